/** What a write overwrote, and whether it landed where it was meant to. */
import { sameValue } from "../register/change";
import { columnOf, type Value } from "../register/table";
import { type Raw, readValue } from "../register/values";
import type { Opened } from "./read";
import type { Kept } from "./requests";

/** A cell that somebody changed while a change to it was on its way. */
export interface Overtaken {
	tab: string;
	key: string;
	heading: string;
	theirs: Value;
}

/** A kept row with what its cells were, just before the change. */
interface Seen {
	kept: Kept;
	cells: readonly Raw[];
	/** The first row of that tab, in the same moment. */
	headings: readonly string[];
}

/** Cells to put back, and where they belong by now. */
export interface Astray {
	kept: Kept;
	/** The columns that were overwritten, counted from 0. */
	columns: readonly number[];
	placeIn(fresh: Opened, column: number): { row: number; column: number };
	lost: readonly Overtaken[];
}

/** @param lines of the tab Before, as the change found them */
export function keptRows(
	kept: readonly Kept[],
	lines: readonly (readonly Raw[])[],
): Seen[] {
	const headings = new Map(
		kept
			.filter(({ update }) => update === undefined)
			.map(({ table, line }) => [table, (lines[line] ?? []).map(String)]),
	);
	return kept
		.filter(({ update }) => update !== undefined)
		.map((item) => ({
			kept: item,
			cells: lines[item.line] ?? [],
			headings: headings.get(item.table) ?? [],
		}));
}

const columnsOf = ({ kept: { update, layout } }: Seen): number[] =>
	Object.keys(update?.now ?? {}).flatMap((key) => layout.at.get(key) ?? []);

const keyIn = ({ kept: { table, layout }, cells }: Seen): string =>
	String(cells[layout.at.get(table.key) ?? -1] ?? "");

function sameColumns({ kept: { table, layout, update }, headings }: Seen) {
	const keys = [table.key, ...Object.keys(update?.now ?? {})];
	return keys.every(
		(key) =>
			headings[layout.at.get(key) ?? -1]?.trim() ===
			columnOf(table, key).heading,
	);
}

/** Where a cell belongs that was in this row and column before the change. */
function placeOf(seen: Seen, fresh: Opened, column: number) {
	const { kept, headings, cells } = seen;
	const layout = fresh.layouts.get(kept.table.title);
	const keyHeading = columnOf(kept.table, kept.table.key).heading;
	const keyColumn = headings.map((text) => text.trim()).indexOf(keyHeading);
	const key = String(cells[keyColumn] ?? "");
	const now = layout?.headings.indexOf(headings[column]?.trim() ?? "") ?? -1;
	const row = key ? fresh.rowOf(kept.table, key) : undefined;
	return {
		row: row && row > 0 ? row : kept.row,
		column: now < 0 ? column : now,
	};
}

/** Changes that went to a row or a column where something else stood by then. */
export const strayedIn = (all: readonly Seen[]): Astray[] =>
	all
		.filter(
			(seen) => keyIn(seen) !== seen.kept.update?.key || !sameColumns(seen),
		)
		.map((seen) => ({
			kept: seen.kept,
			columns: columnsOf(seen),
			placeIn: (fresh, column) => placeOf(seen, fresh, column),
			lost: [],
		}));

function theirs(seen: Seen): Overtaken[] {
	const { kept, cells } = seen;
	const was = kept.update?.was ?? {};
	return Object.keys(was).flatMap((key) => {
		const column = columnOf(kept.table, key);
		const reading = readValue(column, cells[kept.layout.at.get(key) ?? -1]);
		if (!("value" in reading) || sameValue(reading.value, was[key])) return [];
		return [
			{
				tab: kept.layout.title,
				key: kept.update?.key ?? "",
				heading: column.heading,
				theirs: reading.value,
			},
		];
	});
}

/** Cells of the right row that were changed after they were read. */
export function overtakenIn(all: readonly Seen[]): Astray[] {
	const astray = new Set(strayedIn(all).map(({ kept }) => kept));
	return all
		.filter(({ kept }) => !astray.has(kept))
		.flatMap((seen) => {
			const lost = theirs(seen);
			const columns = lost.flatMap(({ heading }) =>
				seen.headings.map((text) => text.trim()).indexOf(heading),
			);
			if (lost.length === 0) return [];
			return [
				{
					kept: seen.kept,
					columns,
					lost,
					placeIn: (fresh: Opened, column: number) =>
						placeOf(seen, fresh, column),
				},
			];
		});
}
