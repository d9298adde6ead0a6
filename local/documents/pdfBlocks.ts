/** Blocks and tables as pdfmake wants them, kept together where they should. */
/// <reference path="./pdfmake.d.ts" />
import type { Content } from "pdfmake";
import { type Block, type Cell, isText, type Row, type Table } from "./model";
import { cellPadding, heightOf, mostTogether, rowHeight } from "./pdfHeights";
import { type PageNumbers, textContent } from "./pdfText";
import { columnsOf } from "./tables";

export interface Layout {
	/** Points that the blocks may take across. */
	readonly width: number;
	/** In headers and footers, which are laid out page by page. */
	readonly numbers?: PageNumbers;
}

export function blocksContent(
	blocks: readonly Block[],
	layout: Layout,
): Content[] {
	const contents: Content[] = [];
	for (let at = 0; at < blocks.length; ) {
		const group = keptTogether(blocks, at, layout.width);
		const stack = group.map((block) => blockContent(block, layout));
		const together = group.length > 1 || fitsTogether(group, layout.width);
		if (together && group.some(staysWithNext))
			contents.push({ stack, unbreakable: true });
		else contents.push(...stack);
		at += group.length;
	}
	return contents;
}

/** A block, and after it as much of what it should stay with as fits. */
function keptTogether(
	blocks: readonly Block[],
	from: number,
	width: number,
): Block[] {
	let end = from + 1;
	while (
		end < blocks.length &&
		staysTogether(blocks[end - 1], blocks[end]) &&
		fitsTogether(blocks.slice(from, end + 1), width)
	)
		end += 1;
	return blocks.slice(from, end);
}

const staysTogether = (above?: Block, below?: Block): boolean =>
	above !== undefined &&
	below !== undefined &&
	below.kind !== "page break" &&
	staysWithNext(above);

const fitsTogether = (blocks: readonly Block[], width: number): boolean =>
	blocks.reduce((sum, block) => sum + heightOf(block, width), 0) < mostTogether;

/** Headings do, and so does what Word is told to keep with the next. */
const staysWithNext = (block: Block): boolean =>
	block.kind === "table"
		? block.rows.length > 0 && block.rows.every(rowStaysWithNext)
		: isText(block) && (block.kind === "heading" || block.keepNext);

const rowStaysWithNext = ({ cells }: Row): boolean =>
	cells.some(
		({ blocks }) => blocks[0] !== undefined && staysWithNext(blocks[0]),
	);

function blockContent(block: Block, layout: Layout): Content {
	if (isText(block)) return textContent(block, layout.numbers);
	return block.kind === "table"
		? tableContent(block, layout)
		: { text: "", pageBreak: "after" };
}

const lineWidth = 0.5;

const tableLook = (padding: number) => ({
	hLineColor: () => "#999999",
	vLineColor: () => "#999999",
	hLineWidth: () => lineWidth,
	vLineWidth: () => lineWidth,
	paddingLeft: () => padding,
	paddingRight: () => padding,
	paddingTop: () => cellPadding,
	// The paragraphs in it bring their own space below.
	paddingBottom: () => 0,
});

function tableContent(table: Table, layout: Layout): Content {
	const { rows, widths } = table;
	const { width } = layout;
	const headerRows = repeatedRows(table, width);
	const fits = (row: Row | undefined): boolean =>
		row !== undefined && rowHeight(row, table, width) < mostTogether;
	// Many columns need the room for words.
	const padding = Math.min(cellPadding, width / widths.length / 8);
	return {
		table: {
			widths: widths.map((share) =>
				Math.max(1, share * width - 2 * padding - 2 * lineWidth),
			),
			heights: rows.map(
				({ height }) => Math.min(mostTogether, height) || "auto",
			),
			headerRows,
			keepWithHeaderRows: headerRows > 0 && fits(rows[headerRows]) ? 1 : 0,
			dontBreakRows: rows.every(fits),
			body: rows.map((row) => rowContent(row, table, layout)),
		},
		layout: tableLook(padding),
		margin: [0, 4, 0, 10],
	};
}

/** What is repeated on each page must leave room for the rest. */
function repeatedRows(table: Table, width: number): number {
	const leading = table.rows.findIndex(({ heading }) => !heading);
	const height = table.rows
		.slice(0, Math.max(0, leading))
		.reduce((sum, row) => sum + rowHeight(row, table, width), 0);
	return leading > 0 && height < mostTogether / 2 ? leading : 0;
}

function rowContent(row: Row, table: Table, layout: Layout): Content[] {
	const missing = table.widths.length - columnsOf(row.cells);
	const column = layout.width / table.widths.length;
	const contents = row.cells.flatMap((cell) => {
		const width = column * cell.columns - 2 * cellPadding;
		const style = row.heading ? { style: "headingCell" } : {};
		const [first, ...covered] = cellContents(cell, { ...layout, width });
		return [{ ...first, ...style }, ...covered];
	});
	const none: Content = { text: "", border: [false, false, false, false] };
	return [...contents, ...Array.from({ length: missing }, () => ({ ...none }))];
}

/**
 * pdfmake wants an empty cell at each place that a larger one covers. Cells
 * over several rows have no lines between: its own way loses words at the end
 * of a page.
 */
function cellContents(cell: Cell, layout: Layout): Content[] {
	const { top, right, bottom, left } = cell.lines;
	const border: Content["border"] = [left, top, right, bottom];
	return [
		{
			stack: blocksContent(cell.blocks, layout),
			...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
			...(cell.shaded ? { fillColor: "#e9eef4" } : {}),
			border,
		},
		...Array.from({ length: cell.columns - 1 }, () => ({ text: "", border })),
	];
}
