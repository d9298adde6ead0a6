/** The partnership agreement's last part: notices, the law, and who signs. */
import { asDeed, witnesses } from "./sharedParts";
import { clause, points, type Section, text, unless, when } from "./template";

export const notices: Section = {
	heading: "Notices",
	blocks: [
		clause(
			"A notice under this agreement is in writing. It goes by hand or first-class post to the address under “Parties”, or by email to an address under “Contacts”. Court papers do not go by email.",
		),
		clause(
			"It counts as received when it is handed over, on the second working day after posting, or on the first working day after the email was sent, unless that came back.",
		),
	],
};

export const law: Section = {
	heading: "Law",
	blocks: [
		when(
			"isBinding",
			clause(
				"We mean all of this agreement to bind us in law, from the day on which both of us have signed it.",
			),
		),
		unless(
			"isBinding",
			clause(
				"Only these sections bind us in law; the rest shows what we mean to do, in good faith:",
			),
			points(
				"“Confidentiality” and “Data roles”",
				"“Insurance” and “Liability”",
				"“Intellectual property”, “Notices” and “Law”",
			),
		),
		clause(
			"With any data sharing agreement between us, it is all that we have agreed about the work. If a part of it is not valid, the rest stays. Whoever does not use a right at once does not lose it.",
		),
		clause(
			"Neither of us is the other’s agent, employee or legal partner. Neither may make promises for the other, or pass this agreement on to anybody else.",
		),
		clause("Nobody but the two of us has a right to enforce this agreement."),
		clause(
			"The law of {{law}} applies to this agreement, and only its courts decide.",
		),
	],
};

export const signatures: Section = {
	heading: "Signatures",
	blocks: [
		text(
			`We have read this agreement and will do as it says. We may sign it on paper or by an electronic signature, and each sign a copy of our own.${asDeed}`,
		),
		{
			kind: "signatures",
			parties: [
				{
					heading: "Signed{{#deed}} as a deed{{/deed}} for {{charityName}}",
					signatories: ["First signatory", "Second signatory"],
					names: ["{{signer1}}", "{{signer2}}"],
				},
				{
					heading: "Signed{{#deed}} as a deed{{/deed}} for {{partnerName}}",
					signatories: ["Signatory", "Second signatory, if needed"],
					names: ["{{theirSigner}}"],
				},
			],
		},
		witnesses,
	],
};
