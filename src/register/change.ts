/** What a decision changes in the register, as plain data. */
import type { Cells, Row, Table, Value } from "./table";

export interface Add {
	kind: "add";
	table: Table;
	key: string;
	row: Cells;
}

/** Only the cells that change, with what they were when they were read. */
export interface Update {
	kind: "update";
	table: Table;
	key: string;
	was: Cells;
	now: Cells;
	/** Of a row that has no key yet: where it is in the sheet, from 1. */
	row?: number;
}

/** Takes a row out of its tab, if it is still as it was read. */
export interface Remove {
	kind: "remove";
	table: Table;
	key: string;
	/** What was read of it. */
	was: Cells;
}

export type Change = Add | Update | Remove;

/** @param was what was read of the row: if a person changed it since, it stays */
export const remove = <T extends Table>(
	table: T,
	was: Readonly<Partial<Row<T>>>,
): Remove => {
	const cells = was as Cells;
	return { kind: "remove", table, key: String(cells[table.key]), was: cells };
};

export const add = <T extends Table>(table: T, row: Row<T>): Add => {
	const cells = row as Cells;
	return { kind: "add", table, key: String(cells[table.key]), row: cells };
};

const same = (a: Value | undefined, b: Value | undefined) =>
	JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The cells of `now` that differ from `was`.
 * @returns nothing to spread when nothing differs
 */
export function update<T extends Table>(
	table: T,
	key: string,
	was: Readonly<Partial<Row<T>>>,
	now: Readonly<Partial<Row<T>>>,
): Update[] {
	const before = was as Cells;
	const after = now as Cells;
	const moved = Object.keys(after).filter(
		(name) => !same(before[name], after[name]),
	);
	if (moved.length === 0) return [];
	const only = (cells: Cells) =>
		Object.fromEntries(moved.map((name) => [name, cells[name] ?? null]));
	return [{ kind: "update", table, key, was: only(before), now: only(after) }];
}

/** Gives a row that a person typed the key that it lacks. */
export const named = (table: Table, row: number, key: string): Update => ({
	kind: "update",
	table,
	key: "",
	row,
	was: {},
	now: { [table.key]: key },
});

/** A row as it is to be, whether or not it was there. */
export const put = <T extends Table>(
	table: T,
	was: Readonly<Partial<Row<T>>> | undefined,
	now: Row<T>,
): Change[] =>
	was
		? update(table, String((now as Cells)[table.key]), was, now)
		: [add(table, now)];

const isNamedUpdate = (change: Change): change is Update =>
	change.kind === "update" && change.key !== "";

/** Two updates of one row are one, in the place of the first. */
export function joined(changes: readonly Change[]): Change[] {
	const places = new Map<string, number>();
	const found: Change[] = [];
	for (const change of changes) {
		const name = `${change.table.title} ${change.key}`;
		const at = isNamedUpdate(change) ? places.get(name) : undefined;
		const before = at === undefined ? undefined : found[at];
		if (at !== undefined && before && isNamedUpdate(change))
			found[at] = {
				...change,
				was: { ...change.was, ...(before as Update).was },
				now: { ...(before as Update).now, ...change.now },
			} as Update;
		else if (isNamedUpdate(change)) places.set(name, found.push(change) - 1);
		else found.push(change);
	}
	return found;
}

export { same as sameValue };
