/** A write to one row: where that row is, and how to find it again if it moved. */
import { cellOf } from "../register/cells";
import type { Add, Remove, Update } from "../register/change";
import { UserError } from "../register/errors";
import { nowhere } from "../register/register";
import { columnOf, type Table } from "../register/table";
import type { Raw } from "../register/values";
import type { Layout } from "./layout";
import type { Opened } from "./read";
import {
	columnAt,
	reinsertRequests,
	removeRequest,
	restoreRequest,
	rewriteRequest,
	updateRequests,
} from "./requests";
import type { SheetsRequest } from "./services";

/** A row as it stood just before a write, and the headings above it. */
export interface Found {
	cells: readonly Raw[];
	headings: readonly string[];
}

/** Where everything is by now. */
export interface Fresh {
	opened: Opened;
	/** Every row of a tab, the headings first; read only when it is asked for. */
	linesOf(table: Table): readonly (readonly Raw[])[];
}

export interface Aimed {
	table: Table;
	layout: Layout;
	/** Counted from 1. */
	row: number;
	/** The key that must stand in that row; "" for a row that has none. */
	key: string;
	/** The columns that it overwrites, counted from 0, and what it puts there. */
	columns: readonly number[];
	wrote: readonly Raw[];
	requests: readonly SheetsRequest[];
	/** What is changed, or the new row that is put right; nothing when cells are put back. */
	update?: Update;
	add?: Add;
	/** The row that is taken out; or whether it is put back whole. */
	remove?: Remove;
	reinserts?: true;
	putsBack?: true;
	/** Whether the row that it overwrote is the one that it was meant for. */
	isFor(found: Found): boolean;
	/**
	 * The same write, aimed at where things are by now.
	 * @returns undefined if its row cannot be told from others
	 */
	again(fresh: Fresh): Aimed | undefined;
}

/** What a cell holds, in the form in which it is read. */
export const rawOf = ({
	numberValue,
	stringValue,
	boolValue,
}: {
	numberValue?: number;
	stringValue?: string;
	boolValue?: boolean;
} = {}): Raw => numberValue ?? stringValue ?? boolValue ?? "";

const keyColumn = (table: Table, headings: readonly string[]): number =>
	headings.indexOf(columnOf(table, table.key).heading);

/** The key that stood in the row, wherever its column was by then. */
export const keyIn = (table: Table, { cells, headings }: Found): string =>
	String(cells[keyColumn(table, headings)] ?? "");

/** The headings that a write relied on stood where they were. */
export const headingsHeld = (
	columns: readonly number[],
	expected: readonly string[],
	{ headings }: Found,
): boolean => columns.every((at) => headings[at] === expected[at]);

export const layoutFor = (opened: Opened, table: Table): Layout => {
	const layout = opened.layouts.get(table.title);
	if (!layout) throw new Error(`${table.title} was not read before writing`);
	return layout;
};

/** @throws UserError if the record is not in the tab, or more than once */
export function aimUpdate(opened: Opened, update: Update): Aimed {
	const { table, key } = update;
	const layout = layoutFor(opened, table);
	const row = update.row ?? opened.rowOf(table, key);
	if (row === nowhere)
		throw new UserError(
			`${key} stands in the tab ${layout.title} more than once. Delete the row that is not right, then try again.`,
		);
	if (row === undefined)
		throw new UserError(
			`${key} is no longer in the tab ${layout.title}. If it was deleted, File, Version history brings it back.`,
		);
	const columns = Object.keys(update.now).map((name) =>
		columnAt(layout, table, name),
	);
	return {
		table,
		layout,
		row,
		key,
		columns,
		wrote: Object.keys(update.now).map((name) =>
			rawOf(cellOf(columnOf(table, name), update.now[name]).userEnteredValue),
		),
		requests: updateRequests(update, layout, row),
		update,
		isFor: (found) =>
			keyIn(table, found) === key &&
			headingsHeld(columns, layout.headings, found),
		// A row that a person typed gets its reference in a later run.
		again: ({ opened: now }) =>
			key === "" ? undefined : aimUpdate(now, update),
	};
}

/**
 * Takes a row out.
 * @returns undefined if it is not there any more, or stands there twice
 */
export function aimRemove(opened: Opened, remove: Remove): Aimed | undefined {
	const { table, key } = remove;
	const layout = layoutFor(opened, table);
	const row = opened.rowOf(table, key);
	if (row === undefined || row === nowhere) return undefined;
	return {
		table,
		layout,
		row,
		key,
		columns: layout.headings.map((_, at) => at),
		wrote: [],
		requests: [removeRequest(table, row)],
		remove,
		isFor: (found) => keyIn(table, found) === key,
		again: ({ opened: now }) => aimRemove(now, remove),
	};
}

/**
 * Puts rows that were taken out by mistake below the others of their tab.
 * @param lines of the tab Before that keep them
 */
