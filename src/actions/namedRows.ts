/** Rows that people typed into a tab get the reference they lack. */
import { agreements } from "../policy/agreements/tables";
import { policyVersions } from "../policy/review/tables";
import { contacts, partners, people } from "../policy/scope/tables";
import { named, type Update } from "../register/change";
import { newIds } from "../register/ids";
import { pick, type Register } from "../register/register";

const typed = [partners, contacts, people, agreements, policyVersions] as const;

/** Enough of each tab to see that a row is not empty. */
export const typedReads = [
	pick(partners, "name"),
	pick(contacts, "partner"),
	pick(people, "name"),
	pick(agreements, "partner"),
	pick(policyVersions, "title"),
] as const;

/** One change for each row without a reference. */
export function namedRows(register: Register): Update[] {
	const nextId = newIds(register);
	return typed.flatMap((table) =>
		register.keyless(table).map((row) => named(table, row, nextId(table))),
	);
}
