/** A document as a PDF on A4 paper, with header, footer and page numbers. */
/// <reference path="./pdfmake.d.ts" />
import type { Content, DocumentDefinition } from "pdfmake";
import fonts from "pdfmake/fonts/Roboto.js";
import { pdfMake } from "./bigPackages";
import { titleOf } from "./documentText";
import { drawable } from "./glyphs";
import { type Block, type Document, type Edge, isText } from "./model";
import { blocksContent } from "./pdfBlocks";
import type { PageNumbers } from "./pdfText";
import { readDocument } from "./readDocument";

/** @throws Error that says why it is not a .docx that we can read */
export async function documentPdf(docx: Uint8Array): Promise<Uint8Array> {
	const definition = definitionOf(readDocument(docx));
	const pdfmake = pdfMake();
	const faces = new Set(Object.values(fonts.Roboto));
	pdfmake.setFonts(fonts);
	// A document must not make us fetch or read anything but the font.
	pdfmake.setUrlAccessPolicy(() => false);
	pdfmake.setLocalAccessPolicy((path) => faces.has(path));
	return pdfmake.createPdf(definition).getBuffer();
}

// Points: A4 is 595 by 842.
const side = 64;
const width = 595.28 - 2 * side;
const edge = 36;
const edgeLine = 14;

function definitionOf({
	headers,
	blocks,
	footers,
}: Document): DocumentDefinition {
	const feet = withPageNumber(headers, footers);
	return {
		pageSize: "A4",
		pageMargins: [side, edgeSpace(headers), side, edgeSpace(feet)],
		header: (page, pages) => ({
			stack: edgeContent(headers, { page, pages }),
			style: "edge",
			margin: [side, edge, side, 0],
		}),
		footer: (page, pages) => ({
			stack: edgeContent(feet, { page, pages }),
			style: "edge",
			margin: [side, 12, side, 0],
		}),
		content: blocksContent(blocks, { width }),
		styles,
		defaultStyle: { font: "Roboto", fontSize: 10.5, lineHeight: 1.2 },
		info: { title: drawable(titleOf(blocks)), creationDate: noDate },
		language: "en-GB",
		displayTitle: true,
	};
}

/** The same document makes the same file, whenever that is. */
const noDate = new Date("1980-01-01T00:00:00Z");

const styles = {
	title: { fontSize: 22, bold: true, margin: [0, 0, 0, 10] },
	subtitle: { fontSize: 13, color: "#444444", margin: [0, 0, 0, 10] },
	heading1: { fontSize: 15, bold: true, margin: [0, 14, 0, 5] },
	heading2: { fontSize: 12.5, bold: true, margin: [0, 10, 0, 4] },
	heading3: { fontSize: 11, bold: true, margin: [0, 8, 0, 4] },
	heading4: { bold: true, margin: [0, 6, 0, 3] },
	heading5: { bold: true, margin: [0, 6, 0, 3] },
	heading6: { bold: true, margin: [0, 6, 0, 3] },
	paragraph: { margin: [0, 0, 0, 6] },
	headingCell: { bold: true },
	edge: { fontSize: 9, color: "#444444" },
};

/** Space for the tallest of the headers or footers. */
const edgeSpace = (edges: readonly Edge[]): number =>
	edges.reduce(
		(most, { blocks }) => Math.max(most, edge + 24 + blocks.length * edgeLine),
		64,
	);

const hasPageNumber = (block: Block): boolean =>
	block.kind === "table"
		? block.rows.some(({ cells }) =>
				cells.some(({ blocks }) => blocks.some(hasPageNumber)),
			)
		: isText(block) && block.runs.some(({ field }) => field === "page");

/** Paper can fall apart: every page is numbered, whatever the document says. */
function withPageNumber(
	headers: readonly Edge[],
	footers: readonly Edge[],
): readonly Edge[] {
	const all = [...headers, ...footers];
	if (all.some(({ blocks }) => blocks.some(hasPageNumber))) return footers;
	if (footers.length === 0) return [{ pages: "all", blocks: [pageNumber] }];
	return footers.map((foot) => ({
		...foot,
		blocks: [...foot.blocks, pageNumber],
	}));
}

const pageNumber: Block = {
	kind: "paragraph",
	runs: [
		{ text: "Page " },
		{ text: "", field: "page" },
		{ text: " of " },
		{ text: "", field: "pages" },
	],
	align: "centre",
	tabs: [],
	keepNext: false,
};

/** The header or footer of one page: its own if it has one, else the usual. */
function edgeContent(edges: readonly Edge[], numbers: PageNumbers): Content[] {
	const kind = numbers.page === 1 ? "first" : "even";
	const own = edges.find(({ pages }) => pages === kind);
	const usual = edges.find(({ pages }) => pages === "all");
	const special = kind === "first" || numbers.page % 2 === 0 ? own : undefined;
	return blocksContent((special ?? usual)?.blocks ?? [], { width, numbers });
}
