/** What a spreadsheet is made of: tabs of typed cells, formats and rules. */

export type CellFormat = GoogleAppsScript.Sheets.Schema.CellFormat;
export type Validation = GoogleAppsScript.Sheets.Schema.DataValidationRule;
export type ConditionalFormat =
	GoogleAppsScript.Sheets.Schema.ConditionalFormatRule;
export type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
export type ColorStyle = GoogleAppsScript.Sheets.Schema.ColorStyle;
export type BasicFilter = GoogleAppsScript.Sheets.Schema.BasicFilter;

/** Kept as it was typed. Nothing here calculates, so it reads as #NAME?. */
export interface Formula {
	readonly formula: string;
}

export type CellValue = string | number | boolean | Formula;

/** A day is a number (days since 30 December 1899) with a DATE format. */
export interface Cell {
	/** Absent when the cell is blank. */
	readonly value?: CellValue;
	readonly format?: CellFormat;
	readonly validation?: Validation;
	readonly note?: string;
}

/** Ragged: cells after the last one that holds something may be missing. */
export type Row = readonly (Cell | null)[];

/** A column or a row: its width or height in pixels, and whether it shows. */
export interface Dimension {
	readonly pixelSize?: number;
	readonly hidden?: boolean;
}

export interface Tab {
	readonly sheetId: number;
	readonly title: string;
	readonly hidden: boolean;
	readonly rowCount: number;
	readonly columnCount: number;
	readonly frozenRowCount: number;
	readonly frozenColumnCount: number;
	readonly hideGridlines?: boolean;
	readonly tabColorStyle?: ColorStyle;
	/** Ragged: rows after the last one that holds something may be missing. */
	readonly rows: readonly Row[];
	/** Ragged, like the rows; null has the usual width. */
	readonly columnProperties: readonly (Dimension | null)[];
	readonly rowProperties: readonly (Dimension | null)[];
	readonly protectedRanges: readonly ProtectedRange[];
	readonly conditionalFormats: readonly ConditionalFormat[];
	readonly basicFilter?: BasicFilter;
}

/** Never changed in place: each change makes a new one that shares the rest. */
export interface Spreadsheet {
	readonly id: string;
	readonly title: string;
	readonly locale: string;
	readonly timeZone: string;
	/** Who may always edit, whatever is protected. */
	readonly owner: string;
	readonly tabs: readonly Tab[];
}

export const usualColumnWidth = 100;
export const usualRowHeight = 21;

export const isFormula = (value: CellValue | undefined): value is Formula =>
	typeof value === "object";

export function cellAt(tab: Tab, row: number, column: number): Cell {
	return tab.rows[row]?.[column] ?? {};
}

/** What a script is told that the cell holds; undefined when it is blank. */
export function plainValue(cell: Cell): string | number | boolean | undefined {
	return isFormula(cell.value) ? "#NAME?" : cell.value;
}

export function newTab(sheetId: number, title: string): Tab {
	return {
		sheetId,
		title,
		hidden: false,
		rowCount: 1000,
		columnCount: 26,
		frozenRowCount: 0,
		frozenColumnCount: 0,
		rows: [],
		columnProperties: [],
		rowProperties: [],
		protectedRanges: [],
		conditionalFormats: [],
	};
}

export function newSpreadsheet(
	id: string,
	title: string,
	owner: string,
): Spreadsheet {
	return {
		id,
		title,
		locale: "en_GB",
		timeZone: "Europe/London",
		owner,
		tabs: [newTab(0, "Sheet1")],
	};
}
