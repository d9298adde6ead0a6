/** How tall blocks come out on paper, roughly: enough to keep some together. */
import { type Block, isText, plainText, type Row, type Table } from "./model";

/**
 * Points. pdfmake cuts off what it keeps together and cannot fit on a page, so
 * this is under half a page: a height that we guess wrong still fits.
 */
export const mostTogether = 320;

export const cellPadding = 5;

const lineHeight = 15;
const letterWidth = 5.5;

/** @param width points that the block may take across */
export function heightOf(block: Block, width: number): number {
	if (block.kind === "page break") return 0;
	if (isText(block)) return textHeight(plainText(block.runs), width);
	return block.rows.reduce((sum, row) => sum + rowHeight(row, block, width), 0);
}

function textHeight(text: string, width: number): number {
	const perLine = Math.max(1, width / letterWidth);
	const lines = text
		.split("\n")
		.map((line) => Math.ceil(Math.max(1, line.length) / perLine));
	return lines.reduce((sum, count) => sum + count, 0) * lineHeight + 6;
}

export function rowHeight(
	{ cells, height }: Row,
	{ widths }: Table,
	width: number,
): number {
	const across = width / widths.length;
	return cells.reduce((most, { blocks }) => {
		const own = blocks.reduce((sum, block) => sum + heightOf(block, across), 0);
		return Math.max(most, own + cellPadding);
	}, height);
}
