/** Turns what came of a tab into records, and says what could not be read. */

import { isId } from "../register/ids";
import { nowhere, type TableRead, type Trouble } from "../register/register";
import {
	blankOf,
	type Cells,
	columnOf,
	keysOf,
	type Value,
} from "../register/table";
import { type Raw, readValue } from "../register/values";
import type { Grid, Plan } from "./plan";

function recordAt(
	plan: Plan,
	cellAt: (column: number) => Raw,
	keys: readonly string[],
	note: (heading: string, what: string) => void,
): Cells {
	const pairs = keys.map((key): [string, Value] => {
		const column = columnOf(plan.table, key);
		const at = plan.layout.at.get(key);
		const reading = readValue(column, at === undefined ? "" : cellAt(at));
		if ("value" in reading) return [key, reading.value];
		note(column.heading, reading.unreadable);
		return [key, blankOf(column)];
	});
	return Object.fromEntries(pairs);
}

/** @param grids one for each run of columns, from the second row on */
export function readColumns(
	plan: Plan,
	grids: readonly Grid[],
	troubles: Trouble[],
): TableRead {
	const { table, runs } = plan;
	const rows = new Map<string, number>();
	const records: Cells[] = [];
	const keyless: number[] = [];
	const count = Math.max(0, ...grids.map((grid) => grid.length));
	for (let index = 0; index < count; index++) {
		const row = index + 2;
		const cellAt = (column: number): Raw => {
			const run = runs.findIndex(
				([from, to]) => from <= column && column <= to,
			);
			return grids[run]?.[index]?.[column - (runs[run]?.[0] ?? 0)] ?? "";
		};
		const blank = grids.every((grid) =>
			(grid[index] ?? []).every((cell) => cell === ""),
		);
		if (blank) continue;
		const note = (heading: string, what: string) =>
			troubles.push(trouble(plan, row, heading, what));
		const record = recordAt(plan, cellAt, plan.keys, note);
		const key = String(record[table.key]);
		if (key === "") {
			troubles.push(keyTrouble(plan, row));
			keyless.push(row);
			continue;
		}
		if (rows.has(key)) troubles.push(doubleTrouble(plan, row, key));
		if (table.prefix && !isId(key)) troubles.push(oddKey(plan, row, key));
		rows.set(key, rows.has(key) ? nowhere : row);
		records.push(record);
	}
	return {
		keys: new Set(plan.keys),
		records,
		rows,
		lastRow: count + 1,
		keyless,
	};
}

const trouble = (
	{ layout: { title } }: Plan,
	row: number,
	heading: string,
	what: string,
): Trouble => ({
	tab: title,
	row,
	heading,
	sentence: `${title}, row ${row}: “${heading}” holds “${what.slice(0, 60)}”, which cannot be understood there. It counts as empty until it is put right.`,
});

const keyTrouble = ({ table, layout: { title } }: Plan, row: number) => ({
	tab: title,
	row,
	heading: columnOf(table, table.key).heading,
	sentence: table.prefix
		? `${title}, row ${row} has no reference yet, so it is not used. It gets one overnight; Partnerships, Set up or repair does it now.`
		: `${title}, row ${row} is empty under “${columnOf(table, table.key).heading}”, so it is not used. Fill it in, or delete the row.`,
});

const oddKey = (
	{ table, layout: { title } }: Plan,
	row: number,
	key: string,
): Trouble => ({
	tab: title,
	row,
	heading: columnOf(table, table.key).heading,
	sentence: `${title}, row ${row}: “${key.slice(0, 20)}” is not a reference like ${table.prefix}-0001. Empty that cell, and the row gets one overnight.`,
});

const doubleTrouble = (
	{ table, layout: { title } }: Plan,
	row: number,
	key: string,
) => ({
	tab: title,
	row,
	heading: columnOf(table, table.key).heading,
	sentence: `${title}: ${key} stands in row ${row} and in an earlier one. Delete one of the two; until then neither is written to.`,
});

/** @returns undefined if another record is in that row by now */
export function readRow(
	plan: Plan,
	hint: { key: string; row: number },
	grid: Grid,
	troubles: Trouble[],
): TableRead | undefined {
	const cells = grid[0] ?? [];
	const cellAt = (column: number): Raw => cells[column] ?? "";
	const keys = keysOf(plan.table);
	const note = (heading: string, what: string) =>
		troubles.push(trouble(plan, hint.row, heading, what));
	const record = recordAt(plan, cellAt, keys, note);
	if (record[plan.table.key] !== hint.key) return undefined;
	return {
		keys: new Set(keys),
		records: [record],
		rows: new Map([[hint.key, hint.row]]),
		lastRow: hint.row,
		keyless: [],
	};
}
