/** What a write found in its place, and what has to be put right after it. */
import { sameValue } from "../register/change";
import { columnOf, type Table, type Value } from "../register/table";
import { type Raw, readValue } from "../register/values";
import type { Aimed, Remembered } from "./aim";

/** A cell that somebody changed while a change to it was on its way. */
export interface Overtaken {
	tab: string;
	key: string;
	heading: string;
	theirs: Value;
}

/** A write with the row that it overwrote, as that row was just before. */
export interface Landed {
	aimed: Aimed;
	/** The line of the tab Before that keeps the row. */
	line: number;
	cells: readonly Raw[];
	/** The tab's first row in the same moment. */
	headings: readonly string[];
}

/** What a write was meant for: the record, and the columns of the tab. */
export interface Meant {
	table: Table;
	key: string;
	columns: readonly number[];
}

/** A row as it stood just before a write, and the headings above it. */
interface Found {
	cells: readonly Raw[];
	headings: readonly string[];
}

/** The key that stood in the row, wherever its column was by then. */
const keyIn = (table: Table, { cells, headings }: Found): string =>
	String(cells[headings.indexOf(columnOf(table, table.key).heading)] ?? "");

/** It overwrote another record, or other columns, than it was meant for. */
export const isElsewhere = (
	{ table, key, columns }: Meant,
	expected: readonly string[],
	found: Found,
): boolean =>
	keyIn(table, found) !== key ||
	columns.some((at) => found.headings[at] !== expected[at]);

export const isAstray = (landed: Landed): boolean =>
	isElsewhere(landed.aimed, landed.aimed.layout.headings, landed);

/** The cells that it overwrote, to be put back to where they belong. */
export const rememberedIn = (
	landed: Landed,
	columns: readonly number[] = landed.aimed.columns,
): Remembered => ({
	table: landed.aimed.table,
	line: landed.line,
	key: keyIn(landed.aimed.table, landed),
	row: landed.aimed.row,
	columns,
	headings: landed.headings,
});

/** Cells that were not any more as they had been read, with their columns. */
export function overtakenIn(
	landed: Landed,
): { column: number; lost: Overtaken }[] {
	const { update, layout, table } = landed.aimed;
	if (!update) return [];
	return Object.entries(update.was).flatMap(([key, was]) => {
		const at = layout.at.get(key) ?? -1;
		const column = columnOf(table, key);
		const reading = readValue(column, landed.cells[at]);
		if (!("value" in reading) || sameValue(reading.value, was)) return [];
		const lost = {
			tab: layout.title,
			key: update.key,
			heading: column.heading,
			theirs: reading.value,
		};
		return [{ column: at, lost }];
	});
}
