/** The referral or volunteer letter that a new register starts with: two pages. */
import { draftNotice, gapsNotice } from "./shared";
import {
	exitTable,
	goalsTable,
	rolesTable,
	signatures as signatureLines,
	succession,
} from "./sharedParts";
import {
	type DocumentTemplate,
	rowUnless,
	rowWhen,
	type Section,
	text,
	unless,
	when,
} from "./template";

const work: readonly Section[] = [
	{
		heading: "Purpose",
		blocks: [
			text(
				"Thank you for working with us. This letter says what we do together: {{title}}. It starts on {{startsOn}}. “We” are {{charityName}}{{#charityNumber}}, registered charity number {{charityNumber}}{{/charityNumber}}, and “you” are {{partnerName}}. “The people we support” are adults with learning disabilities.",
			),
			text(
				"What they gain: {{benefitPeople}}\nWhat we gain: {{benefitUs}}\nWhat you gain: {{benefitPartner}}\nServices of ours that it helps: {{services}}{{#policyLine}}\nPolicy that it follows: {{policyLine}}{{/policyLine}}",
			),
		],
	},
	{
		heading: "What each does",
		blocks: [
			rolesTable,
			text("We measure our work by these goals:"),
			goalsTable,
			when(
				"volunteers",
				text(
					"Volunteers take part. Each of us chooses, checks, trains and supports its own.",
				),
			),
			when(
				"fundraising",
				text(
					"Before anybody asks the public for money, we agree in writing who asks and who holds it. We follow the Code of Fundraising Practice.",
				),
			),
		],
	},
	{
		heading: "How to refer",
		blocks: [
			text(
				"Either of us may tell people about the other. Whether somebody goes there is that person’s own choice. Nobody pays for a referral.",
			),
			text(
				"Write to our lead at {{contactEmail}}, and we write to yours. Say who the person is, how to reach them and what they would like. The other answers within {{replyDays}} working days, and says so if it cannot help.",
			),
		],
	},
];

const care: readonly Section[] = [
	{
		heading: "Consent",
		blocks: [
			text(
				"We refer somebody only if that person agrees, asked in a way that they understand. If a person cannot decide this, we follow the law on mental capacity. Consent may be taken back at any time.",
			),
			text(
				"A referral says no more than the person agreed to. Each of us obeys data protection law, is a controller for what it holds, and keeps private what it learns.",
			),
			when(
				"dataShared",
				text(
					"We plan to share more personal data than that. We share none of it until we have both signed a data sharing agreement.",
				),
			),
			unless(
				"dataShared",
				text(
					"Before we share more personal data than that, we sign a data sharing agreement. Names and pictures are published only with consent.",
				),
			),
		],
	},
	{
		heading: "Safeguarding",
		blocks: [
			text(
				"Each of us has a safeguarding policy for adults and checks its own people as the law asks. Anybody who worries about an adult’s safety acts at once: 999 in an emergency, then the safeguarding lead. The leads tell each other the same day.",
			),
			when("safeguardOurs", text("Our safeguarding lead: {{safeguardOurs}}")),
			when(
				"safeguardTheirs",
				text("Your safeguarding lead: {{safeguardTheirs}}"),
			),
		],
	},
	{
		heading: "Expenses and insurance",
		blocks: [
			when("moneyInvolved", text("Money: {{budget}}")),
			unless("moneyInvolved", text("Neither of us pays the other.")),
			text(
				"Each of us pays the expenses that it has agreed with its own people. Each keeps the insurance that the law asks for and that its part needs, and shows proof when asked.",
			),
		],
	},
];

const end: readonly Section[] = [
	{
		heading: "Review",
		blocks: [
			text(
				"We are in touch at least every {{cadence}} days and review our work every {{reviewMonths}} months. We ask the people we support what they think.",
			),
			{
				kind: "table",
				widths: [30, 70],
				rows: [
					["Leads", "{{ourLead}} for us, {{theirLead}} for you"],
					["The leads meet", "{{meets}}"],
					["Who decides", "{{decides}}"],
					["Who reports to whom", "{{reports}}"],
					rowWhen("steering", "Steering group", "{{steering}}"),
					rowWhen("riskOwner", "Looks after risks", "{{riskOwner}}"),
					rowUnless("disputeSteps", "If we disagree", "{{escalate1}}"),
				],
				each: {
					list: "disputeSteps",
					cells: [
						"If we disagree: step {{level}}",
						"{{who}}, within {{workingDays}} working days",
					],
				},
			},
		],
	},
	{
		heading: "Ending",
		blocks: [
			text(
				"{{#hasEnd}}This ends on {{endsOn}} and does not renew itself.{{/hasEnd}}{{^hasEnd}}This has no end date{{#noEndWhy}}, for this reason: {{noEndWhy}}{{/noEndWhy}}{{^noEndWhy}}.{{/noEndWhy}}{{/hasEnd}} Either of us may end it by giving {{#notice}}{{notice}} days’{{/notice}}{{^notice}}reasonable{{/notice}} notice in writing, or at once to keep somebody safe.",
			),
			exitTable,
		],
	},
	{
		heading: "Signatures",
		blocks: [
			text(
				"{{#isBinding}}We mean this letter to bind us in law, under the law of {{law}}.{{/isBinding}}{{^isBinding}}This letter says what we mean to do, in good faith. Only what it says about privacy, personal data and insurance binds us in law, under the law of {{law}}.{{/isBinding}} A change counts only in writing, signed for both of us.{{#deed}} Each of us signs it as a deed.{{/deed}}",
			),
			signatureLines,
		],
	},
];

/** @see chapter 6, template D */
export const partnerLetter: DocumentTemplate = {
	name: "Template D: Referral or Volunteer Letter",
	title: "Working together",
	subtitle: "{{title}}",
	header: {
		left: "Letter from {{charityName}}",
		right: "{{agreementRef}}, version {{version}}",
	},
	footer: "{{draftMark}}",
	summary: [
		gapsNotice,
		draftNotice,
		text("{{partnerLegalName}}\n{{partnerAddress}}"),
		text(
			"{{charityName}}{{#charityAddress}}, {{charityAddress}}{{/charityAddress}}\n{{today}}",
		),
		text("Dear {{theirLead}}"),
		...succession("letter"),
	],
	sections: [...work, ...care, ...end],
};
