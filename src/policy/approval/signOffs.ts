/** Who was asked to agree to a step, and how they answered. */
import { choice, day, type Row, table, text } from "../../register/table";

/**
 * A sign-off of ours, or a partner's answer. The add-on alone writes here.
 * @see domain 5.3
 */
export const signOffs = table(
	"Sign-offs",
	"S",
	{
		record: text("Record"),
		/** The version of the record that it is about. */
		version: text("Version"),
		kind: choice("Kind", ["Send agreement", "Partner’s answer"]),
		/** One of our people, or a partner's contact. */
		person: text("Person"),
		address: text("Address"),
		codeHash: text("Code (hash)"),
		askedAt: text("Asked at"),
		expiresOn: day("Expires on"),
		outcome: choice("Outcome", [
			"Open",
			"Approved",
			"Changes",
			"Declined",
			"Expired",
			"Replaced",
		]),
		answeredAt: text("Answered at"),
		messageId: text("Gmail id"),
		verdict: text("Verdict"),
		evidence: choice("Evidence", ["Reply", "Minute"]),
		minute: text("Board minute"),
	},
	{ sheetId: 906, shown: "never" },
);
export type SignOff = Row<typeof signOffs>;
