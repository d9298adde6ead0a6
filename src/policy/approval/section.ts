/** Section 12, Approval: the board's approval is on record. */
import { pick, type Register } from "../../register/register";
import { founding } from "../review/policyReview";
import { policyVersions } from "../review/tables";
import type { Measure, Section } from "../section";

const approvals = pick(policyVersions, "approvedOn", "minute");

function coverage(register: Register): Measure[] {
	const rows = register.rows(approvals);
	const onRecord = (row: (typeof rows)[number]) =>
		row.approvedOn === founding.approvedOn ||
		(row.approvedOn !== null && row.minute !== "");
	return [
		{
			demand: "The board’s approval is on record",
			met: rows.filter(onRecord).map((row) => row.ref),
			unmet: rows.filter((row) => !onRecord(row)).map((row) => row.ref),
		},
	];
}

export const approval: Section = {
	number: 12,
	title: "Approval",
	tables: [],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [approvals],
	coverage,
};
