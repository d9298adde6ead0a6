/** What we understand of each kind of request; anything else is refused. */

import { choice, object, type Shape } from "../shape";
import type { Kind } from "./change";

const gridRange = object({
	sheetId: "integer",
	startRowIndex: "integer",
	endRowIndex: "integer",
	startColumnIndex: "integer",
	endColumnIndex: "integer",
});

const dimension = choice("ROWS", "COLUMNS");

const dimensionRange = object({
	sheetId: "integer",
	dimension,
	startIndex: "integer",
	endIndex: "integer",
});

const color = object({
	red: "number",
	green: "number",
	blue: "number",
	alpha: "number",
});

const colorStyle = object({ rgbColor: color, themeColor: "string" });

const format = object({
	numberFormat: object({
		type: choice(
			"TEXT",
			"NUMBER",
			"PERCENT",
			"CURRENCY",
			"DATE",
			"TIME",
			"DATE_TIME",
		),
		pattern: "string",
	}),
	backgroundColor: color,
	backgroundColorStyle: colorStyle,
	horizontalAlignment: choice("LEFT", "CENTER", "RIGHT"),
	verticalAlignment: choice("TOP", "MIDDLE", "BOTTOM"),
	wrapStrategy: choice("OVERFLOW_CELL", "CLIP", "WRAP", "LEGACY_WRAP"),
	hyperlinkDisplayType: choice("LINKED", "PLAIN_TEXT"),
	padding: "anything",
	borders: "anything",
	textFormat: object({
		bold: "boolean",
		italic: "boolean",
		underline: "boolean",
		strikethrough: "boolean",
		fontFamily: "string",
		fontSize: "integer",
		foregroundColor: color,
		foregroundColorStyle: colorStyle,
	}),
});

const condition = (types: Shape) =>
	object({ type: types, values: [object({ userEnteredValue: "string" })] });

const validation = object({
	condition: condition(
		choice(
			"ONE_OF_LIST",
			"ONE_OF_RANGE",
			"BOOLEAN",
			"NUMBER_GREATER",
			"NUMBER_GREATER_THAN_EQ",
			"NUMBER_LESS",
			"NUMBER_LESS_THAN_EQ",
			"NUMBER_EQ",
			"NUMBER_BETWEEN",
			"DATE_IS_VALID",
			"TEXT_IS_EMAIL",
			"TEXT_IS_URL",
			"TEXT_CONTAINS",
		),
	),
	inputMessage: "string",
	showCustomUi: "boolean",
	strict: "boolean",
});

const cell = object({
	userEnteredValue: object({
		stringValue: "string",
		numberValue: "number",
		boolValue: "boolean",
		formulaValue: "string",
	}),
	userEnteredFormat: format,
	dataValidation: validation,
	note: "string",
});

const rows = [object({ values: [cell] })] as const;

const conditionalFormat = object({
	ranges: [gridRange],
	booleanRule: object({ condition: condition("string"), format }),
});

const protectedRange = object({
	protectedRangeId: "integer",
	range: gridRange,
	description: "string",
	warningOnly: "boolean",
	editors: object({ users: ["string"] }),
});

const sheetProperties = object({
	sheetId: "integer",
	title: "string",
	index: "integer",
	hidden: "boolean",
	sheetType: choice("GRID"),
	tabColorStyle: colorStyle,
	gridProperties: object({
		rowCount: "integer",
		columnCount: "integer",
		frozenRowCount: "integer",
		frozenColumnCount: "integer",
		hideGridlines: "boolean",
	}),
});

const sortSpecs = [
	object({
		dimensionIndex: "integer",
		sortOrder: choice("ASCENDING", "DESCENDING"),
	}),
] as const;

const start = object({
	sheetId: "integer",
	rowIndex: "integer",
	columnIndex: "integer",
});

export const requestShapes = {
	addSheet: object({ properties: sheetProperties }),
	deleteSheet: object({ sheetId: "integer" }),
	updateSheetProperties: object({
		properties: sheetProperties,
		fields: "string",
	}),
	updateSpreadsheetProperties: object({
		properties: object({
			title: "string",
			locale: "string",
			timeZone: "string",
		}),
		fields: "string",
	}),
	updateCells: object({ rows, fields: "string", start, range: gridRange }),
	appendCells: object({ sheetId: "integer", rows, fields: "string" }),
	repeatCell: object({ range: gridRange, cell, fields: "string" }),
	copyPaste: object({
		source: gridRange,
		destination: gridRange,
		pasteType: choice("PASTE_NORMAL", "PASTE_VALUES"),
		pasteOrientation: choice("NORMAL"),
	}),
	sortRange: object({ range: gridRange, sortSpecs }),
	setDataValidation: object({ range: gridRange, rule: validation }),
	insertDimension: object({
		range: dimensionRange,
		inheritFromBefore: "boolean",
	}),
	deleteDimension: object({ range: dimensionRange }),
	appendDimension: object({
		sheetId: "integer",
		dimension,
		length: "integer",
	}),
	moveDimension: object({
		source: dimensionRange,
		destinationIndex: "integer",
	}),
	updateDimensionProperties: object({
		range: dimensionRange,
		properties: object({ pixelSize: "integer", hiddenByUser: "boolean" }),
		fields: "string",
	}),
	addConditionalFormatRule: object({
		rule: conditionalFormat,
		index: "integer",
	}),
	deleteConditionalFormatRule: object({
		sheetId: "integer",
		index: "integer",
	}),
	addProtectedRange: object({ protectedRange }),
	updateProtectedRange: object({ protectedRange, fields: "string" }),
	deleteProtectedRange: object({ protectedRangeId: "integer" }),
	setBasicFilter: object({
		filter: object({ range: gridRange, sortSpecs }),
	}),
} as const satisfies Partial<Record<Kind, Shape>>;

export type KnownKind = keyof typeof requestShapes;
