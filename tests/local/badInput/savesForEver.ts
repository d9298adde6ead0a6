/** A program that saves again and again, until somebody kills it. */

import { docx, keepContent, putFile } from "../../../local/drive";
import { readHeaders } from "../../../local/mail/headers";
import { deliver } from "../../../local/mailbox";
import { boundBook, openWorkspace, putBook } from "../../../local/workspace";

const workspace = openWorkspace(process.argv[2] ?? "");
const { state } = workspace;
const [file] = state.drive;
if (!file) throw new Error("The workspace has no document");

for (let round = Number(state.properties.script.round) || 0; ; ) {
	round += 1;
	const words = `Round ${round}`;
	const raw = Buffer.from(`From: a@b.example\r\nSubject: ${words}\r\n\r\n`);
	deliver(workspace, { raw, headers: readHeaders(raw) });
	const bytes = Buffer.from(words.repeat(round));
	putFile(workspace, {
		...file,
		name: words,
		...keepContent(workspace, file.id, docx, bytes),
	});
	putBook(workspace, { ...boundBook(workspace), title: words });
	state.properties = { script: { round: String(round) }, user: {} };
	workspace.save();
	if (round % 3 === 0) console.log(round);
}
