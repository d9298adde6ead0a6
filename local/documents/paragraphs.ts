/** Turns a paragraph of Word into a block of text, cut where a page ends. */
import type { Alignment, Block, Run, TextBlock } from "./model";
import type { Counter, ListLabel } from "./numbering";
import type { RunReader } from "./runs";
import {
	firstOn,
	marksOf,
	type StyleChain,
	type Styles,
	styleId,
	textKind,
} from "./styles";
import { attributeOf, childOf, childrenOf, type Element } from "./xml";

export interface ParagraphSetting {
	readonly styles: Styles;
	readonly readRuns: RunReader;
	readonly countList: Counter;
}

const pageBreak: Block = { kind: "page break" };

/** One block, or several parted by page breaks. */
export function readParagraph(
	paragraph: Element,
	setting: ParagraphSetting,
): Block[] {
	const { styles, readRuns } = setting;
	const properties = childOf(paragraph, "pPr");
	const named = attributeOf(childOf(properties, "pStyle"), "val");
	const chain = styles.chain(named ?? styles.usual);
	const owners = [properties, ...chain.map((style) => childOf(style, "pPr"))];
	const kind = textKind(properties, chain);
	// A heading is bold because it is a heading: only words that differ count.
	const usual = kind.kind === "paragraph" ? marksOf(runOwners(chain)) : {};
	const pieces = readRuns(paragraph, usual);
	const label = findLabel(owners, chain, setting.countList);
	const shared = {
		align: alignmentOf(owners),
		tabs: tabsOf(owners),
		keepNext: firstOn(owners, "keepNext") === true,
	};
	const blocks = cutPages(pieces).map((part, at): Block => {
		if (part === "page break") return pageBreak;
		return textBlock(
			{ ...shared, runs: part },
			kind,
			at > 0 ? undefined : label,
		);
	});
	return firstOn(owners, "pageBreakBefore") === true
		? [pageBreak, ...blocks]
		: blocks;
}

type Shared = Pick<TextBlock, "runs" | "align" | "tabs" | "keepNext">;

function textBlock(
	shared: Shared,
	kind: ReturnType<typeof textKind>,
	label: ListLabel | undefined,
): TextBlock {
	if (kind.kind === "heading")
		return { ...kind, ...shared, label: label?.label ?? "" };
	if (kind.kind === "title") return { kind: kind.kind, ...shared };
	if (label !== undefined) return { kind: "item", ...shared, ...label };
	return {
		kind: kind.kind === "subtitle" ? "subtitle" : "paragraph",
		...shared,
	};
}

const runOwners = (chain: StyleChain) =>
	chain.map((style) => childOf(style, "rPr"));

/** A break that ends or begins a paragraph leaves no empty one behind. */
function cutPages(
	pieces: ReturnType<RunReader>,
): (readonly Run[] | "page break")[] {
	if (!pieces.includes("page break"))
		return [pieces.filter((piece) => piece !== "page break")];
	const parts: (Run[] | "page break")[] = [];
	for (const piece of pieces) {
		const last = parts.at(-1);
		if (piece === "page break") parts.push(piece);
		else if (Array.isArray(last)) last.push(piece);
		else parts.push([piece]);
	}
	return parts;
}

type Owners = readonly (Element | undefined)[];

function findLabel(
	owners: Owners,
	chain: StyleChain,
	count: Counter,
): ListLabel | undefined {
	const [own] = owners;
	const at = owners.findIndex(
		(owner) => childOf(owner, "numPr", "numId") !== undefined,
	);
	const list = attributeOf(childOf(owners[at], "numPr", "numId"), "val");
	if (list === undefined) return undefined;
	const level = attributeOf(childOf(own, "numPr", "ilvl"), "val");
	const style = chain[at - 1] ?? chain[0];
	return count({
		list,
		level: level === undefined ? undefined : Math.trunc(Number(level)) || 0,
		style: style === undefined ? undefined : styleId(style),
	});
}

const alignments: Readonly<Record<string, Alignment>> = {
	center: "centre",
	right: "right",
	end: "right",
};

const alignmentOf = (owners: Owners): Alignment =>
	alignments[firstValue(owners, "jc") ?? ""] ?? "left";

const firstValue = (owners: Owners, name: string): string | undefined =>
	owners
		.map((owner) => attributeOf(childOf(owner, name), "val"))
		.find((value) => value !== undefined);

function tabsOf(owners: Owners): Alignment[] {
	const tabs = owners.map((owner) => childOf(owner, "tabs")).find(Boolean);
	const stops = tabs === undefined ? [] : childrenOf(tabs);
	return stops
		.filter((stop) => attributeOf(stop, "val") !== "clear")
		.sort((one, other) => positionOf(one) - positionOf(other))
		.map((stop) => alignments[attributeOf(stop, "val") ?? ""] ?? "left");
}

const positionOf = (stop: Element): number =>
	Number(attributeOf(stop, "pos") ?? 0);
