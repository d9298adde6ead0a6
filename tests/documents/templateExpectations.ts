/** What chapter 6 of the domain asks of each default template. */
import type { AgreementKind } from "../../src/policy/agreements/tables";

interface Expectation {
	readonly kind: AgreementKind;
	readonly isSigned: boolean;
	readonly headings: readonly string[];
	/** false if the chapter does not say in which order they stand */
	readonly inOrder?: boolean;
}

const memorandum = [
	"Who we are",
	"Why together",
	"What each gains",
	"Roles, responsibilities and expectations",
	"Goals and success",
	"Leads, meetings and decisions",
	"Keeping in touch",
	"Reviews",
	"If we disagree",
	"Safeguarding and equality",
	"Publicity",
	"Confidentiality",
	"Ending",
	"What binds",
	"Signatures",
	"Contacts",
];

export const expectations: Readonly<Record<string, Expectation>> = {
	mou: { kind: "MOU", isSigned: true, headings: memorandum },
	partnership: {
		kind: "Partnership agreement",
		isSigned: true,
		inOrder: false,
		headings: [
			...memorandum.filter((heading) => heading !== "What binds"),
			"Parties",
			"Definitions",
			"Term",
			"Services",
			"Money and assets",
			"Staff and DBS",
			"Insurance",
			"Liability",
			"Data roles",
			"Intellectual property",
			"Fundraising",
			"Incidents",
			"Access to records",
			"Changes",
			"Suspension",
			"Consequences of ending",
			"Notices",
			"Law",
		],
	},
	dataSharing: {
		kind: "Data sharing agreement",
		isSigned: true,
		headings: [
			"Parties and roles",
			"Purpose",
			"Data and people",
			"Lawful basis",
			"How and how often",
			"Telling people",
			"Accuracy",
			"Security",
			"Keeping and deleting",
			"Rights and complaints",
			"Breach notice",
			"DPIA",
			"Onward sharing",
			"Contacts and review",
			"Return or deletion",
			"Signatures",
			"Data items",
		],
	},
	letter: {
		kind: "Referral or volunteer letter",
		isSigned: true,
		headings: [
			"Purpose",
			"What each does",
			"How to refer",
			"Consent",
			"Safeguarding",
			"Expenses and insurance",
			"Review",
			"Ending",
			"Signatures",
		],
	},
	easyRead: {
		kind: "MOU",
		isSigned: false,
		headings: [
			"What is this?",
			"Who?",
			"What will they do?",
			"What is good for you?",
			"Keeping safe",
			"Your information",
			"If not happy",
			"When it ends",
			"Hard words",
			"Checked by",
		],
	},
};
