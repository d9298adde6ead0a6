/** Counts the numbered paragraphs of a document and labels them as Word does. */
import type { Numbering } from "./model";
import {
	attributeOf,
	childOf,
	childrenOf,
	type Element,
	isOn,
	points,
} from "./xml";

/** A place in a list, as the document writes it. */
export interface ListPlace {
	readonly list: string;
	/** Absent when the style of the paragraph decides it. */
	readonly level: number | undefined;
	readonly style: string | undefined;
}

export interface ListLabel {
	readonly level: number;
	readonly numbering: Numbering;
	readonly number: number;
	readonly label: string;
	/** Points from the margin to the label, and from there to the words. */
	readonly indent: number;
	readonly hanging: number;
}

/** Each call counts one paragraph; undefined when it shows no label. */
export type Counter = (place: ListPlace) => ListLabel | undefined;

interface List {
	/** Lists of one kind go on counting where the other stopped. */
	kind: string;
	levels: ReadonlyMap<number, Element>;
	restarts: ReadonlyMap<number, number>;
}

export function countLists(root: Element | undefined): Counter {
	const lists = readLists(root);
	const counts = new Map<string, number[]>();
	const begun = new Set<string>();
	return ({ list: id, level, style }) => {
		const list = lists.get(id);
		if (list === undefined) return undefined;
		const at = Math.min(8, level ?? levelOfStyle(list, style));
		const count = counts.get(list.kind) ?? [];
		counts.set(list.kind, count);
		if (!begun.has(id)) restart(list, count);
		begun.add(id);
		countOne(list, count, at);
		return labelOf(list, count, at);
	};
}

function readLists(root: Element | undefined): Map<string, List> {
	const parts = root === undefined ? [] : childrenOf(root);
	const kinds = new Map(
		named(parts, "abstractNum").map((kind) => [
			attributeOf(kind, "abstractNumId") ?? "",
			levelsOf(childrenOf(kind)),
		]),
	);
	return new Map(
		named(parts, "num").map((list) => {
			const kind = attributeOf(childOf(list, "abstractNumId"), "val") ?? "";
			const changes = named(childrenOf(list), "lvlOverride");
			const levels = levelsOf(changes.flatMap(childrenOf));
			return [
				attributeOf(list, "numId") ?? "",
				{
					kind,
					levels: new Map([...(kinds.get(kind) ?? []), ...levels]),
					restarts: restartsOf(changes),
				},
			];
		}),
	);
}

const named = (elements: readonly Element[], name: string): Element[] =>
	elements.filter(({ localName }) => localName === name);

const levelNumber = (element: Element): number =>
	Number(attributeOf(element, "ilvl") ?? 0);

const levelsOf = (elements: readonly Element[]): Map<number, Element> =>
	new Map(named(elements, "lvl").map((level) => [levelNumber(level), level]));

const restartsOf = (changes: readonly Element[]): Map<number, number> =>
	new Map(
		changes.flatMap((change) => {
			const start = attributeOf(childOf(change, "startOverride"), "val");
			return start === undefined ? [] : [[levelNumber(change), Number(start)]];
		}),
	);

function levelOfStyle(list: List, style: string | undefined): number {
	for (const [number, level] of list.levels)
		if (style !== undefined && setting(level, "pStyle") === style)
			return number;
	return 0;
}

const setting = (level: Element | undefined, name: string) =>
	attributeOf(childOf(level, name), "val");

const startOf = (list: List, level: number): number =>
	Number(setting(list.levels.get(level), "start") ?? 1);

/** A count is one below what its next paragraph will say. */
function restart(list: List, count: number[]): void {
	for (const [level, start] of list.restarts) {
		count.length = Math.min(count.length, level);
		count[level] = start - 1;
	}
}

function countOne(list: List, count: number[], level: number): void {
	for (let above = 0; above < level; above += 1)
		count[above] ??= startOf(list, above);
	count[level] = (count[level] ?? startOf(list, level) - 1) + 1;
	// A level below starts again after each one above it.
	count.length = level + 1;
}

function labelOf(
	list: List,
	count: readonly number[],
	at: number,
): ListLabel | undefined {
	const level = list.levels.get(at);
	const format = setting(level, "numFmt") ?? "decimal";
	if (format === "none") return undefined;
	const place = { level: at, ...indentOf(level) };
	// Word draws its bullets from symbol fonts that nobody else has.
	if (format === "bullet")
		return { ...place, numbering: format, number: 0, label: "•" };
	const legal = isOn(childOf(level, "isLgl")) === true;
	const label = (setting(level, "lvlText") ?? "%1.").replace(
		/%([1-9])/g,
		(_, place) => {
			const own = setting(list.levels.get(place - 1), "numFmt") ?? "decimal";
			return numeral(count[place - 1] ?? 0, legal ? "decimal" : own);
		},
	);
	return {
		...place,
		numbering: numberings.find((known) => known === format) ?? "decimal",
		number: count[at] ?? 0,
		label,
	};
}

const usualHanging = 18;
// Half a page: what is further in leaves no room for words.
const widest = 200;

function indentOf(level: Element | undefined) {
	const indent = childOf(level, "pPr", "ind");
	const left = attributeOf(indent, "left") ?? attributeOf(indent, "start");
	const hanging = points(attributeOf(indent, "hanging")) || usualHanging;
	const start = Math.max(0, points(left) - hanging);
	return {
		indent: Math.min(widest, start),
		hanging: Math.min(widest, hanging),
	};
}

const numberings: readonly Numbering[] = [
	"decimal",
	"lowerLetter",
	"upperLetter",
	"lowerRoman",
	"upperRoman",
];

/** A number in the way of a list: 3, c, C, iii, III, 03. */
export function numeral(number: number, format: string): string {
	if (format === "lowerLetter") return letters(number);
	if (format === "upperLetter") return letters(number).toUpperCase();
	if (format === "lowerRoman") return roman(number);
	if (format === "upperRoman") return roman(number).toUpperCase();
	if (format === "decimalZero") return String(number).padStart(2, "0");
	return String(number);
}

/** After z come aa, bb, cc: Word repeats the letter. */
function letters(number: number): string {
	if (number < 1 || number > 780) return String(number);
	const letter = String.fromCharCode(97 + ((number - 1) % 26));
	return letter.repeat(Math.ceil(number / 26));
}

const romans: readonly (readonly [number, string])[] = [
	[1000, "m"],
	[900, "cm"],
	[500, "d"],
	[400, "cd"],
	[100, "c"],
	[90, "xc"],
	[50, "l"],
	[40, "xl"],
	[10, "x"],
	[9, "ix"],
	[5, "v"],
	[4, "iv"],
	[1, "i"],
];

function roman(number: number): string {
	if (number < 1 || number > 3999) return String(number);
	let rest = number;
	let text = "";
	for (const [value, sign] of romans) {
		text += sign.repeat(Math.floor(rest / value));
		rest %= value;
	}
	return text;
}
