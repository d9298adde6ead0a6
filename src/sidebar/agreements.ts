/** How an agreement is told: its days, its standing, its next step. */
import type { AgreementLine, AgreementView, StepLine } from "../contract";
import { moves, untyped } from "../policy/agreements/moves";
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

/** Moves that a partner makes by an answer, and where they lead. */
const reasoned: Readonly<Record<string, string>> = {
	changes: moves.changes.to,
	decline: moves.decline.to,
};

/** Ends of the road: never what is offered first. */
const lastWays: readonly string[] = ["withdraw", "decline", "end"];

/** The usual next step; nothing when only the ends are left. */
export const nextStep = (
	view: Pick<AgreementView, "steps" | "history" | "standing">,
): StepLine | undefined =>
	view.steps.find(
		({ move }) => owesReason(view, move) || !lastWays.includes(move),
	);

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

const before: readonly string[] = ["Draft", "Internal review"];

/** This version has no document yet, and one can be made. */
export const lacksDocument = ({
	standing,
	agreement,
}: Pick<AgreementView, "standing" | "agreement">): boolean =>
	before.includes(standing) && !agreement.document;

/** Nobody has been asked to read it: all of it may be changed. */
export const isDraft = ({
	standing,
}: Pick<AgreementView, "standing">): boolean => standing === "Draft";

/** The reason of an answer by email, which somebody has to type in. */
export const owesReason = (
	{ history: [newest], standing }: Pick<AgreementView, "history" | "standing">,
	move: string,
): boolean =>
	reasoned[move] === standing &&
	newest?.to === standing &&
	newest.why.startsWith(untyped);

/** It is on its way to being signed. */
export const isOpen = ({
	standing,
}: Pick<AgreementView, "standing">): boolean =>
	!settledStandings.includes(standing);
