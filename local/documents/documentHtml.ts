/** A document as HTML that says what each part is; how it looks is for CSS. */
import { escapeHtml, tag } from "./html";
import { listHtml } from "./listHtml";
import {
	type Block,
	type Cell,
	type Edge,
	type Item,
	isText,
	type Row,
	type Run,
	type Table,
	type TextBlock,
} from "./model";
import { readDocument } from "./readDocument";

/**
 * One `<article class="document">`, with nothing in it that could run.
 * @throws Error that says why it is not a .docx that we can read
 */
export function documentHtml(docx: Uint8Array): string {
	const { headers, blocks, footers } = readDocument(docx);
	return tag("article", { class: "document" }, [
		...edgesHtml("header", headers),
		blocksHtml(blocks),
		...edgesHtml("footer", footers),
	]);
}

function edgesHtml(
	name: "header" | "footer",
	edges: readonly Edge[],
): string[] {
	const contents = new Set(edges.map(({ blocks }) => blocksHtml(blocks)));
	return [...contents]
		.filter((content) => content !== "")
		.map((content) => tag(name, { class: `document-${name}` }, [content]));
}

function blocksHtml(blocks: readonly Block[]): string {
	const html: string[] = [];
	let list: Item[] = [];
	const endList = (): void => {
		if (list.length > 0) html.push(listHtml(list, runsHtml));
		list = [];
	};
	for (const block of blocks) {
		if (block.kind === "item") {
			list.push(block);
			continue;
		}
		endList();
		html.push(blockHtml(block));
	}
	endList();
	return html.join("");
}

function blockHtml(block: Exclude<Block, Item>): string {
	if (block.kind === "table") return tableHtml(block);
	if (block.kind === "page break") return tag("hr", { class: "page-break" });
	const content = runsHtml(block.runs);
	if (content.trim() === "") return "";
	const attributes = { class: classOf(block) };
	if (block.kind === "title") return tag("h1", attributes, [content]);
	if (block.kind !== "heading") return tag("p", attributes, [content]);
	const label = labelHtml(block.label);
	return tag(`h${block.level}`, attributes, [label, content]);
}

function classOf({ kind, align }: TextBlock): string {
	const own = kind === "title" || kind === "subtitle" ? kind : "";
	const side = align === "left" ? "" : align;
	return `${own} ${side}`.trim();
}

const labelHtml = (label: string): string =>
	label === ""
		? ""
		: `${tag("span", { class: "label" }, [escapeHtml(label)])} `;

function tableHtml({ rows }: Table): string {
	const end = rows.findIndex(({ heading }) => !heading);
	const head = end < 0 ? [] : rows.slice(0, end);
	const body = rows.slice(head.length);
	return tag("table", {}, [
		head.length === 0 ? "" : tag("thead", {}, head.map(rowHtml)),
		body.length === 0 ? "" : tag("tbody", {}, body.map(rowHtml)),
	]);
}

function rowHtml({ heading, cells }: Row): string {
	const shown = cells.filter(({ rows }) => rows > 0);
	return tag(
		"tr",
		{},
		shown.map((cell) => cellHtml(cell, heading)),
	);
}

function cellHtml(
	{ blocks, shaded, columns, rows, lines }: Cell,
	heading: boolean,
): string {
	const isBare = Object.values(lines).every((isDrawn) => !isDrawn);
	const attributes = {
		class: `${shaded ? "shaded" : ""} ${isBare ? "bare" : ""}`.trim(),
		scope: heading ? "col" : "",
		colspan: columns > 1 ? String(columns) : "",
		rowspan: rows > 1 ? String(rows) : "",
	};
	return tag(heading ? "th" : "td", attributes, [cellContent(blocks)]);
}

/** A single plain paragraph needs no element of its own in a cell. */
function cellContent(blocks: readonly Block[]): string {
	const [only, ...others] = blocks;
	const plain =
		only !== undefined &&
		isText(only) &&
		only.kind === "paragraph" &&
		others.length === 0 &&
		only.align === "left";
	return plain ? runsHtml(only.runs) : blocksHtml(blocks);
}

const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join("");

function runHtml(run: Run): string {
	let html = escapeHtml(run.text).replace(/\n/g, "<br>");
	if (run.notShown || run.field !== undefined)
		html = tag("span", { class: "not-shown" }, [html]);
	if (run.highlighted) html = tag("mark", {}, [html]);
	if (run.underline) html = tag("u", {}, [html]);
	if (run.italic) html = tag("em", {}, [html]);
	if (run.bold) html = tag("strong", {}, [html]);
	if (run.link === undefined) return html;
	return tag("a", { href: run.link, rel: "noopener noreferrer" }, [html]);
}
