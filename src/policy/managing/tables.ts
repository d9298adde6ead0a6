/** Section 7: what passes between us and our partners. */
import {
	choice,
	day,
	link,
	longText,
	number,
	type Row,
	ref,
	table,
	text,
	yesNo,
} from "../../register/table";

const byAddOn = { addOn: true } as const;

/** Headers only: there is no body, snippet or attachment anywhere. */
export const letters = table(
	"Letters and emails",
	"E",
	{
		on: day("Date", byAddOn),
		direction: choice("Direction", ["In", "Out"], byAddOn),
		partners: text("Partners", { help: "Partner references, commas between." }),
		contact: ref("Contact", "Contacts", byAddOn),
		from: text("From", byAddOn),
		to: text("To", byAddOn),
		subject: text("Subject", { addOn: true, width: 260 }),
		matchedBy: choice(
			"Matched by",
			["Reference", "Address", "Thread", "Domain", "By hand"],
			byAddOn,
		),
		verified: yesNo("Sender verified", byAddOn),
		counts: yesNo("Counts as contact", byAddOn),
		open: link("Open in Gmail", byAddOn),
		at: text("Received at", byAddOn),
		messageId: text("Message id", byAddOn),
		gmailId: text("Gmail id", byAddOn),
		threadId: text("Thread id", byAddOn),
	},
	{ sheetId: 106, shown: "always" },
);
export type Letter = Row<typeof letters>;

/**
 * Addresses that wrote, or were written to, and that no partner is known by:
 * how often and when, never about what. The messages' ids are kept so that they
 * can be filed once somebody has said whose they are.
 */
export const unmatched = table(
	"Unmatched",
	"U",
	{
		address: text("Address", { addOn: true, width: 240 }),
		emails: number("Emails", byAddOn),
		firstOn: day("First", byAddOn),
		lastOn: day("Last", byAddOn),
		why: text("Why it waits", { addOn: true, width: 260 }),
		fileUnder: text("File under", {
			help: "A partner’s reference, to file these emails without adding a contact.",
		}),
		decision: choice("Decision", ["Enquiry", "Left aside"], {
			help: "Enquiry if somebody asks about us and wants an answer.",
		}),
		gmailIds: longText("Gmail ids", byAddOn),
	},
	{ sheetId: 120, shown: "asked" },
);
export type Unmatched = Row<typeof unmatched>;

/** What was found when a partnership was looked at, and what follows. */
export const reviews = table(
	"Reviews",
	"REV",
	{
		partner: ref("Partner", "Partners", { required: true }),
		agreement: ref("Agreement", "Agreements"),
		kind: choice("Kind", ["Regular", "Halfway", "Before end", "Special"], {
			required: true,
		}),
		dueOn: day("Due on", byAddOn),
		heldOn: day("Held on", { help: "Leave empty until it has happened." }),
		who: text("Who"),
		well: longText("What went well"),
		less: longText("What went less well"),
		adjust: longText("What changes"),
		noChangeWhy: longText("Why nothing changes"),
		riskAfter: choice("Risk from now on", ["Low", "Medium", "High"]),
		outcome: choice("Outcome", ["Continue", "Vary", "End"]),
		minute: text("Board minute"),
	},
	{ sheetId: 107, shown: "always" },
);
export type Review = Row<typeof reviews>;
