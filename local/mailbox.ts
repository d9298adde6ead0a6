/** The mailbox: messages arrive, change their labels and go. */

import { labelIdsOf } from "./labels";
import { hexadecimal, type Letter, readLetter } from "./letter";
import type { FoundMessage } from "./mail/readMessages";
import type { HistoryKind, HistoryRecord, Mailbox, Message } from "./state";
import { Threads } from "./threads";
import {
	mailboxOf,
	messageWithId,
	putMailbox,
	type Workspace,
} from "./workspace";

/** A message as it was read: from a file, or made by a script. */
export type Parsed = Omit<FoundMessage, "source"> & { source?: string };

export interface Delivered {
	source: string;
	outcome: "taken" | "already there" | "left out";
	reason?: string;
	/** Gmail's id, also of the message that was there already. */
	id?: string;
}

// Google promises no more than about a week.
const longestHistory = 7 * 86_400_000;

export const emlPath = (id: string) => `mailbox/${id}.eml`;

/** Delivers each message once, however often it comes. */
export async function receive(
	workspace: Workspace,
	messages: AsyncIterable<Parsed> | Iterable<Parsed>,
): Promise<Delivered[]> {
	const post = new Post(workspace);
	const delivered: Delivered[] = [];
	for await (const message of messages) delivered.push(post.deliver(message));
	post.finish();
	return delivered;
}

/** One message, at once. */
export function deliver(workspace: Workspace, message: Parsed): Delivered {
	const post = new Post(workspace);
	const delivered = post.deliver(message);
	post.finish();
	return delivered;
}

/** By what the messages of a mailbox are found when one more arrives. */
class Index {
	readonly threads = new Threads();
	/** Ids by the digest of the bytes, and by the id that Gmail gave. */
	private readonly ids = new Map<string, string>();

	constructor(messages: readonly Message[]) {
		for (const message of messages) this.add(message);
	}

	add(message: Message) {
		const { id, hash, gmailId } = message;
		this.ids.set(hash, id);
		if (gmailId) this.ids.set(gmailId, id);
		this.threads.add(message);
	}

	idOf({ hash, gmailId = "" }: Letter): string | undefined {
		return this.ids.get(hash) ?? this.ids.get(gmailId);
	}
}

/** It goes from one list to the next with every delivery. */
const indexes = new WeakMap<readonly Message[], Index>();

class Post {
	private readonly messages: Message[];
	private readonly history: HistoryRecord[];
	private readonly index: Index;
	private mailbox: Mailbox;

	constructor(private readonly workspace: Workspace) {
		this.mailbox = mailboxOf(workspace);
		const { messages, history } = this.mailbox;
		this.index = indexes.get(messages) ?? new Index(messages);
		// From now on it also holds what that list does not.
		indexes.delete(messages);
		this.messages = [...messages];
		this.history = [...history];
	}

	deliver(parsed: Parsed): Delivered {
		const { source = "a message", problem, raw, headers } = parsed;
		if (problem) return { source, outcome: "left out", reason: problem };
		const letter = readLetter(headers, raw);
		const before = this.index.idOf(letter);
		if (before) return { source, outcome: "already there", id: before };
		const message = this.newMessage(parsed, letter);
		this.messages.push(message);
		this.index.add(message);
		this.history.push(recordOf(message, "messageAdded", this.now));
		this.workspace.files.write(emlPath(message.id), raw);
		return { source, outcome: "taken", id: message.id };
	}

	finish() {
		indexes.set(this.messages, this.index);
		putMailbox(
			this.workspace,
			withoutOldHistory(
				{ ...this.mailbox, messages: this.messages, history: this.history },
				this.now,
			),
		);
	}

	private get now() {
		return Math.floor(this.workspace.state.now);
	}

	private get account() {
		return this.workspace.state.account.toLowerCase();
	}

	private newMessage(parsed: Parsed, letter: Letter): Message {
		const internalDate = letter.receivedAt ?? wholeSecond(this.now);
		const id = letter.gmailId ?? this.freeId();
		const historyId = this.mailbox.historyId + 1;
		const labelIds = this.labelsOf(parsed, letter);
		this.mailbox = { ...this.mailbox, historyId };
		return {
			id,
			threadId:
				hexadecimal(parsed.gmailThread) ??
				this.index.threads.threadOf(letter, internalDate) ??
				id,
			labelIds,
			internalDate,
			historyId,
			size: parsed.raw.length,
			hash: letter.hash,
			messageId: letter.messageId,
			references: letter.references,
			topic: letter.topic,
			correspondents: [...new Set(letter.everybody)].filter(
				(address) => address !== this.account,
			),
			...(letter.gmailId && { gmailId: letter.gmailId }),
		};
	}

