/** What of a document a person still has to replace before anybody else reads it. */
import { documentLines } from "./documentLines";
import { draftHeading } from "./draftHeading";
import type { Template } from "./values";

export interface Leftovers {
	/** Placeholders that nobody filled. */
	readonly braces: readonly string[];
	/** Notes in square brackets, and the list on a draft's first page. */
	readonly brackets: readonly string[];
	/** Everything that it says, line by line. */
	readonly lines: readonly string[];
}

const longest = 80;
const brace = /\{\{[^{}]*\}\}|\{\{|\}\}/g;
const bracket = /\[[^[\]]{3,200}\]/g;
const letter = /\p{L}/u;

function around(line: string, at: number, length: number): string {
	const room = Math.max(0, longest - length) >> 1;
	const from = Math.max(0, at - room);
	const to = Math.min(line.length, at + length + room);
	const shown = line.slice(from, to).replace(/\s+/g, " ").trim();
	return `${from > 0 ? "…" : ""}${shown}${to < line.length ? "…" : ""}`;
}

const found = (lines: readonly string[], pattern: RegExp): string[] => [
	...new Set(
		lines.flatMap((line) =>
			[...line.matchAll(pattern)]
				.filter(([words]) => pattern === brace || letter.test(words))
				.map(({ 0: words, index = 0 }) => around(line, index, words.length)),
		),
	),
];

/** @throws UserError if the document cannot be read */
export function leftInDocument(docx: Template): Leftovers {
	const lines = documentLines(docx);
	const notice = lines.filter((line) => line.startsWith(draftHeading));
	return {
		braces: found(lines, brace),
		brackets: [...notice.slice(0, 1), ...found(lines, bracket)],
		lines,
	};
}
