/** The shapes of Google's advanced services where the published types fall short. */
import type { Cell } from "../register/cells";
import { UserError } from "../register/errors";
import { property, setProperty } from "./properties";

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

const registerProperty = "register";

/**
 * The spreadsheet that this script is bound to. Beside an email there is no
 * active one: set-up keeps its id for that.
 * @throws UserError if set-up has not been here
 */
export function registerId(): string {
	const active = SpreadsheetApp.getActiveSpreadsheet();
	const id = active?.getId() ?? property<string>(registerProperty);
	if (id) return id;
	throw new UserError(
		"The register is not set up for this yet. Open the spreadsheet and choose Partnerships, Set up or repair.",
	);
}

/** Keeps the register's id where cards find it. @returns whether that was news */
export function keepRegisterId(): boolean {
	const id = registerId();
	if (property<string>(registerProperty) === id) return false;
	setProperty(registerProperty, id);
	return true;
}

export type { Cell };