	private labelsOf(parsed: Parsed, letter: Letter): string[] {
		if (parsed.gmailLabels) {
			const { ids, labels } = labelIdsOf(parsed.gmailLabels, this.mailbox);
			this.mailbox = { ...this.mailbox, ...labels };
			return ids;
		}
		const isOurs = letter.from.includes(this.account);
		const others = letter.everybody.slice(letter.from.length);
		if (!isOurs) return ["UNREAD", "INBOX"];
		return others.includes(this.account) ? ["SENT", "INBOX"] : ["SENT"];
	}

	// Gmail's ids begin with the time, in microseconds of a kind.
	private freeId(): string {
		const number = this.workspace.state.nextNumber++;
		return ((BigInt(this.now) << 20n) + BigInt(number)).toString(16);
	}
}

/** Gmail counts no finer. */
const wholeSecond = (time: number) => Math.floor(time / 1000) * 1000;

/** Of two messages of one second, the one that came later. */
export const newestFirst = (one: Message, other: Message) =>
	other.internalDate - one.internalDate || (one.id < other.id ? 1 : -1);

function recordOf(
	{ id, threadId, labelIds, historyId }: Message,
	kind: HistoryKind,
	at: number,
	changed?: readonly string[],
): HistoryRecord {
	const record = { id: historyId, kind, at, messageId: id, threadId, labelIds };
	return changed ? { ...record, changed } : record;
}

export function withoutOldHistory(mailbox: Mailbox, now: number): Mailbox {
	const [oldest] = mailbox.history;
	if (!oldest || oldest.at >= now - longestHistory) return mailbox;
	const kept = mailbox.history.filter(({ at }) => at >= now - longestHistory);
	const historyFrom = (kept[0]?.id ?? mailbox.historyId + 1) - 1;
	return { ...mailbox, history: kept, historyFrom };
}

/** Google keeps history for a week or more, and sometimes just for hours. */
export function forgetHistory(workspace: Workspace) {
	const mailbox = mailboxOf(workspace);
	const historyId = mailbox.historyId + 1;
	const forgotten = { history: [], historyId, historyFrom: historyId };
	putMailbox(workspace, { ...mailbox, ...forgotten });
}

export interface LabelChange {
	add?: readonly string[];
	remove?: readonly string[];
}

/** What a person does to one message: marks it, takes a mark off. */
export function changeLabels(
	workspace: Workspace,
	id: string,
	change: LabelChange,
) {
	if (!messageWithId(mailboxOf(workspace), id)) {
		throw new Error(`There is no message ${id}`);
	}
	relabel(workspace, (message) => (message.id === id ? change : {}));
}

/** Changes labels; each change of each message is in the history by itself. */
export function relabel(
	workspace: Workspace,
	changeOf: (message: Message) => LabelChange,
) {
	const mailbox = mailboxOf(workspace);
	const { now } = workspace.state;
	let { historyId } = mailbox;
	const records: HistoryRecord[] = [];
	const stepped = (
		before: Message,
		kind: HistoryKind,
		changed: readonly string[],
		labelIds: readonly string[],
	): Message => {
		if (changed.length === 0) return before;
		historyId++;
		const message = { ...before, historyId, labelIds };
		records.push(recordOf(message, kind, now, changed));
		return message;
	};
	const messages = mailbox.messages.map((message) => {
		const { labelIds: had } = message;
		const { add = [], remove = [] } = changeOf(message);
		const added = add.filter((label) => !had.includes(label));
		const removed = remove.filter((label) => had.includes(label));
		const has = [...had, ...added];
		const kept = has.filter((label) => !removed.includes(label));
		const marked = stepped(message, "labelAdded", added, has);
		return stepped(marked, "labelRemoved", removed, kept);
	});
	if (records.length === 0) return;
	const history = [...mailbox.history, ...records];
	putMailbox(workspace, { ...mailbox, historyId, messages, history });
}

/** Gone for good, as when the bin is emptied. */
export function deleteMessage(workspace: Workspace, id: string) {
	const mailbox = mailboxOf(workspace);
	const gone = mailbox.messages.find((message) => message.id === id);
	if (!gone) throw new Error(`There is no message ${id}`);
	const historyId = mailbox.historyId + 1;
	const { now } = workspace.state;
	const record = recordOf({ ...gone, historyId }, "messageDeleted", now);
	putMailbox(workspace, {
		...mailbox,
		historyId,
		messages: mailbox.messages.filter((message) => message !== gone),
		history: [...mailbox.history, record],
	});
	workspace.files.remove(emlPath(id));
}
