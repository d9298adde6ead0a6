/** Commands about the mailbox: import-mail, mail and label-mail. */

import { existsSync } from "node:fs";
import { type Box, boxes } from "../boxes";
import { conversationOf, labelConversation, labelFor } from "../conversations";
import { labelNamed, labelNames } from "../labels";
import type { LetterLine } from "../letters";
import { readMessages } from "../mail/readMessages";
import type { Office } from "../office";
import { Mistake } from "../refusal";
import { mailboxOf, type Workspace } from "../workspace";
import type { Command } from "./command";
import { count, shownTime, table } from "./table";

export const importMail: Command = {
	usage: "PATH…",
	summary: "deliver messages from .eml and .mbox files, or folders of them",
	async run({ args, office }) {
		if (args.length === 0) {
			throw new Mistake(
				'Say where the messages are, such as "import-mail inbox.mbox".',
			);
		}
		for (const path of args) {
			if (!existsSync(path)) {
				throw new Mistake(
					`There is no file or folder ${path}; check its name and folder.`,
				);
			}
		}
		const delivered = await office().receive(...args.map(readMessages));
		const of = (outcome: string) =>
			delivered.filter((each) => each.outcome === outcome);
		const left = of("left out");
		const lines = [
			...left.map(({ source, reason }) => `${source}: ${reason}`),
			`${count(of("taken").length, "message")} taken, ${of("already there").length} already there, ${left.length} left out.`,
		];
		return { data: delivered, text: lines.join("\n") };
	},
};

export const mail: Command = {
	usage: "[--box inbox|sent|all|bin]",
	summary: "list the messages in the mailbox, with their labels and ids",
	async run({ options, office }) {
		const open = office();
		const mailbox = mailboxOf(open.workspace);
		const letters = open.mail(boxOf(options.box)).map((letter) => ({
			...letter,
			labels: labelNames(letter.labels, mailbox),
		}));
		const rows = letters.map(({ id, from, to, subject, date, labels }) => ({
			From: from,
			To: to,
			Subject: subject,
			Date: shownTime(date),
			Labels: labels.join(", "),
			Id: id,
		}));
		return {
			data: options.json ? await withTexts(open, letters) : letters,
			text: rows.length > 0 ? table(rows) : "There are no messages.",
		};
	},
};

/** One after the other: a mailbox may be larger than the memory. */
async function withTexts(office: Office, letters: readonly LetterLine[]) {
	const read: (LetterLine & { text: string })[] = [];
	for (const letter of letters) {
		const { text } = await office.letter(letter.id);
		read.push({ ...letter, text });
	}
	return read;
}

function boxOf(word: string | undefined): Box | undefined {
	const box = boxes.find((each) => each === word);
	if (box || word === undefined) return box;
	throw new Mistake(
		`There is no box "${word}"; the boxes are: ${boxes.join(", ")}.`,
	);
}

export const labelMail: Command = {
	usage: "ID… --label NAME [--remove]",
	summary: "put a label on conversations, making it if there is none",
	run({ args, options, office }) {
		const { label: name, remove = false } = options;
		if (args.length === 0 || name === undefined) {
			throw new Mistake(
				'Say which messages and which label, such as "label-mail 18c2f --label Partners"; "mail" lists the ids.',
			);
		}
		const { workspace } = office();
		const messages = args.flatMap((id) => conversationOf(workspace, id));
		const label = remove
			? knownLabel(workspace, name)
			: labelFor(workspace, name);
		for (const id of args) labelConversation(workspace, id, label, !remove);
		workspace.save();
		const ids = [...new Set(messages.map(({ id }) => id))];
		return {
			data: { label: name, messages: ids },
			text: `${count(ids.length, "message")} ${ids.length === 1 ? "has" : "have"} the label “${name}” ${remove ? "no longer" : "now"}.`,
		};
	},
};

function knownLabel(workspace: Workspace, name: string): string {
	const mailbox = mailboxOf(workspace);
	const known = labelNamed(mailbox, name);
	if (known) return known.id;
	const names = mailbox.userLabels.map((each) => each.name).join(", ");
	throw new Mistake(
		`There is no label "${name}"; the labels are: ${names || "none yet"}.`,
	);
}
