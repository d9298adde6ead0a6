/** Advice on an Easy Read document: long sentences, hard words, small print, no pictures. */
import type PizZip from "pizzip";
import { bodyLines, type Line, openDocument } from "./documentLines";
import { hardWords, participles } from "./hardWords";
import type { Template } from "./values";

export interface EasyReadRules {
	/** Most words in a sentence. */
	readonly words: number;
	/** Smallest size of print, in points. */
	readonly points: number;
	readonly pages: number;
	readonly wordsPerPage: number;
	/** Names that are written as they are, in capitals or not. */
	readonly names: readonly string[];
}

export interface EasyReadFinding {
	/** "ER-1" */
	readonly rule: string;
	readonly sentence: string;
}

const mostOfARule = 10;
const longest = 80;

const quoted = (text: string): string => {
	const shown = text.replace(/\s+/g, " ").trim();
	return `“${shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown}”`;
};

const sentencesIn = (text: string): string[] =>
	text.split(/(?<=[.!?:])\s+|\n+/).filter((one) => one.trim() !== "");

const wordsIn = (text: string): string[] =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const joining = /\b(and|but|which|because)\b/gi;
const passive = new RegExp(
	`\\b(is|are|was|were|be|been|being)\\s+(\\w+ed|${participles.split(" ").join("|")})\\b`,
	"i",
);
const acronym = /\b[A-Z]{2,}s?\b/g;

/** ER-1 to ER-5, sentence by sentence. */
function ofSentence(
	sentence: string,
	known: ReadonlySet<string>,
	{ words }: EasyReadRules,
): EasyReadFinding[] {
	const count = wordsIn(sentence).length;
	const said = quoted(sentence);
	const find = (rule: string, advice: string) => ({ rule, sentence: advice });
	const lower = sentence.toLowerCase();
	// To inform is hard; information is a word of every day.
	return [
		...(count > words
			? [find("ER-1", `${said} has ${count} words. Use ${words} at most.`)]
			: []),
		...((sentence.match(joining) ?? []).length > 1
			? [find("ER-2", `${said} says more than one thing. Make two sentences.`)]
			: []),
		...hardWords
			.filter(([hard]) => new RegExp(`\\b${hard}(?!ation)`, "i").test(lower))
			.map(([hard, easy]) =>
				find(
					"ER-3",
					`“${hard}” is a hard word. Perhaps say “${easy}”: ${said}`,
				),
			),
		...(passive.test(sentence)
			? [find("ER-4", `${said} does not say who does it. Say who.`)]
			: []),
		...[...new Set(sentence.match(acronym) ?? [])]
			.filter((word) => !known.has(word))
			.map((word) => find("ER-5", `Write “${word}” in full: ${said}`)),
	];
}

const serif =
	/times|georgia|garamond|cambria|palatino|bookman|century|\bserif/i;
const fontsIn = (xml: string): string[] =>
	[...xml.matchAll(/<w:rFonts\b[^>]*?w:ascii="([^"]*)"/g)].map(
		([, font = ""]) => font,
	);
/** Sizes stand in half points. */
const sizesIn = (xml: string): number[] =>
	[...xml.matchAll(/<w:sz\s[^>]*?w:val="(\d+)"/g)].map(
		([, half]) => Number(half) / 2,
	);

/** How a style, or else the whole document, prints. */
interface Look {
	readonly size: number | undefined;
	readonly font: string | undefined;
}

/** The looks of the styles by their ids; "" is that of the document. */
function looksOf(zip: PizZip): (id: string) => Look {
	const xml = zip.file("word/styles.xml")?.asText() ?? "";
	const lookOf = (part: string): Look => ({
		size: sizesIn(part)[0],
		font: fontsIn(part)[0],
	});
	const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(xml)?.[0];
	const whole = lookOf(defaults ?? "");
	const styles = new Map(
		[...xml.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)].map(([style]) => [
			/w:styleId="([^"]*)"/.exec(style)?.[1] ?? "",
			style,
		]),
	);
	const seek = (id: string, depth = 0): Look => {
		const style = styles.get(id);
		if (!style || depth > 10) return whole;
		const own = lookOf(style);
		const parent = /<w:basedOn w:val="([^"]*)"/.exec(style)?.[1] ?? "";
		const above = seek(parent, depth + 1);
		return { size: own.size ?? above.size, font: own.font ?? above.font };
	};
	return seek;
}

