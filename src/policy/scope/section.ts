/** Section 3, Scope: whom the policy binds and what it covers. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import {
	approvedVersions,
	founding,
	hasRead,
	versionNow,
} from "../review/policyReview";
import { type Measure, measured, type Section } from "../section";
import { openPartners, scopeReads } from "./inScope";
import { isCurrent } from "./partners";
import { contacts, partnerDetails, partners, people } from "./tables";

/** Our people as reminders need them; and just who they are. */
export const ourPeople = pick(people, "name", "role", "email", "to");
export const personNames = pick(people, "name", "to");
const reading = pick(people, "to", "readVersion");
const identifiedOn = pick(partnerDetails, "identifiedOn");

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

/** Since when a partner has nobody: its lead's last day, or its first here. */
function unledSince(register: Register, ref: string, lead: string): Day {
	const left = register.find(personNames, lead)?.to;
	const identified = register.find(identifiedOn, ref)?.identifiedOn;
	return left ?? identified ?? founding.approvedOn;
}

/** */
function duties(register: Register, today: Day): Duty[] {
	return openPartners(register)
		.filter(({ lead }) => !isLed(register, lead, today))
		.map(({ ref, name, lead }) => ({
			rule: "lead.missing",
			record: ref,
			about: name,
			what: "Name one of us as its lead: nobody looks after it",
			dueOn: unledSince(register, ref, lead),
			whom: "fallback",
			partner: ref,
		}));
}

export const scope: Section = {
	number: 3,
	title: "Scope",
	tables: [partners, partnerDetails, contacts, people],
	settings: [
		{
			name: "stages.lead.missing",
			kind: "stages",
			standard: "0,~7",
			meaning:
				"Days from when a partner lost its lead on which somebody is told.",
		},
	],
	reads: [...scopeReads, identifiedOn],
	duties,
	coverageReads: [...scopeReads, reading, approvedVersions],
	coverage,
};
