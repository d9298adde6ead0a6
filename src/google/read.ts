/** Reads just the columns that an action needs, in one call. */
import { UserError } from "../register/errors";
import {
	type Register,
	registerOf,
	shelfOf,
	type TableRead,
	type Trouble,
	type Want,
} from "../register/register";
import type { Table } from "../register/table";
import { codeOf, readAgain } from "./failures";
import { expectedLayout, type Layout, layoutFault, layoutOf } from "./layout";
import {
	type Grid,
	isRight,
	isUnreadable,
	type Plan,
	planFor,
	rangesOf,
} from "./plan";
import { property, setProperty } from "./properties";
import { readColumns, readRow } from "./rows";
import { registerId, sheets } from "./services";

/** A snapshot that remembers where everything was. */
export interface Opened extends Register {
	bookId: string;
	layouts: ReadonlyMap<string, Layout>;
	shelves: ReadonlyMap<string, TableRead>;
}

/** What came of one table: its real layout, and the cells after the headings. */
interface Fetched {
	plan: Plan;
	real: Layout;
	grids: readonly Grid[];
}

/** Tabs that are not where set-up left them. */
type Known = Readonly<
	Record<string, { title: string; at: Readonly<Record<string, number>> }>
>;
const hintsName = "columns";

function guessed(table: Table, known: Known): Layout {
	const hint = known[table.title];
	const expected = expectedLayout(table);
	return hint
		? { ...expected, title: hint.title, at: new Map(Object.entries(hint.at)) }
		: expected;
}

function fetch(bookId: string, plans: readonly Plan[]): Grid[][] {
	const reply = readAgain(() =>
		sheets().Spreadsheets.Values.batchGet(bookId, {
			ranges: plans.flatMap(rangesOf),
			valueRenderOption: "UNFORMATTED_VALUE",
			dateTimeRenderOption: "SERIAL_NUMBER",
		}),
	);
	const grids = (reply.valueRanges ?? []).map(({ values }) => values ?? []);
	let next = 0;
	return plans.map((plan) => {
		const count = rangesOf(plan).length;
		next += count;
		return grids.slice(next - count, next);
	});
}

/** Finds renamed tabs by their fixed numbers, and forgets where columns were. */
function findTabs(
	bookId: string,
	tables: readonly Table[],
	known: Known,
): Known {
	const { sheets: found = [] } = sheets().Spreadsheets.get(bookId, {
		fields: "sheets.properties(sheetId,title)",
	});
	const titles = new Map(
		found.map(({ properties }) => [properties.sheetId, properties.title]),
	);
	const lost = tables.find((table) => !titles.has(table.sheetId));
	if (lost)
		throw new UserError(
			`The tab ${lost.title} is not in this spreadsheet. Choose Partnerships, Set up or repair to make it. If it was deleted, File, Version history brings its rows back first.`,
		);
	const entries = tables.map((table) => [
		table.title,
		{
			title: titles.get(table.sheetId) ?? table.title,
			at: Object.fromEntries(expectedLayout(table).at),
		},
	]);
	return { ...known, ...Object.fromEntries(entries) };
}

/** Remembers where columns are now, so that the next read needs one call. */
function remember(known: Known, fetched: readonly Fetched[]): Known {
	const entries = fetched.map(({ plan: { table }, real: { title, at } }) => [
		table.title,
		{ title, at: Object.fromEntries(at) },
	]);
	const all: Known = { ...known, ...Object.fromEntries(entries) };
	try {
		setProperty(hintsName, all);
	} catch {
		// They only save a call: without them the next read looks again.
		console.warn("Where columns are could not be remembered.");
	}
	return all;
}

/** A single record whose row is not known is looked for in the whole tab. */
const placed = (want: Want): Want =>
	want.only && want.only.row < 2
		? { table: want.table, keys: want.keys }
		: want;

const unplaced = (want: Want): Want =>
	want.only ? { table: want.table, keys: want.keys } : want;

/**
 * A single record that was not in its row is looked for where its key was seen
 * by now, in its own tab or in one beside it; else in the whole tab.
 */
function replaced(want: Want, seen: readonly TableRead[]): Want {
	if (!want.only) return want;
	const { key, row } = want.only;
	const [found] = seen.flatMap(({ rows }) => rows.get(key) ?? []);
	return found !== undefined && found > 1 && found !== row
		? { ...want, only: { key, row: found } }
		: unplaced(want);
}

/**
 * Reads what is wanted of the register: one call, or two when columns, tabs or
 * the row of a single record are not where they were.
 * @throws UserError if a tab or a heading that is needed is missing or doubled
 */
export const read = (...wants: readonly Want[]): Opened =>
	readFrom(
		registerId(),
		wants.map(placed),
		property<Known>(hintsName) ?? {},
		3,
	);

function readFrom(
	bookId: string,
	wants: readonly Want[],
	known: Known,
	tries: number,
): Opened {
	const tables = [...new Set(wants.map((want) => want.table))];
	const plans = tables.map((table) =>
		planFor(
			table,
			wants.filter((want) => want.table === table),
			guessed(table, known),
		),
	);
	let grids: Grid[][];
	try {
		grids = fetch(bookId, plans);
	} catch (error) {
		if (codeOf(error) !== 400 || tries === 0) throw error;
		return readFrom(
			bookId,
			wants.map(unplaced),
			findTabs(bookId, tables, known),
			tries - 1,
		);
	}
	const fetched = plans.map((plan, at): Fetched => {
		const [first, ...rest] = grids[at] ?? [];
		const { table, layout } = plan;
		const real = layoutOf(table, layout.title, first?.[0] ?? []);
		return { plan, real, grids: rest };
	});
	const odd = fetched.find(({ plan, real }) => isUnreadable(plan, real));
	if (odd) throw new UserError(layoutFault(odd.real));
	const moved = fetched.find(({ plan, real }) => !isRight(plan, real));
	if (moved && tries === 0)
		throw new UserError(
			`Somebody is moving columns or renaming tabs just now, ${moved.real.title} among them. Nothing was changed. Try again in a minute.`,
		);
	if (moved)
		return readFrom(bookId, wants, remember(known, fetched), tries - 1);
	const { opened, stale, seen } = assembled(bookId, fetched);
	if (!stale || tries === 0) return opened;
	const again = wants.map((want) => replaced(want, seen));
	return readFrom(bookId, again, known, tries - 1);
}

/** Puts what came on its shelves; `stale` if a single record was not in its row. */
function assembled(bookId: string, fetched: readonly Fetched[]) {
	const troubles: Trouble[] = [];
	const shelves = new Map<string, TableRead>();
	let stale = false;
	for (const { plan, grids } of fetched) {
		const { table, keys, runs, only } = plan;
		if (keys.length > 0)
			shelves.set(
				table.title,
				readColumns(plan, grids.slice(0, runs.length), troubles),
			);
		for (const [index, hint] of only.entries()) {
			const grid = grids[runs.length + index] ?? [];
			const row = readRow(plan, hint, grid, troubles);
			if (row) shelves.set(shelfOf({ table, keys: [], only: hint }), row);
			else stale = true;
		}
	}
	const opened: Opened = {
		...registerOf(shelves, troubles),
		bookId,
		shelves,
		layouts: new Map(fetched.map(({ plan, real }) => [plan.table.title, real])),
	};
	return { opened, stale, seen: [...shelves.values()] };
}
