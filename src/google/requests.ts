/** Changes as requests of one batch, typed cell by typed cell. */
import { type Cell, cellOf, newCellOf } from "../register/cells";
import type { Add, Update } from "../register/change";
import { UserError } from "../register/errors";
import { before } from "../register/scriptTabs";
import { columnOf, type Table } from "../register/table";
import { type Layout, widthOf } from "./layout";
import type { GridRange, SheetsRequest } from "./services";

/** An update, and the row of the sheet (from 1) that it goes to. */
export interface Aimed {
	update: Update;
	layout: Layout;
	row: number;
}

/** A row of a tab, kept in a line of the tab Before while it is overwritten. */
export interface Kept {
	table: Table;
	layout: Layout;
	/** The row that was copied; the headings are row 1. */
	row: number;
	/** The line it was copied to, counted from 0. */
	line: number;
	update?: Update;
}

const valueOnly = "userEnteredValue";

const columnAt = (layout: Layout, table: Table, key: string): number => {
	const at = layout.at.get(key);
	if (at === undefined)
		throw new UserError(
			`The tab ${layout.title} has no column “${columnOf(table, key).heading}”. Choose Partnerships, Set up or repair. Nothing was changed.`,
		);
	return at;
};

const rowRange = (
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

/** Writes the changed cells of one row, and no others. */
export function updateRequests({
	update,
	layout,
	row,
}: Aimed): SheetsRequest[] {
	const { table, now } = update;
	return Object.keys(now).map((key) => ({
		updateCells: {
			start: {
				sheetId: table.sheetId,
				rowIndex: row - 1,
				columnIndex: columnAt(layout, table, key),
			},
			rows: [{ values: [cellOf(columnOf(table, key), now[key])] }],
			fields: valueOnly,
		},
	}));
}

function newRow({ table, row }: Add, layout: Layout): { values: Cell[] } {
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

/** Copies a row as it stands into the tab Before, just before it is overwritten. */
export const keepRequest = ({
	table,
	layout,
	row,
	line,
}: Kept): SheetsRequest => ({
	copyPaste: {
		source: rowRange(table.sheetId, row, 0, widthOf(layout)),
		destination: rowRange(before.sheetId, line + 2, 0, widthOf(layout)),
		pasteType: "PASTE_NORMAL",
	},
});

/** Puts one cell back from the tab Before, formula and all. */
export const restoreRequest = (
	{ table, line }: Kept,
	from: number,
	to: { row: number; column: number },
): SheetsRequest => ({
	copyPaste: {
		source: rowRange(before.sheetId, line + 2, from, from + 1),
		destination: rowRange(table.sheetId, to.row, to.column, to.column + 1),
		pasteType: "PASTE_NORMAL",
	},
});
