/** The memorandum's first part: who we are and what we do together. */
import { goalsTable, partiesTable, rolesTable } from "./sharedParts";
import {
	type Block,
	clause,
	rowWhen,
	type Section,
	unless,
	when,
} from "./template";

/** How we ask the public together. */
export const raisingMoney: readonly Block[] = [
	clause(
		"We raise money together. Before anybody asks the public, we agree in writing who asks, who holds the money and how we share it.",
	),
	clause(
		"We follow the Code of Fundraising Practice. A business that raises money with us first signs the agreement that the law asks for.",
	),
];

const money = [
	when(
		"moneyInvolved",
		clause("Money changes hands for this work: {{budget}}"),
		clause(
			"Each of us spends this money on this work alone, keeps proper accounts of it and shows them to the other when asked. Any further payment is first agreed in writing.",
		),
	),
	unless(
		"moneyInvolved",
		clause(
			"Neither of us pays the other under this memorandum. If money is to change hands, we first agree that in writing.",
		),
	),
	when("fundraising", ...raisingMoney),
];

export const ourCharity = clause(
	"{{charityName}} is {{charityStatus}}. It supports adults with learning disabilities.",
);

const whoWeAre: Section = {
	heading: "Who we are",
	blocks: [
		ourCharity,
		clause(
			"{{partnerName}} is its partner in the work that this memorandum describes.",
		),
		partiesTable,
	],
};

export const whyTogether: Section = {
	heading: "Why together",
	blocks: [
		clause(
			"We believe that we can do more together than either of us can do alone. Our work fits the mission and the values of each of us.",
		),
		clause(
			"We treat one another, and everybody we work with, openly and with respect.",
		),
		clause("What our work is part of:"),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["Services of {{charityName}} that it helps", "{{services}}"],
				rowWhen("policyLine", "Policy that it follows", "{{policyLine}}"),
			],
		},
	],
};

export const whatEachGains: Section = {
	heading: "What each gains",
	blocks: [
		clause("Our work together should be good for all of us:"),
		{
			kind: "table",
			widths: [30, 70],
			heading: ["For", "What they gain"],
			rows: [
				["The people we support", "{{benefitPeople}}"],
				["{{charityName}}", "{{benefitUs}}"],
				["{{partnerName}}", "{{benefitPartner}}"],
			],
		},
		clause(
			"If one of us no longer gains from it, we say so early and talk about it.",
		),
	],
};

/** Who does what, and that each answers for it. */
export const sharedWork: readonly Block[] = [
	clause("We share the work like this:"),
	rolesTable,
	clause(
		"Each of us stays responsible for its own staff, volunteers, money and decisions.",
	),
];

export const volunteering = when(
	"volunteers",
	clause(
		"Volunteers take part. Each of us chooses, checks, trains, insures and supports its own, and pays the expenses that it has agreed with them.",
	),
);

const roles: Section = {
	heading: "Roles, responsibilities and expectations",
	blocks: [
		...sharedWork,
		clause(
			"Each of us keeps the insurance that the law asks for and that its part of the work needs. We show each other proof when asked.",
		),
		volunteering,
		...money,
	],
};

export const goals: Section = {
	heading: "Goals and success",
	blocks: [
		clause("By these goals we measure our work together:"),
		goalsTable,
		clause(
			"Whoever looks after a goal reports its figures to both leads before each review.",
		),
	],
};

/** Who leads, meets, decides and reports. */
export const guidance: readonly Block[] = [
	clause("We guide our work like this:"),
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
		"The leads are the first people to ask. They keep a short note of each meeting: what was decided, who does what, and by when.",
	),
];

const leads: Section = {
	heading: "Leads, meetings and decisions",
	blocks: [
		...guidance,
		clause(
			"A change to this memorandum counts only if it is in writing and signed for both of us.",
		),
	],
};

export const workSections: readonly Section[] = [
	whoWeAre,
	whyTogether,
	whatEachGains,
	roles,
	goals,
	leads,
];
