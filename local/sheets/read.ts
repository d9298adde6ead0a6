/** Spreadsheets.get: the spreadsheet as Google describes it, within a mask. */

import {
	checkMask,
	fieldsOf,
	knownOf,
	leaf,
	leaves,
	type Mask,
	names,
	pick,
} from "../fields";
import { sheetsNames as google } from "../googleNames";
import { badRequest } from "../refusal";
import { type Area, everything, parseRange } from "./a1";
import { cellDataOf } from "./cellData";
import { cell } from "./cellShapes";
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

const knownSize = knownOf(
	google.DimensionProperties,
	leaves("pixelSize", "hiddenByUser"),
);

const knownCell = knownOf(google.CellData, {
	userEnteredValue: fieldsOf(cell.object.userEnteredValue ?? "anything"),
	effectiveValue: knownOf(google.ExtendedValue, {
		...leaves("stringValue", "numberValue", "boolValue"),
		errorValue: leaves("type", "message"),
	}),
	userEnteredFormat: fieldsOf(cell.object.userEnteredFormat ?? "anything"),
	effectiveFormat: fieldsOf(cell.object.userEnteredFormat ?? "anything"),
	...leaves("formattedValue", "note", "dataValidation"),
});

const knownSheet = knownOf(google.Sheet, {
	properties: knownOf(google.SheetProperties, {
		...leaves("sheetId", "title", "index", "sheetType", "hidden"),
		tabColorStyle: leaf,
		gridProperties: knownOf(google.GridProperties, {
			...leaves("rowCount", "columnCount", "hideGridlines"),
			...leaves("frozenRowCount", "frozenColumnCount"),
		}),
	}),
	conditionalFormats: knownOf(
		google.ConditionalFormatRule,
		leaves("ranges", "booleanRule"),
	),
	protectedRanges: knownOf(google.ProtectedRange, {
		...leaves("protectedRangeId", "range", "description", "warningOnly"),
		editors: leaf,
	}),
	basicFilter: knownOf(google.BasicFilter, leaves("range", "sortSpecs")),
	data: knownOf(google.GridData, {
		...leaves("startRow", "startColumn"),
		rowData: { values: knownCell },
		rowMetadata: knownSize,
		columnMetadata: knownSize,
	}),
});

export const knownSpreadsheet = knownOf(google.Spreadsheet, {
	...leaves("spreadsheetId", "spreadsheetUrl"),
	properties: knownOf(
		google.SpreadsheetProperties,
		leaves("title", "locale", "timeZone"),
	),
	sheets: knownSheet,
});

/** What Sheets says when the mask of a reply names what is not in it. */
export const unknownField = () =>
	badRequest("Request contains an invalid argument.");

export const urlOf = (book: Spreadsheet) =>
	`https://docs.google.com/spreadsheets/d/${book.id}/edit`;

/** @throws when a range cannot be parsed or the mask names what we lack */
export function describe(book: Spreadsheet, wanted: Wanted): Description {
	const { mask } = wanted;
	if (mask) checkMask(mask, knownSpreadsheet, "fields", unknownField);
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
