/** Spreadsheets.get: the spreadsheet as Google describes it, within a mask. */

import { checkMask, type KnownFields, type Mask, names, pick } from "../fields";
import { type Area, everything, parseRange } from "./a1";
import { cellDataOf } from "./cellData";
import {
	cellAt,
	type Dimension,
	type Spreadsheet,
	type Tab,
	usualColumnWidth,
	usualRowHeight,
} from "./model";

type Schema = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridData = GoogleAppsScript.Sheets.Schema.GridData;

export interface Wanted {
	ranges: readonly string[];
	/** A mask decides about cells by itself. */
	mask: Mask | undefined;
	includeGridData: boolean;
}

export interface Description {
	spreadsheet: Schema;
	cellsRead: number;
}

const knownSheet: KnownFields = {
	properties: true,
	conditionalFormats: true,
	protectedRanges: true,
	basicFilter: true,
	data: {
		startRow: true,
		startColumn: true,
		rowData: {
			values: {
				userEnteredValue: true,
				effectiveValue: true,
				formattedValue: true,
				userEnteredFormat: true,
				effectiveFormat: true,
				dataValidation: true,
				note: true,
			},
		},
		rowMetadata: true,
		columnMetadata: true,
	},
};

export const knownSpreadsheet: KnownFields = {
	spreadsheetId: true,
	spreadsheetUrl: true,
	properties: { title: true, locale: true, timeZone: true },
	sheets: knownSheet,
};

export const urlOf = (book: Spreadsheet) =>
	`https://docs.google.com/spreadsheets/d/${book.id}/edit`;

/** @throws when a range cannot be parsed or the mask names what we lack */
export function describe(book: Spreadsheet, wanted: Wanted): Description {
	const { mask } = wanted;
	if (mask) checkMask(mask, knownSpreadsheet, "fields");
	const withCells = mask
		? names(mask, "sheets", "data")
		: wanted.includeGridData;
	const asked = wanted.ranges.map((range) => parseRange(book, range));
	const areasOf = (tab: Tab) =>
		asked.flatMap((each) => (each.tab === tab ? [each.area] : []));
	const tabs = book.tabs.filter(
		(tab) => asked.length === 0 || areasOf(tab).length > 0,
	);
	const sheets = tabs.map((tab) => ({
		...describeTab(book, tab),
		...(withCells && { data: cellsOf(tab, areasOf(tab)) }),
	}));
	const { id, title, locale, timeZone } = book;
	const spreadsheet = {
		spreadsheetId: id,
		properties: { title, locale, timeZone },
		sheets,
		spreadsheetUrl: urlOf(book),
	};
	const cellsRead = sheets
		.flatMap(({ data = [] }) => data)
		.reduce((sum, grid) => sum + countCells(grid), 0);
	return {
		// The same description, with less in it.
		spreadsheet: mask ? (pick(spreadsheet, mask) as Schema) : spreadsheet,
		cellsRead,
	};
}

const cellsOf = (tab: Tab, areas: readonly Area[]) =>
	(areas.length > 0 ? areas : [everything(tab)]).map((area) =>
		gridData(tab, area),
	);

const countCells = (grid: GridData) =>
	(grid.rowData ?? []).reduce((sum, r) => sum + (r.values?.length ?? 0), 0);

export function sheetProperties(book: Spreadsheet, tab: Tab) {
	const { sheetId, title, rowCount, columnCount } = tab;
	const { frozenRowCount, frozenColumnCount, tabColorStyle } = tab;
	return {
		sheetId,
		title,
		index: book.tabs.findIndex((each) => each.sheetId === sheetId),
		sheetType: "GRID",
		gridProperties: {
			rowCount,
			columnCount,
			...(frozenRowCount > 0 && { frozenRowCount }),
			...(frozenColumnCount > 0 && { frozenColumnCount }),
			...(tab.hideGridlines && { hideGridlines: true }),
		},
		...(tab.hidden && { hidden: true }),
		...(tabColorStyle && { tabColorStyle }),
	};
}

function describeTab(book: Spreadsheet, tab: Tab): Sheet {
	const { conditionalFormats, protectedRanges, basicFilter } = tab;
	return {
		properties: sheetProperties(book, tab),
		...(conditionalFormats.length > 0 && {
			conditionalFormats: [...conditionalFormats],
		}),
		...(protectedRanges.length > 0 && {
			protectedRanges: [...protectedRanges],
		}),
		...(basicFilter && { basicFilter }),
	};
}

/** Noughts are left out, and so are blank cells and rows at the end. */
function gridData(tab: Tab, area: Area): GridData {
	const { startRow, startColumn, endRow, endColumn } = area;
	const lastRow = Math.min(endRow, tab.rows.length);
	const rowData = [];
	for (let row = startRow; row < lastRow; row++) {
		rowData.push(rowDataOf(tab, row, area));
	}
	return {
		...(startRow > 0 && { startRow }),
		...(startColumn > 0 && { startColumn }),
		...(rowData.length > 0 && { rowData }),
		rowMetadata: sizes(tab.rowProperties, startRow, endRow, usualRowHeight),
		columnMetadata: sizes(
			tab.columnProperties,
			startColumn,
			endColumn,
			usualColumnWidth,
		),
	};
}

function rowDataOf(tab: Tab, row: number, area: Area) {
	const last = Math.min(area.endColumn, tab.rows[row]?.length ?? 0);
	const values = [];
	for (let column = area.startColumn; column < last; column++) {
		values.push(cellDataOf(cellAt(tab, row, column)));
	}
	return values.length > 0 ? { values } : {};
}

function sizes(
	list: readonly (Dimension | null)[],
	start: number,
	end: number,
	usual: number,
) {
	return Array.from({ length: end - start }, (_, index) => {
		const { pixelSize = usual, hidden } = list[start + index] ?? {};
		return { pixelSize, ...(hidden && { hiddenByUser: true }) };
	});
}
