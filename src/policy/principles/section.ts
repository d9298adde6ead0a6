/** Section 4, Principles: partnerships that fit our mission and values. */
import { notKeptYet, type Section } from "../section";

export const principles: Section = {
	number: 4,
	title: "Principles",
	tables: [],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [],
	coverage: () => [
		notKeptYet(
			"Every partner fits our mission and values, or the board has said why we go ahead",
		),
	],
};
