/** What a person writes in Gmail as the charity, and sends. */

import { addressLine } from "./addresses";
import { answerTo, threadTo } from "./answering";
import { readHeaders } from "./mail/headers";
import { deliver } from "./mailbox";
import { Mistake } from "./refusal";
import { newId, type Workspace } from "./workspace";
import { writeMessage } from "./writeMessage";

export interface Letter {
	/** To whom it goes when it answers a message, unless it says so. */
	to?: string;
	cc?: string;
	/** Likewise. */
	subject?: string;
	text?: string;
	/** The id of the message that it answers. */
	replyTo?: string;
}

/**
 * Puts it under Sent, in the conversation that it belongs to.
 * @returns its id
 * @throws Mistake when it has nobody to go to
 */
export function writeLetter(workspace: Workspace, letter: Letter): string {
	const { text = "", cc = "", replyTo } = letter;
	const answer = replyTo ? answerTo(workspace, replyTo) : undefined;
	const to = letter.to ?? answer?.to ?? "";
	checkRecipients(to, cc);
	const { account, now } = workspace.state;
	const raw = writeMessage({
		from: { name: "", address: account },
		date: new Date(now),
		messageId: `<${newId(workspace, 24)}@mail.gmail.com>`,
		...(replyTo && threadTo(workspace, replyTo)),
		to,
		cc,
		subject: letter.subject ?? answer?.subject ?? "",
		body: text,
		attachments: [],
	});
	return delivered(workspace, raw);
}

function checkRecipients(to: string, cc: string) {
	const lines = [to, cc].map(addressLine);
	checkAddresses(lines.find(({ wrong }) => wrong !== undefined)?.wrong);
	if (lines.every(({ addresses }) => addresses.length === 0)) {
		throw new Mistake("Say to whom it goes; it needs an address.");
	}
}

/** @param wrong what stands where an address should */
export function checkAddresses(wrong: string | undefined) {
	if (wrong === undefined) return;
	throw new Mistake(
		`“${wrong}” is not an email address; write it like asha@oak.example.`,
	);
}

/** @returns the id of the new message */
export function delivered(workspace: Workspace, raw: Uint8Array): string {
	const { id } = deliver(workspace, { raw, headers: readHeaders(raw) });
	if (id) return id;
	throw new Error("A message that was just written cannot be read");
}
