/** What the named styles of a document make of a paragraph or a run. */
import { attributeOf, childOf, childrenOf, type Element, isOn } from "./xml";

/** Bold, italic and underline where they are said; else left open. */
export interface Marks {
	readonly bold?: boolean | undefined;
	readonly italic?: boolean | undefined;
	readonly underline?: boolean | undefined;
}

/** A style and the styles it is based on, nearest first. */
export type StyleChain = readonly Element[];

export interface Styles {
	chain(id: string | undefined): StyleChain;
	/** The style of paragraphs that name none. */
	readonly usual: string | undefined;
}

export function readStyles(root: Element | undefined): Styles {
	const styles = root === undefined ? [] : childrenOf(root).filter(isStyle);
	const byId = new Map(styles.map((style) => [styleId(style), style]));
	const usual = styles.find(
		(style) =>
			attributeOf(style, "type") === "paragraph" &&
			attributeOf(style, "default") === "1",
	);
	return {
		chain: (id) => chainOf(byId, id),
		usual: usual === undefined ? undefined : styleId(usual),
	};
}

const isStyle = (element: Element): boolean => element.localName === "style";

export const styleId = (style: Element): string =>
	attributeOf(style, "styleId") ?? "";

function chainOf(
	styles: ReadonlyMap<string, Element>,
	id: string | undefined,
): StyleChain {
	const chain: Element[] = [];
	let next = id === undefined ? undefined : styles.get(id);
	// A style may be based on itself in a broken document.
	while (next !== undefined && !chain.includes(next)) {
		chain.push(next);
		next = styles.get(attributeOf(childOf(next, "basedOn"), "val") ?? "");
	}
	return chain;
}

export type TextKind =
	| { kind: "title" | "subtitle" | "paragraph" }
	| { kind: "heading"; level: number };

/** The names of built-in styles are English in every language of Word. */
export function textKind(properties: Element | undefined, chain: StyleChain) {
	const names = chain.map(
		(style) => attributeOf(childOf(style, "name"), "val") ?? "",
	);
	const id = attributeOf(childOf(properties, "pStyle"), "val") ?? "";
	for (const name of [...names, id]) {
		const found = kindNamed(name);
		if (found !== undefined) return found;
	}
	return kindOutlined(properties, chain);
}

function kindNamed(name: string): TextKind | undefined {
	const plain = name.toLowerCase().replace(/\s/g, "");
	if (plain === "title" || plain === "subtitle") return { kind: plain };
	const level = Number(/^heading([1-9])$/.exec(plain)?.[1] ?? 0);
	return level === 0 ? undefined : heading(level);
}

function kindOutlined(
	properties: Element | undefined,
	chain: StyleChain,
): TextKind {
	const level = [properties, ...chain.map((style) => childOf(style, "pPr"))]
		.map((owner) => attributeOf(childOf(owner, "outlineLvl"), "val"))
		.find((value) => value !== undefined);
	// 9 means body text.
	return level === undefined || Number(level) > 8
		? { kind: "paragraph" }
		: heading(Number(level) + 1);
}

const heading = (level: number): TextKind => ({
	kind: "heading",
	level: Math.min(6, level),
});

/** The first of the owners that says something decides. */
export const firstOn = (
	owners: readonly (Element | undefined)[],
	name: string,
): boolean | undefined =>
	owners
		.map((owner) => isOn(childOf(owner, name)))
		.find((value) => value !== undefined);

export function marksOf(owners: readonly (Element | undefined)[]): Marks {
	return {
		bold: firstOn(owners, "b"),
		italic: firstOn(owners, "i"),
		underline: firstOn(owners, "u"),
	};
}
