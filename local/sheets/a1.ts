/** Ranges as people write them: Partners!A2:C, 'Two words'!B:B, 1:1. */

import { badRequest } from "../refusal";
import type { Spreadsheet, Tab } from "./model";

/** Half open, counted from nought, inside the tab. */
export interface Area {
	readonly startRow: number;
	readonly endRow: number;
	readonly startColumn: number;
	readonly endColumn: number;
}

export const everything = (tab: Tab): Area => ({
	startRow: 0,
	endRow: tab.rowCount,
	startColumn: 0,
	endColumn: tab.columnCount,
});

/** @throws Unable to parse range, when it names no tab or no cells */
export function parseRange(
	book: Spreadsheet,
	text: string,
): { tab: Tab; area: Area } {
	const parts = /^(?:'((?:[^']|'')*)'|([^!']+))(?:!(.*))?$/s.exec(text);
	const [, quoted, bare = "", cells] = parts ?? [];
	const title = quoted?.replaceAll("''", "'") ?? bare;
	const named = tabTitled(book, title);
	if (named && cells === undefined) {
		return { tab: named, area: everything(named) };
	}
	const first = book.tabs.find((tab) => !tab.hidden);
	const tab = cells === undefined && quoted === undefined ? first : named;
	const corners = readCorners(cells ?? bare);
	if (!tab || !corners) throw badRequest(`Unable to parse range: ${text}`);
	return { tab, area: inside(tab, corners) };
}

const tabTitled = (book: Spreadsheet, title: string) =>
	book.tabs.find((tab) => tab.title === title) ??
	book.tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());

interface Corners {
	rows: [first: number, last: number | undefined];
	columns: [first: number, last: number | undefined];
}

function readCorners(text: string): Corners | undefined {
	const [from = "", to, ...more] = text.toUpperCase().split(":");
	const first = readCorner(from);
	const last = to === undefined ? first : readCorner(to);
	if (!first || !last || more.length > 0) return undefined;
	const isOneCell = first.row !== undefined && first.column !== undefined;
	if (to === undefined && !isOneCell) return undefined;
	const rows = inOrder(first.row, last.row);
	const columns = inOrder(first.column, last.column);
	return { rows, columns };
}

function readCorner(text: string) {
	const parts = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,7})?$/.exec(text);
	if (!parts || !text) return undefined;
	const [, letters, digits] = parts;
	return {
		column: letters ? columnNumber(letters) : undefined,
		row: digits ? Number(digits) - 1 : undefined,
	};
}

// A2:C is open below, and A:C is all rows.
function inOrder(
	first: number | undefined,
	last: number | undefined,
): [number, number | undefined] {
	if (first === undefined) return [0, last];
	if (last === undefined || first <= last) return [first, last];
	return [last, first];
}

function inside(tab: Tab, { rows, columns }: Corners): Area {
	const [startRow, lastRow = tab.rowCount - 1] = rows;
	const [startColumn, lastColumn = tab.columnCount - 1] = columns;
	if (startRow >= tab.rowCount || startColumn >= tab.columnCount) {
		const area = {
			startRow,
			startColumn,
			endRow: Math.max(lastRow, startRow) + 1,
			endColumn: Math.max(lastColumn, startColumn) + 1,
		};
		throw outside(tab, area);
	}
	return {
		startRow,
		startColumn,
		endRow: Math.min(lastRow + 1, tab.rowCount),
		endColumn: Math.min(lastColumn + 1, tab.columnCount),
	};
}

export const outside = (tab: Tab, area: Area) =>
	badRequest(
		`Range (${rangeText(tab, area)}) exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
	);

/** As Google gives it back: Partners!A2:C1000. */
export function rangeText(tab: Tab, area: Area): string {
	const from = cellName(area.startRow, area.startColumn);
	const to = cellName(area.endRow - 1, area.endColumn - 1);
	return `${quoteTitle(tab.title)}!${from === to ? from : `${from}:${to}`}`;
}

export const cellName = (row: number, column: number) =>
	`${columnLetters(column)}${row + 1}`;

const quoteTitle = (title: string) =>
	/^[A-Za-z_]\w*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
		? title
		: `'${title.replaceAll("'", "''")}'`;

const columnNumber = (letters: string) =>
	[...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1;

export function columnLetters(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	const before = Math.floor(column / 26);
	return before === 0 ? last : columnLetters(before - 1) + last;
}
