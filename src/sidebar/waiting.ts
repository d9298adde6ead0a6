/** A conversation that waits: for whom, and how late the answer is. */
import type { WaitingLine } from "../contract";
import { type Day, daysBetween, longDay } from "../register/days";
import type { Tone } from "./Frame";
import * as say from "./words/waiting";

export interface Answer {
	tone: Tone;
	/** "12 days late"; "" while there is time. */
	late: string;
	/** "Answer by 10 November 2026"; "" when it is not ours to answer. */
	due: string;
}

/** Only an answer of ours can be late. */
export function answerTo(
	{ state, answerBy }: Pick<WaitingLine, "state" | "answerBy">,
	today: Day,
): Answer {
	if (state === say.forThem) return { tone: "plain", late: "", due: "" };
	const day = longDay(answerBy);
	const days = daysBetween(answerBy, today);
	return days > 0
		? { tone: "late", late: say.late(days), due: say.wasDue(day) }
		: { tone: "soon", late: "", due: say.answerBy(day) };
}
