/** A typed value as a cell of the Sheets API, and its look. */
import { type Day, serialOf } from "./days";
import { type Column, isBlank, type Value } from "./table";

/**
 * A cell as the API takes it. There is no `formulaValue` in this type, so
 * nothing that comes from data can become a formula.
 * @see https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells
 */
export interface Cell {
	userEnteredValue?: {
		stringValue?: string;
		numberValue?: number;
		boolValue?: boolean;
	};
	userEnteredFormat?: { numberFormat: NumberFormat };
}

export interface NumberFormat {
	type: "DATE" | "CURRENCY" | "PERCENT" | "TEXT";
	pattern: string;
}

/** How a column's cells are shown; text types stay text whatever is typed. */
export function formatOf(column: Column): NumberFormat | undefined {
	switch (column.type) {
		case "day":
			return { type: "DATE", pattern: "dd/mm/yyyy" };
		case "money":
			return { type: "CURRENCY", pattern: "£#,##0.00" };
		case "percent":
			return { type: "PERCENT", pattern: "0%" };
		case "number":
		case "yesNo":
		case "choice":
			return undefined;
		default:
			return { type: "TEXT", pattern: "@" };
	}
}

const entered = (column: Column, value: Value): Cell["userEnteredValue"] => {
	if (column.type === "day") return { numberValue: serialOf(value as Day) };
	if (typeof value === "number") return { numberValue: value };
	if (typeof value === "boolean") return { stringValue: value ? "Yes" : "No" };
	return {
		stringValue: Array.isArray(value) ? value.join(", ") : String(value),
	};
};

/** The cell for a value; a blank clears it. */
export const cellOf = (column: Column, value: Value | undefined): Cell =>
	value === undefined || isBlank(value)
		? {}
		: { userEnteredValue: entered(column, value) as object };

/** The cell of a new row, which brings its look with it, blank or not. */
export function newCellOf(column: Column, value: Value | undefined): Cell {
	const format = formatOf(column);
	return {
		...cellOf(column, value),
		...(format ? { userEnteredFormat: { numberFormat: format } } : {}),
	};
}
