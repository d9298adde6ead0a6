/** The data sharing agreement's last part: who looks after it, how it ends, who signs. */
import { signatures } from "./partnershipLaw";
import { contactsTable, disputeTable, exitTable } from "./sharedParts";
import { clause, rowWhen, type Section, unless, when } from "./template";

const review: Section = {
	heading: "Contacts and review",
	blocks: [
		clause("Ask these people about the data we share:"),
		contactsTable,
		clause("We guide our sharing like this:"),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["Lead for {{charityName}}", "{{ourLead}}"],
				["Lead for {{partnerName}}", "{{theirLead}}"],
				rowWhen("steering", "Steering group", "{{steering}}"),
				["The leads meet", "{{meets}}"],
				["Who decides", "{{decides}}"],
				["Who reports to whom", "{{reports}}"],
				rowWhen("riskOwner", "Looks after risks", "{{riskOwner}}"),
			],
		},
		clause(
			"We review this agreement every {{reviewMonths}} months, after a breach and when the law changes. We ask whether we still need to share, and write down what we decide.",
		),
		clause(
			"A change to this agreement counts only if it is in writing and signed for both of us.",
		),
		clause("If we disagree, we take these steps:"),
		disputeTable,
		clause(
			"Meanwhile, either of us may stop sharing. It goes on sharing what keeps people safe.",
		),
	],
};

const ending: Section = {
	heading: "Return or deletion",
	blocks: [
		when(
			"hasEnd",
			clause(
				"This agreement runs from {{startsOn}} to {{endsOn}}, both days included. It does not renew itself.",
			),
		),
		unless(
			"hasEnd",
			clause(
				"This agreement starts on {{startsOn}} and has no end date{{#noEndWhy}}, for this reason: {{noEndWhy}}{{/noEndWhy}}{{^noEndWhy}}.{{/noEndWhy}}",
			),
		),
		clause(
			"Either of us may end it by giving {{#notice}}{{notice}} days’{{/notice}}{{^notice}}reasonable{{/notice}} notice in writing. Email is enough. Either may stop sharing at once if the law or somebody’s safety asks for it.",
		),
		clause("We have planned how we part:"),
		exitTable,
		clause(
			"When this agreement ends, sharing stops. Within 30 days each of us returns or safely deletes what it received from the other, and confirms this in writing.",
		),
		clause(
			"It may keep what the law requires, or what it needs as a controller for people it still supports. It tells the other what it keeps and why.",
		),
		clause(
			"For data that one of us still holds, this agreement goes on after its end.",
		),
	],
};

const blank = ["", "", "", ""];

const items: Section = {
	heading: "Data items",
	blocks: [
		clause("This is what each of us holds and shares:"),
		{
			kind: "table",
			widths: [20, 20, 32, 28],
			heading: ["From", "To", "Its part in personal data", "Basis"],
			rows: [
				["{{charityName}}", "{{partnerName}}", "{{dataOurs}}"],
				["{{partnerName}}", "{{charityName}}", "{{dataTheirs}}"],
			].map((cells) => [
				...cells,
				"{{lawfulBasis}}{{#hasSpecial}}\n{{specialBasis}}{{/hasSpecial}}",
			]),
		},
		clause(
			"Both leads list the single items here before the first is shared. They date and initial each line, now or later.",
		),
		{
			kind: "table",
			widths: [34, 24, 22, 20],
			heading: [
				"Item, and about whom",
				"From whom to whom, and how",
				"Kept until",
				"Date and initials",
			],
			rows: [blank, blank, blank, blank],
		},
	],
};

export const endSections: readonly Section[] = [
	review,
	ending,
	signatures,
	items,
];
