/** How a tab is made and how it looks: headings, widths, dropdowns, colours, guards. */
import { formatOf } from "../register/cells";
import { before } from "../register/scriptTabs";
import { type Column, columnOf, keysOf, type Table } from "../register/table";
import { columnLetters, expectedLayout, type Layout } from "./layout";
import { columnsKept, linesKept } from "./marks";
import type { SheetsRequest } from "./services";

/** Tabs that only grow: no format or dropdown goes further than their rows. */
export interface TabPlan {
	table: Table;
	growing: boolean;
}

const headerColour = { red: 0.05, green: 0.3, blue: 0.36 };
const white = { red: 1, green: 1, blue: 1 };
const late = { red: 0.72, green: 0.11, blue: 0.11 };
export const guarded = "Partnerships: written by the add-on";

const widthOf = (column: Column) =>
	column.width ??
	(column.type === "day" ? 100 : column.type === "longText" ? 200 : 130);

const wholeColumn = (table: Table, index: number) => ({
	sheetId: table.sheetId,
	startRowIndex: 1,
	startColumnIndex: index,
	endColumnIndex: index + 1,
});

const headingCell = (heading: string) => ({
	userEnteredValue: { stringValue: heading },
	userEnteredFormat: {
		backgroundColorStyle: { rgbColor: headerColour },
		textFormat: { bold: true, foregroundColorStyle: { rgbColor: white } },
		wrapStrategy: "WRAP",
		verticalAlignment: "MIDDLE",
	},
});

export const headingRequest = (
	table: Table,
	index: number,
	headings: readonly string[],
): SheetsRequest => ({
	updateCells: {
		start: { sheetId: table.sheetId, rowIndex: 0, columnIndex: index },
		rows: [{ values: headings.map(headingCell) }],
		fields:
			"userEnteredValue,userEnteredFormat(backgroundColorStyle,textFormat,wrapStrategy,verticalAlignment)",
	},
});

const optionsOf = (column: Column): readonly string[] =>
	column.type === "yesNo" ? ["Yes", "No"] : (column.options ?? []);

const dropdown = (
	table: Table,
	index: number,
	options: readonly string[],
): SheetsRequest => ({
	setDataValidation: {
		range: wholeColumn(table, index),
		rule: {
			condition: {
				type: "ONE_OF_LIST",
				values: options.map((userEnteredValue) => ({ userEnteredValue })),
			},
			strict: true,
			showCustomUi: true,
		},
	},
});

function looks(
	table: Table,
	key: string,
	index: number,
	growing: boolean,
): SheetsRequest[] {
	const column = columnOf(table, key);
	const format = formatOf(column);
	const width: SheetsRequest = {
		updateDimensionProperties: {
			range: {
				sheetId: table.sheetId,
				dimension: "COLUMNS",
				startIndex: index,
				endIndex: index + 1,
			},
			properties: { pixelSize: widthOf(column) },
			fields: "pixelSize",
		},
	};
	if (growing) return [width];
	return [
		width,
		...(format
			? [
					{
						repeatCell: {
							range: wholeColumn(table, index),
							cell: { userEnteredFormat: { numberFormat: format } },
							fields: "userEnteredFormat.numberFormat",
						},
					},
				]
			: []),
		...(optionsOf(column).length > 0
			? [dropdown(table, index, optionsOf(column))]
			: []),
	];
}

/** The record's own three columns at the end stay out of the way. */
function hideFrame(table: Table): SheetsRequest[] {
	const start = keysOf(table).findIndex((key) => String(key) === "changedOn");
	if (start < 0) return [];
	return [
		{
			updateDimensionProperties: {
				range: {
					sheetId: table.sheetId,
					dimension: "COLUMNS",
					startIndex: start,
					endIndex: start + 3,
				},
				properties: { hiddenByUser: true },
				fields: "hiddenByUser",
			},
		},
	];
}

export const addTab = (
	{ table, growing }: TabPlan,
	index: number,
): SheetsRequest[] => [
	{
		addSheet: {
			properties: {
				sheetId: table.sheetId,
				title: table.title,
				index,
				hidden: table.shown !== "always",
				gridProperties: {
					rowCount: table === before ? linesKept : growing ? 100 : 1_000,
					columnCount: table === before ? columnsKept : keysOf(table).length,
					frozenRowCount: 1,
				},
			},
		},
	},
	headingRequest(table, 0, expectedLayout(table).headings),
	...keysOf(table).flatMap((key, at) => looks(table, key, at, growing)),
	...hideFrame(table),
];

/** Protection that warns: it stops accidents, not people (decision 14). */
export function protection(table: Table, layout: Layout): SheetsRequest[] {
	const protect = (range: object): SheetsRequest => ({
		addProtectedRange: {
			protectedRange: {
				range: { sheetId: table.sheetId, ...range },
				description: guarded,
				warningOnly: true,
			},
		},
	});
	if (table.shown === "never") return [protect({})];
	const columns = keysOf(table)
		.filter((key) => columnOf(table, key).addOn)
		.flatMap((key) => layout.at.get(key) ?? []);
	return [
		protect({ startRowIndex: 0, endRowIndex: 1 }),
		...columns.map((column) =>
			protect({
				startRowIndex: 1,
				startColumnIndex: column,
				endColumnIndex: column + 1,
			}),
		),
	];
}

/** Days that have passed turn red in the columns that say when to act. */
export function lateColours(table: Table, layout: Layout): SheetsRequest[] {
	return keysOf(table)
		.filter((key) => columnOf(table, key).late)
		.flatMap((key) => layout.at.get(key) ?? [])
		.map((column, index) => {
			const letter = columnLetters(column);
			return {
				addConditionalFormatRule: {
					index,
					rule: {
						ranges: [wholeColumn(table, column)],
						booleanRule: {
							condition: {
								type: "CUSTOM_FORMULA",
								values: [
									{
										userEnteredValue: `=AND(ISNUMBER($${letter}2),$${letter}2<TODAY())`,
									},
								],
							},
							format: {
								textFormat: {
									bold: true,
									foregroundColorStyle: { rgbColor: late },
								},
							},
						},
					},
				},
			};
		});
}
