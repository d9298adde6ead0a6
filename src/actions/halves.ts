/** Each tab's half of a form beside what is there now, so that nobody's edit is lost. */
import type { Conflict } from "../contract";
import { sameValue } from "../register/change";
import {
	type Cells,
	columnOf,
	type Table,
	type Value,
} from "../register/table";

/** One tab's half of the form: as opened, as it is now, as entered. */
export interface Half {
	name: Conflict["table"];
	table: Table;
	opened: Cells;
	current: Cells;
	entered: Cells;
}

/**
 * Fields that this form changed and that somebody else changed meanwhile.
 * @see decision 16
 */
export function conflictsIn({
	name,
	table,
	opened,
	current,
	entered,
}: Half): Conflict[] {
	return Object.keys(entered).flatMap((key): Conflict[] => {
		const [before = null, theirs = null, yours = null] = [
			opened[key],
			current[key],
			entered[key],
		];
		const untouched = sameValue(yours, before);
		const agreed = sameValue(theirs, before) || sameValue(theirs, yours);
		if (untouched || agreed) return [];
		const { heading } = columnOf(table, key);
		return [{ table: name, key, heading, opened: before, theirs, yours }];
	});
}

/** What is there now, with the fields that this form really changed. */
export const mergedIn = ({ opened, current, entered }: Half): Cells =>
	Object.fromEntries(
		Object.entries(entered).map(([key, value]): [string, Value] => [
			key,
			sameValue(value, opened[key]) ? (current[key] ?? null) : value,
		]),
	);

/** The same fields as they are now: what undo puts back. */
export const before = ({ current, entered }: Half): Cells =>
	Object.fromEntries(
		Object.keys(entered).map((key) => [key, current[key] ?? null]),
	);
