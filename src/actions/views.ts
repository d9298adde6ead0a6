/** Records as the panel shows them. */
import type {
	ContactLine,
	DutyLine,
	PartnerLine,
	PersonChoice,
} from "../contract";
import type { Duty } from "../policy/duty";
import type { NotedDuty } from "../policy/dutyNotes";
import { isCurrent } from "../policy/scope/partners";
import { ourPeople, personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { type Day, daysBetween } from "../register/days";
import { pick, type Register } from "../register/register";

/** Our people who are with us today, by name. */
export const peopleChoices = (register: Register, today: Day): PersonChoice[] =>
	register
		.rows(ourPeople)
		.filter((person) => isCurrent(person, today))
		.map(({ ref, name, role }) => ({ ref, name, role }))
		.sort((a, b) => a.name.localeCompare(b.name));

export const partnerList = pick(
	partners,
	"name",
	"type",
	"stage",
	"inTouch",
	"nextReview",
);

export function partnerLines(register: Register): PartnerLine[] {
	return register
		.rows(partnerList)
		.map(({ ref, name, type, stage, inTouch, nextReview }) => ({
			ref,
			row: register.rowOf(partners, ref) ?? 0,
			name,
			type,
			stage,
			inTouch,
			nextReview,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** A name; "The board"; or "" if nobody is named, or they have left. */
export const whoseIn =
	(register: Register, today?: Day) =>
	({ whom }: Duty): string => {
		if (whom === "board") return "The board";
		if (whom === "fallback") return "";
		const person = register.find(personNames, whom.person);
		return person && (!today || isCurrent(person, today)) ? person.name : "";
	};

export const dutyLine = (
	register: Register,
	duty: NotedDuty,
	today: Day,
): DutyLine => ({
	rule: duty.rule,
	record: duty.record,
	about: duty.about,
	what: duty.what,
	dueOn: duty.dueOn,
	daysLate: daysBetween(duty.dueOn, today),
	whom: whoseIn(register, today)(duty),
	partner: duty.partner ?? "",
	row: duty.partner ? (register.rowOf(partners, duty.partner) ?? 0) : 0,
	key: duty.key,
	settle: duty.settle ?? "",
	putOffUntil: duty.putOffUntil,
});

export const contactLine = (contact: {
	ref: string;
	name: string;
	job: string;
	emails: readonly string[];
	phone: string;
	main: boolean | null;
}): ContactLine => ({
	ref: contact.ref,
	name: contact.name,
	job: contact.job,
	emails: contact.emails,
	phone: contact.phone,
	main: contact.main === true,
});
