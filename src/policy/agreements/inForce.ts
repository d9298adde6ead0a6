/** The agreements that are in force today, of partners in scope. */
import type { Day } from "../../register/days";
import type { Register } from "../../register/register";
import { byPartner } from "../grouped";
import { isInScope, scopeReads } from "../scope/inScope";
import { comesIntoForce } from "./agreement";
import { ownAgreements } from "./facts";

export const inForceReads = [ownAgreements, ...scopeReads] as const;

/** Data sharing agreements among them. */
export function agreementsInForce(register: Register, today: Day) {
	const all = register.rows(ownAgreements);
	const ownOf = byPartner(all);
	return all.filter(
		(one) =>
			isInScope(register, one.partner) &&
			comesIntoForce(one, ownOf(one.partner), today),
	);
}
