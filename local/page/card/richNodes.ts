/** The few tags that a card's texts may have, read into nodes that can be drawn. */

export type RichNode = string | RichElement;

export interface RichElement {
	tag: Tag;
	/** Only of a link. */
	href?: string;
	/** Only of a font. */
	colour?: string;
	children: RichNode[];
}

export type Tag = "b" | "i" | "u" | "s" | "br" | "a" | "font";

const token = /<(\/?)(b|i|u|s|br|a|font)((?:[\s/][^<>]*)?)>|\n/gi;
/** Nobody writes so many into each other. */
const deepest = 20;

/** Any other tag is a text like the rest. */
export function richNodes(text: string): RichNode[] {
	const root: RichElement = { tag: "b", children: [] };
	const open = [root];
	let from = 0;
	for (const found of text.matchAll(token)) {
		addText(open, text.slice(from, found.index));
		from = found.index + found[0].length;
		const [, slash, name = "br", attributes = ""] = found;
		const tag = name.toLowerCase() as Tag;
		if (slash) close(open, tag);
		else add(open, elementOf(tag, attributes));
	}
	addText(open, text.slice(from));
	return root.children;
}

function addText(open: readonly RichElement[], text: string) {
	if (text !== "") open.at(-1)?.children.push(unescaped(text));
}

function add(open: RichElement[], element: RichElement) {
	if (element.tag !== "br" && open.length > deepest) return;
	open.at(-1)?.children.push(element);
	if (element.tag !== "br") open.push(element);
}

/** A tag that was never opened closes nothing. */
function close(open: RichElement[], tag: Tag) {
	const at = open.map((each) => each.tag).lastIndexOf(tag);
	if (at > 0) open.length = at;
}

function elementOf(tag: Tag, attributes: string): RichElement {
	const value = (name: string) => {
		const found = new RegExp(
			`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`,
			"i",
		).exec(attributes);
		return unescaped(found?.[1] ?? found?.[2] ?? "");
	};
	const element: RichElement = { tag, children: [] };
	const href = tag === "a" ? value("href") : "";
	const colour = tag === "font" ? value("color") : "";
	if (/^(?:https|mailto):/i.test(href)) element.href = href;
	if (/^(?:#[\da-f]{3}|#[\da-f]{6}|[a-z]+)$/i.test(colour)) {
		element.colour = colour;
	}
	return element;
}

const signs: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: "\u00a0",
};

const unescaped = (text: string): string =>
	text.replace(/&(#\d{1,6}|\w+);/g, (all, name: string) =>
		name.startsWith("#")
			? String.fromCodePoint(Number(name.slice(1)))
			: (signs[name] ?? all),
	);

/** The text alone, for a place where nothing may be pressed. */
export const plainText = (nodes: readonly RichNode[]): string =>
	nodes
		.map((node) => {
			if (typeof node === "string") return node;
			return node.tag === "br" ? "\n" : plainText(node.children);
		})
		.join("");
