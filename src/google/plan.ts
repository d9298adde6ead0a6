/** What to fetch of each table, as ranges of the sheet. */
import type { Want } from "../register/register";
import { columnOf, keysOf, type Table } from "../register/table";
import type { Raw } from "../register/values";
import { columnLetters, type Layout, rangeOf } from "./layout";

export type Grid = readonly (readonly Raw[])[];

/** What to fetch of one table: runs of columns, and rows apart. */
export interface Plan {
	table: Table;
	layout: Layout;
	keys: readonly string[];
	/** First and last column of each run. */
	runs: readonly (readonly [number, number])[];
	only: readonly { key: string; row: number }[];
}

function runsOf(columns: readonly number[]): [number, number][] {
	const runs: [number, number][] = [];
	for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
		const last = runs[runs.length - 1];
		if (last && last[1] === column - 1) last[1] = column;
		else runs.push([column, column]);
	}
	return runs;
}

export function planFor(
	table: Table,
	wants: readonly Want[],
	layout: Layout,
): Plan {
	const whole = wants.filter((want) => !want.only && !want.headingsOnly);
	const keys =
		whole.length > 0
			? [...new Set([table.key, ...whole.flatMap((want) => want.keys)])]
			: [];
	const columns = keys.flatMap((key) => layout.at.get(key) ?? []);
	const only = wants.flatMap((want) => want.only ?? []);
	return { table, layout, keys, runs: runsOf(columns), only };
}

export const rangesOf = ({ layout: { title }, runs, only }: Plan): string[] => [
	rangeOf(title, "1:1"),
	...runs.map(([from, to]) =>
		rangeOf(title, `${columnLetters(from)}2:${columnLetters(to)}`),
	),
	...only.map(({ row }) => rangeOf(title, `${row}:${row}`)),
];

/** The columns that a plan cannot do without. */
const neededKeys = ({ table, keys, only }: Plan): readonly string[] =>
	only.length > 0 ? keysOf(table) : keys;

/** The guess at where the columns are was right. */
export const isRight = (plan: Plan, real: Layout): boolean =>
	neededKeys(plan).every((key) => plan.layout.at.get(key) === real.at.get(key));

/** A column that is needed is not there, or is there twice. */
export const isUnreadable = (plan: Plan, real: Layout): boolean =>
	neededKeys(plan).some(
		(key) =>
			!real.at.has(key) ||
			real.doubled.includes(columnOf(plan.table, key).heading),
	);
