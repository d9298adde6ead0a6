/** Section 12, Approval: the board's approval is on record. */
import { pick, type Register } from "../../register/register";
import { founding } from "../review/policyReview";
import { policyVersions } from "../review/tables";
import { type Measure, measured, type Section } from "../section";
import { signOffs } from "./signOffs";

const approvals = pick(policyVersions, "approvedOn", "minute");

function coverage(register: Register): Measure[] {
	return [
		measured(
			"The board’s approval is on record",
			register.rows(approvals),
			({ approvedOn, minute }) =>
				approvedOn === founding.approvedOn ||
				(approvedOn !== null && minute !== ""),
		),
	];
}

export const approval: Section = {
	number: 12,
	title: "Approval",
	tables: [signOffs],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [approvals],
	coverage,
};
