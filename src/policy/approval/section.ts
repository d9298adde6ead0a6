/** Section 12, Approval: the board's approval is on record. */
import { pick, type Register } from "../../register/register";
import { grouped } from "../grouped";
import { founding } from "../review/policyReview";
import { policyVersions } from "../review/tables";
import { type Measure, measured, type Section } from "../section";
import { signOffs } from "./signOffs";

const approvals = pick(policyVersions, "version", "approvedOn", "minute");

/**
 * Version by version: a minute that was left out can only be given in a later
 * row of that version, because approved rows are never changed.
 */
function coverage(register: Register): Measure[] {
	const rowsOf = grouped(register.rows(approvals), ({ version }) => version);
	const first = register
		.rows(approvals)
		.filter(({ ref, version }) => rowsOf(version)[0]?.ref === ref);
	return [
		measured(
			"The board’s approval of every version is on record, with its minute",
			first,
			({ version }) =>
				rowsOf(version).some(
					({ approvedOn, minute }) =>
						approvedOn === founding.approvedOn ||
						(approvedOn !== null && minute.trim() !== ""),
				),
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
