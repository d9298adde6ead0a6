/** The referral or volunteer letter that a new register starts with: two pages. */
import { draftNotice, gapsNotice, succession } from "./shared";
import { asDeed, goalsTable, rolesTable, witnesses } from "./sharedParts";
import { type DocumentTemplate, type Section, text, when } from "./template";

const work: readonly Section[] = [
	{
		heading: "Purpose",
		blocks: [
			text(
				"Thank you for working with us. This letter says what we do together from {{startsOn}}: {{title}}. “We” are {{charityName}}{{#charityNumber}}, registered charity number {{charityNumber}}{{/charityNumber}}, and “you” are {{partnerName}}. “The people we support” are adults with learning disabilities.",
			),
			text(
				"What they gain: {{benefitPeople}}\nWhat we gain, in our services ({{services}}): {{benefitUs}}\nWhat you gain: {{benefitPartner}}{{#policyLine}}\nPolicy that we follow: {{policyLine}}{{/policyLine}}",
			),
		],
	},
	{
		heading: "What each does",
		blocks: [
			rolesTable,
			text("By these goals we measure our work together:"),
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
					"Before we raise money together, we agree how in writing, by the Code of Fundraising Practice.",
				),
			),
		],
	},
	{
		heading: "How to refer",
		blocks: [
			text(
				"Either of us may tell people about the other. Each person chooses freely, and nobody pays for it. Write to {{contactEmail}}, and we write to your lead. Say who the person is, how to reach them and what they would like. The other answers within {{replyDays}} working days, even if it cannot help.",
			),
		],
	},
];

const care: readonly Section[] = [
	{
		heading: "Consent",
		blocks: [
			text(
				"We refer somebody only if they agree, asked in a way that they understand. If they cannot decide, we follow the law on mental capacity. They may change their mind at any time. A referral says no more than they agreed to. Names and pictures are published only with consent.",
			),
			text(
				"Each of us obeys data protection law as a controller for what it holds, and keeps private what it learns. {{#dataShared}}We plan to share more personal data, but share none of it until we have both signed a data sharing agreement.{{/dataShared}}{{^dataShared}}Before we share more personal data, we sign a data sharing agreement.{{/dataShared}}",
			),
		],
	},
	{
		heading: "Safeguarding",
		blocks: [
			text(
				"Each of us has a safeguarding policy for adults and checks its own people as the law asks. Nobody keeps the other’s certificates. Anybody who worries about an adult’s safety acts at once: 999 in an emergency, then the safeguarding lead. The leads tell each other the same day.{{#safeguardOurs}}\nOur safeguarding lead: {{safeguardOurs}}{{/safeguardOurs}}{{#safeguardTheirs}}\nYour safeguarding lead: {{safeguardTheirs}}{{/safeguardTheirs}}",
			),
		],
	},
	{
		heading: "Expenses and insurance",
		blocks: [
			text(
				"Each of us pays the expenses that it has agreed with its own people. Each keeps the insurance that the law asks for and that its part needs. It shows proof when asked.{{#moneyInvolved}}\nMoney: {{budget}}{{/moneyInvolved}}{{^moneyInvolved}} Neither of us pays the other.{{/moneyInvolved}}",
			),
		],
	},
];

const end: readonly Section[] = [
	{
		heading: "Review",
		blocks: [
			text(
				"We are in touch at least every {{cadence}} days. We review our work every {{reviewMonths}} months and ask the people we support what they think.\nLeads: {{ourLead}} for us, {{theirLead}} for you; they meet: {{meets}}{{#riskOwner}}; looks after risks: {{riskOwner}}{{/riskOwner}}\nWho decides: {{decides}}\nReports: {{reports}}{{#steering}}\nSteering group: {{steering}}{{/steering}}\nIf we disagree: {{^disputeSteps}}{{escalate1}}{{/disputeSteps}}{{#disputeSteps}}({{level}}) {{who}}, within {{workingDays}} working days {{/disputeSteps}}",
			),
		],
	},
	{
		heading: "Ending",
		blocks: [
			text(
				"{{#hasEnd}}This ends on {{endsOn}} and does not renew itself.{{/hasEnd}}{{^hasEnd}}This has no end date{{#noEndWhy}}, for this reason: {{noEndWhy}}{{/noEndWhy}}{{^noEndWhy}}.{{/noEndWhy}}{{/hasEnd}} Either of us may end it by giving {{#notice}}{{notice}} days’{{/notice}}{{^notice}}reasonable{{/notice}} notice in writing, or at once to keep somebody safe.\nWhen we would end it: {{exitTriggers}}\nThe people we support: {{exitPeople}}\nPersonal data: {{exitData}}\nEquipment and money: {{exitEquipment}}\nWhat we say, and to whom: {{exitMessage}}\nWho sees to it: {{exitOwner}}",
			),
		],
	},
	{
		heading: "Signatures",
		blocks: [
			text(
				`{{#isBinding}}We mean this letter to bind us in law.{{/isBinding}}{{^isBinding}}This letter says what we mean to do, in good faith. Only what it says about privacy, personal data and insurance binds us in law.{{/isBinding}} The law of {{law}} applies. A change counts only in writing, signed for both of us.${asDeed}\nYours sincerely`,
			),
			{
				kind: "signatures",
				abreast: true,
				parties: [
					{
						heading: "Signed for {{charityName}}",
						signatories: ["For {{charityName}}", "For {{charityName}}"],
						names: ["{{signer1}}", "{{signer2}}"],
					},
					{
						heading: "Signed for {{partnerName}}",
						signatories: ["For {{partnerName}}"],
						names: ["{{theirSigner}}"],
					},
				],
			},
			witnesses,
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
	look: "letter",
	summary: [
		gapsNotice,
		draftNotice,
		text(
			"From {{charityName}}{{#charityAddress}}, {{charityAddress}}{{/charityAddress}}, {{today}}\nTo {{partnerLegalName}}, {{partnerAddress}}",
		),
		text("Dear {{theirLead}}"),
		...succession("letter"),
	],
	sections: [...work, ...care, ...end],
};
