/** What came into the mailbox since the last run, fetched in slices that can be finished. */
import type { Message } from "../correspondence/message";
import { secondsRun } from "../google/clock";
import { isRate } from "../google/failures";
import {
	type Arrivals,
	arrivalsSince,
	historyNow,
	messageOf,
	newestMessages,
	pace,
} from "../google/mailbox";
import { read } from "../google/read";
import { letters } from "../policy/managing/tables";
import { pick, type Register } from "../register/register";

const sliceSize = 250;
/** No message is fetched after it: Google ends an execution after 360 seconds. */
const lastSecond = 270;
/** As many messages as Gmail's allowance lets pass at once. */
const unpaced = 50;
/** How far back the log is compared when Gmail has forgotten its history. */
const tail = 1_000;

/** What is new, and from which moment on it counts. */
interface New extends Arrivals {
	from: string;
	/** Found by listing: another run may have logged some of them by now. */
	relisted: boolean;
}

export const loggedIds = pick(letters, "gmailId");

export const newestLogged = (register: Register): ReadonlySet<string> =>
	new Set(
		register
			.rows(loggedIds)
			.slice(-tail)
			.map(({ gmailId }) => gmailId),
	);

/**
 * Everything new; by listing the mailbox if its history is forgotten, and then
 * nothing from before the log began.
 */
export function arrivals(mail: { cursor: string; since: string }): New {
	const known = arrivalsSince(mail.cursor);
	if (known) return { ...known, from: "", relisted: false };
	const cursor = historyNow();
	const seen = newestLogged(read(loggedIds));
	const messages = newestMessages(seen, 500)
		.filter((id) => !seen.has(id))
		.map((id) => ({ id, cursor: "" }));
	return { messages, cursor, from: mail.since, relisted: true };
}

/**
 * Fetches headers, in order, until time is short or Gmail asks for a rest; a
 * vanished message is left out.
 */
export function fetched(slice: Arrivals["messages"], before: number) {
	const found: (Message | undefined)[] = [];
	for (const { id } of slice) {
		if (secondsRun() > lastSecond) break;
		if (before + found.length >= unpaced) pace();
		try {
			found.push(messageOf(id));
		} catch (error) {
			if (!isRate(error)) throw error;
			break;
		}
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
