/** Section 5: checks before we work together, interests, and what is talked about. */
import {
	choice,
	day,
	longText,
	type Row,
	ref,
	table,
	text,
} from "../../register/table";

export const meetings = table(
	"Meetings",
	"M",
	{
		partner: ref("Partner", "Partners", { required: true }),
		on: day("On", { required: true }),
		kind: choice("Kind", ["Meeting", "Call", "Video", "Visit"], {
			required: true,
		}),
		who: text("Who", {
			required: true,
			help: "Who took part, from them and from us.",
		}),
		goals: longText("Common goals"),
		openings: longText("Opportunities"),
		ours: longText("Our expectations"),
		theirs: longText("Their expectations"),
		next: text("Next step"),
		nextBy: day("Next step by", { late: true }),
		owner: ref("Who does it", "People"),
		doneOn: day("Next step done on", { addOn: true }),
	},
	{ sheetId: 112, shown: "asked" },
);
export type Meeting = Row<typeof meetings>;

/**
 * What was decided about a partner. Until the checks themselves are kept here,
 * people enter the decision, its day, its end and its minute by hand.
 */
export const dueDiligence = table(
	"Due diligence",
	"DD",
	{
		partner: ref("Partner", "Partners", { required: true }),
		decision: choice(
			"Decision",
			["Approved", "Approved with conditions", "Deferred", "Declined"],
			{ required: true },
		),
		decidedOn: day("Decided on", { required: true }),
		validUntil: day("Valid until", {
			required: true,
			late: true,
			help: "The day on which the checks have to be done again.",
		}),
		minute: text("Board minute", { required: true }),
		conditions: longText("Conditions"),
	},
	{ sheetId: 103, shown: "always" },
);
export type DueDiligence = Row<typeof dueDiligence>;

export const interests = table(
	"Interests",
	"INT",
	{
		person: ref("Person", "People", { required: true }),
		partner: ref("Partner", "Partners", {
			help: "Leave empty to say that there is none at all.",
		}),
		nature: choice("Nature", [
			"None",
			"Financial",
			"Loyalty",
			"Family",
			"Employment",
		]),
		action: choice("What was done", [
			"Left meeting",
			"Did not vote",
			"None needed",
		]),
		why: longText("Why that is enough"),
		on: day("Declared on", { required: true }),
		minute: text("Board minute"),
	},
	{ sheetId: 115, shown: "asked" },
);
export type Interest = Row<typeof interests>;
