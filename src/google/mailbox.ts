/** The mailbox by its metadata: what came since when, and the headers of each. */

import { londonDay, timestamp } from "./clock";
import { isMissing, readAgain } from "./failures";

interface GmailService {
	Users: {
		getProfile(user: string): { emailAddress: string; historyId: string };
		History: {
			list(
				user: string,
				options: object,
			): {
				history?: {
					id?: string;
					messagesAdded?: { message?: { id?: string; labelIds?: string[] } }[];
				}[];
				nextPageToken?: string;
				historyId?: string;
			};
		};
		Messages: {
			list(
				user: string,
				options: object,
			): { messages?: { id: string }[]; nextPageToken?: string };
			get(
				user: string,
				id: string,
				options: object,
			): {
				id: string;
				threadId: string;
				labelIds?: string[];
				internalDate: string;
				payload?: { headers?: { name: string; value: string }[] };
			};
		};
	};
}

const gmail = () => Gmail as unknown as GmailService;

/** What to ask of a message; nothing else of it is fetched. */
const wantedHeaders = [
	"From",
	"To",
	"Cc",
	"Bcc",
	"Subject",
	"Message-ID",
	"List-Id",
	"List-Unsubscribe",
	"Precedence",
	"Auto-Submitted",
	"Authentication-Results",
];

/** Where the mailbox's history stands now. */
export const historyNow = (): string =>
	gmail().Users.getProfile("me").historyId;

export interface Arrivals {
	/** Oldest first, each once, with the place in history to go on from. */
	messages: readonly { id: string; cursor: string }[];
	/** Where to go on from when all of them are dealt with. */
	cursor: string;
}

/**
 * The messages added since a cursor.
 * @returns undefined if Gmail has forgotten that far back
 */
export function arrivalsSince(cursor: string): Arrivals | undefined {
	const messages = new Map<string, { id: string; cursor: string }>();
	let pageToken: string | undefined;
	let newest = cursor;
	do {
		const page = historyPage(cursor, pageToken);
		if (!page) return undefined;
		for (const { id: place = cursor, messagesAdded = [] } of page.history ?? [])
			for (const { message } of messagesAdded)
				if (message?.id && isLetter(message) && !messages.has(message.id))
					messages.set(message.id, { id: message.id, cursor: place });
		const records = page.history ?? [];
		newest =
			records[records.length - 1]?.id ??
			(pageToken ? newest : page.historyId) ??
			newest;
		pageToken = page.nextPageToken;
	} while (pageToken);
	return { messages: [...messages.values()], cursor: newest };
}

const noLetters = ["DRAFT", "SPAM", "TRASH", "CHAT"];

const isLetter = ({ labelIds = [] }: { labelIds?: string[] }) =>
	!labelIds.some((label) => noLetters.includes(label));

function historyPage(startHistoryId: string, pageToken: string | undefined) {
	try {
		return readAgain(() =>
			gmail().Users.History.list("me", {
				startHistoryId,
				historyTypes: ["messageAdded"],
				maxResults: 500,
				...(pageToken ? { pageToken } : {}),
			}),
		);
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/**
 * The newest messages that came in or went out, for when the history is gone.
 * @param known where to stop: messages that the register has
 * @returns oldest first within INBOX, then within SENT
 */
export function newestMessages(
	known: ReadonlySet<string>,
	most: number,
): string[] {
	const ids = ["INBOX", "SENT"].flatMap((label) => {
		const { messages = [] } = readAgain(() =>
			gmail().Users.Messages.list("me", {
				labelIds: [label],
				maxResults: most,
			}),
		);
		const first = messages.findIndex(({ id }) => known.has(id));
		return messages.slice(0, first < 0 ? undefined : first).map(({ id }) => id);
	});
	return [...new Set(ids)].reverse();
}

/**
 * One message's headers and labels.
 * @returns undefined if it is gone by now
 */
export function messageOf(id: string) {
	try {
		const found = readAgain(() =>
			gmail().Users.Messages.get("me", id, {
				format: "metadata",
				metadataHeaders: wantedHeaders,
			}),
		);
		const received = new Date(Number(found.internalDate));
		return {
			gmailId: found.id,
			threadId: found.threadId,
			labels: found.labelIds ?? [],
			on: londonDay(received),
			at: timestamp(received),
			headers: found.payload?.headers ?? [],
		};
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/** Gmail allows 80 units a second in the long run; a message costs 20. */
const msBetween = 250;
let lastFetch = 0;

/** Waits until the next message may be fetched, when many are fetched in a row. */
export function pace(): void {
	const wait = lastFetch + msBetween - Date.now();
	if (wait > 0) Utilities.sleep(wait);
	lastFetch = Date.now();
}
