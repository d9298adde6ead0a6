/** Section 7: what passes between us and our partners. */
import {
	choice,
	day,
	link,
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
