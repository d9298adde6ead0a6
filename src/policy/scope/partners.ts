/** Which partners a rule is about, and which are the same partner twice. */
import type { Day } from "../../register/days";
import type { Partner, Person } from "./tables";

const liveStages: readonly string[] = ["Active", "Ending"];
const openStages: readonly string[] = ["Agreement", ...liveStages];

export const isLive = ({ stage }: Pick<Partner, "stage">): boolean =>
	liveStages.includes(stage);

export const isOpen = ({ stage }: Pick<Partner, "stage">): boolean =>
	openStages.includes(stage);

/** Still with us on that day. */
export const isCurrent = (person: Pick<Person, "to">, today: Day): boolean =>
	!person.to || person.to >= today;

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

type Known = Pick<Partner, "name" | "number"> & {
	register?: Partner["register"] | undefined;
};

/** Two numbers of one register are two organisations, whatever their names. */
const differ = (a: Known, b: Known): boolean =>
	!!a.register &&
	a.register !== "None" &&
	a.register === b.register &&
	plainNumber(a.number) !== "" &&
	plainNumber(b.number) !== "" &&
	plainNumber(a.number) !== plainNumber(b.number);

/** Finds the partners that a new one may be; more can be added to it. */
export interface Lookalikes<K> {
	of(candidate: Known): K[];
	add(known: K): void;
}

/**
 * Compares by number, in the same register if both name one, and by name but
 * for how it is written.
 * @see
 */
export function lookalikesAmong<K extends Known>(
	known: readonly K[],
): Lookalikes<K> {
	const byName = new Map<string, K[]>();
	const byNumber = new Map<string, K[]>();
	const put = (index: Map<string, K[]>, word: string, one: K) => {
		if (word !== "") index.set(word, [...(index.get(word) ?? []), one]);
	};
	const add = (one: K) => {
		put(byName, squashed(one.name), one);
		put(byNumber, plainNumber(one.number), one);
	};
	known.forEach(add);
	return {
		add,
		of: ({ name, number, register }) => {
			const numbered = byNumber.get(plainNumber(number)) ?? [];
			const sameNumber = numbered.filter(
				(other) => !register || !other.register || register === other.register,
			);
			const sameName = (byName.get(squashed(name)) ?? []).filter(
				(other) => !differ({ name, number, register }, other),
			);
			return [...new Set([...sameNumber, ...sameName])];
		},
	};
}
