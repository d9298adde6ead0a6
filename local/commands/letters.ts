/** Commands that write: send-mail as the charity, receive-mail as somebody else. */

import { headerOf } from "../answering";
import { messageHere } from "../conversations";
import { receiveMadeUp } from "../madeUpLetter";
import type { Office } from "../office";
import { Mistake } from "../refusal";
import { writeLetter } from "../writeLetter";
import type { Command } from "./command";

export const sendMail: Command = {
	usage:
		"--to ADDRESS… [--cc ADDRESS…] [--subject TEXT] [--body TEXT] [--reply-to ID]",
	summary: "write as the charity; an answer needs neither address nor subject",
	run({ options, office }) {
		const { to, cc, subject, body: text, "reply-to": replyTo } = options;
		if (to === undefined && replyTo === undefined) {
			throw new Mistake(
				'Say to whom, such as "--to asha@oak.example", or which message it answers, with --reply-to ID.',
			);
		}
		const open = office();
		const id = writeLetter(open.workspace, {
			...(to !== undefined && { to }),
			...(cc !== undefined && { cc }),
			...(subject !== undefined && { subject }),
			...(text !== undefined && { text }),
			...(replyTo !== undefined && { replyTo }),
		});
		return told(open, id, "Sent");
	},
};

export const receiveMail: Command = {
	usage:
		"--from ADDRESS [--cc ADDRESS…] [--subject TEXT] [--body TEXT] [--unverified] [--reply-to ID] [--at 2026-04-01T09:00:00Z]",
	summary:
		"receive a made-up message, with a sender that Gmail has verified or not",
	run({ options, office }) {
		const { from, cc, subject, body: text, at } = options;
		const { unverified = false, "reply-to": replyTo } = options;
		if (from === undefined) {
			throw new Mistake(
				'Say who it is from, such as "--from asha@oak.example".',
			);
		}
		const open = office();
		const id = receiveMadeUp(open.workspace, {
			from,
			isVerified: !unverified,
			...(cc !== undefined && { cc }),
			...(subject !== undefined && { subject }),
			...(text !== undefined && { text }),
			...(replyTo !== undefined && { replyTo }),
			...(at !== undefined && { at }),
		});
		return told(open, id, "Received");
	},
};

function told(office: Office, id: string, done: string) {
	const { workspace } = office;
	workspace.save();
	const { threadId } = messageHere(workspace, id);
	const subject = headerOf(workspace, id, "subject");
	return {
		data: { id, threadId, subject },
		text: `${done}: ${subject || "(no subject)"} (${id}).`,
	};
}
