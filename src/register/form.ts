/** Reads what a form or a file gives for a row, and says what does not fit. */
import { faultOf } from "./check";
import type { FieldFault } from "./errors";
import {
	blankOf,
	type Cells,
	columnOf,
	type Key,
	type Row,
	type Table,
	type Value,
} from "./table";
import { type Raw, readValue } from "./values";

export interface FormFault {
	key: string;
	sentence: string;
}

export interface FormRead<T extends Table> {
	/** The values that could be read; what could not is blank. */
	row: Partial<Row<T>>;
	faults: readonly FormFault[];
}

/** Faults under the names that the form has for its fields. */
export const faultsAt = (
	form: string,
	faults: readonly FormFault[],
): FieldFault[] =>
	faults.map(({ key, sentence }) => ({ field: `${form}.${key}`, sentence }));

/** The columns that people fill in. */
export const formKeys = <T extends Table>(table: T): Key<T>[] =>
	(Object.keys(table.columns) as Key<T>[]).filter(
		(key) => !columnOf(table, key).addOn,
	);

function unreadableSentence(heading: string, type: string, written: string) {
	const wants: Readonly<Record<string, string>> = {
		day: "is no day. Write it like 07/07/2026.",
		yesNo: "is neither Yes nor No.",
		choice: "is not one of the choices.",
	};
	const want = wants[type] ?? "is not a number. Use digits only.";
	return `${heading}: “${written.slice(0, 60)}” ${want}`;
}

/**
 * Reads and checks some columns of a row. Anything may come in: what is not
 * given counts as blank, and nothing but the columns named is looked at.
 */
export function readForm<T extends Table>(
	table: T,
	keys: readonly Key<T>[],
	given: Readonly<Record<string, unknown>>,
): FormRead<T> {
	const own = new Map(Object.entries(given));
	const faults: FormFault[] = [];
	const row: Record<string, Value> = {};
	for (const key of keys) {
		const column = columnOf(table, key);
		const raw = own.get(key) as Raw;
		const reading = readValue(column, raw);
		const value = "value" in reading ? reading.value : blankOf(column);
		const sentence =
			"value" in reading
				? faultOf(column, value)
				: unreadableSentence(column.heading, column.type, reading.unreadable);
		if (sentence) faults.push({ key, sentence });
		row[key] = value;
	}
	return { row: row as Partial<Row<T>>, faults };
}

/** The cells of a row that a view shows, without their types. */
export const cellsOf = (row: object): Cells => row as Cells;
