/** The shapes of Google's advanced services where the published types fall short. */
import type { Cell } from "../register/cells";

export interface GridRange {
	sheetId: number;
	startRowIndex?: number;
	endRowIndex?: number;
	startColumnIndex?: number;
	endColumnIndex?: number;
}

/** One request of a batch; each has a single key, the name of its kind. */
export type SheetsRequest = Readonly<Record<string, object>>;

export interface ReadCell {
	effectiveValue?: {
		numberValue?: number;
		stringValue?: string;
		boolValue?: boolean;
		errorValue?: object;
	};
}

export interface BatchReply {
	updatedSpreadsheet?: {
		sheets?: {
			properties?: { sheetId?: number };
			data?: {
				startRow?: number;
				startColumn?: number;
				rowData?: { values?: ReadCell[] }[];
			}[];
		}[];
	};
}

export interface SheetProperties {
	sheetId: number;
	title: string;
	index?: number;
	hidden?: boolean;
	gridProperties?: {
		rowCount?: number;
		columnCount?: number;
		frozenRowCount?: number;
	};
}

export interface BookReply {
	spreadsheetUrl?: string;
	properties?: { title?: string; timeZone?: string; locale?: string };
	sheets?: {
		properties: SheetProperties;
		protectedRanges?: { protectedRangeId?: number; description?: string }[];
		conditionalFormats?: object[];
	}[];
}

interface SheetsService {
	Spreadsheets: {
		get(id: string, options: object): BookReply;
		batchUpdate(
			body: {
				requests: readonly SheetsRequest[];
				includeSpreadsheetInResponse?: boolean;
				responseRanges?: readonly string[];
				responseIncludeGridData?: boolean;
			},
			id: string,
		): BatchReply;
		Values: {
			batchGet(
				id: string,
				options: object,
			): { valueRanges?: { values?: (string | number | boolean)[][] }[] };
		};
	};
}

/** The advanced Sheets service, with the options its types leave out. */
export const sheets = (): SheetsService => Sheets as unknown as SheetsService;

/** The spreadsheet that this script is bound to. */
export const registerId = (): string =>
	SpreadsheetApp.getActiveSpreadsheet().getId();

export type { Cell };
