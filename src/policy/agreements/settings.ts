/** The settings of section 6. */
import type { Setting } from "../settings";

const number = (name: string, standard: string, meaning: string): Setting => ({
	name,
	kind: "number",
	standard,
	meaning,
});
const stages = (rule: string, standard: string, meaning: string): Setting => ({
	name: `stages.${rule}`,
	kind: "stages",
	standard,
	meaning,
});
const checked = (letter: string, name: string): Setting => ({
	name: `template.checked.${letter}`,
	kind: "text",
	standard: "",
	meaning: `Day and name of the adviser who checked the ${name}. Until then drafts say that nobody has.`,
});

export const agreementSettings: readonly Setting[] = [
	number(
		"agreement.noticeDays",
		"60",
		"Days of notice that a new agreement starts with.",
	),
	number(
		"agreement.renewalDays",
		"30",
		"Days before the last day of notice by which trustees decide on renewal.",
	),
	number(
		"agreement.signatories",
		"2",
		"How many of our people sign an agreement: 1 or 2.",
	),
	number(
		"agreement.signoffs",
		"2",
		"How many of our people agree before it goes to the partner.",
	),
	number("agreement.maxGoals", "5", "Most goals that an agreement may have."),
	{
		name: "agreement.order",
		kind: "text",
		standard: "Ours first",
		meaning: "Who signs first: Ours first, Theirs first or Either.",
	},
	number(
		"agreement.chaseDays",
		"14",
		"Days after sending on which we ask where an unsigned agreement is.",
	),
	number(
		"signoff.coolOffDays",
		"7",
		"Days after a change of somebody’s address in which it gives no sign-off.",
	),
	number("signoff.days", "14", "Days in which an answer by email counts."),
	number(
		"breach.hours",
		"24",
		"Hours in which partners tell each other of a data breach.",
	),
	number("lint.words", "15", "Easy Read: most words in a sentence."),
	number("lint.points", "14", "Easy Read: smallest size of print."),
	number("lint.pages", "20", "Easy Read: most pages."),
	number("lint.wordsPerPage", "100", "Easy Read: words that fill a page."),
	checked("A", "Memorandum of Understanding"),
	checked("B", "Partnership Agreement"),
	checked("C", "Data Sharing Agreement"),
	checked("D", "Referral or Volunteer Letter"),
	stages(
		"agreement.decide",
		"-30,0,~14",
		"Days from the day of deciding on renewal on which its lead is told.",
	),
	stages(
		"agreement.end",
		"-90,-60,-30,-7,0",
		"Days from an agreement’s end on which its lead is told.",
	),
	stages(
		"agreement.unsigned",
		"0,~14",
		"Days from then on which the lead of an unsigned agreement is told.",
	),
];
