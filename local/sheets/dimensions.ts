/** Rows and columns come, go and change places; ranges go along. */

import { type GridRange, trimRow, trimRows } from "./grid";
import type { Dimension, Row, Tab } from "./model";

export type Direction = "ROWS" | "COLUMNS";

/** Where each old index goes; undefined when it goes away. */
type NewPlace = (index: number) => number | undefined;

export const sizeOf = (tab: Tab, direction: Direction) =>
	direction === "ROWS" ? tab.rowCount : tab.columnCount;

/** @param fill what a new row or column takes its look from */
export function insert(
	tab: Tab,
	direction: Direction,
	at: number,
	count: number,
	fill: number,
): Tab {
	const place: NewPlace = (index) => (index < at ? index : index + count);
	const grown = resized(tab, direction, sizeOf(tab, direction) + count);
	const lookOf = (row: Row) => blankLike(row[fill] ?? null);
	const rows =
		direction === "ROWS"
			? spliced(tab.rows, at, 0, () => fillRow(tab, fill), count, [])
			: tab.rows.map((row) =>
					trimRow(spliced(row, at, 0, () => lookOf(row), count, null)),
				);
	return withRanges(
		{
			...grown,
			...dimensionsSpliced(tab, direction, at, 0, count),
			rows: trimRows(rows),
		},
		(range) => rangeAfter(range, direction, place, false),
	);
}

const fillRow = (tab: Tab, fill: number): Row =>
	trimRow((tab.rows[fill] ?? []).map(blankLike));

function blankLike(cell: Row[number]): Row[number] {
	if (!cell) return null;
	const { format, validation } = cell;
	if (!format && !validation) return null;
	return { ...(format && { format }), ...(validation && { validation }) };
}

export function remove(
	tab: Tab,
	direction: Direction,
	at: number,
	count: number,
): Tab {
	const place: NewPlace = (index) => {
		if (index < at) return index;
		return index < at + count ? undefined : index - count;
	};
	const rows =
		direction === "ROWS"
			? spliced(tab.rows, at, count, () => [], 0, [])
			: tab.rows.map((row) =>
					trimRow(spliced(row, at, count, () => null, 0, null)),
				);
	const smaller = resized(tab, direction, sizeOf(tab, direction) - count);
	return withRanges(
		{
			...smaller,
			...dimensionsSpliced(tab, direction, at, count, 0),
			...fewerFrozen(tab, direction, at, count),
			rows: trimRows(rows),
		},
		(range) => rangeAfter(range, direction, place, true),
	);
}

/** @param to counted before the rows or columns are taken out */
export function move(
	tab: Tab,
	direction: Direction,
	start: number,
	end: number,
	to: number,
): Tab {
	const order = [...Array(sizeOf(tab, direction)).keys()];
	const moved = order.splice(start, end - start);
	order.splice(to > start ? to - moved.length : to, 0, ...moved);
	const place = new Map(order.map((old, index) => [old, index]));
	const arranged = <T>(list: readonly T[], blank: T) =>
		order.map((old) => list[old] ?? blank);
	const rows =
		direction === "ROWS"
			? arranged<Row>(tab.rows, [])
			: tab.rows.map((row) => trimRow(arranged(row, null)));
	const key = direction === "ROWS" ? "rowProperties" : "columnProperties";
	return withRanges(
		{
			...tab,
			rows: trimRows(rows),
			[key]: trimDimensions(arranged<Dimension | null>(tab[key], null)),
		},
		(range) => rangeAfter(range, direction, (old) => place.get(old), true),
	);
}

/** Takes some out of a ragged list and puts others in at the same place. */
function spliced<T>(
	list: readonly T[],
	at: number,
	removed: number,
	make: () => T,
	count: number,
	blank: T,
): T[] {
	const before = list.slice(0, at);
	while (before.length < at) before.push(blank);
	const made = Array.from({ length: count }, make);
	return [...before, ...made, ...list.slice(at + removed)];
}

export function resized(tab: Tab, direction: Direction, size: number): Tab {
	return direction === "ROWS"
		? { ...tab, rowCount: size }
		: { ...tab, columnCount: size };
}

function dimensionsSpliced(
	tab: Tab,
	direction: Direction,
	at: number,
	removed: number,
	count: number,
) {
	const key = direction === "ROWS" ? "rowProperties" : "columnProperties";
	const list = spliced(tab[key], at, removed, () => null, count, null);
	return { [key]: trimDimensions(list) };
}

function trimDimensions(list: (Dimension | null)[]) {
	while (list.length > 0 && list.at(-1) === null) list.pop();
	return list;
}

function fewerFrozen(
	tab: Tab,
	direction: Direction,
	at: number,
	count: number,
): Partial<Tab> {
	const key = direction === "ROWS" ? "frozenRowCount" : "frozenColumnCount";
	const gone = Math.max(0, Math.min(tab[key], at + count) - at);
	return { [key]: tab[key] - gone };
}

function withRanges(
	tab: Tab,
	change: (range: GridRange) => GridRange | undefined,
): Tab {
	const { basicFilter, ...rest } = tab;
	const filterRange = basicFilter && change(basicFilter.range ?? {});
	return {
		...rest,
		conditionalFormats: tab.conditionalFormats.flatMap((rule) => {
			const ranges = (rule.ranges ?? []).flatMap((r) => change(r) ?? []);
			return ranges.length > 0 ? [{ ...rule, ranges }] : [];
		}),
		protectedRanges: tab.protectedRanges.flatMap((rule) => {
			const range = change(rule.range ?? {});
			return range ? [{ ...rule, range }] : [];
		}),
		...(filterRange && { basicFilter: { ...basicFilter, range: filterRange } }),
	};
}

/** Open ends stay open; a range that lost all its rows or columns is gone. */
function rangeAfter(
	range: GridRange,
	direction: Direction,
	place: NewPlace,
	mayVanish: boolean,
): GridRange | undefined {
	const [from, to] =
		direction === "ROWS"
			? (["startRowIndex", "endRowIndex"] as const)
			: (["startColumnIndex", "endColumnIndex"] as const);
	const start = range[from];
	const end = range[to];
	if (end === undefined) {
		if (start === undefined) return range;
		return { ...range, [from]: place(start) ?? start };
	}
	const kept: number[] = [];
	for (let index = start ?? 0; index < end; index++) {
		const now = place(index);
		if (now !== undefined) kept.push(now);
	}
	if (kept.length === 0) return mayVanish ? undefined : range;
	const least = kept.reduce((a, b) => Math.min(a, b));
	const most = kept.reduce((a, b) => Math.max(a, b));
	return { ...range, [from]: least, [to]: most + 1 };
}
