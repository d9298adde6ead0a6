/** Gmail.Users.History: what has changed in the mailbox, and in what order. */

import { named } from "../bridge";
import { withoutOldHistory } from "../mailbox";
import type { Offers } from "../offers";
import { ApiRefusal, badRequest } from "../refusal";
import type { Running } from "../running";
import type { HistoryKind, HistoryRecord } from "../state";
import { mailboxOf } from "../workspace";
import { checkLabels, checkUser, gone, listOf, page } from "./gmailLists";
import { withoutNulls } from "./json";
import { checkOptionsOf } from "./options";

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
		checkOptionsOf("Gmail.Users.History.list", options);
		const { workspace } = this.#running;
		const mailbox = withoutOldHistory(
			mailboxOf(workspace),
			workspace.state.now,
		);
		const start = startOf(options.startHistoryId);
		if (start < mailbox.historyFrom || start > mailbox.historyId) throw gone();
		const kinds = listOf(options.historyTypes)?.map(kindOf);
		const { labelId } = options;
		if (labelId) checkLabels(this.#running, [labelId]);
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
	if (kind) return kind;
	throw badRequest(
		`Invalid value at 'history_types' (TYPE_ENUM), ${JSON.stringify(type)}`,
	);
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
