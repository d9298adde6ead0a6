/** Section 8, Ending Partnerships: the end is planned, and we learn from it. */
import type { Day } from "../../register/days";
import { all, type Register } from "../../register/register";
import { agreementsInForce, inForceReads } from "../agreements/inForce";
import { exitGaps } from "../agreements/needed";
import { agreementDetails } from "../agreements/tables";
import { type Measure, measured, notKeptYet, type Section } from "../section";

const written = all(agreementDetails);

function coverage(register: Register, today: Day): Measure[] {
	return [
		measured(
			"Every agreement in force says how it would end",
			agreementsInForce(register, today),
			({ ref }) => {
				const details = register.find(written, ref);
				return details !== undefined && exitGaps({ details }).length === 0;
			},
		),
		notKeptYet("Partnerships that ended were handed over step by step"),
		notKeptYet("Partners were asked how it was, and we learned from it"),
	];
}

export const ending: Section = {
	number: 8,
	title: "Ending partnerships",
	tables: [],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [...inForceReads, written],
	coverage,
};
