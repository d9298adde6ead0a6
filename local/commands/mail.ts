/** Commands about the mailbox: import-mail and mail. */

import { existsSync } from "node:fs";
import type { Box, LetterLine } from "../letters";
import { readMessages } from "../mail/readMessages";
import type { Office } from "../office";
import { Mistake } from "../refusal";
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
	usage: "[--box inbox|sent]",
	summary: "list the messages in the mailbox",
	async run({ options, office }) {
		const open = office();
		const letters = open.mail(boxOf(options.box));
		const rows = letters.map(({ from, to, subject, date }) => ({
			From: from,
			To: to,
			Subject: subject,
			Date: shownTime(date),
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
	if (word === undefined || word === "inbox" || word === "sent") return word;
	throw new Mistake(`There is no box "${word}"; the boxes are: inbox, sent.`);
}
