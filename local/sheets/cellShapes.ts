/** What we understand of a cell: its value, its look, its rules. */

import { sheetsNames as google } from "../googleNames";
import { choice, type ObjectShape, object, type Shape } from "../shape";

type Parts = Readonly<Record<string, Shape>>;

/** A part with all the names that Google's message of this name has. */
export const message = (
	name: keyof typeof google,
	parts: Parts,
	oneOf?: ObjectShape["oneOf"],
) => object(parts, google[name], oneOf);

export const gridRange = message("GridRange", {
	sheetId: "integer",
	startRowIndex: "integer",
	endRowIndex: "integer",
	startColumnIndex: "integer",
	endColumnIndex: "integer",
});

const color = message("Color", {
	red: "number",
	green: "number",
	blue: "number",
	alpha: "number",
});

export const colorStyle = message(
	"ColorStyle",
	{
		rgbColor: color,
		themeColor: choice(
			["TEXT", "BACKGROUND", "LINK"],
			["ACCENT1", "ACCENT2", "ACCENT3", "ACCENT4", "ACCENT5", "ACCENT6"],
		),
	},
	["kind", ["rgbColor", "themeColor"]],
);

const border = message("Border", {
	style: choice(
		["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK"],
		["NONE", "DOUBLE"],
	),
	width: "integer",
	color,
	colorStyle,
});

const sides = <T extends Shape>(side: T) => ({
	top: side,
	bottom: side,
	left: side,
	right: side,
});

const numberFormat = message("NumberFormat", {
	type: choice(
		["TEXT", "NUMBER", "PERCENT", "CURRENCY", "DATE", "TIME", "DATE_TIME"],
		["SCIENTIFIC"],
	),
	pattern: "string",
});

const textFormat = {
	bold: "boolean",
	italic: "boolean",
	strikethrough: "boolean",
	foregroundColor: color,
	foregroundColorStyle: colorStyle,
} as const;

const background = {
	backgroundColor: color,
	backgroundColorStyle: colorStyle,
} as const;

const format = message("CellFormat", {
	...background,
	numberFormat,
	horizontalAlignment: choice(["LEFT", "CENTER", "RIGHT"]),
	verticalAlignment: choice(["TOP", "MIDDLE", "BOTTOM"]),
	wrapStrategy: choice(["OVERFLOW_CELL", "CLIP", "WRAP", "LEGACY_WRAP"]),
	hyperlinkDisplayType: choice(["LINKED", "PLAIN_TEXT"]),
	padding: message("Padding", sides("integer")),
	borders: message("Borders", sides(border)),
	textFormat: message("TextFormat", {
		...textFormat,
		underline: "boolean",
		fontFamily: "string",
		fontSize: "integer",
	}),
});

/** All that a rule about colours may change. */
const ruleFormat = message("CellFormat", {
	...background,
	textFormat: message("TextFormat", textFormat),
});

const condition = (types: Shape) =>
	message("BooleanCondition", {
		type: types,
		values: [message("ConditionValue", { userEnteredValue: "string" })],
	});

const otherConditions = [
	"NUMBER_NOT_EQ",
	"NUMBER_NOT_BETWEEN",
	"TEXT_NOT_CONTAINS",
	"TEXT_STARTS_WITH",
	"TEXT_ENDS_WITH",
	"TEXT_EQ",
	"TEXT_NOT_EQ",
	"DATE_EQ",
	"DATE_NOT_EQ",
	"DATE_BEFORE",
	"DATE_AFTER",
	"DATE_ON_OR_BEFORE",
	"DATE_ON_OR_AFTER",
	"DATE_BETWEEN",
	"DATE_NOT_BETWEEN",
	"BLANK",
	"NOT_BLANK",
	"FILTER_EXPRESSION",
];

const validationConditions = [
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
];

export const validation = message("DataValidationRule", {
	condition: condition(
		choice(validationConditions, [...otherConditions, "CUSTOM_FORMULA"]),
	),
	inputMessage: "string",
	showCustomUi: "boolean",
	strict: "boolean",
});

const enteredValue = {
	stringValue: "string",
	numberValue: "number",
	boolValue: "boolean",
	formulaValue: "string",
} as const;

export const cell = message("CellData", {
	userEnteredValue: message("ExtendedValue", enteredValue, [
		"value",
		Object.keys(enteredValue),
	]),
	userEnteredFormat: format,
	dataValidation: validation,
	note: "string",
});

export const rows = [message("RowData", { values: [cell] })] as const;

export const conditionalFormat = message("ConditionalFormatRule", {
	ranges: [gridRange],
	booleanRule: message("BooleanRule", {
		condition: condition(
			choice(["CUSTOM_FORMULA"], [...otherConditions, ...validationConditions]),
		),
		format: ruleFormat,
	}),
});
