/** Which partners a rule is about, and which are the same partner twice. */
import type { Day } from "../../register/days";
import type { Partner, Person, Stage } from "./tables";

const liveStages: readonly string[] = ["Active", "Ending"];
const openStages: readonly string[] = ["Agreement", ...liveStages];

export const isLive = ({ stage }: Pick<Partner, "stage">): boolean =>
	liveStages.includes(stage);

export const isOpen = ({ stage }: Pick<Partner, "stage">): boolean =>
	openStages.includes(stage);

/** What a partnership older than the register may be entered as. */
export const entryStages = [
	"Potential",
	"Due diligence",
	"Initial talks",
	"Decision",
	"Agreement",
	"Active",
] as const satisfies readonly Stage[];

/** Still with us on that day. */
export const isCurrent = (
	person: Pick<Person, "from" | "to">,
	today: Day,
): boolean => !person.to || person.to >= today;

const dropped = new Set(["the", "ltd", "limited", "cio", "charity", "trust"]);

/** A name without what people write differently: "The Oak Trust" is "oak". */
export function squashed(name: string): string {
	const words = name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[\u0300-\u036f'’]/g, "")
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	const kept = words.filter((word) => !dropped.has(word));
	return (kept.length > 0 ? kept : words).join("");
}

const plainNumber = (number: string) =>
	number.toUpperCase().replace(/[^A-Z0-9]/g, "");

type Known = Pick<Partner, "name" | "register" | "number"> & { ref: string };

/**
 * Partners that look like the one about to be added: the same number, in the
 * same register if both name one, or the same name but for how it is written.
 * @see
 */
export function lookalikes<K extends Known>(
	candidate: Omit<Known, "ref">,
	known: readonly K[],
): K[] {
	const name = squashed(candidate.name);
	const number = plainNumber(candidate.number);
	return known.filter((other) => {
		const sameNumber =
			number !== "" &&
			plainNumber(other.number) === number &&
			(!candidate.register ||
				!other.register ||
				candidate.register === other.register);
		return sameNumber || (name !== "" && squashed(other.name) === name);
	});
}
