/** The memorandum's second part: how we keep in touch, disagree and keep people safe. */
import { disputeTable } from "./sharedParts";
import { type Block, clause, type Section, unless, when } from "./template";

export const keepingInTouch: Section = {
	heading: "Keeping in touch",
	blocks: [
		clause(
			"We are in touch at least every {{cadence}} days. We answer each other within {{replyDays}} working days.",
		),
		clause(
			"We tell each other early about anything that may affect our work: delays, changes of people, complaints or bad news.",
		),
		clause(
			"We write so that everybody can understand it. When we talk with the people we support, we use the form that suits each person, such as Easy Read.",
		),
	],
};

export const reviews: Section = {
	heading: "Reviews",
	blocks: [
		clause(
			"We review our work together every {{reviewMonths}} months{{#hasEnd}}, and again before it ends{{/hasEnd}}.",
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
};

export const disagreement: Section = {
	heading: "If we disagree",
	blocks: [
		clause(
			"We try to settle a disagreement quickly and between the people it concerns. If that does not work, we take these steps:",
		),
		disputeTable,
		clause(
			"If we still disagree, either of us may propose a mediator whom we choose together. We share the cost equally.",
		),
		clause(
			"Meanwhile we go on with the work wherever that is safe. The people we support must not suffer because we disagree.",
		),
	],
};

export const safeguarding: Section = {
	heading: "Safeguarding and equality",
	blocks: [
		clause(
			"Each of us has a safeguarding policy for adults and a named safeguarding lead. Each checks its own people as the law asks.",
		),
		when(
			"safeguardOurs",
			clause("The safeguarding lead of {{charityName}} is: {{safeguardOurs}}."),
		),
		when(
			"safeguardTheirs",
			clause(
				"The safeguarding lead of {{partnerName}} is: {{safeguardTheirs}}.",
			),
		),
		clause(
			"Anybody who worries about an adult’s safety acts at once: 999 in an emergency, then the safeguarding lead of the organisation in charge of the activity. The leads tell each other the same day what the other needs to know.",
		),
		clause(
			"Safeguarding comes before everything else that we agree. Either of us may stop an activity at once to keep somebody safe.",
		),
		clause(
			"We treat everybody fairly and with respect. We make reasonable adjustments so that disabled people can take part.",
		),
	],
};

export const publicity: Section = {
	heading: "Publicity",
	blocks: [
		clause(
			"Each of us asks the other before using its name or logo, or before speaking about our work in public.",
		),
		clause(
			"We show or name a person we support only with that person’s consent, given in a way that the person understands. Consent may be taken back at any time.",
		),
	],
};

/** What nobody passes on, and what everybody does. */
export const keptPrivate: readonly Block[] = [
	clause(
		"Each of us keeps private what it learns about the other, and about anybody the other supports, employs or works with. This does not cover what is public already or what the law requires us to say.",
	),
	clause(
		"Safeguarding concerns are always passed on to those who need to know them.",
	),
];

export const noDataShared = unless(
	"dataShared",
	clause(
		"We do not plan to share personal data about the people we support. If that changes, we first sign a data sharing agreement.",
	),
);

const confidentiality: Section = {
	heading: "Confidentiality",
	blocks: [
		...keptPrivate,
		when(
			"dataShared",
			clause(
				"We plan to share personal data. We share none until we have both signed a separate data sharing agreement. This memorandum does not replace it.",
			),
		),
		noDataShared,
		clause(
			"Each of us obeys data protection law when it handles contact details and other personal data of the other’s people.",
		),
		clause("These duties go on after this memorandum has ended."),
	],
};

export const agreedSections: readonly Section[] = [
	keepingInTouch,
	reviews,
	disagreement,
	safeguarding,
	publicity,
	confidentiality,
];
