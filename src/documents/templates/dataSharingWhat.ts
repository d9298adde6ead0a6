/** The data sharing agreement's first part: who shares what, why, and how. */
import { partiesTable, rolesTable } from "./sharedParts";
import {
	clause,
	points,
	rowWhen,
	type Section,
	unless,
	when,
} from "./template";

const parties: Section = {
	heading: "Parties and roles",
	blocks: [
		clause("This agreement is between:"),
		partiesTable,
		clause(
			"Each of us is a controller for the personal data it holds. It decides for itself why and how it uses them, and answers for that.",
		),
		clause(
			"Neither of us handles personal data on the other’s behalf. If that is to change, or we are to decide together, we first sign the terms that the law asks for.",
		),
		when("isBinding", clause("We mean this agreement to bind us in law.")),
		unless(
			"isBinding",
			clause(
				"Data protection law binds each of us in any case. What this agreement says about personal data binds us in law too. The rest says what we mean to do, in good faith.",
			),
		),
		clause(
			"The law of {{law}} applies to this agreement, and its courts decide. Nobody but the two of us has a right to enforce it. Everybody keeps the rights that data protection law gives them.",
		),
		clause("In the work for which we share data, we have these parts:"),
		rolesTable,
	],
};

const purpose: Section = {
	heading: "Purpose",
	blocks: [
		clause("We share personal data only for this work: {{title}}."),
		clause("We share because it helps:"),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["The people we support", "{{benefitPeople}}"],
				["Services of {{charityName}}", "{{services}}"],
				["{{charityName}}", "{{benefitUs}}"],
				["{{partnerName}}", "{{benefitPartner}}"],
			],
		},
		clause(
			"Each of us first asks whether the work could be done without personal data, or with fewer. If so, we share none, or fewer.",
		),
		clause(
			"Neither of us uses the other’s data for anything else. A new purpose needs a change to this agreement, signed by both of us.",
		),
	],
};

const dataAndPeople: Section = {
	heading: "Data and people",
	blocks: [
		clause("The data may be about:"),
		points(
			"the people we support who take part in this work",
			"relatives, carers and others whom we need to reach for them",
			"staff, volunteers and trustees of each of us who do this work",
		),
		clause(
			"What each of us holds and shares stands in “Data items”, the last section. What is not there is not shared under this agreement.",
		),
		clause(
			"We share no data about criminal convictions or offences under this agreement. We never pass on a DBS certificate, its number or its result.",
		),
		clause(
			"Nothing here stops either of us from sharing what is needed to protect somebody from harm. It shares no more than that, and notes why.",
		),
	],
};

const lawfulBasis: Section = {
	heading: "Lawful basis",
	blocks: [
		clause("The law allows us to share these data on this basis:"),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["Lawful basis (Article 6)", "{{lawfulBasis}}"],
				rowWhen(
					"hasSpecial",
					"Special category data (Article 9)",
					"{{specialBasis}}",
				),
			],
		},
		when(
			"hasSpecial",
			clause(
				"We share special category data, such as data about health, only where this basis covers them. Each of us keeps any policy document that the law asks for.",
			),
		),
		unless(
			"hasSpecial",
			clause(
				"We do not plan to share special category data, such as data about health. If that changes, we first change this agreement.",
			),
			clause(
				"That somebody is one of the people we support may say something about their health. We share it only once this agreement names a basis for it.",
			),
		),
		clause(
			"Where we rely on consent, we ask in a way that the person understands, and note the answer. Consent may be taken back at any time.",
		),
		clause(
			"If a person cannot make that decision, we follow the law on mental capacity.",
		),
		clause(
			"Each of us makes sure that it has a basis of its own for what it does with the data.",
		),
	],
};

const how: Section = {
	heading: "How and how often",
	blocks: [
		clause(
			"We share when the work needs it, and not as a matter of routine. Regular sharing needs a note from both leads: what, on which days and by which way.",
		),
		clause("When we share data, each of us:"),
		points(
			"sends them only to the contacts named in this agreement, or to people they have named in writing",
			"checks the address and the contents before sending",
			"uses an encrypted way, and gives any password by another way",
			"never uses social media or a private account",
			"notes what it sent, to whom, when and why",
		),
		clause(
			"Whoever receives data by mistake says so at once, deletes them and does not use them.",
		),
	],
};

export const shareSections: readonly Section[] = [
	parties,
	purpose,
	dataAndPeople,
	lawfulBasis,
	how,
];
