/** What we understand of each kind of request; anything else is refused. */

import { sheetsNames as google } from "../googleNames";
import { choice, type ObjectShape, type Shape } from "../shape";
import {
	cell,
	colorStyle,
	conditionalFormat,
	gridRange,
	message,
	rows,
	validation,
} from "./cellShapes";
import type { Kind } from "./change";

const dimension = choice(["ROWS", "COLUMNS"]);

const dimensionRange = message("DimensionRange", {
	sheetId: "integer",
	dimension,
	startIndex: "integer",
	endIndex: "integer",
});

const protectedRange = message("ProtectedRange", {
	protectedRangeId: "integer",
	range: gridRange,
	description: "string",
	warningOnly: "boolean",
	editors: message("Editors", { users: ["string"] }),
});

const sheetProperties = message("SheetProperties", {
	sheetId: "integer",
	title: "string",
	index: "integer",
	hidden: "boolean",
	sheetType: choice(["GRID"], ["OBJECT", "DATA_SOURCE"]),
	tabColorStyle: colorStyle,
	gridProperties: message("GridProperties", {
		rowCount: "integer",
		columnCount: "integer",
		frozenRowCount: "integer",
		frozenColumnCount: "integer",
		hideGridlines: "boolean",
	}),
});

const spreadsheetProperties = message("SpreadsheetProperties", {
	title: "string",
	locale: "string",
	timeZone: "string",
});

const dimensionProperties = message("DimensionProperties", {
	pixelSize: "integer",
	hiddenByUser: "boolean",
});

const sortSpecs = [
	message("SortSpec", {
		dimensionIndex: "integer",
		sortOrder: choice(["ASCENDING", "DESCENDING"]),
	}),
] as const;

const start = message("GridCoordinate", {
	sheetId: "integer",
	rowIndex: "integer",
	columnIndex: "integer",
});

const pasteTypes = choice(
	["PASTE_NORMAL", "PASTE_VALUES"],
	[
		"PASTE_FORMAT",
		"PASTE_NO_BORDERS",
		"PASTE_FORMULA",
		"PASTE_DATA_VALIDATION",
		"PASTE_CONDITIONAL_FORMATTING",
	],
);

export const requestShapes = {
	addSheet: message("AddSheetRequest", { properties: sheetProperties }),
	deleteSheet: message("DeleteSheetRequest", { sheetId: "integer" }),
	updateSheetProperties: message("UpdateSheetPropertiesRequest", {
		properties: sheetProperties,
		fields: "string",
	}),
	updateSpreadsheetProperties: message("UpdateSpreadsheetPropertiesRequest", {
		properties: spreadsheetProperties,
		fields: "string",
	}),
	updateCells: message(
		"UpdateCellsRequest",
		{ rows, fields: "string", start, range: gridRange },
		["area", ["start", "range"]],
	),
	appendCells: message("AppendCellsRequest", {
		sheetId: "integer",
		rows,
		fields: "string",
	}),
	repeatCell: message("RepeatCellRequest", {
		range: gridRange,
		cell,
		fields: "string",
	}),
	copyPaste: message("CopyPasteRequest", {
		source: gridRange,
		destination: gridRange,
		pasteType: pasteTypes,
		pasteOrientation: choice(["NORMAL"], ["TRANSPOSE"]),
	}),
	sortRange: message("SortRangeRequest", { range: gridRange, sortSpecs }),
	setDataValidation: message("SetDataValidationRequest", {
		range: gridRange,
		rule: validation,
	}),
	insertDimension: message("InsertDimensionRequest", {
		range: dimensionRange,
		inheritFromBefore: "boolean",
	}),
	deleteDimension: message("DeleteDimensionRequest", {
		range: dimensionRange,
	}),
	appendDimension: message("AppendDimensionRequest", {
		sheetId: "integer",
		dimension,
		length: "integer",
	}),
	moveDimension: message("MoveDimensionRequest", {
		source: dimensionRange,
		destinationIndex: "integer",
	}),
	updateDimensionProperties: message("UpdateDimensionPropertiesRequest", {
		range: dimensionRange,
		properties: dimensionProperties,
		fields: "string",
	}),
	addConditionalFormatRule: message("AddConditionalFormatRuleRequest", {
		rule: conditionalFormat,
		index: "integer",
	}),
	deleteConditionalFormatRule: message("DeleteConditionalFormatRuleRequest", {
		sheetId: "integer",
		index: "integer",
	}),
	addProtectedRange: message("AddProtectedRangeRequest", { protectedRange }),
	updateProtectedRange: message("UpdateProtectedRangeRequest", {
		protectedRange,
		fields: "string",
	}),
	deleteProtectedRange: message("DeleteProtectedRangeRequest", {
		protectedRangeId: "integer",
	}),
	setBasicFilter: message("SetBasicFilterRequest", {
		filter: message("BasicFilter", { range: gridRange, sortSpecs }),
	}),
} as const satisfies Partial<Record<Kind, ObjectShape>>;

export type KnownKind = keyof typeof requestShapes;

/** A request has one kind, whose name is that of its only part. */
export const requestShape = message("Request", requestShapes, [
	"kind",
	google.Request,
]);

/** What the mask of a request is about. */
export const maskedParts: Partial<Record<KnownKind, Shape>> = {
	updateSheetProperties: sheetProperties,
	updateSpreadsheetProperties: spreadsheetProperties,
	updateCells: cell,
	appendCells: cell,
	repeatCell: cell,
	updateDimensionProperties: dimensionProperties,
	updateProtectedRange: protectedRange,
};
