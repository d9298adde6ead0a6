/** The rows of a tab as people read them: by heading. */

import { displayed } from "./sheets/display";
import { type Cell, cellAt, plainValue, type Tab } from "./sheets/model";
import { headingsOf } from "./sheets/person";
import { serialTime } from "./sheets/serial";

export type RowValues = Record<string, string | number | boolean>;

/** Days are YYYY-MM-DD, and blank cells are ""; blank rows are left out. */
export const rowsOf = (tab: Tab): RowValues[] => rowsBy(tab, dataValue);

/** As a person sees them. */
export const shownRows = (tab: Tab): RowValues[] =>
	rowsBy(tab, (cell) => displayed(cell) ?? "");

function rowsBy(
	tab: Tab,
	read: (cell: Cell) => string | number | boolean,
): RowValues[] {
	const headings = headingsOf(tab);
	const rows: RowValues[] = [];
	for (let row = 1; row < tab.rows.length; row++) {
		const isBlank = tab.rows[row]?.every((cell) => cell?.value === undefined);
		if (isBlank) continue;
		const cells = headings.map(
			(heading, column): [string, RowValues[string]] => [
				heading,
				read(cellAt(tab, row, column)),
			],
		);
		rows.push(Object.fromEntries(cells.filter(([heading]) => heading)));
	}
	return rows;
}

function dataValue(cell: Cell): string | number | boolean {
	const value = plainValue(cell);
	if (value === undefined) return "";
	const type = cell.format?.numberFormat?.type;
	if (typeof value !== "number") return value;
	if (type === "DATE") return serialTime(value).toISOString().slice(0, 10);
	if (type === "DATE_TIME") return serialTime(value).toISOString().slice(0, 19);
	return value;
}
