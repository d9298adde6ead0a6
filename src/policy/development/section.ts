/** Section 5, Partnership Development: meeting, and what follows from it. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { byPartner } from "../grouped";
import { openPartners, scopeReads } from "../scope/inScope";
import { partners } from "../scope/tables";
import { type Measure, measured, type Section } from "../section";
import { isChecked } from "./checks";
import {
	checks,
	renewalDuties,
	renewalReads,
	renewalSettings,
} from "./renewals";
import { dueDiligence, interests, type Meeting, meetings } from "./tables";

const agreed = pick(meetings, "partner", "next", "nextBy", "owner", "doneOn");
const named = pick(partners, "name", "lead");

/** A next step with a day is due until it is done, or the day is emptied. */
function stepDuties(register: Register): Duty[] {
	return register.rows(agreed).flatMap((meeting) => {
		const partner = register.find(named, meeting.partner);
		if (!meeting.next || !meeting.nextBy || meeting.doneOn || !partner)
			return [];
		const person = meeting.owner || partner.lead;
		return [
			{
				rule: "meeting.next",
				record: meeting.ref,
				about: partner.name,
				what: meeting.next,
				dueOn: meeting.nextBy,
				whom: person ? { person } : "fallback",
				partner: partner.ref,
				settle: "step",
			},
		];
	});
}

/** Common goals, openings, and what each side expects (policy section 5). */
const talked = pick(meetings, "partner", "goals", "openings", "ours", "theirs");
const said = (words: string) => words.trim() !== "";

/** Over all its meetings: what was left out in the first may come up later. */
const isTalkedOver = (
	own: readonly Pick<Meeting, "goals" | "openings" | "ours" | "theirs">[],
): boolean =>
	own.some(({ goals }) => said(goals)) &&
	own.some(({ openings }) => said(openings)) &&
	own.some(({ ours }) => said(ours)) &&
	own.some(({ theirs }) => said(theirs));

function coverage(register: Register, today: Day): Measure[] {
	const open = openPartners(register);
	const checksOf = byPartner(register.rows(checks));
	const meetingsOf = byPartner(register.rows(talked));
	return [
		measured(
			"Every partner was found suitable, and its checks are still valid",
			open,
			({ ref }) => isChecked(checksOf(ref), today),
		),
		measured(
			"Common goals, opportunities and what both sides expect were talked over and noted",
			open,
			({ ref }) => isTalkedOver(meetingsOf(ref)),
		),
	];
}

export const development: Section = {
	number: 5,
	title: "Partnership development",
	tables: [dueDiligence, meetings, interests],
	settings: [
		...renewalSettings,
		{
			name: "stages.meeting.next",
			kind: "stages",
			standard: "0,+7",
			meaning: "Days from a next step’s day on which whoever does it is told.",
		},
	],
	reads: [agreed, named, ...renewalReads],
	duties: (register, today) => [
		...stepDuties(register),
		...renewalDuties(register, today),
	],
	coverageReads: [...scopeReads, checks, talked],
	coverage,
};
