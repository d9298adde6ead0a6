/** The mailbox by its metadata: what came since when, and the headers of each. */

import { londonDay, timestamp } from "./clock";
import { codeOf, isMissing, readAgain } from "./failures";

interface GmailService {
	Users: {
		getProfile(user: string): {
			emailAddress: string;
			historyId: string;
			messagesTotal?: number;
		};
		Labels: {
			list(user: string): {
				labels?: { id: string; name: string; type?: string }[];
			};
		};
		History: {
			list(
				user: string,
				options: object,
			): {
				history?: {
					id?: string;
					messagesAdded?: { message?: HistoryMessage }[];
					labelsAdded?: LabelChange[];
					labelsRemoved?: LabelChange[];
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

interface LabelChange {
	message?: HistoryMessage;
	labelIds?: string[];
}

interface HistoryMessage {
	id?: string;
	threadId?: string;
	labelIds?: string[];
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
	"In-Reply-To",
	"References",
	"List-Id",
	"List-Unsubscribe",
	"Precedence",
	"Auto-Submitted",
	"Authentication-Results",
];

/** Where the mailbox's history stands now, and how many messages there are. */
export function mailboxNow(): { historyId: string; messages: number } {
	const { historyId, messagesTotal = 0 } = gmail().Users.getProfile("me");
	return { historyId, messages: messagesTotal };
}

export interface Label {
	id: string;
	name: string;
}

/** The labels that people made. */
export const userLabels = (): Label[] =>
	readAgain(() => gmail().Users.Labels.list("me").labels ?? []).filter(
		({ type }) => type === "user",
	);

/** Gmail's own labels have names for ids; a person's have numbers. */
export const isUserLabel = (id: string): boolean => /^Label_/.test(id);

/** A message that somebody gave labels to, or took them from. */
export interface Labelled {
	id: string;
	threadId: string;
	labels: readonly string[];
	taken: boolean;
}

export interface Arrivals {
	/** Oldest first, each once, with the place in history to go on from. */
	messages: readonly { id: string; cursor: string }[];
	/** Where to go on from when all of them are dealt with. */
	cursor: string;
	/** Messages that people gave labels of their own to. */
	labelled: readonly Labelled[];
}

/**
 * The messages added since a cursor.
 * @returns undefined if Gmail has forgotten that far back
 */
export function arrivalsSince(cursor: string): Arrivals | undefined {
	const messages = new Map<string, { id: string; cursor: string }>();
	const labelled: Labelled[] = [];
	let pageToken: string | undefined;
	let newest = cursor;
	do {
		const page = historyPage(cursor, pageToken);
		if (!page) return undefined;
		for (const record of page.history ?? []) {
			const { id: place = cursor, messagesAdded = [] } = record;
			for (const { message } of messagesAdded)
				if (message?.id && isLetter(message) && !messages.has(message.id))
					messages.set(message.id, { id: message.id, cursor: place });
			labelled.push(
				...(record.labelsAdded ?? []).flatMap(labelledIn(false)),
				...(record.labelsRemoved ?? []).flatMap(labelledIn(true)),
			);
		}
		const records = page.history ?? [];
		newest =
			records[records.length - 1]?.id ??
			(pageToken ? newest : page.historyId) ??
			newest;
		pageToken = page.nextPageToken;
	} while (pageToken);
	return { messages: [...messages.values()], cursor: newest, labelled };
}

const labelledIn =
	(taken: boolean) =>
	({ message, labelIds = [] }: LabelChange): Labelled[] => {
		const labels = labelIds.filter(isUserLabel);
		const { id, threadId } = message ?? {};
		return id && threadId && labels.length > 0
			? [{ id, threadId, labels, taken }]
			: [];
	};

const noLetters = ["DRAFT", "SPAM", "TRASH", "CHAT"];

const isLetter = ({ labelIds = [] }: { labelIds?: string[] }) =>
	!labelIds.some((label) => noLetters.includes(label));

function historyPage(startHistoryId: string, pageToken: string | undefined) {
	try {
		return readAgain(() =>
			gmail().Users.History.list("me", {
				startHistoryId,
				historyTypes: ["messageAdded", "labelAdded", "labelRemoved"],
				maxResults: 500,
				...(pageToken ? { pageToken } : {}),
			}),
		);
	} catch (error) {
		// A place that is none, because somebody changed it, is as good as forgotten.
		if (isMissing(error) || codeOf(error) === 400) return undefined;
		throw error;
	}
}

export interface MessagePage {
	/** Newest first. */
	ids: readonly string[];
	/** "" on the last page. */
	next: string;
}

/**
 * A page of up to 500 messages: everything but spam and the bin, whether or not
 * it is in the inbox.
 * @param token "" for the first page
 * @returns undefined if Gmail does not know the token any more
 */
export function messagePage(token: string): MessagePage | undefined {
	try {
		const { messages = [], nextPageToken = "" } = readAgain(() =>
			gmail().Users.Messages.list("me", {
				maxResults: 500,
				...(token ? { pageToken: token } : {}),
			}),
		);
		return { ids: messages.map(({ id }) => id), next: nextPageToken };
	} catch (error) {
		if (token && codeOf(error) === 400) return undefined;
		throw error;
	}
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
		// A day to come is whoever's mistake put the message there.
		const received = new Date(Math.min(Number(found.internalDate), Date.now()));
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

/** Gmail allows 80 units a second in the long run: 20 a message, 5 a list. */
const msBetween = 252;
let lastFetch = 0;

/** Waits until the next message may be fetched, when many are fetched in a row. */
export function pace(): void {
	const wait = lastFetch + msBetween - Date.now();
	if (wait > 0) Utilities.sleep(wait);
	lastFetch = Date.now();
}
