/** Bringing together what two people changed in the same record. */
import type { Conflict, SaveAgreementOutcome, SaveOutcome } from "../contract";
import { agreementDetails, agreements } from "../policy/agreements/tables";
import { partnerDetails, partners } from "../policy/scope/tables";
import { type Column, columnOf, type Value } from "../register/table";
import type { Parts } from "./form/fields";

export type FoundConflicts = Extract<SaveOutcome, { kind: "conflicts" }>;
export type AgreementConflicts = Extract<
	SaveAgreementOutcome,
	{ kind: "conflicts" }
>;

/** Whose value is kept, by field. */
export type Taken = Readonly<Record<string, "theirs" | "yours">>;

/** A form as it was opened and as it is to be. */
export interface Asked<K extends string> {
	opened: Parts<K>;
	values: Parts<K>;
}

export const conflictId = ({ table, key }: Conflict): string =>
	`${table}.${key}`;

export type ConflictColumn = (conflict: Conflict) => Column;

export const partnerColumn: ConflictColumn = ({ table, key }) =>
	columnOf(table === "partner" ? partners : partnerDetails, key);

export const agreementColumn: ConflictColumn = ({ table, key }) =>
	columnOf(table === "agreement" ? agreements : agreementDetails, key);

const same = (a: Value | undefined, b: Value | undefined) =>
	JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The form to save once somebody has chosen: opened with what the register
 * says now, so that what others changed elsewhere in it stays as they left it.
 * @param taken what nobody chose stays yours
 */
export function settled<K extends string>(
	asked: Asked<K>,
	{ conflicts, now }: { conflicts: readonly Conflict[]; now: Parts<K> },
	taken: Taken,
): Asked<K> {
	const theirs = new Set(
		conflicts.map(conflictId).filter((id) => taken[id] === "theirs"),
	);
	const opened: Record<string, Record<string, Value>> = {};
	const values: Record<string, Record<string, Value>> = {};
	for (const table of Object.keys(asked.values) as K[]) {
		const own: Record<string, Value> = {};
		const mixed: Record<string, Value> = {};
		for (const [key, mine] of Object.entries(asked.values[table])) {
			const before = asked.opened[table][key];
			const current = (key in now[table] ? now[table][key] : before) ?? null;
			const keep = same(before, mine) || theirs.has(`${table}.${key}`);
			own[key] = current;
			mixed[key] = keep ? current : mine;
		}
		opened[table] = own;
		values[table] = mixed;
	}
	return { opened, values } as Asked<K>;
}
