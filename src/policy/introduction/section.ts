/** Section 1, Introduction: partnerships improve our services and whom they reach. */
import { pick, type Register } from "../../register/register";
import { openPartners, scopeReads } from "../scope/inScope";
import { partnerDetails } from "../scope/tables";
import { type Measure, measured, type Section } from "../section";

const gains = pick(partnerDetails, "services", "benefitPeople");

/** */
function coverage(register: Register): Measure[] {
	return [
		measured(
			"Every partnership says which of our services it helps, and how it helps the people we support",
			openPartners(register),
			({ ref }) => {
				const said = register.find(gains, ref);
				return !!said?.services.trim() && !!said.benefitPeople.trim();
			},
		),
	];
}

export const introduction: Section = {
	number: 1,
	title: "Introduction",
	tables: [],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [...scopeReads, gains],
	coverage,
};
