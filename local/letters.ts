/** The mailbox as a person reads it. */

import { decodeWords } from "postal-mime";
import { type Box, isIn } from "./boxes";
import { type Attachment, readAttachments } from "./mail/attachments";
import { readHeaders } from "./mail/headers";
import { type MessageBody, readBody } from "./mail/readBody";
import { emlPath, newestFirst } from "./mailbox";
import { Mistake } from "./refusal";
import { mailboxOf, type Workspace } from "./workspace";

export type { Box };

export interface LetterLine {
	id: string;
	threadId: string;
	labels: readonly string[];
	from: string;
	to: string;
	subject: string;
	/** ISO, when it arrived. */
	date: string;
}

/** Newest first. */
export function lettersIn(workspace: Workspace, box?: Box): LetterLine[] {
	return mailboxOf(workspace)
		.messages.filter(({ labelIds }) => !box || isIn(box, labelIds))
		.sort(newestFirst)
		.map(({ id, threadId, labelIds, internalDate }) => ({
			id,
			threadId,
			labels: labelIds,
			...headersOf(workspace, id),
			date: new Date(internalDate).toISOString(),
		}));
}

function headersOf(workspace: Workspace, id: string) {
	const headers = readHeaders(
		workspace.files.read(emlPath(id)) ?? new Uint8Array(),
	);
	const value = (wanted: string) =>
		decodeWords(
			headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? "",
		);
	return { from: value("from"), to: value("to"), subject: value("subject") };
}

/** @throws Mistake when there is no such message */
export const letterBody = (
	workspace: Workspace,
	id: string,
): Promise<MessageBody> => readBody(bytesOf(workspace, id));

/** @throws Mistake when there is no such message */
export const letterAttachments = (
	workspace: Workspace,
	id: string,
): Promise<Attachment[]> => readAttachments(bytesOf(workspace, id));

function bytesOf({ files }: Workspace, id: string): Uint8Array {
	const raw = files.read(emlPath(id));
	if (raw) return raw;
	throw new Mistake(`There is no message ${id}; "mail" lists what is there.`);
}
