/** Section 2, Purpose: one way to start, run and judge every partnership. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import { checkRows, ownAgreements } from "../agreements/facts";
import { activeRefusals } from "../agreements/gates";
import { byPartner } from "../grouped";
import { partnersInScope, scopeReads } from "../scope/inScope";
import { isLive, isOpen } from "../scope/partners";
import { partnerDetails } from "../scope/tables";
import { type Measure, measured, notKeptYet, type Section } from "../section";

const gains = pick(
	partnerDetails,
	"services",
	"benefitUs",
	"benefitPartner",
	"benefitPeople",
);

/** what is asked before an agreement. */
function saysGains(register: Register, ref: string): boolean {
	const said = register.find(gains, ref);
	return (
		said !== undefined &&
		[
			said.services,
			said.benefitUs,
			said.benefitPartner,
			said.benefitPeople,
		].every((words) => words.trim() !== "")
	);
}

/** Whoever has passed a gate of a stage meets it still. */
function coverage(register: Register, today: Day): Measure[] {
	const agreementsOf = byPartner(register.rows(ownAgreements));
	const checksOf = byPartner(register.rows(checkRows));
	const mayBeActive = (ref: string) =>
		activeRefusals({
			own: [...agreementsOf(ref)],
			checks: [...checksOf(ref)],
			today,
		}).length === 0;
	return [
		measured(
			"Every partner meets what its stage asks for: the gains on all sides before an agreement, and valid checks and an agreement in force once it is active",
			partnersInScope(register),
			(partner) =>
				(!isOpen(partner) || saysGains(register, partner.ref)) &&
				(!isLive(partner) || mayBeActive(partner.ref)),
		),
		notKeptYet("How well a partner fits us is assessed before an agreement"),
	];
}

export const purpose: Section = {
	number: 2,
	title: "Purpose",
	tables: [],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [...scopeReads, gains, ownAgreements, checkRows],
	coverage,
};
