/** What a write found in its place, and what has to be put right after it. */
import { sameValue } from "../register/change";
import { columnOf, type Value } from "../register/table";
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

const headingOf = ({ aimed: { table } }: Landed, key: string) =>
	columnOf(table, key).heading;

/** The key that stood in the row, wherever its column was by then. */
const keyThere = (landed: Landed): string => {
	const { table } = landed.aimed;
	const at = landed.headings.indexOf(headingOf(landed, table.key));
	return String(landed.cells[at] ?? "");
};

const columnsHeld = (landed: Landed): boolean => {
	const { aimed, headings } = landed;
	const { headings: expected } = aimed.layout;
	return aimed.columns.every((at) => headings[at] === expected[at]);
};

/** It overwrote another record, or other columns, than it was meant for. */
export const isAstray = (landed: Landed): boolean =>
	keyThere(landed) !== landed.aimed.key || !columnsHeld(landed);

/** The cells that it overwrote, to be put back to where they belong. */
export const rememberedIn = (
	landed: Landed,
	columns: readonly number[] = landed.aimed.columns,
): Remembered => ({
	table: landed.aimed.table,
	line: landed.line,
	key: keyThere(landed),
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
