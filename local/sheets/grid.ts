/** Finding and changing the cells of a tab; the old tab stays as it was. */

import { badRequest } from "../refusal";
import { type Area, outside } from "./a1";
import type { Cell, Row, Spreadsheet, Tab } from "./model";

export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

export const mostCells = 10_000_000;
const mostColumns = 18_278;
export const longestText = 50_000;

/** A request that leaves out the tab's id means the tab with id 0. */
export function tabWithId(book: Spreadsheet, sheetId: number | undefined): Tab {
	const id = sheetId ?? 0;
	const tab = book.tabs.find((each) => each.sheetId === id);
	if (!tab) throw badRequest(`No grid with id: ${id}`);
	return tab;
}

export function replaceTab(book: Spreadsheet, tab: Tab): Spreadsheet {
	const tabs = book.tabs.map((old) =>
		old.sheetId === tab.sheetId ? tab : old,
	);
	return { ...book, tabs };
}

/** @throws when the range is outside the tab; missing ends are unbounded */
export function areaOf(
	book: Spreadsheet,
	range: GridRange | undefined,
): { tab: Tab; area: Area } {
	const tab = tabWithId(book, range?.sheetId);
	const area = {
		startRow: range?.startRowIndex ?? 0,
		endRow: range?.endRowIndex ?? tab.rowCount,
		startColumn: range?.startColumnIndex ?? 0,
		endColumn: range?.endColumnIndex ?? tab.columnCount,
	};
	if (area.startRow < 0 || area.startColumn < 0) {
		throw badRequest(`Negative indexes: ${JSON.stringify(range)}`);
	}
	if (area.endRow <= area.startRow || area.endColumn <= area.startColumn) {
		throw badRequest(`The range is empty: ${JSON.stringify(range)}`);
	}
	if (area.endRow > tab.rowCount || area.endColumn > tab.columnCount) {
		throw outside(tab, area);
	}
	return { tab, area };
}

/** Every place of an area gets the same treatment. */
export function editAll(tab: Tab, area: Area, edit: (cell: Cell) => Cell): Tab {
	// Thousands of blank rows look alike; one new row can stand for them all.
	const seen = new Map<Row, Row>();
	const editSame = (row: Row) => {
		const edited = seen.get(row) ?? editRow(row, area, (cell) => edit(cell));
		seen.set(row, edited);
		return edited;
	};
	return editRows(tab, area, editSame);
}

/** @param edit row and column are counted from the tab's first */
export const editArea = (
	tab: Tab,
	area: Area,
	edit: (cell: Cell, row: number, column: number) => Cell,
): Tab =>
	editRows(tab, area, (row, index) =>
		editRow(row, area, (cell, column) => edit(cell, index, column)),
	);

const noCells: Row = [];

function editRows(
	tab: Tab,
	area: Area,
	edit: (row: Row, index: number) => Row,
): Tab {
	const rows = [...tab.rows];
	for (let index = area.startRow; index < area.endRow; index++) {
		while (rows.length < index) rows.push(noCells);
		rows[index] = edit(rows[index] ?? noCells, index);
	}
	return { ...tab, rows: trimRows(rows) };
}

function editRow(
	row: Row,
	area: Area,
	edit: (cell: Cell, column: number) => Cell,
): Row {
	const cells = [...row];
	for (let column = area.startColumn; column < area.endColumn; column++) {
		while (cells.length < column) cells.push(null);
		cells[column] = tidy(edit(cells[column] ?? {}, column));
	}
	return trimRow(cells);
}

/** Null when the cell holds nothing at all. */
function tidy(cell: Cell): Cell | null {
	for (const part of Object.values(cell)) {
		if (part !== undefined) return cell;
	}
	return null;
}

export function trimRow(cells: (Cell | null)[]): Row {
	while (cells.length > 0 && cells.at(-1) === null) cells.pop();
	return cells.length === 0 ? noCells : cells;
}

export function trimRows(rows: Row[]): Row[] {
	while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
	return rows;
}

export const withValue = (cell: Cell, value: Cell["value"]): Cell => {
	const { value: _old, ...style } = cell;
	return value === undefined || value === "" ? style : { ...style, value };
};

/** The row after the last one that has a value in any column. */
export function afterLastValue(tab: Tab): number {
	for (let row = tab.rows.length; row > 0; row--) {
		const cells = tab.rows[row - 1] ?? noCells;
		if (cells.some((cell) => cell?.value !== undefined)) return row;
	}
	return 0;
}

/** @throws when the whole file would have more than ten million cells */
export function checkSize(book: Spreadsheet): Spreadsheet {
	const cells = book.tabs.reduce(
		(sum, tab) => sum + tab.rowCount * tab.columnCount,
		0,
	);
	if (cells > mostCells) {
		throw badRequest(
			`This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
		);
	}
	if (book.tabs.some(({ columnCount }) => columnCount > mostColumns)) {
		throw badRequest(
			`This action would increase the number of columns above the limit of ${mostColumns} columns.`,
		);
	}
	return book;
}
