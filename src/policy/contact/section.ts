/** Section 11, Contact: one address for questions and possible partners. */
import type { Section } from "../section";
import { charityAddress, charityName } from "./charity";

export const contact: Section = {
	number: 11,
	title: "Contact",
	tables: [],
	settings: [
		{
			name: "charity.name",
			kind: "text",
			standard: charityName,
			meaning: "The charity’s name, as agreements print it.",
		},
		{
			name: "contact.email",
			kind: "email",
			standard: charityAddress,
			meaning: "The address that documents and emails give for replies.",
		},
		{
			name: "law",
			kind: "text",
			standard: "England and Wales",
			meaning: "Whose law an agreement is under.",
		},
	],
	reads: [],
	duties: () => [],
	coverageReads: [],
	coverage: () => [],
};
