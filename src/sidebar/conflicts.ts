/** Bringing together what two people changed in the same record. */
import type { Conflict, SaveOutcome, SavePartner } from "../contract";
import { partnerDetails, partners } from "../policy/scope/tables";
import { type Column, columnOf, type Value } from "../register/table";
import type { FormPair } from "./partnerForm";

export type FoundConflicts = Extract<SaveOutcome, { kind: "conflicts" }>;

/** Whose value is kept, by field. */
export type Taken = Readonly<Record<string, "theirs" | "yours">>;

/** A form as it was opened and as it is to be. */
export type Asked = Pick<SavePartner, "opened" | "values">;

export const conflictId = ({ table, key }: Conflict): string =>
	`${table}.${key}`;

export const conflictColumn = ({ table, key }: Conflict): Column =>
	columnOf(table === "partner" ? partners : partnerDetails, key);

const same = (a: Value | undefined, b: Value | undefined) =>
	JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The form to save once somebody has chosen: opened with what the register
 * says now, so that what others changed elsewhere in it stays as they left it.
 * @param taken what nobody chose stays yours
 */
export function settled(
	asked: Asked,
	{ conflicts, now }: Pick<FoundConflicts, "conflicts" | "now">,
	taken: Taken,
): Asked {
	const theirs = new Set(
		conflicts.map(conflictId).filter((id) => taken[id] === "theirs"),
	);
	const settle = (table: keyof FormPair) => {
		const opened: Record<string, Value> = {};
		const values: Record<string, Value> = {};
		for (const [key, mine] of Object.entries(asked.values[table])) {
			const before = asked.opened[table][key];
			const current = (key in now[table] ? now[table][key] : before) ?? null;
			const keep = same(before, mine) || theirs.has(`${table}.${key}`);
			opened[key] = current;
			values[key] = keep ? current : mine;
		}
		return { opened, values };
	};
	const partner = settle("partner");
	const details = settle("details");
	return {
		opened: { partner: partner.opened, details: details.opened },
		values: { partner: partner.values, details: details.values },
	};
}
