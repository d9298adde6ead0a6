/** A read-only snapshot of the register, and what to read for it. */
import {
	type Cells,
	type Key,
	keysOf,
	type Row,
	type Table,
	type Value,
} from "./table";

/** Columns of a table that an action needs; every row also has its key. */
export interface Want<T extends Table = Table, K extends string = string> {
	table: T;
	keys: readonly K[];
	/** Just this record, in this row of the sheet (from 1) if it has not moved. */
	only?: { key: string; row: number };
	/** Just where its columns are, to add rows below whatever it holds. */
	headingsOnly?: boolean;
}

export const pick = <T extends Table, K extends Key<T>>(
	table: T,
	...keys: K[]
): Want<T, K> => ({ table, keys });

export const all = <T extends Table>(table: T): Want<T, Key<T>> => ({
	table,
	keys: keysOf(table),
});

/** One whole record, found where it was last seen. */
export const oneRow = <T extends Table>(
	table: T,
	key: string,
	row: number,
): Want<T, Key<T>> => ({ table, keys: keysOf(table), only: { key, row } });

/** For a table that is added to without being read. */
export const headings = (table: Table): Want => ({
	table,
	keys: [],
	headingsOnly: true,
});

type KeyName<T extends Table> = "ref" extends Key<T> ? "ref" : never;
export type Picked<W> =
	W extends Want<infer T, infer K>
		? Readonly<Pick<Row<T>, Extract<K | KeyName<T>, keyof Row<T>>>>
		: never;

/** A cell or row that could not be understood; reported, never guessed. */
export interface Trouble {
	tab: string;
	/** The row in the sheet, counted from 1. */
	row: number;
	heading: string;
	sentence: string;
}

export interface Register {
	/** @throws Error if the columns were not read: a mistake in the code */
	rows<W extends Want>(want: W): readonly Picked<W>[];
	find<W extends Want>(want: W, key: string): Picked<W> | undefined;
	/** The keys of the records that were read of a table, none if not read. */
	ids(table: Table): readonly string[];
	/** Rows of a table, counted from 1, that a person typed without a key. */
	keyless(table: Table): readonly number[];
	/** The row in the sheet where a record was seen, counted from 1. */
	rowOf(table: Table, key: string): number | undefined;
	readonly troubles: readonly Trouble[];
}

/** Where a record stands whose key came twice: in neither place. */
export const nowhere = -1;

/** The key is there, and just once: two rows with it are not written to. */
export const isOnce = (
	register: Register,
	table: Table,
	key: string,
): boolean => (register.rowOf(table, key) ?? 0) > 0;

/** What was read of one table: the columns, the records, and their rows. */
export interface TableRead {
	keys: ReadonlySet<string>;
	records: readonly Cells[];
	rows: ReadonlyMap<string, number>;
	/** The last row in use, where the next one goes below. */
	lastRow: number;
	/** Rows that hold something but no key. */
	keyless: readonly number[];
}

/** Where a want's records are kept: one record apart from whole columns. */
export const shelfOf = ({ table, only }: Want): string =>
	only ? `${table.title} ${only.key}` : table.title;

/** Puts what was read, by its shelf, behind typed lookups. */
export function registerOf(
	tables: ReadonlyMap<string, TableRead>,
	troubles: readonly Trouble[] = [],
): Register {
	const indexes = new Map<string, Map<Value | undefined, Cells>>();
	const recordsOf = (want: Want): readonly Cells[] => {
		const read = tables.get(shelfOf(want)) ?? tables.get(want.table.title);
		const lacking = want.keys.filter((key) => !read?.keys.has(key));
		if (!read || lacking.length > 0)
			throw new Error(`${want.table.title} was read without: ${lacking}`);
		return read.records;
	};
	const indexOf = (want: Want) => {
		const known = indexes.get(shelfOf(want));
		if (known) return known;
		const made = new Map(
			recordsOf(want).map((record) => [record[want.table.key], record]),
		);
		indexes.set(shelfOf(want), made);
		return made;
	};
	return {
		rows: <W extends Want>(want: W) =>
			recordsOf(want) as unknown as readonly Picked<W>[],
		find: <W extends Want>(want: W, key: string) => {
			recordsOf(want);
			return indexOf(want).get(key) as Picked<W> | undefined;
		},
		ids: (table) =>
			tables
				.get(table.title)
				?.records.map((record) => String(record[table.key])) ?? [],
		keyless: (table) => tables.get(table.title)?.keyless ?? [],
		rowOf: (table, key) =>
			tables.get(table.title)?.rows.get(key) ??
			tables.get(shelfOf(oneRow(table, key, 0)))?.rows.get(key),
		troubles,
	};
}
