/** Runs and paragraphs as pdfmake wants them. */
/// <reference path="./pdfmake.d.ts" />
import type { Content, Margins } from "pdfmake";
import { drawable } from "./glyphs";
import type { Alignment, Heading, Item, Run, TextBlock } from "./model";

/** What the fields of a header or footer say on one page. */
export interface PageNumbers {
	readonly page: number;
	readonly pages: number;
}

const alignments = {
	left: "left",
	centre: "center",
	right: "right",
} as const satisfies Readonly<Record<Alignment, Content["alignment"]>>;

/** Only headers and footers are laid out page by page, and have numbers. */
export function textContent(block: TextBlock, numbers?: PageNumbers): Content {
	if (block.kind === "heading") return headingContent(block);
	if (block.kind === "item") return itemContent(block);
	if (block.tabs.some((tab) => tab !== "left"))
		return tabbedContent(block, numbers);
	return {
		text: runsContent(block.runs, numbers),
		style: block.kind,
		alignment: alignments[block.align],
	};
}

const headingContent = ({ label, level, runs, align }: Heading): Content => ({
	text: runsContent([{ text: label === "" ? "" : `${label}  ` }, ...runs]),
	style: `heading${level}`,
	alignment: alignments[align],
});

const letterWidth = 6;

function itemContent({ label, indent, hanging, runs }: Item): Content {
	const margin: Margins = [indent, 0, 0, 4];
	const width = Math.max(hanging, (label.length + 1) * letterWidth);
	return {
		columns: [
			{ width, text: drawable(label) },
			{ width: "*", text: runsContent(runs) },
		],
		margin,
	};
}

/** Tabs to the middle and the right, as headers and footers have them. */
function tabbedContent(block: TextBlock, numbers?: PageNumbers): Content {
	const parts = splitAtTabs(block.runs);
	return {
		columns: parts.map((runs, at) => ({
			width: "*",
			text: runsContent(runs, numbers),
			alignment: alignments[at === 0 ? "left" : (block.tabs[at - 1] ?? "left")],
		})),
		style: block.kind,
	};
}

function splitAtTabs(runs: readonly Run[]): Run[][] {
	const parts: Run[][] = [[]];
	for (const run of runs)
		for (const [at, text] of run.text.split("\t").entries()) {
			if (at > 0) parts.push([]);
			if (text !== "") parts.at(-1)?.push({ ...run, text });
		}
	return parts;
}

/** An empty paragraph still takes its line. */
function runsContent(runs: readonly Run[], numbers?: PageNumbers): Content[] {
	const contents = runs.map((run) => runContent(run, numbers));
	const empty = contents.every(({ text }) => text === "");
	return empty ? [{ text: " " }] : contents;
}

function runContent(run: Run, numbers: PageNumbers | undefined): Content {
	return {
		text:
			numbers === undefined || run.field === undefined
				? drawable(run.text)
				: String(numbers[run.field]),
		...(run.bold ? { bold: true } : {}),
		...(run.italic ? { italics: true } : {}),
		...(run.underline ? { decoration: "underline" } : {}),
		...(run.highlighted ? { background: "#fff2cc" } : {}),
		...(run.notShown ? { color: "#666666" } : {}),
		...(run.link === undefined
			? {}
			: { link: run.link, color: "#1a4fa3", decoration: "underline" }),
	};
}
