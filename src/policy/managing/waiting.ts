/** Which conversations wait for an answer, ours or theirs. */
import type { Day } from "../../register/days";
import { addWorkingDays } from "../../register/workingDays";
import type { Settings } from "../settings";

/** A conversation, as far as waiting goes. */
export interface Conversation {
	partners: readonly string[];
	/** Which way its newest email went, and when. */
	way: "In" | "Out";
	on: Day;
	/** Somebody said that no reply is needed. */
	settled: boolean;
}

export type WaitingState = "To answer" | "Waiting for us" | "Waiting for them";

export interface WaitingFor {
	state: WaitingState;
	/** The last day for the answer. */
	answerBy: Day;
}

/**
 * What a conversation waits for. A meeting or call since then answers it too.
 * @param lastMet the last meeting or call with its partners
 * @returns undefined if it waits for nothing
 * @see
 */
export function waitingFor(
	{ way, on, settled }: Conversation,
	lastMet: Day | null,
	settings: Settings,
	today: Day,
): WaitingFor | undefined {
	if (settled || (lastMet !== null && lastMet >= on)) return undefined;
	const days = settings.number(way === "In" ? "reply.wd" : "reply.chaseWd");
	const answerBy = addWorkingDays(on, days);
	const isLate = answerBy < today;
	if (way === "In")
		return { state: isLate ? "Waiting for us" : "To answer", answerBy };
	return isLate ? { state: "Waiting for them", answerBy } : undefined;
}
