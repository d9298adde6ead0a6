/** The memorandum's second half: how we work, disagree, part and sign. */
import {
	clause,
	orGuidance,
	points,
	type Section,
	text,
	unless,
	when,
} from "./template";

const starts = orGuidance("startsOn", "the day it starts");

export const agreedSections: readonly Section[] = [
	{
		heading: "Keeping in touch",
		blocks: [
			clause(
				"We keep in touch regularly and answer each other within 5 working days.",
			),
			clause(
				"We tell each other early about anything that may affect our work: delays, changes of people, complaints or bad news.",
			),
			clause(
				"We write so that everybody can understand it. When we talk with the people we support, we use the form that suits each person, such as Easy Read.",
			),
		],
	},
	{
		heading: "Reviews",
		blocks: [
			clause(
				"We review our work together every [3, 6 or 12] months, and again before this memorandum ends.",
			),
			clause(
				"Each review compares what happened with our goals. It asks what went well, what went less well and what we will change.",
			),
			clause(
				"We ask the people we support what they think, and we use what they tell us.",
			),
			clause(
				"We write down what we decide: to go on, to change something or to end.",
			),
		],
	},
	{
		heading: "If we disagree",
		blocks: [
			clause(
				"We try to settle a disagreement quickly and between the people it concerns. If that does not work, we take these steps:",
			),
			{
				kind: "table",
				widths: [12, 58, 30],
				heading: ["Step", "Who talks", "Within"],
				rows: [
					["1", "The two leads", "10 working days"],
					["2", "The chairs, or people whom they name", "15 working days"],
					["3", "The two boards", "20 working days"],
					["4", "A mediator whom we choose together", "30 working days"],
				],
			},
			clause(
				"Meanwhile we go on with the work wherever that is safe. The people we support must not suffer because we disagree.",
			),
		],
	},
	{
		heading: "Safeguarding and equality",
		blocks: [
			clause(
				"Each of us has a safeguarding policy for adults and a named safeguarding lead. Each checks its own people as the law asks.",
			),
			clause(
				"Anybody who worries about an adult’s safety acts at once: 999 in an emergency, then the safeguarding lead of the organisation in charge of the activity. The leads tell each other the same day what the other needs to know.",
			),
			clause(
				"Safeguarding comes before everything else in this memorandum. Either of us may stop an activity at once to keep somebody safe.",
			),
			clause(
				"We treat everybody fairly and with respect. We make reasonable adjustments so that disabled people can take part.",
			),
		],
	},
	{
		heading: "Publicity",
		blocks: [
			clause(
				"Each of us asks the other before using its name or logo, or before speaking about our work in public.",
			),
			clause(
				"We show or name a person we support only with that person’s consent, given in a way that the person understands. Consent may be taken back at any time.",
			),
		],
	},
	{
		heading: "Confidentiality",
		blocks: [
			clause(
				"Each of us keeps private what it learns about the other, and about anybody the other supports, employs or works with. This does not cover what is public already or what the law requires us to say.",
			),
			clause(
				"Safeguarding concerns are always passed on to those who need to know them.",
			),
			when(
				"dataShared",
				clause(
					"We plan to share personal data. We share none until we have both signed a separate data sharing agreement. This memorandum does not replace it.",
				),
			),
			unless(
				"dataShared",
				clause(
					"We do not plan to share personal data about the people we support. If that changes, we first sign a data sharing agreement.",
				),
			),
			clause(
				"Each of us obeys data protection law when it handles contact details and other personal data of the other’s people.",
			),
			clause("These duties go on after this memorandum has ended."),
		],
	},
	{
		heading: "Ending",
		blocks: [
			unless(
				"hasEnd",
				clause(
					`This memorandum starts on ${starts}. It has no end date, for this reason: ${orGuidance("noEndWhy", "why it has none")}`,
				),
			),
			when(
				"hasEnd",
				clause(
					`This memorandum runs from ${starts} to {{endsOn}}, both days included. It does not renew itself. If we want to go on, we sign a new one.`,
				),
			),
			clause(
				`Either of us may end this memorandum by giving ${orGuidance("notice", "number of")} days’ notice in writing. Email is enough.`,
			),
			clause(
				"Either of us may end it at once if somebody’s safety, the law or our good name leaves no other choice. It gives its reasons in writing.",
			),
			clause("When we end, we part well. Together we:"),
			points(
				"tell the people we support in good time, in words that they understand",
				"agree who takes over unfinished work, and by when",
				"return what we borrowed, and return or safely delete data",
				"take each other’s name and logo off our websites and leaflets",
				"ask each other, and the people we support, what we can learn from it",
			),
		],
	},
	{
		heading: "What binds",
		blocks: [
			clause(
				"This memorandum shows what we mean to do, in good faith. Except for the parts named next, it is not a contract and does not bind us in law.",
			),
			clause("These parts do bind us in law:"),
			points(
				"the section “Confidentiality”, with what it says about personal data",
				"what “Roles, responsibilities and expectations” says about insurance",
				"this section, “What binds”",
			),
			clause(
				"The law of {{law}} applies to those parts, and its courts decide about them.",
			),
			clause(
				"Neither of us is the other’s agent, employee or legal partner. Neither may make promises for the other.",
			),
		],
	},
	{
		heading: "Signatures",
		blocks: [
			text(
				"We have read this memorandum and want to work together as it says. We may sign it on paper or by an electronic signature.",
			),
			{
				kind: "signatures",
				parties: [
					{
						heading: "Signed for {{charityName}}",
						signatories: ["First trustee", "Second trustee"],
					},
					{
						heading: "Signed for {{partnerName}}",
						signatories: ["First person", "Second person, if needed"],
					},
				],
			},
		],
	},
	{
		heading: "Contacts",
		blocks: [
			{
				kind: "table",
				widths: [26, 22, 22, 30],
				heading: ["For", "Name", "Job", "Email"],
				rows: [
					[
						"{{charityName}}",
						orGuidance("ourLead", "name"),
						"Lead for this work",
						"{{contactEmail}}",
					],
				],
				each: {
					list: "contacts",
					cells: ["{{partnerName}}", "{{name}}", "{{job}}", "{{email}}"],
				},
			},
			unless("contacts", text("[Add the contacts of {{partnerName}}.]")),
		],
	},
];
