/** Ids such as P-0001: counted in State, never used again. */
import type { Register } from "./register";
import { readState } from "./scriptTabs";
import type { Table } from "./table";

const shape = /^([A-Z]{1,3})-(\d{4,})$/;

export const isId = (text: string): boolean => shape.test(text);

/** "P" and 1 give "P-0001". */
export const idOf = (prefix: string, count: number): string =>
	`${prefix}-${String(count).padStart(4, "0")}`;

/** 1 for "P-0001"; 0 for anything that is no id of this prefix. */
export function countOf(prefix: string, id: string): number {
	const [, letters, digits] = shape.exec(id) ?? [];
	return letters === prefix ? Number(digits) : 0;
}

export type Counters = Readonly<Record<string, number>>;

/** How far the ids of each prefix have been counted. */
export const countersIn = (register: Register): Counters =>
	readState<Counters>(register, "counters") ?? {};

/**
 * Gives new ids, one after the other. It looks at the counter and at the ids
 * that were read, so that a counter set back by hand cannot double an id.
 */
export function newIds(register: Register): (table: Table) => string {
	const counts: Record<string, number> = { ...countersIn(register) };
	return (table) => {
		const highest = register
			.ids(table)
			.reduce((most, id) => Math.max(most, countOf(table.prefix, id)), 0);
		const next = Math.max(counts[table.prefix] ?? 0, highest) + 1;
		counts[table.prefix] = next;
		return idOf(table.prefix, next);
	};
}
