/** Which characters the font of our PDFs can draw, and words for the others. */
/// <reference path="./pdfmake.d.ts" />
import { readFileSync } from "node:fs";
import fonts from "pdfmake/fonts/Roboto.js";

// Marks that only steer the layout of other scripts, or show nothing at all.
const unseen =
	/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/g;

const standIns: Readonly<Record<string, string>> = {
	"☐": "[ ]",
	"☑": "[x]",
	"☒": "[x]",
	"✓": "[tick]",
	"✔": "[tick]",
	"→": "->",
	"←": "<-",
	"▪": "•",
	"\u2011": "-",
	"\t": "    ",
};

/** The text as the font can draw it; what it lacks is counted in its place. */
export function drawable(text: string): string {
	const plain = text
		.normalize("NFC")
		.replace(unseen, "")
		.replace(/[☐☑☒✓✔→←▪\u2011\t]/g, (sign) => standIns[sign] ?? sign);
	return groupUndrawable(Array.from(plain));
}

function groupUndrawable(characters: readonly string[]): string {
	let drawn = "";
	let lacking = 0;
	const endGroup = (): void => {
		if (lacking > 0)
			drawn += `[${lacking} ${lacking === 1 ? "character" : "characters"} not shown]`;
		lacking = 0;
	};
	for (const character of characters) {
		if (character !== "\n" && !canDraw(character)) {
			lacking += 1;
			continue;
		}
		endGroup();
		drawn += character;
	}
	endGroup();
	return drawn;
}

let known: ReadonlySet<number> | undefined;

function canDraw(character: string): boolean {
	known ??= readCharacters(readFileSync(fonts.Roboto.normal));
	return known.has(character.codePointAt(0) ?? 0);
}

/** The characters that a TrueType font lists in its table "cmap". */
function readCharacters(font: Buffer): ReadonlySet<number> {
	const map = tableAt(font, "cmap");
	const ranges = Array.from({ length: font.readUInt16BE(map + 2) }, (_, at) =>
		rangesIn(font, map + font.readUInt32BE(map + 4 + at * 8 + 4)),
	).flat();
	const characters = new Set<number>();
	for (const [first, last] of ranges)
		for (let code = first; code <= last; code += 1) characters.add(code);
	// The last entry of each list stands for "no such character".
	characters.delete(0xffff);
	return characters;
}

function tableAt(font: Buffer, name: string): number {
	for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16)
		if (font.toString("latin1", at, at + 4) === name)
			return font.readUInt32BE(at + 8);
	throw new Error(`The font has no table "${name}".`);
}

type Range = [first: number, last: number];

/** Formats 4 and 12 hold Unicode; the others are older and say no more. */
function rangesIn(font: Buffer, at: number): Range[] {
	const format = font.readUInt16BE(at);
	if (format === 12)
		return Array.from({ length: font.readUInt32BE(at + 12) }, (_, group) => [
			font.readUInt32BE(at + 16 + group * 12),
			font.readUInt32BE(at + 20 + group * 12),
		]);
	if (format !== 4) return [];
	const size = font.readUInt16BE(at + 6);
	return Array.from({ length: size / 2 }, (_, segment) => [
		font.readUInt16BE(at + 16 + size + segment * 2),
		font.readUInt16BE(at + 14 + segment * 2),
	]);
}
