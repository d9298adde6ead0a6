/** Reading the grid that the server sent. */

import type { Grid, GridCell, Look, RichCell } from "../../server/contract";

const blank: RichCell = { text: "" };

export function cellOf(
	row: readonly GridCell[] | undefined,
	column: number,
): RichCell {
	const cell = row?.[column];
	if (cell === undefined) return blank;
	return typeof cell === "string" ? { text: cell } : cell;
}

export const cellIn = (grid: Grid, row: number, column: number): RichCell =>
	cellOf(grid.rows[row], column);

/** What the editor starts with. */
export const editText = (cell: RichCell): string => cell.edit ?? cell.text;

export const choicesOf = (grid: Grid, cell: RichCell) =>
	cell.choices === undefined ? undefined : grid.choices[cell.choices];

export function styleOf(
	looks: readonly Look[],
	cell: RichCell,
): Record<string, string> | undefined {
	const look = cell.look === undefined ? undefined : looks[cell.look];
	if (!look) return undefined;
	return {
		...(look.background && { background: look.background }),
		...(look.colour && { color: look.colour }),
		...(look.bold && { fontWeight: "bold" }),
		...(look.italic && { fontStyle: "italic" }),
	};
}

/** What the first row says above a column; it may be blank. */
export const headingIn = (grid: Grid, column: number): string =>
	grid.frozenRows > 0 ? cellIn(grid, 0, column).text : "";

export const headingOf = (grid: Grid, column: number): string =>
	headingIn(grid, column) || letterOf(column);

export const letterOf = (column: number): string =>
	(column >= 26 ? letterOf(Math.floor(column / 26) - 1) : "") +
	String.fromCharCode(65 + (column % 26));

/** "D5", as Sheets calls a cell. */
export const nameOf = (row: number, column: number): string =>
	`${letterOf(column)}${row + 1}`;

/** The last column of a row that holds something; the first if none does. */
export function lastFullColumn(grid: Grid, row: number): number {
	const cells = grid.rows[row] ?? [];
	const last = cells.findLastIndex((_, n) => cellOf(cells, n).text !== "");
	return Math.max(0, last);
}

/** The last row that holds something; the first if none does. */
export function lastFullRow(grid: Grid): number {
	const last = grid.rows.findLastIndex((cells) =>
		cells.some((_, n) => cellOf(cells, n).text !== ""),
	);
	return Math.max(0, last);
}
