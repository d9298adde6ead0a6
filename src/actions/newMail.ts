/** What came into the mailbox since the last run, fetched in slices that can be finished. */
import type { Memory } from "../correspondence/memory";
import type { Message } from "../correspondence/message";
import { secondsRun } from "../google/clock";
import { isRate } from "../google/failures";
import {
	type Arrivals,
	arrivalsSince,
	mailboxNow,
	messageOf,
	messagePage,
	pace,
} from "../google/mailbox";
import { addDays, type Day } from "../register/days";

export const sliceSize = 250;
/** As many messages as Gmail's allowance lets pass at once. */
const unpaced = 50;
/** As far as a lost history is made good by listing. */
const mostListed = 2_000;

/** What is new, and from which moment on it counts. */
export interface New extends Arrivals {
	from: string;
}

/**
 * Everything new; by listing the mailbox if its history is forgotten, and then
 * nothing from before the log began.
 * @param overlapDays how far behind the newest known message to look
 */
export function arrivals(
	mail: { cursor: string; since: string },
	memory: Memory,
	overlapDays: () => number,
): New {
	const known = arrivalsSince(mail.cursor);
	// Gmail tells some of them again: nothing is fetched a second time.
	if (known)
		return {
			...known,
			messages: known.messages.filter(
				({ id }) => !memory.seen.has(id) && !memory.passed.has(id),
			),
			from: "",
		};
	const { historyId: cursor } = mailboxNow();
	const messages = unknownOnes(memory, overlapDays()).map((id) => ({
		id,
		cursor: "",
	}));
	return { messages, cursor, labelled: [], from: mail.since };
}

/** Messages that the memory does not have, oldest first. */
function unknownOnes({ seen, passed }: Memory, overlapDays: number): string[] {
	const newest = [...seen.values()].reduce<Day | null>(
		(latest, { on }) => (!latest || on > latest ? on : latest),
		null,
	);
	const enough = newest ? addDays(newest, -overlapDays) : null;
	const isOldEnough = (id: string) => {
		const on = seen.get(id)?.on;
		return on !== undefined && enough !== null && on < enough;
	};
	const found: string[] = [];
	let [token, looked] = ["", 0];
	do {
		const page = messagePage(token);
		if (!page) break;
		const end = page.ids.findIndex(isOldEnough);
		const ids = end < 0 ? page.ids : page.ids.slice(0, end);
		found.push(...ids.filter((id) => !seen.has(id) && !passed.has(id)));
		looked += page.ids.length;
		token = end < 0 ? page.next : "";
	} while (token && looked < mostListed);
	return found.reverse();
}

/** How long a run may fetch, in seconds since it began. */
export interface Time {
	lastSecond: number;
	/** Messages that this run has fetched. */
	fetched: number;
}

/** What a slice came to, and whether there is more of the kind. */
export interface Worked {
	logged: number;
	unmatched: number;
	more: boolean;
}

export const isTimeUp = ({ lastSecond }: Time): boolean =>
	secondsRun() > lastSecond;

/**
 * Fetches headers, in order, until time is short or Gmail asks for a rest; a
 * vanished message is left out.
 */
export function fetched(
	ids: readonly string[],
	time: Time,
): (Message | undefined)[] {
	const found: (Message | undefined)[] = [];
	for (const id of ids) {
		if (isTimeUp(time)) break;
		if (time.fetched >= unpaced) pace();
		try {
			found.push(messageOf(id));
		} catch (error) {
			if (!isRate(error)) throw error;
			break;
		}
		time.fetched += 1;
	}
	return found;
}

/** The end of a slice: a place in history is never divided. */
export function sliceEnd(messages: Arrivals["messages"]): number {
	let end = Math.min(sliceSize, messages.length);
	while (isDivided(messages, end)) end += 1;
	return end;
}

/** The cursor can stand before or after a place in history, not within. */
const isDivided = (messages: Arrivals["messages"], end: number) =>
	end > 0 &&
	end < messages.length &&
	messages[end]?.cursor !== "" &&
	messages[end]?.cursor === messages[end - 1]?.cursor;

/** How many of those fetched can be finished with. */
export function finishable(
	messages: Arrivals["messages"],
	count: number,
): number {
	let end = count;
	while (isDivided(messages, end)) end -= 1;
	return end;
}
