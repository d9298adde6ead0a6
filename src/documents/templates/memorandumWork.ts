/** The memorandum's first half: who we are and what we do together. */
import { clause, orGuidance, points, type Section, when } from "./template";

export const workSections: readonly Section[] = [
	{
		heading: "Who we are",
		blocks: [
			clause(
				"{{charityName}} is a charity. It supports adults with learning disabilities.",
			),
			clause(
				"{{partnerName}} is our partner in the work that this memorandum describes. [Add one sentence about what it does.]",
			),
			{
				kind: "table",
				widths: [30, 35, 35],
				heading: ["About us", "{{charityName}}", "{{partnerName}}"],
				rows: [
					["Kind of organisation", "Charity", "{{partnerType}}"],
					[
						"Registered number",
						"[charity number]",
						orGuidance("partnerNumber", "number, or “none”"),
					],
					["Address", "[address]", "[address]"],
				],
			},
		],
	},
	{
		heading: "Why together",
		blocks: [
			clause(
				"We believe that we can do more together than either of us can do alone.",
			),
			clause(
				`Our work together helps these services of {{charityName}}: ${orGuidance("services", "the services that it helps")}.`,
			),
			clause(
				"It fits the mission and the values of each of us. We treat one another, and everybody we work with, openly and with respect.",
			),
			when(
				"policyLine",
				clause(
					"{{charityName}} works with partners as its policy asks: {{policyLine}}.",
				),
			),
		],
	},
	{
		heading: "What each gains",
		blocks: [
			clause("Our work together should be good for all of us:"),
			{
				kind: "table",
				widths: [30, 70],
				heading: ["For", "What they gain"],
				rows: [
					[
						"The people we support",
						orGuidance("benefitPeople", "what changes in their lives"),
					],
					["{{charityName}}", orGuidance("benefitUs", "what it gains")],
					["{{partnerName}}", orGuidance("benefitPartner", "what it gains")],
				],
			},
			clause(
				"If one of us no longer gains from it, we say so early and talk about it.",
			),
		],
	},
	{
		heading: "Roles, responsibilities and expectations",
		blocks: [
			clause("We share the work like this:"),
			{
				kind: "table",
				widths: [50, 50],
				heading: ["{{charityName}} will…", "{{partnerName}} will…"],
				rows: [
					[
						"[Role: what it does in this work]",
						"[Role: what it does in this work]",
					],
					[
						"[Duties: what it must do, by when]",
						"[Duties: what it must do, by when]",
					],
					[
						"[What it may expect from its partner]",
						"[What it may expect from its partner]",
					],
				],
			},
			clause(
				"Each of us stays responsible for its own staff, volunteers, money and decisions.",
			),
			clause(
				"Each of us keeps the insurance that the law asks for and that its part of the work needs. We show each other proof when asked.",
			),
			clause(
				"Neither of us pays the other under this memorandum. If money is to change hands, we first agree that in writing.",
			),
		],
	},
	{
		heading: "Goals and success",
		blocks: [
			clause("These are our goals, five at most:"),
			{
				kind: "table",
				widths: [32, 30, 22, 16],
				heading: ["Goal", "What success looks like", "How we measure it", "By"],
				rows: [
					[
						"[What changes for the people we support]",
						"[What you will see and hear]",
						"[Figure now, and the one to reach]",
						"[Day]",
					],
					["[Second goal]", "", "", ""],
					["[Third goal]", "", "", ""],
				],
			},
			clause(
				"Each goal has one person who looks after it and reports the figures.",
			),
		],
	},
	{
		heading: "Leads, meetings and decisions",
		blocks: [
			clause("Each of us names a lead, who is the first person to ask:"),
			points(
				`for {{charityName}}: ${orGuidance("ourLead", "name")}`,
				"for {{partnerName}}: [name]",
			),
			clause(
				"The leads meet [every month, every 3 months, twice a year or yearly]. They keep a short note of what they agree.",
			),
			clause(
				"The leads decide on everyday matters. [Name who decides on anything larger.] Changes to this memorandum are made in writing and signed by both of us.",
			),
			clause(
				"We report to [the trustees of {{charityName}} and the board of {{partnerName}}] at least once a year.",
			),
		],
	},
];
