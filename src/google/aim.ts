/** A write to one row: where that row is, and how to find it again if it moved. */
import type { Update } from "../register/change";
import { UserError } from "../register/errors";
import { nowhere } from "../register/register";
import type { Table } from "../register/table";
import type { Layout } from "./layout";
import type { Opened } from "./read";
import { columnAt, restoreRequest, updateRequests } from "./requests";
import type { SheetsRequest } from "./services";

export interface Aimed {
	table: Table;
	layout: Layout;
	/** Counted from 1. */
	row: number;
	/** The key that must stand in that row. */
	key: string;
	/** The columns that it overwrites, counted from 0. */
	columns: readonly number[];
	requests: readonly SheetsRequest[];
	/** What is changed; nothing when cells are put back. */
	update?: Update;
	/** The same write, aimed at where things are by now. */
	again(fresh: Opened): Aimed;
}

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
			`${key} stands in the tab ${layout.title} more than once. Delete the row that is not right, then try again. Nothing was changed.`,
		);
	if (row === undefined)
		throw new UserError(
			`${key} is no longer in the tab ${layout.title}. If it was deleted, File, Version history brings it back. Nothing was changed.`,
		);
	return {
		table,
		layout,
		row,
		key,
		columns: Object.keys(update.now).map((name) =>
			columnAt(layout, table, name),
		),
		requests: updateRequests(update, layout, row),
		update,
		again: (fresh) => aimUpdate(fresh, update),
	};
}

/** Cells of a row as they were, kept in a line of the tab Before. */
export interface Remembered {
	table: Table;
	line: number;
	/** Whose row it was, and in which row it was. */
	key: string;
	row: number;
	/** The columns to put back, and the headings above them then. */
	columns: readonly number[];
	headings: readonly string[];
}

/** Puts remembered cells back, into the row and columns they belong to now. */
export function aimRestore(opened: Opened, what: Remembered): Aimed {
	const { table, line, key, headings } = what;
	const layout = layoutFor(opened, table);
	const known = key === "" ? undefined : opened.rowOf(table, key);
	const row = known !== undefined && known > 0 ? known : what.row;
	const placed = what.columns.map((from) => {
		const now = layout.headings.indexOf(headings[from] ?? "");
		return { from, column: now < 0 ? from : now };
	});
	return {
		table,
		layout,
		row,
		key,
		columns: placed.map(({ column }) => column),
		requests: placed.map(({ from, column }) =>
			restoreRequest(table, line, from, { row, column }),
		),
		again: (fresh) => aimRestore(fresh, what),
	};
}
