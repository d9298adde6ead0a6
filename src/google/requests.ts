/** Changes as requests of one batch, typed cell by typed cell. */
import { type Cell, cellOf, newCellOf } from "../register/cells";
import type { Add, Update } from "../register/change";
import { UserError } from "../register/errors";
import { before } from "../register/scriptTabs";
import { columnOf, type Table } from "../register/table";
import { type Layout, widthOf } from "./layout";
import type { GridRange, SheetsRequest } from "./services";

/** A cell's place in a tab: the row from 1, the column from 0. */
export interface Place {
	row: number;
	column: number;
}

export function columnAt(layout: Layout, table: Table, key: string): number {
	const at = layout.at.get(key);
	if (at === undefined)
		throw new UserError(
			`The tab ${layout.title} has no column “${columnOf(table, key).heading}”. Choose Partnerships, Set up or repair. Nothing was changed.`,
		);
	return at;
}

const cells = (
	sheetId: number,
	row: number,
	from: number,
	to: number,
): GridRange => ({
	sheetId,
	startRowIndex: row - 1,
	endRowIndex: row,
	startColumnIndex: from,
	endColumnIndex: to,
});

/** The row of the tab Before that is line 0, 1, 2 … */
export const rowOfLine = (line: number): number => line + 2;

/** Writes the changed cells of one row, and no others. */
export const updateRequests = (
	{ table, now }: Update,
	layout: Layout,
	row: number,
): SheetsRequest[] =>
	Object.keys(now).map((key) => ({
		updateCells: {
			start: {
				sheetId: table.sheetId,
				rowIndex: row - 1,
				columnIndex: columnAt(layout, table, key),
			},
			rows: [{ values: [cellOf(columnOf(table, key), now[key])] }],
			fields: "userEnteredValue",
		},
	}));

export function newRow(
	{ table, row }: Add,
	layout: Layout,
): { values: Cell[] } {
	const values: Cell[] = Array.from({ length: widthOf(layout) }, () => ({}));
	for (const key of Object.keys(row))
		values[columnAt(layout, table, key)] = newCellOf(
			columnOf(table, key),
			row[key],
		);
	return { values };
}

/** Adds rows below everything in a tab, in one request. */
export const appendRequest = (
	adds: readonly Add[],
	table: Table,
	layout: Layout,
): SheetsRequest => ({
	appendCells: {
		sheetId: table.sheetId,
		rows: adds.map((change) => newRow(change, layout)),
		fields: "userEnteredValue,userEnteredFormat.numberFormat",
	},
});

/** Takes a whole row out of its tab. */
export const removeRequest = (table: Table, row: number): SheetsRequest => ({
	deleteDimension: {
		range: {
			sheetId: table.sheetId,
			dimension: "ROWS",
			startIndex: row - 1,
			endIndex: row,
		},
	},
});

/** One blank row more: no tab may lose the last row below its headings. */
export const spareRowRequest = (table: Table): SheetsRequest => ({
	appendDimension: { sheetId: table.sheetId, dimension: "ROWS", length: 1 },
});

/** Makes a row and puts a whole kept one there. */
export const reinsertRequests = (
	table: Table,
	layout: Layout,
	line: number,
	row: number,
): SheetsRequest[] => [
	{
		insertDimension: {
			range: {
				sheetId: table.sheetId,
				dimension: "ROWS",
				startIndex: row - 1,
				endIndex: row,
			},
			inheritFromBefore: true,
		},
	},
	{
		copyPaste: {
			source: cells(
				before.sheetId,
				rowOfLine(line),
				markWidth,
				markWidth + widthOf(layout),
			),
			destination: cells(table.sheetId, row, 0, widthOf(layout)),
			pasteType: "PASTE_NORMAL",
		},
	},
];

/** Kept lines begin with their mark; the row's cells follow it. */
const markWidth = 1;

/** Copies a row as it stands to a line of the tab Before. */
export const keepRequest = (
	table: Table,
	layout: Layout,
	row: number,
	line: number,
): SheetsRequest => ({
	copyPaste: {
		source: cells(table.sheetId, row, 0, widthOf(layout)),
		destination: cells(
			before.sheetId,
			rowOfLine(line),
			markWidth,
			markWidth + widthOf(layout),
		),
		pasteType: "PASTE_NORMAL",
	},
});

/** Puts one cell back from the tab Before, formula and all. */
export const restoreRequest = (
	table: Table,
	line: number,
	from: number,
	to: Place,
): SheetsRequest => ({
	copyPaste: {
		source: cells(
			before.sheetId,
			rowOfLine(line),
			markWidth + from,
			markWidth + from + 1,
		),
		destination: cells(table.sheetId, to.row, to.column, to.column + 1),
		pasteType: "PASTE_NORMAL",
	},
});

/** Writes the marks of lines that follow one another. */
export const markRequest = (
	marks: readonly string[],
	line: number,
): SheetsRequest => ({
	updateCells: {
		start: {
			sheetId: before.sheetId,
			rowIndex: rowOfLine(line) - 1,
			columnIndex: 0,
		},
		rows: marks.map((mark) => ({
			values: [{ userEnteredValue: { stringValue: mark } }],
		})),
		fields: "userEnteredValue",
	},
});

/** The tab Before with as many rows, or columns. */
export const sizeOfBefore = (
	count: { rowCount: number } | { columnCount: number },
): SheetsRequest => ({
	updateSheetProperties: {
		properties: { sheetId: before.sheetId, gridProperties: count },
		fields: Object.keys(count)
			.map((name) => `gridProperties.${name}`)
			.join(),
	},
});

/** Empties the one line that the tab Before cannot do without. */
export const clearFirstLine: SheetsRequest = {
	updateCells: {
		range: {
			sheetId: before.sheetId,
			startRowIndex: rowOfLine(0) - 1,
			endRowIndex: rowOfLine(0),
		},
		fields: "userEnteredValue",
	},
};

/** Writes a new record over a whole row. */
export const rewriteRequest = (
	add: Add,
	layout: Layout,
	row: number,
): SheetsRequest => ({
	updateCells: {
		range: cells(add.table.sheetId, row, 0, widthOf(layout)),
		rows: [newRow(add, layout)],
		fields: "userEnteredValue,userEnteredFormat.numberFormat",
	},
});
