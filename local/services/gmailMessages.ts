/** Gmail.Users.Messages, with the metadata permission: headers, no bodies. */

import { named } from "../bridge";
import { readHeaders } from "../mail/headers";
import { emlPath, newestFirst } from "../mailbox";
import type { Offers } from "../offers";
import { badRequest } from "../refusal";
import type { Running } from "../running";
import type { Message } from "../state";
import { mailboxOf, messageWithId } from "../workspace";
import {
	checkLabels,
	checkUser,
	forbidden,
	gone,
	listOf,
	page,
} from "./gmailLists";
import { withoutNulls } from "./json";
import { checkOptionsOf } from "./options";

type GoogleMessages =
	GoogleAppsScript.Gmail.Collection.Users.MessagesCollection;

interface ListOptions {
	labelIds?: string | string[];
	includeSpamTrash?: boolean;
	maxResults?: number;
	pageToken?: string;
	q?: string;
}

interface GetOptions {
	format?: string;
	metadataHeaders?: string | string[];
}

export class LocalMessages implements Offers<GoogleMessages, "list" | "get"> {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Gmail.Users.Messages", this);
	}

	list(user: string, given: ListOptions = {}) {
		checkUser(this.#running, user);
		const options = withoutNulls(given);
		checkOptionsOf("Gmail.Users.Messages.list", options);
		if (options.q !== undefined) {
			throw forbidden("Metadata scope does not support 'q' parameter");
		}
		const wanted = listOf(options.labelIds) ?? [];
		checkLabels(this.#running, wanted);
		const { messages } = mailboxOf(this.#running.workspace);
		const found = messages
			.filter(({ labelIds }) => wanted.every((id) => labelIds.includes(id)))
			.filter((message) => options.includeSpamTrash || isKept(message, wanted))
			.sort(newestFirst);
		const { items, nextPageToken } = page(found, keyOf, options);
		return {
			...(items.length > 0 && {
				messages: items.map(({ id, threadId }) => ({ id, threadId })),
			}),
			...(nextPageToken && { nextPageToken }),
			resultSizeEstimate: found.length,
		};
	}

	get(user: string, id: string, given: GetOptions = {}) {
		checkUser(this.#running, user);
		const options = withoutNulls(given);
		checkOptionsOf("Gmail.Users.Messages.get", options);
		checkFormat(options.format ?? "full");
		const { workspace, gate } = this.#running;
		const message = messageWithId(mailboxOf(workspace), id);
		const raw = message && workspace.files.read(emlPath(id));
		if (!message || !raw) throw gone();
		const { threadId, labelIds, internalDate, historyId, size } = message;
		const wanted = listOf(options.metadataHeaders)?.map(lower);
		const headers = readHeaders(raw).filter(
			({ name }) => !wanted?.length || wanted.includes(lower(name)),
		);
		gate.note({ bytes: JSON.stringify(headers).length });
		const isMinimal = options.format?.toLowerCase() === "minimal";
		return {
			id,
			threadId,
			...(labelIds.length > 0 && { labelIds }),
			sizeEstimate: size,
			historyId: String(historyId),
			internalDate: String(internalDate),
			...(!isMinimal && { payload: { partId: "", headers } }),
		};
	}
}

const lower = (text: string) => text.toLowerCase();
const keyOf = ({ id, internalDate }: Message) => `${internalDate}-${id}`;

const isKept = ({ labelIds }: Message, wanted: readonly string[]) =>
	["SPAM", "TRASH"].every(
		(label) => !labelIds.includes(label) || wanted.includes(label),
	);

function checkFormat(format: string) {
	const word = format.toUpperCase();
	if (word === "METADATA" || word === "MINIMAL") return;
	if (word === "FULL" || word === "RAW") {
		throw forbidden(`Metadata scope doesn't allow format ${word}`);
	}
	throw badRequest(`Invalid value at 'format', "${format}"`);
}
