/** A partner in a few lines, for a card. */

import { londonDay } from "../google/clock";
import { isPutOff } from "../policy/dutyNotes";
import { duties, dutyReads } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import { longDay } from "../register/days";
import { type Picked, pick, type Register } from "../register/register";
import { lateForUs, waitingNames, waitingReads } from "./waitingLines";

export interface Choice {
	ref: string;
	name: string;
}

/** A partner in a few lines. */
export interface PartnerCard extends Choice {
	/** "Active, on track" */
	state: string;
	/** Facts with their names: last contact, agreement, next review, what is due. */
	facts: readonly { name: string; text: string }[];
}

export const cardFacts = pick(
	partners,
	"name",
	"stage",
	"inTouch",
	"lastContact",
	"agreement",
	"endsOn",
	"nextReview",
	"class",
);

export const partnerCardReads = [
	cardFacts,
	...dutyReads,
	...waitingReads,
	waitingNames,
] as const;

/** A Restricted partner is known by its reference alone. */
export function nameIn(register: Register, ref: string): string {
	const found = register.find(cardFacts, ref);
	return (found?.class !== "Restricted" && found?.name) || ref;
}

/** What is due next, or most late. */
function nextDuty(register: Register, ref: string) {
	const today = londonDay();
	const duty = duties(register, today).find(
		(one) => one.partner === ref && !isPutOff(one, today),
	);
	if (!duty) return undefined;
	const late = duty.dueOn < today ? "overdue since " : "";
	return { ...duty, text: `${duty.what}, ${late}${longDay(duty.dueOn)}` };
}

function factsOf(register: Register, partner: Picked<typeof cardFacts>) {
	const { ref, lastContact, agreement, endsOn, nextReview } = partner;
	const due = nextDuty(register, ref);
	const late = lateForUs(register, londonDay()).find(
		(line) => line.partner === ref,
	);
	const facts: PartnerCard["facts"] = [
		{
			name: "Last contact",
			text: lastContact ? longDay(lastContact) : "None yet",
		},
		{
			name: "Agreement",
			text: `${agreement || "None"}${endsOn ? `, until ${longDay(endsOn)}` : ""}`,
		},
		{
			name: "Next review",
			// It is not said twice.
			text: nextReview && nextReview !== due?.dueOn ? longDay(nextReview) : "",
		},
		{ name: "Due", text: due?.text ?? "" },
		{
			name: "Waiting for us",
			text: late ? `Answer was due by ${longDay(late.answerBy)}` : "",
		},
	];
	return facts.filter(({ text }) => text !== "");
}

/** @returns null if it is not in the register */
export function partnerCard(
	register: Register,
	ref: string,
): PartnerCard | null {
	const found = register.find(cardFacts, ref);
	if (!found) return null;
	const name = nameIn(register, ref);
	if (found.class === "Restricted")
		return { ref, name, state: "Restricted", facts: [] };
	const { stage, inTouch } = found;
	const touch = inTouch === "Not tracked" ? "" : inTouch.toLowerCase();
	return {
		ref,
		name,
		state: [stage, touch].filter(Boolean).join(", "),
		facts: factsOf(register, found),
	};
}
