/** What a person does by hand in the spreadsheet. */

import { Mistake } from "../refusal";
import { boundBook, putBook, type Workspace } from "../workspace";
import { editArea, replaceTab, withValue } from "./grid";
import { cellAt, plainValue, type Spreadsheet, type Tab } from "./model";
import { applyRequests } from "./requests";
import { typed, whyNotAllowed } from "./typed";

type Request = GoogleAppsScript.Sheets.Schema.Request;

/** @throws Mistake that names the tabs there are */
export function tabNamed(book: Spreadsheet, title: string): Tab {
	const tab =
		book.tabs.find((each) => each.title === title) ??
		book.tabs.find((each) => each.title.toLowerCase() === title.toLowerCase());
	if (tab) return tab;
	const titles = book.tabs.map((each) => each.title).join(", ");
	throw new Mistake(`There is no tab "${title}"; the tabs are: ${titles}.`);
}

/** @throws Mistake when there is no such heading, naming those there are */
function columnOf(tab: Tab, heading: string): number {
	const headings = headingsOf(tab);
	const column = headings.indexOf(heading);
	if (column >= 0) return column;
	throw new Mistake(
		`The tab "${tab.title}" has no heading "${heading}"; its headings are: ${headings.filter(Boolean).join(", ")}.`,
	);
}

export const headingsOf = (tab: Tab): string[] =>
	(tab.rows[0] ?? []).map((cell) => String(plainValue(cell ?? {}) ?? ""));

function change(workspace: Workspace, request: Request) {
	const { state } = workspace;
	const act = {
		editor: state.account,
		newNumber: () => 1_000_000 + state.nextNumber++,
	};
	const { book } = applyRequests(boundBook(workspace), [request], act);
	putBook(workspace, book);
}

/**
 * Types into a cell, as Sheets understands what is typed there.
 * @param row and column are counted from nought; the heading's row is 0
 * @throws Mistake when the cell's rule turns it away
 */
export function typeLikePerson(
	workspace: Workspace,
	title: string,
	row: number,
	column: number,
	text: string,
) {
	const book = boundBook(workspace);
	const tab = tabNamed(book, title);
	if (row >= tab.rowCount || column >= tab.columnCount) {
		throw new Mistake(`The tab "${tab.title}" has no such cell.`);
	}
	const { value, format } = typed(text, cellAt(tab, row, column));
	const reason = whyNotAllowed(value, cellAt(tab, row, column));
	if (reason) throw new Mistake(reason);
	const here = {
		startRow: row,
		endRow: row + 1,
		startColumn: column,
		endColumn: column + 1,
	};
	const edited = editArea(tab, here, (cell) => {
		const changed = withValue(cell, value);
		return format && !cell.format?.numberFormat
			? { ...changed, format: { ...cell.format, numberFormat: format } }
			: changed;
	});
	putBook(workspace, replaceTab(book, edited));
}

/** @param row the new blank row's place, counted from nought */
export function insertRow(workspace: Workspace, title: string, row: number) {
	const { sheetId } = tabNamed(boundBook(workspace), title);
	const range = {
		sheetId,
		dimension: "ROWS",
		startIndex: row,
		endIndex: row + 1,
	};
	change(workspace, {
		insertDimension: { range, inheritFromBefore: row > 1 },
	});
}

/** One more column, to the right of all others. */
export function addColumn(workspace: Workspace, title: string) {
	const { sheetId } = tabNamed(boundBook(workspace), title);
	change(workspace, {
		appendDimension: { sheetId, dimension: "COLUMNS", length: 1 },
	});
}

export function deleteRow(workspace: Workspace, title: string, row: number) {
	const { sheetId } = tabNamed(boundBook(workspace), title);
	const range = {
		sheetId,
		dimension: "ROWS",
		startIndex: row,
		endIndex: row + 1,
	};
	change(workspace, { deleteDimension: { range } });
}

/** Sorts everything below the headings. */
export function sortByColumn(
	workspace: Workspace,
	title: string,
	heading: string,
	direction: "A to Z" | "Z to A" = "A to Z",
) {
	const tab = tabNamed(boundBook(workspace), title);
	const sortOrder = direction === "A to Z" ? "ASCENDING" : "DESCENDING";
	change(workspace, {
		sortRange: {
			range: { sheetId: tab.sheetId, startRowIndex: 1 },
			sortSpecs: [{ dimensionIndex: columnOf(tab, heading), sortOrder }],
		},
	});
}

export function renameHeading(
	workspace: Workspace,
	title: string,
	from: string,
	to: string,
) {
	const tab = tabNamed(boundBook(workspace), title);
	typeLikePerson(workspace, title, 0, columnOf(tab, from), to);
}

/** @param before the heading that it should stand in front of */
export function moveColumn(
	workspace: Workspace,
	title: string,
	heading: string,
	before: string,
) {
	const tab = tabNamed(boundBook(workspace), title);
	const start = columnOf(tab, heading);
	const source = {
		sheetId: tab.sheetId,
		dimension: "COLUMNS",
		startIndex: start,
		endIndex: start + 1,
	};
	const destinationIndex = columnOf(tab, before);
	change(workspace, { moveDimension: { source, destinationIndex } });
}

export function deleteTab(workspace: Workspace, title: string) {
	const { sheetId } = tabNamed(boundBook(workspace), title);
	change(workspace, { deleteSheet: { sheetId } });
}

export function renameTab(workspace: Workspace, from: string, to: string) {
	const { sheetId } = tabNamed(boundBook(workspace), from);
	change(workspace, {
		updateSheetProperties: {
			properties: { sheetId, title: to },
			fields: "title",
		},
	});
}
