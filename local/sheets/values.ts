/** What Values.batchGet reads: rows of plain values, trailing blanks left out. */

import { type Area, rangeText } from "./a1";
import { displayed } from "./display";
import { cellAt, plainValue, type Tab } from "./model";

export interface ValueRange {
	range: string;
	majorDimension: "ROWS";
	/** Missing when everything is blank. */
	values?: (string | number | boolean)[][];
}

export function readValues(
	tab: Tab,
	area: Area,
	how: "UNFORMATTED_VALUE" | "FORMATTED_VALUE",
): ValueRange {
	const values: (string | number | boolean)[][] = [];
	const lastRow = Math.min(area.endRow, tab.rows.length);
	for (let row = area.startRow; row < lastRow; row++) {
		values.push(readRow(tab, row, area, how));
	}
	while (values.at(-1)?.length === 0) values.pop();
	const head = { range: rangeText(tab, area), majorDimension: "ROWS" } as const;
	return values.length === 0 ? head : { ...head, values };
}

function readRow(
	tab: Tab,
	row: number,
	area: Area,
	how: "UNFORMATTED_VALUE" | "FORMATTED_VALUE",
) {
	const read = how === "UNFORMATTED_VALUE" ? plainValue : displayed;
	const values: (string | number | boolean)[] = [];
	const last = Math.min(area.endColumn, tab.rows[row]?.length ?? 0);
	for (let column = area.startColumn; column < last; column++) {
		values.push(read(cellAt(tab, row, column)) ?? "");
	}
	while (values.at(-1) === "") values.pop();
	return values;
}
