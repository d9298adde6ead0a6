/** Whether the checks on a partner hold, and who has an interest that is not managed. */
import { type Day, longDay } from "../../register/days";
import type { Partner } from "../scope/tables";
import type { DueDiligence, Interest } from "./tables";

type Check = Pick<
	DueDiligence,
	"decision" | "decidedOn" | "validUntil" | "minute"
>;

/** The decision made last, on that day or before it. */
export const latestCheck = <C extends Check>(
	checks: readonly C[],
	today: Day,
): C | undefined =>
	[...checks]
		.filter(({ decidedOn }) => decidedOn !== null && decidedOn <= today)
		.sort((a, b) => ((a.decidedOn ?? "") < (b.decidedOn ?? "") ? 1 : -1))[0];

const words: Readonly<Record<string, Partner["dd"]>> = {
	Approved: "Approved",
	"Approved with conditions": "With conditions",
	Deferred: "Deferred",
	Declined: "Declined",
};

/** What Partners says about the checks; the last valid day is included. */
export function checkState(
	checks: readonly Check[],
	today: Day,
): Partner["dd"] {
	const latest = latestCheck(checks, today);
	if (!latest) return "Not started";
	const approved = latest.decision.startsWith("Approved");
	const expired = latest.validUntil === null || latest.validUntil < today;
	return approved && expired ? "Expired" : (words[latest.decision] ?? "");
}

export const isChecked = (checks: readonly Check[], today: Day): boolean =>
	["Approved", "With conditions"].includes(checkState(checks, today));

/** "Approved, valid until 7 July 2028" */
export function checkLine(checks: readonly Check[], today: Day): string {
	const latest = latestCheck(checks, today);
	const state = checkState(checks, today);
	if (!latest?.validUntil || !latest.decision.startsWith("Approved"))
		return state;
	return state === "Expired"
		? `Expired on ${longDay(latest.validUntil)}`
		: `${latest.decision}, valid until ${longDay(latest.validUntil)}`;
}

/** What was done about it, why that is enough, and where the board said so. */
export const isManaged = ({
	nature,
	action,
	why,
	minute,
}: Pick<Interest, "nature" | "action" | "why" | "minute">): boolean =>
	nature === "" ||
	nature === "None" ||
	(action !== "" && why.trim() !== "" && minute.trim() !== "");

/** Whether somebody has an interest in the partner that nobody has dealt with. */
export const isConflicted = (
	person: string,
	interests: readonly Pick<
		Interest,
		"person" | "nature" | "action" | "why" | "minute"
	>[],
): boolean => interests.some((one) => one.person === person && !isManaged(one));
