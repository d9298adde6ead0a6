/** The command that adds many partners from a file. */

import { basename } from "node:path";
import type { Office } from "../office";
import { Mistake } from "../refusal";
import type { Answer, Command, Context } from "./command";
import { readInput } from "./files";
import { ranText } from "./script";
import { table } from "./table";

interface ImportLine {
	line: number;
	name: string;
	ref: string;
	reason: string;
}

/** What importPartners answers. */
interface ImportReport {
	notice: string;
	taken: ImportLine[];
	already: ImportLine[];
	refused: ImportLine[];
	unknown: string[];
	finished: boolean;
}

// Enough for 40,000 partners; a script that never finishes must not hang us.
const mostRounds = 200;

export const importPartners: Command = {
	usage: "FILE.csv [--as PERSON] [--lead PERSON] [--source WORD] [--type WORD]",
	summary: "add many partners from a file",
	run(context) {
		const [path] = context.args;
		if (!path) {
			throw new Mistake(
				'Say which file to take partners from, such as "import-partners partners.csv".',
			);
		}
		const file = readInput(path).toString("base64");
		const request = { file, fileName: basename(path), ...answers(context) };
		const taken: ImportLine[] = [];
		for (let round = 0; round < mostRounds; round++) {
			const report = importOnce(context.office(), request);
			if ("text" in report) return report;
			taken.push(...report.taken);
			if (report.finished) return importAnswer({ ...report, taken });
		}
		throw new Mistake(
			`The import of ${path} did not come to an end; run it again to go on.`,
		);
	},
};

const answers = ({ options }: Context) => ({
	as: options.as ?? "",
	lead: options.lead ?? "",
	source: options.source ?? "",
	type: options.type ?? "",
});

function importOnce(office: Office, request: object): ImportReport | Answer {
	const ran = office.page("callServer", "importPartners", request);
	if (!ran.ok) return { data: ran.error, text: ranText(ran), failed: true };
	// The script's own answer: {ok, value} or {ok, message}.
	const answer = ran.value as
		| { ok: true; value: ImportReport }
		| { ok: false; message: string };
	return answer.ok
		? answer.value
		: { data: answer, text: answer.message, failed: true };
}

function importAnswer(report: ImportReport): Answer {
	const done = new Set(report.taken.map(({ line }) => line));
	const already = report.already.filter(({ line }) => !done.has(line));
	const rows = [
		...report.taken.map((line) => shownLine(line, "taken")),
		...already.map((line) => shownLine(line, "already there")),
		...report.refused.map((line) => shownLine(line, "refused")),
	].sort((one, other) => one.Line - other.Line);
	const unknown = report.unknown.map((heading) => `"${heading}"`).join(", ");
	const lines = [
		rows.length > 0 ? table(rows) : "The file has no partners in it.",
		...(unknown ? [`There is no place for these headings: ${unknown}.`] : []),
		`${report.taken.length} taken, ${already.length} already there, ${report.refused.length} refused.`,
	];
	return { data: { ...report, already }, text: lines.join("\n") };
}

const shownLine = (
	{ line, name, ref, reason }: ImportLine,
	result: string,
) => ({
	Line: line,
	Name: name,
	Result: result,
	Id: ref,
	Reason: reason,
});
