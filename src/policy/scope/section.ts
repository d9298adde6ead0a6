/** Section 3, Scope: whom the policy binds and what it covers. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import { type Measure, measured, type Section } from "../section";
import { isCurrent, isOpen } from "./partners";
import { contacts, partnerDetails, partners, people } from "./tables";

const leads = pick(partners, "name", "lead", "stage");
/** Our people as reminders need them; and just who they are. */
export const ourPeople = pick(people, "name", "role", "email", "to");
export const personNames = pick(people, "name", "to");

function coverage(register: Register, today: Day): Measure[] {
	return [
		measured(
			"Every partnership has one of our people as its lead",
			register.rows(leads).filter(isOpen),
			({ lead }) => {
				const person = register.find(personNames, lead);
				return person !== undefined && isCurrent(person, today);
			},
		),
	];
}

export const scope: Section = {
	number: 3,
	title: "Scope",
	tables: [partners, partnerDetails, contacts, people],
	settings: [],
	reads: [],
	duties: () => [],
	coverageReads: [leads],
	coverage,
};
