/** How an agreement is told: its days, its standing, its next step. */
import type { AgreementLine, AgreementView, StepLine } from "../contract";
import { longDay } from "../register/days";
import type { Tone } from "./Frame";
import * as say from "./words/partner";

const tones: Readonly<Record<string, Tone>> = {
	"In force": "good",
	Expiring: "soon",
	"Changes requested": "soon",
	Expired: "late",
	Declined: "late",
};

export const agreementTone = (standing: string): Tone =>
	tones[standing] ?? "plain";

/** "From 1 April 2026, until 31 March 2027" */
export function days({
	startsOn,
	endsOn,
}: Pick<AgreementLine, "startsOn" | "endsOn">): string {
	const from = startsOn ? say.from(longDay(startsOn)) : "";
	const until = endsOn ? say.until(longDay(endsOn)) : say.noEnd;
	return [from, until].filter(Boolean).join(", ");
}

/** Ends of the road: never what is offered first. */
const lastWays: readonly string[] = ["withdraw", "decline", "end"];

/** The usual next step; nothing when only the ends are left. */
export const nextStep = ({
	steps,
}: Pick<AgreementView, "steps">): StepLine | undefined =>
	steps.find(({ move }) => !lastWays.includes(move));

const followed: readonly string[] = ["In force", "Expiring", "Expired"];

/** Whether another agreement may follow it now. */
export const mayFollow = ({
	standing,
	followedBy,
}: Pick<AgreementView, "standing" | "followedBy">): boolean =>
	followed.includes(standing) && !followedBy;

const closed: readonly string[] = [...followed, "Fully signed"];

/** Everybody has signed, but what they signed is not kept as a copy. */
export const lacksCopy = ({
	standing,
	signersLeft,
	agreement,
}: Pick<AgreementView, "standing" | "signersLeft" | "agreement">): boolean =>
	closed.includes(standing) &&
	signersLeft.length === 0 &&
	!agreement.signedCopy;

const settledStandings: readonly string[] = [
	...closed,
	"Ended",
	"Varied",
	"Renewed",
	"Declined",
	"Withdrawn",
];

/** Its words may still be changed. */
export const isOpen = ({
	standing,
}: Pick<AgreementView, "standing">): boolean =>
	!settledStandings.includes(standing);
