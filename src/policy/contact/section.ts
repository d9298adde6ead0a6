/** Section 11, Contact: one address for questions, and an answer for everyone who asks. */
import { addMonths, type Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import { counted } from "../../register/words";
import { addWorkingDays } from "../../register/workingDays";
import type { Duty } from "../duty";
import { unmatched } from "../managing/tables";
import { type Measure, measured, type Section } from "../section";
import { type Setting, settingRows, settingsFrom } from "../settings";
import { charityAddress, charityName } from "./charity";

const enquiries = pick(unmatched, "lastOn", "decision");

const settings: readonly Setting[] = [
	{
		name: "charity.name",
		kind: "text",
		standard: charityName,
		meaning: "The charity’s name, as agreements print it.",
	},
	{
		name: "charity.number",
		kind: "text",
		standard: "",
		meaning:
			"The charity’s registered number. An agreement that prints it cannot be drafted without.",
	},
	{
		name: "charity.address",
		kind: "text",
		standard: "",
		meaning:
			"The charity’s address. An agreement that prints it cannot be drafted without.",
	},
	{
		name: "charity.status",
		kind: "text",
		standard: "a charitable incorporated organisation",
		meaning: "What kind of charity it is, as agreements print it.",
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
	{
		name: "enquiry.wd",
		kind: "number",
		standard: "5",
		meaning: "Working days in which somebody who asks about us gets an answer.",
	},
	{
		name: "stages.enquiry.reply",
		kind: "stages",
		standard: "0,~3",
		meaning: "Days from an answer’s due day on which somebody is told.",
	},
];

/** Due until somebody says who it is, or leaves it aside. */
function duties(register: Register): Duty[] {
	const { number } = settingsFrom(register, settings);
	return register
		.rows(enquiries)
		.flatMap(({ ref, lastOn, decision }): Duty[] =>
			decision === "Enquiry" && lastOn
				? [
						{
							rule: "enquiry.reply",
							record: ref,
							about: `Enquiry ${ref}`,
							what: "Answer the enquiry",
							dueOn: addWorkingDays(lastOn, number("enquiry.wd")),
							whom: "fallback",
							settle: "emails",
						},
					]
				: [],
		);
}

/**
 * Once somebody says who it is, an enquiry leaves the queue: what can be told
 * is whether those that still wait are in time.
 */
function coverage(register: Register, today: Day): Measure[] {
	const days = settingsFrom(register, settings).number("enquiry.wd");
	const since = addMonths(today, -12);
	return [
		measured(
			`Nobody who asked about us in the last 12 months waits longer than ${counted(days, "working day")} (answered enquiries are not kept)`,
			register
				.rows(enquiries)
				.filter(
					({ decision, lastOn }) =>
						decision === "Enquiry" && lastOn !== null && lastOn >= since,
				),
			({ lastOn }) => lastOn !== null && addWorkingDays(lastOn, days) >= today,
		),
	];
}

export const contact: Section = {
	number: 11,
	title: "Contact",
	tables: [],
	settings,
	reads: [enquiries, settingRows],
	duties,
	coverageReads: [enquiries, settingRows],
	coverage,
};
