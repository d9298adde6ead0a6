/** Bringing together what two people changed in the same record. */
import type { Conflict, FormValues, SaveOutcome } from "../contract";
import type { Value } from "../register/table";
import type { FormPair } from "./partnerForm";

export type Found = Extract<SaveOutcome, { kind: "conflicts" }>;
export type Choice = "theirs" | "yours";

/** A form as it was opened and as it is to be. */
export interface Asked {
	opened: FormPair;
	values: FormPair;
}

export const conflictId = ({ table, key }: Conflict): string =>
	`${table}.${key}`;

const same = (a: Value | undefined, b: Value | undefined) =>
	JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * The form to save once somebody has chosen: opened with what the register
 * says now, so that what others changed elsewhere in it stays as they left it.
 * @param picks by field; what nobody picked stays yours
 */
export function settled(
	asked: Asked,
	{ conflicts, now }: Pick<Found, "conflicts" | "now">,
	picks: Readonly<Record<string, Choice>>,
): Asked {
	const theirs = new Set(
		conflicts.map(conflictId).filter((id) => picks[id] === "theirs"),
	);
	const settle = (table: keyof FormPair) => {
		const opened: Record<string, Value> = {};
		const values: Record<string, Value> = {};
		for (const [key, mine] of Object.entries(asked.values[table])) {
			const before = asked.opened[table][key];
			const current = now[table][key] ?? before ?? null;
			const keep = same(before, mine) || theirs.has(`${table}.${key}`);
			opened[key] = current;
			values[key] = keep ? current : mine;
		}
		return { opened, values } satisfies Record<string, FormValues>;
	};
	const partner = settle("partner");
	const details = settle("details");
	return {
		opened: { partner: partner.opened, details: details.opened },
		values: { partner: partner.values, details: details.values },
	};
}
