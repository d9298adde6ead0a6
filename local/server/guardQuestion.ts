/** Turns away a question that is not of the kind that its door takes. */

import { boxes } from "../boxes";
import {
	anything,
	count,
	either,
	having,
	type Kind,
	listOf,
	mapOf,
	nothing,
	oneOf,
	text,
	truth,
} from "../kinds";
import type { Name } from "./contract";

const place = { sheetId: count, row: count, column: count };
const anyway = truth;
const id = text;
const run = text;
const letter = { cc: text, subject: text, text, answers: text };

/** Beside a message, or none, or beside a document. */
const beside = (parts: Readonly<Record<string, Kind>>) =>
	either(
		having({ ...parts, message: either(nothing, id) }),
		having({ ...parts, document: id }),
	);

/** What the page's questions bring; the contract's types say it to us alone. */
export const questions: Readonly<Record<Name, Kind>> = {
	open: having({}),
	showTab: having({ sheetId: either(nothing, count) }),
	select: having({ sheetId: count, row: count }),
	type: having({ ...place, anyway, text }),
	insertRow: having({ ...place, where: oneOf("above", "below") }),
	deleteRow: having({ ...place, anyway }),
	sort: having({ ...place, anyway, direction: oneOf("A to Z", "Z to A") }),
	chooseItem: having({ run }),
	listDocuments: having({}),
	showDocument: having({ id }),
	download: having({ id, as: oneOf("docx", "pdf") }),
	openWordFile: having({ fileName: text, base64: text }),
	changeFile: having({
		id,
		act: oneOf("share", "stop sharing", "bin", "take out"),
	}),
	listMail: having({ box: oneOf(...boxes), most: count }),
	showMail: having({ id }),
	keepAttachment: having({ id, n: count }),
	receive: having({ fileName: text, base64: text }),
	labelMail: having({ id, label: text, isOn: truth }),
	moveMail: having({ id, to: oneOf("inbox", "archive", "bin", "spam") }),
	renameLabel: having({ label: id, name: text }),
	deleteLabel: having({ label: id }),
	writeMail: having({ ...letter, to: text }),
	receiveMail: having({ ...letter, from: text, isVerified: truth }),
	showCard: beside({}),
	pressCard: beside({
		function: run,
		parameters: mapOf(text),
		formInputs: mapOf(listOf(text)),
	}),
	allowFile: having({ document: id }),
	showClock: having({}),
	runNow: having({ run }),
	goForward: having({ to: oneOf("quarter hour", "tomorrow", "week") }),
	listRuns: having({}),
	showRun: having({ n: count }),
	showWhatIf: having({}),
	arm: having({
		kind: text,
		at: count,
		on: text,
		run: either(nothing, having({ function: text, asked: text })),
	}),
	disarm: having({}),
	putRight: having({}),
};

/** google.script.run */
export const scriptCall = having({ name: text, args: listOf(anything) });

/** @returns undefined when the body is no JSON, or of another kind */
export function questionIn(body: string, kind: Kind): unknown {
	try {
		const asked: unknown = JSON.parse(body);
		return kind(asked) ? asked : undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
