/** Requests that write cells. */

import { parseMask } from "../fields";
import { badRequest } from "../refusal";
import type { Area } from "./a1";
import { type CellData, changedCell, withPart } from "./cellData";
import { checkProtection, type Handler, neededFields } from "./change";
import {
	afterLastValue,
	areaOf,
	checkSize,
	editAll,
	editArea,
	replaceTab,
	tabWithId,
} from "./grid";
import type { Tab } from "./model";

type RowData = GoogleAppsScript.Sheets.Schema.RowData;

export const updateCells: Handler<"updateCells"> = (book, body, act) => {
	const mask = parseMask(neededFields(body.fields));
	const rows = body.rows ?? [];
	if (!body.start && !body.range) {
		throw badRequest("Either start or range must be set.");
	}
	const target = body.start
		? { ...fromStart(tabWithId(book, body.start.sheetId), body.start, rows) }
		: areaOf(book, body.range);
	const { tab, area } = target;
	checkFits(rows, area);
	checkProtection(book, tab, area, act);
	const edited = editArea(tab, area, (cell, row, column) => {
		const values = rows[row - area.startRow]?.values ?? [];
		const given = values[column - area.startColumn];
		// With a start, cells that no data is given for stay as they are.
		if (!given && body.start) return cell;
		return changedCell(cell, given ?? {}, mask);
	});
	return { book: replaceTab(book, edited), cells: countCells(rows) };
};

function fromStart(
	tab: Tab,
	start: { rowIndex?: number | undefined; columnIndex?: number | undefined },
	rows: RowData[],
): { tab: Tab; area: Area } {
	const { rowIndex: startRow = 0, columnIndex: startColumn = 0 } = start;
	checkIndex("rowIndex", startRow, "row", tab.rowCount);
	checkIndex("columnIndex", startColumn, "column", tab.columnCount);
	const fits = {
		startRow,
		startColumn,
		endRow: tab.rowCount,
		endColumn: tab.columnCount,
	};
	checkFits(rows, fits);
	const endRow = startRow + rows.length;
	const endColumn = startColumn + widest(rows);
	return { tab, area: { startRow, startColumn, endRow, endColumn } };
}

function checkIndex(name: string, index: number, kind: string, count: number) {
	if (index >= 0 && index < count) return;
	throw badRequest(
		`GridCoordinate.${name}[${index}] is after last ${kind} in grid[${count - 1}]`,
	);
}

function checkFits(rows: RowData[], area: Area) {
	checkLast("row", area.startRow + rows.length, area.endRow);
	checkLast("column", area.startColumn + widest(rows), area.endColumn);
}

function checkLast(kind: "row" | "column", end: number, limit: number) {
	if (end <= limit) return;
	throw badRequest(
		`Attempting to write ${kind}: ${limit}, beyond the last requested ${kind} of: ${limit - 1}`,
	);
}

const widest = (rows: RowData[]) =>
	rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);

const countCells = (rows: RowData[]) =>
	rows.reduce((sum, row) => sum + (row.values?.length ?? 0), 0);

export const appendCells: Handler<"appendCells"> = (book, body, act) => {
	const mask = parseMask(neededFields(body.fields));
	const old = tabWithId(book, body.sheetId);
	const rows = body.rows ?? [];
	const startRow = afterLastValue(old);
	const endRow = startRow + rows.length;
	const tab = { ...old, rowCount: Math.max(old.rowCount, endRow) };
	const wholeWidth = {
		startRow,
		endRow,
		startColumn: 0,
		endColumn: tab.columnCount,
	};
	checkFits(rows, wholeWidth);
	checkProtection(book, tab, wholeWidth, act);
	const area = { ...wholeWidth, endColumn: widest(rows) };
	const edited = editArea(tab, area, (cell, row, column) => {
		const given: CellData | undefined = rows[row - startRow]?.values?.[column];
		return given ? changedCell(cell, given, mask) : cell;
	});
	const cells = countCells(rows);
	return { book: checkSize(replaceTab(book, edited)), cells };
};

export const repeatCell: Handler<"repeatCell"> = (book, body, act) => {
	const mask = parseMask(neededFields(body.fields));
	const { tab, area } = areaOf(book, body.range);
	checkProtection(book, tab, area, act);
	const data = body.cell ?? {};
	const edited = editAll(tab, area, (cell) => changedCell(cell, data, mask));
	return { book: replaceTab(book, edited), cells: 1 };
};

export const setDataValidation: Handler<"setDataValidation"> = (
	book,
	body,
	act,
) => {
	const { tab, area } = areaOf(book, body.range);
	checkProtection(book, tab, area, act);
	const edited = editAll(tab, area, (cell) =>
		withPart(cell, "validation", body.rule),
	);
	return { book: replaceTab(book, edited), cells: 1 };
};