/** ER-6 and ER-7: what of a line is small, or has feet. */
function ofPrint(
	{ text, style: id, sizes, fonts }: Line,
	lookOf: ReturnType<typeof looksOf>,
	{ points }: EasyReadRules,
): EasyReadFinding[] {
	const style = lookOf(id || "Normal");
	const smallest = Math.min(...(sizes.length > 0 ? sizes : [style.size ?? 10]));
	const font = fonts[0] ?? style.font ?? "";
	return [
		...(smallest < points
			? [
					{
						rule: "ER-6",
						sentence: `${quoted(text)} is printed in ${smallest} point. Use ${points} or more.`,
					},
				]
			: []),
		...(serif.test(font)
			? [
					{
						rule: "ER-7",
						sentence: `${quoted(text)} is printed in ${font}. Use a plain font such as Arial.`,
					},
				]
			: []),
	];
}

/** ER-8: rows whose first cell has no picture, and lines that have no row. */
function ofPictures(lines: readonly Line[]): EasyReadFinding[] {
	const rows = new Map<string, Line[]>();
	for (const one of lines)
		if (one.row) rows.set(one.row, [...(rows.get(one.row) ?? []), one]);
	const bare = [...rows.values()].filter(
		(row) =>
			row.some(({ text }) => text.trim() !== "") &&
			!row.some((one) => one.cell === 0 && one.hasPicture),
	).length;
	return bare > 0
		? [
				{
					rule: "ER-8",
					sentence: `${bare} ${bare === 1 ? "line has" : "lines have"} no picture yet. Put one on the left of each.`,
				},
			]
		: [];
}

/** ER-9 and ER-10 */
function ofWhole(
	lines: readonly Line[],
	{ pages, wordsPerPage }: EasyReadRules,
): EasyReadFinding[] {
	const count = lines.reduce((sum, { text }) => sum + wordsIn(text).length, 0);
	const about = Math.ceil(count / wordsPerPage);
	const at = lines.findIndex(({ text }) => /checked by/i.test(text));
	const after = lines
		.slice(at + 1)
		.concat(at < 0 ? [] : (lines[at] ?? []))
		.map(({ text }) =>
			text.replace(/.*checked by:?/i, "").replace(/[\s_.…:]+/g, ""),
		)
		.join("");
	return [
		...(about > pages
			? [
					{
						rule: "ER-9",
						sentence: `It has about ${about} pages. Use ${pages} at most.`,
					},
				]
			: []),
		...(at < 0 || after === ""
			? [
					{
						rule: "ER-10",
						sentence:
							"Nobody has checked it yet. Write who did below “Checked by”.",
					},
				]
			: []),
	];
}

/** Ten of a rule are shown; how many more there are is said. */
function atMost(findings: readonly EasyReadFinding[]): EasyReadFinding[] {
	const rules = [...new Set(findings.map(({ rule }) => rule))];
	return rules.flatMap((rule) => {
		const own = findings.filter((one) => one.rule === rule);
		const more = own.length - mostOfARule;
		return more > 0
			? [
					...own.slice(0, mostOfARule),
					{ rule, sentence: `… and ${more} more like these.` },
				]
			: own;
	});
}

/**
 * Advice, in the order of the rules; nothing here is forbidden.
 * @throws UserError if the document cannot be read
 * @see domain chapter 7, https://www.gov.uk/government/publications/inclusive-communication/accessible-communication-formats
 */
export function easyReadFindings(
	docx: Template,
	rules: EasyReadRules,
): EasyReadFinding[] {
	const zip = openDocument(docx);
	const lines = bodyLines(zip);
	const written = lines.filter(({ text }) => text.trim() !== "");
	const known = new Set(
		rules.names.flatMap((name) => name.match(acronym) ?? []),
	);
	const lookOf = looksOf(zip);
	const found = [
		...written.flatMap(({ text }) =>
			sentencesIn(text).flatMap((one) => ofSentence(one, known, rules)),
		),
		...written.flatMap((one) => ofPrint(one, lookOf, rules)),
		...ofPictures(lines),
		...ofWhole(written, rules),
	];
	const place = ({ rule }: EasyReadFinding) => Number(rule.slice(3));
	return atMost(found.sort((a, b) => place(a) - place(b)));
}
