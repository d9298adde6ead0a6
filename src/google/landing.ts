/** What a write found in its place, and what has to be put right after it. */
import { sameValue } from "../register/change";
import { columnOf, type Value } from "../register/table";
import { type Raw, readValue } from "../register/values";
import { type Aimed, type Found, keyIn, type Remembered } from "./aim";

/** A cell that somebody changed while a change to it was on its way. */
export interface Overtaken {
	tab: string;
	key: string;
	heading: string;
	theirs: Value;
}

/** A write with the row that it overwrote, as that row was just before. */
export interface Landed extends Found {
	aimed: Aimed;
	/** The line of the tab Before that keeps the row. */
	line: number;
}

/** It overwrote another record, or other columns, than it was meant for. */
export const isAstray = (landed: Landed): boolean =>
	!landed.aimed.isFor(landed);

/** The cells that it overwrote, to be put back to where they belong. */
export function rememberedIn(
	{ aimed, line, cells, headings }: Landed,
	columns: readonly number[] = aimed.columns,
): Remembered {
	return {
		table: aimed.table,
		line,
		key: keyIn(aimed.table, { cells, headings }),
		columns,
		wrote: columns.map((at) => aimed.wrote[aimed.columns.indexOf(at)] ?? ""),
		cells,
		headings,
	};
}

/**
 * Writes that went astray to the same row, as one: it gets back what stood there
 * before the first of them.
 */
export function rowsHit(astray: readonly Landed[]): Remembered[] {
	const hit = new Map<string, Remembered>();
	for (const landed of astray) {
		const { table, row } = landed.aimed;
		const name = `${table.title} ${row}`;
		const one = rememberedIn(landed);
		const first = hit.get(name);
		hit.set(name, first ? { ...first, ...bothOf(first, one) } : one);
	}
	return [...hit.values()];
}

/** The columns of both, and what was put there last. */
function bothOf(first: Remembered, second: Remembered) {
	const wrote = new Map<number, Raw>();
	for (const { columns, wrote: values } of [first, second])
		for (const [n, at] of columns.entries()) wrote.set(at, values[n] ?? "");
	return { columns: [...wrote.keys()], wrote: [...wrote.values()] };
}

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
