/** The rules of section 6, by their permanent ids; each has a test named after it. */

/** What each rule asks. @see policy section 6 */
export const agreementRules = {
	"R-5.4": "Checks on the partner are approved and still valid.",
	"R-6.1": "No active partnership without an agreement in force.",
	"R-6.2": "Nothing that the policy asks for is left open.",
	"R-6.3": "Shared personal data has its own agreement in force.",
	"R-6.4": "Enough of our signatories, none with a conflict of interest.",
	"R-6.5": "A memorandum binds in named clauses only; the rest bind.",
	"R-6.6": "What was signed is frozen, with its SHA-256.",
	"R-6.7": "Our own number, address and name are there if printed.",
	"R-6.8": "In force means signed and within its days.",
	"R-6.9": "An end day, or a reason why there is none.",
	"R-6.10": "Trustees decide on renewal before notice has to be given.",
	"R-6.11": "Not more goals than can be looked after.",
	"R-6.12": "Risky data sharing is assessed first.",
	"R-6.13": "Signatures come in the order that was set.",
	"R-6.14": "Whoever declines or asks for changes says why.",
	"R-6.15": "Enough of us have signed it off before it is sent.",
	"R-6.20": "An answer counts only from the very address that was asked.",
	"R-6.21": "A code is used once.",
	"R-6.22": "A change of an approver’s address is told to both.",
	"R-6.23": "A declined step goes back, and a person writes down why.",
	"R-6.24": "A board minute may stand in, and is shown as weaker.",
	"R-6.30": "A template is checked before it is used.",
	"R-6.31": "Nothing in braces is left in a document.",
	"R-6.32": "A value is printed as it is, once.",
	"R-8.1": "The ending is planned before it is signed.",
} as const;

export type AgreementRule = keyof typeof agreementRules;

/** Where a person puts right what a rule asks for. */
export interface Fix {
	at:
		| "agreement"
		| "goals"
		| "partner"
		| "contacts"
		| "people"
		| "dueDiligence"
		| "interests"
		| "signOffs"
		| "document"
		| "settings";
	/** The field of that form, or a setting's name; "" for all of it. */
	field: string;
}

/** Why something may not happen yet. */
export interface Refusal {
	rule: AgreementRule;
	sentence: string;
	/** A board minute may set it aside. */
	byMinute: boolean;
	fix: Fix | null;
}