export function aimReinserts(
	fresh: Fresh,
	table: Table,
	lines: readonly number[],
): Aimed[] {
	const layout = layoutFor(fresh.opened, table);
	const last = fresh.linesOf(table).length;
	return lines.map((line, at) => ({
		table,
		layout,
		// It overwrites nothing that has to be kept.
		row: 1,
		key: "",
		columns: [],
		wrote: [],
		requests: reinsertRequests(table, layout, line, last + 1 + at),
		reinserts: true,
		isFor: () => true,
		putsBack: true,
		again: () => undefined,
	}));
}

/** Cells of a row as they were, kept in a line of the tab Before. */
export interface Remembered extends Found {
	table: Table;
	line: number;
	/** Whose row it was; "" if it had no key. */
	key: string;
	/** The columns to put back, and what was put there by mistake. */
	columns: readonly number[];
	wrote: readonly Raw[];
	/** The whole row was taken out. */
	removed: boolean;
}

/**
 * Puts remembered cells back, into the row and columns they belong to now.
 * @returns undefined if that row is gone, or cannot be told from others
 */
export function aimRestore(fresh: Fresh, what: Remembered): Aimed | undefined {
	const { table, line, key, headings } = what;
	const layout = layoutFor(fresh.opened, table);
	const placed = what.columns.map((from) => {
		const now = layout.headings.indexOf(headings[from] ?? "");
		return { from, column: now < 0 ? from : now };
	});
	const columns = placed.map(({ column }) => column);
	const lostKey = what.columns.includes(keyColumn(table, headings));
	const isKnown = key !== "" && !lostKey;
	// A row without its key is known by what was put there by mistake.
	const holdsWrote = (found: Found) =>
		what.columns.every((from, n) => {
			const at = found.headings.indexOf(headings[from] ?? "");
			return (found.cells[at < 0 ? from : at] ?? "") === what.wrote[n];
		});
	const holds = (found: Found) =>
		isKnown
			? keyIn(table, found) === key
			: (lostKey || keyIn(table, found) === "") && holdsWrote(found);
	const known = isKnown ? fresh.opened.rowOf(table, key) : undefined;
	// A reference that stands twice is told by what was put there by mistake.
	const row =
		isKnown && known !== nowhere
			? known
			: onlyRow(fresh, table, (one) => holds(one) && holdsWrote(one));
	if (row === undefined || row === nowhere) return undefined;
	return {
		table,
		layout,
		row,
		key,
		columns,
		wrote: what.columns.map((at) => what.cells[at] ?? ""),
		requests: placed.map(({ from, column }) =>
			restoreRequest(table, line, from, { row, column }),
		),
		isFor: (found) =>
			holds(found) && headingsHeld(columns, layout.headings, found),
		putsBack: true,
		again: (now) => aimRestore(now, what),
	};
}

/** The one row of a tab that is as it is described, counted from 1. */
function onlyRow(
	{ linesOf }: Fresh,
	table: Table,
	isIt: (found: Found) => boolean,
): number | undefined {
	const [first = [], ...below] = linesOf(table);
	const headings = first.map((heading) => String(heading).trim());
	const rows = below.flatMap((cells, at) =>
		isIt({ cells, headings }) ? [at + 2] : [],
	);
	return rows.length === 1 ? rows[0] : undefined;
}

/** What a new row holds, by heading. */
const writtenBy = ({ table, row }: Add): ReadonlyMap<string, Raw> =>
	new Map(
		Object.keys(row).map((name) => {
			const column = columnOf(table, name);
			return [
				column.heading,
				rawOf(cellOf(column, row[name]).userEnteredValue),
			];
		}),
	);

/** Wherever the columns went, a row keeps its cells. */
function sameCells(one: readonly Raw[], other: readonly Raw[]): boolean {
	const sorted = (cells: readonly Raw[]) =>
		JSON.stringify(cells.filter((cell) => cell !== "").sort());
	return sorted(one) === sorted(other);
}

const standsRight = (
	written: ReadonlyMap<string, Raw>,
	{ cells, headings }: Found,
): boolean =>
	[...written].every(
		([heading, raw]) => (cells[headings.indexOf(heading)] ?? "") === raw,
	);

/**
 * Puts a row right that was added while its columns moved: it holds the cells
 * of the new record, but not under their headings.
 * @returns undefined if it is not to be told from others just now
 */
export function aimRewrite(fresh: Fresh, add: Add): Aimed | undefined {
	const { table } = add;
	const layout = layoutFor(fresh.opened, table);
	const written = writtenBy(add);
	const isIt = (found: Found) =>
		sameCells(found.cells, [...written.values()]) &&
		!standsRight(written, found);
	const row = onlyRow(fresh, table, isIt);
	if (row === undefined) return undefined;
	const columns = layout.headings.map((_, at) => at);
	return {
		table,
		layout,
		row,
		key: add.key,
		columns,
		wrote: layout.headings.map((heading) => written.get(heading) ?? ""),
		requests: [rewriteRequest(add, layout, row)],
		add,
		isFor: (found) =>
			isIt(found) && headingsHeld(columns, layout.headings, found),
		again: (now) => aimRewrite(now, add),
	};
}

export const shiftedText = ({ title }: Layout): string =>
	`Somebody moved a column of the tab ${title} while rows were added to it. Look at its last rows: they may stand in the wrong columns.`;
