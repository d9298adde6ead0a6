/** What makes one message the answer to another. */

import { decodeWords } from "postal-mime";
import { messageHere } from "./conversations";
import { type Header, readHeaders } from "./mail/headers";
import { emlPath } from "./mailbox";
import type { Workspace } from "./workspace";

/** Headers by which every mail program knows what is answered. */
export interface Thread {
	inReplyTo?: string;
	references?: string;
}

/** @throws Mistake when there is no message with that id */
export function threadTo(workspace: Workspace, id: string): Thread {
	const { messageId, references } = messageHere(workspace, id);
	if (!messageId) return {};
	const earlier = references.filter((each) => each !== messageId);
	const all = [...new Set(earlier), messageId];
	return {
		inReplyTo: `<${messageId}>`,
		references: all.map((each) => `<${each}>`).join(" "),
	};
}

/** "Re: Meeting", however often it has been answered. */
export const answeredSubject = (subject: string): string =>
	/^\s*re\s*:/i.test(subject) ? subject : `Re: ${subject}`;

/** What a header of a message says, its words decoded; "" without it. */
export function headerOf(workspace: Workspace, id: string, name: string) {
	const raw = workspace.files.read(emlPath(messageHere(workspace, id).id));
	const headers = raw ? readHeaders(raw) : [];
	return decodeWords(headers.find(named(name))?.value ?? "");
}

const named =
	(name: string) =>
	(header: Header): boolean =>
		header.name.toLowerCase() === name;

/** To whom an answer goes, and under which subject. */
export function answerTo(workspace: Workspace, id: string) {
	const { labelIds } = messageHere(workspace, id);
	const header = (name: string) => headerOf(workspace, id, name);
	// Whoever goes on writing writes to the same people again.
	const isOurs = labelIds.includes("SENT");
	const to = isOurs ? header("to") : header("reply-to") || header("from");
	return { to, subject: answeredSubject(header("subject")) };
}
