/** Building spreadsheets for the tests, and looking at what is in them. */

import type { Office } from "../../../local/office";
import { plainValue, type Tab } from "../../../local/sheets/model";
import { boundBook } from "../../../local/workspace";
import { anOffice, ask, asking } from "./scripts";

type Value = string | number | boolean;

export const cell = (value: Value) => ({
	userEnteredValue:
		typeof value === "string"
			? { stringValue: value }
			: typeof value === "number"
				? { numberValue: value }
				: { boolValue: value },
});

export const rows = (...values: (Value | null)[][]) =>
	values.map((row) => ({
		values: row.map((value) => (value === null ? {} : cell(value))),
	}));

export const day = { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } };

/** An office whose first tab, with id 0, has these values and little room. */
export function anOfficeWith(...values: (Value | null)[][]): Office {
	const office = anOffice(asking);
	const gridProperties = { rowCount: 5, columnCount: 4 };
	update(
		office,
		{
			updateSheetProperties: {
				properties: { title: "Tab", gridProperties },
				fields: "title,gridProperties(rowCount,columnCount)",
			},
		},
		{
			updateCells: {
				start: {},
				rows: rows(...values),
				fields: "userEnteredValue",
			},
		},
	);
	return office;
}

export const update = (office: Office, ...requests: object[]) =>
	ask(office, "update(...args)", ...requests);

export function tabOf(office: Office, title = "Tab"): Tab {
	const tab = boundBook(office.workspace).tabs.find((t) => t.title === title);
	if (!tab) throw new Error(`There is no tab ${title}`);
	return tab;
}

/** What stands in the tab, row by row; blanks are null. */
export const valuesIn = (office: Office, title = "Tab") =>
	tabOf(office, title).rows.map((row) =>
		row.map((each) => plainValue(each ?? {}) ?? null),
	);
