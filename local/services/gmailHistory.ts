/** Gmail.Users.History: what has changed in the mailbox, and in what order. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { ApiRefusal, NotHere } from "../refusal";
import type { Running } from "../running";
import { checkShape, object } from "../shape";
import type { HistoryKind, HistoryRecord } from "../state";
import { mailboxOf } from "../workspace";
import { checkUser, gone, listOf, page } from "./gmailLists";
import { withoutNulls } from "./json";

const historyTypes: Readonly<Record<string, HistoryKind>> = {
	messageAdded: "messageAdded",
	messageDeleted: "messageDeleted",
	labelAdded: "labelAdded",
	labelRemoved: "labelRemoved",
};

const historyKeys = {
	messageAdded: "messagesAdded",
	messageDeleted: "messagesDeleted",
	labelAdded: "labelsAdded",
	labelRemoved: "labelsRemoved",
} as const;

interface HistoryOptions {
	startHistoryId?: string | number;
	historyTypes?: string | string[];
	labelId?: string;
	maxResults?: number;
	pageToken?: string;
}

const historyOptions = object({
	startHistoryId: "anything",
	historyTypes: "anything",
	labelId: "string",
	maxResults: "integer",
	pageToken: "string",
});

export class LocalHistory
	implements
		Offers<GoogleAppsScript.Gmail.Collection.Users.HistoryCollection, "list">
{
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Gmail.Users.History", this);
	}

	list(user: string, given: HistoryOptions = {}) {
		checkUser(this.#running, user);
		const options = withoutNulls(given);
		checkShape("Gmail.Users.History.list", options, historyOptions);
		const mailbox = mailboxOf(this.#running.workspace);
		const start = startOf(options.startHistoryId);
		if (start < mailbox.historyFrom || start > mailbox.historyId) throw gone();
		const kinds = listOf(options.historyTypes)?.map(kindOf);
		const { labelId } = options;
		const found = mailbox.history.filter(
			(record) =>
				record.id > start &&
				(!kinds || kinds.includes(record.kind)) &&
				(!labelId || record.labelIds.includes(labelId)),
		);
		const key = (record: HistoryRecord) => String(record.id);
		const { items, nextPageToken } = page(found, key, options);
		return {
			...(items.length > 0 && { history: items.map(describeRecord) }),
			...(nextPageToken && { nextPageToken }),
			historyId: String(mailbox.historyId),
		};
	}
}

function startOf(given: string | number | undefined): number {
	if (given === undefined) {
		throw new ApiRefusal(400, "required", "Missing startHistoryId");
	}
	const text = String(given);
	if (!/^\d+$/.test(text)) {
		throw new ApiRefusal(
			400,
			"invalid",
			`Invalid value at 'start_history_id' (TYPE_UINT64), "${text}"`,
		);
	}
	return Number(text);
}

function kindOf(type: string): HistoryKind {
	const kind = historyTypes[type];
	if (!kind) throw new NotHere(`Gmail.Users.History.list historyTypes ${type}`);
	return kind;
}

function describeRecord(record: HistoryRecord) {
	const { messageId: id, threadId, labelIds, changed } = record;
	const event = {
		message: { id, threadId, labelIds },
		...(changed && { labelIds: changed }),
	};
	return {
		id: String(record.id),
		messages: [{ id, threadId }],
		[historyKeys[record.kind]]: [event],
	};
}
