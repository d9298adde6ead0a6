/** Section 5, Partnership Development: meeting, and what follows from it. */
import { pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { partners } from "../scope/tables";
import type { Section } from "../section";
import { dueDiligence, interests, meetings } from "./tables";

const agreed = pick(meetings, "partner", "next", "nextBy", "owner", "doneOn");
const named = pick(partners, "name", "lead");

/** A next step with a day is due until it is done, or the day is emptied. */
function duties(register: Register): Duty[] {
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

export const development: Section = {
	number: 5,
	title: "Partnership development",
	tables: [dueDiligence, meetings, interests],
	settings: [
		{
			name: "stages.meeting.next",
			kind: "stages",
			standard: "0,+7",
			meaning: "Days from a next step’s day on which whoever does it is told.",
		},
	],
	reads: [agreed, named],
	duties,
	coverageReads: [],
	coverage: () => [],
};
