/** Section 3, Scope: whom the policy binds and what it covers. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import { approvedVersions, hasRead, versionNow } from "../review/policyReview";
import { type Measure, measured, type Section } from "../section";
import { openPartners, scopeReads } from "./inScope";
import { isCurrent } from "./partners";
import { contacts, partnerDetails, partners, people } from "./tables";

/** Our people as reminders need them; and just who they are. */
export const ourPeople = pick(people, "name", "role", "email", "to");
export const personNames = pick(people, "name", "to");
const reading = pick(people, "to", "readVersion");

/** Somebody of ours who is with us today. */
function isLed(register: Register, lead: string, today: Day): boolean {
	const person = register.find(personNames, lead);
	return person !== undefined && isCurrent(person, today);
}

function coverage(register: Register, today: Day): Measure[] {
	const now = versionNow(register.rows(approvedVersions), today);
	const readers = register
		.rows(reading)
		.filter((person) => isCurrent(person, today));
	return [
		measured(
			"Every partnership has one of our people as its lead",
			openPartners(register),
			({ lead }) => isLed(register, lead, today),
		),
		measured(
			"Everybody of ours has read the policy as it is now",
			now ? readers : [],
			(person) => hasRead(person, now),
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
	coverageReads: [...scopeReads, reading, approvedVersions],
	coverage,
};
