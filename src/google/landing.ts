/** What a write found in its place, and what has to be put right after it. */
import { sameValue } from "../register/change";
import { type Cells, columnOf, type Value } from "../register/table";
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

/**
 * It took out another row than it was meant for, but one that was to be taken
 * out as well: people had only changed their order.
 */
export const isMeantToo = (landed: Landed, all: readonly Landed[]): boolean => {
	if (!landed.aimed.remove) return false;
	const key = keyIn(landed.aimed.table, landed);
	const meant = all.find(
		({ aimed }) =>
			aimed.remove && aimed.table === landed.aimed.table && aimed.key === key,
	);
	return (
		meant !== undefined &&
		overtakenIn({ ...landed, aimed: meant.aimed }).length === 0
	);
};

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
		removed: aimed.remove !== undefined,
	};
}

/**
 * Writes that went astray to the same row, as one: it gets back what stood there
 * before the first of them.
 */
export function rowsHit(astray: readonly Landed[]): Remembered[] {
	const hit = new Map<string, Remembered>();
	for (const landed of astray.filter(({ aimed }) => !aimed.remove)) {
		const { table, row } = landed.aimed;
		const name = `${table.title} ${row}`;
		const one = rememberedIn(landed);
		const first = hit.get(name);
		hit.set(name, first ? { ...first, ...bothOf(first, one) } : one);
	}
	const lost = astray.filter(({ aimed }) => aimed.remove);
	return [...hit.values(), ...lost.map((landed) => rememberedIn(landed))];
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
	const { update, remove, layout, table } = landed.aimed;
	const read: Cells = (update ?? remove)?.was ?? {};
	return Object.entries(read).flatMap(([key, was]) => {
		const column = columnOf(table, key);
		const under = landed.headings.indexOf(column.heading);
		// Under a heading that was renamed stands what stood there.
		const at = under < 0 ? (layout.at.get(key) ?? -1) : under;
		const reading = readValue(column, landed.cells[at]);
		if (!("value" in reading) || sameValue(reading.value, was)) return [];
		const lost = {
			tab: layout.title,
			key: landed.aimed.key,
			heading: column.heading,
			theirs: reading.value,
		};
		return [{ column: at, lost }];
	});
}
