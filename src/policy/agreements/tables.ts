/** Section 6: what is agreed in writing. */
import {
	choice,
	day,
	link,
	number,
	type Row,
	ref,
	table,
	text,
	yesNo,
} from "../../register/table";

export const agreementKinds = [
	"MOU",
	"Partnership agreement",
	"Data sharing agreement",
	"Referral or volunteer letter",
] as const;

export const agreementStatuses = [
	"Draft",
	"Internal review",
	"With partner",
	"Changes requested",
	"Agreed",
	"Part signed",
	"Fully signed",
	"In force",
	"Expired",
	"Ended",
	"Varied",
	"Renewed",
	"Declined",
	"Withdrawn",
] as const;

export const agreements = table(
	"Agreements",
	"AGR",
	{
		partner: ref("Partner", "Partners", { required: true }),
		kind: choice("Kind", agreementKinds, { required: true }),
		title: text("Title", { required: true, width: 240 }),
		version: text("Version", { addOn: true }),
		status: choice("Status", agreementStatuses, { addOn: true }),
		startsOn: day("Starts", { required: true }),
		endsOn: day("Ends", { help: "Leave empty only with a reason." }),
		noEndWhy: text("Why no end"),
		notice: number("Notice (days)", { required: true }),
		decideBy: day("Decide by", { addOn: true }),
		signer1: ref("Our signatory", "People"),
		signer2: ref("Our second signatory", "People"),
		theirSigner: text("Their signatory"),
		signedOn: day("Signed on", { addOn: true }),
		document: link("Document", { addOn: true }),
		signedCopy: link("Signed copy", { addOn: true }),
		easyRead: link("Easy Read", { addOn: true }),
		supersedes: ref("Replaces", "Agreements"),
		dataShared: yesNo("Personal data shared", { required: true }),
	},
	{ sheetId: 104, shown: "always" },
);
export type Agreement = Row<typeof agreements>;
