/** Section 6: what is agreed in writing. */
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

export const agreementKinds = [
	"MOU",
	"Partnership agreement",
	"Data sharing agreement",
	"Referral or volunteer letter",
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

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
export type AgreementStatus = (typeof agreementStatuses)[number];

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
		supersedes: ref("Replaces", "Agreements", { addOn: true }),
		dataShared: yesNo("Personal data shared", { required: true }),
	},
	{ sheetId: 104, shown: "always" },
);
export type Agreement = Row<typeof agreements>;

export const signingMethods = [
	"Ink and scan",
	"Email confirmation",
	"E-sign service",
] as const;

/** The rest of an agreement, in a row of its own under the same reference. */
export const agreementDetails = table(
	"Agreement details",
	"",
	{
		rolesOurs: longText("Our role", { help: "What we are in this work." }),
		rolesTheirs: longText("Their role"),
		dutiesOurs: longText("Our responsibilities", {
			help: "What we must do, and by when.",
		}),
		dutiesTheirs: longText("Their responsibilities"),
		expectOurs: longText("What we expect of them"),
		expectTheirs: longText("What they expect of us"),
		ourLead: ref("Our lead for it", "People"),
		theirLead: ref("Their lead", "Contacts"),
		steering: longText("Steering group", {
			help: "Who watches over the work together, if anybody.",
		}),
		meets: choice("Leads meet", [
			"Monthly",
			"Quarterly",
			"Twice a year",
			"Yearly",
		]),
		decides: longText("Who decides"),
		reports: longText("Who reports to whom"),
		escalate1: text("If we disagree: first", {
			help: "Who talks first, for example the two leads.",
		}),
		escalate2: text("If we disagree: then"),
		escalate3: text("If we disagree: at last"),
		budget: text("Money", { help: "Leave empty if no money changes hands." }),
		fundraising: yesNo("We raise money together"),
		volunteers: yesNo("Volunteers take part"),
		riskOwner: ref("Who looks after risks", "People"),
		safeguardOurs: text("Our safeguarding lead"),
		safeguardTheirs: text("Their safeguarding lead"),
		dataOurs: text("Our part in personal data"),
		dataTheirs: text("Their part in personal data"),
		binding: choice("What binds", ["Named clauses only", "Binding"]),
		deed: yesNo("Signed as a deed"),
		exitTriggers: longText("When we would end it"),
		exitData: longText("Ending: personal data"),
		exitEquipment: longText("Ending: equipment and money"),
		exitPeople: longText("Ending: the people we support"),
		exitMessage: longText("Ending: what we say, and to whom"),
		exitOwner: ref("Ending: who sees to it", "People"),
		dpia: yesNo("Data protection impact assessment needed"),
		dpiaLink: link("Where that assessment is"),
		dpiaOn: day("Assessed on"),
		lawfulBasis: text("Lawful basis"),
		specialBasis: text("Basis for special category data", {
			help: "Leave empty if there is none, such as health.",
		}),
		changes: longText("What changed", {
			help: "Against the version or agreement before.",
		}),
		method: choice("How it was signed", signingMethods, { addOn: true }),
		signed1On: day("We signed on", { addOn: true }),
		signed2On: day("We signed on (second)", { addOn: true }),
		signedTheirsOn: day("They signed on", { addOn: true }),
		evidence: link("Evidence of signing", { addOn: true }),
		template: text("Template", { addOn: true }),
		templateHash: text("Filled with", { addOn: true }),
		hash: text("SHA-256 of the signed copy", { addOn: true }),
		messageId: text("Their answer (Gmail id)", { addOn: true }),
		sentOn: day("Sent on", { addOn: true }),
		sentTo: text("Sent to", { addOn: true }),
	},
	{ sheetId: 113, shown: "asked" },
);
export type AgreementDetails = Row<typeof agreementDetails>;
type DetailKey = keyof AgreementDetails;

/** Roles, responsibilities, expectations; leads, meetings, decisions (policy 6). */
const governance = [
	"rolesOurs",
	"rolesTheirs",
	"dutiesOurs",
	"dutiesTheirs",
	"expectOurs",
	"expectTheirs",
	"ourLead",
	"theirLead",
	"meets",
	"decides",
	"reports",
	"escalate1",
] as const satisfies readonly DetailKey[];

const data = ["dataOurs", "dataTheirs", "lawfulBasis"] as const;

/** Policy 8: how it ends, before it begins. */
export const exitKeys = [
	"exitTriggers",
	"exitData",
	"exitEquipment",
	"exitPeople",
	"exitMessage",
	"exitOwner",
] as const satisfies readonly DetailKey[];

/** What has to be filled in before an agreement of a kind is sent. */
export const neededKeys = (kind: AgreementKind | ""): readonly DetailKey[] =>
	kind === "Data sharing agreement" ? [...governance, ...data] : governance;

export const goals = table(
	"Goals",
	"G",
	{
		partner: ref("Partner", "Partners", { addOn: true }),
		agreement: ref("Agreement", "Agreements", { required: true }),
		goal: text("Goal", { required: true, width: 240 }),
		difference: longText("What changes for people we support", {
			required: true,
		}),
		success: text("What success looks like", { required: true, width: 200 }),
		measure: text("Measure", {
			required: true,
			help: "What is counted or asked.",
		}),
		unit: text("Unit"),
		start: number("Start", { required: true, help: "The figure now." }),
		target: number("Target", { required: true }),
		by: day("By", { required: true }),
		source: text("Where the figure comes from"),
		owner: ref("Who looks after it", "People", { required: true }),
		latest: number("Latest", { addOn: true }),
		asAt: day("As at", { addOn: true }),
		status: choice(
			"Status",
			["On track", "Behind", "Off track", "Met", "Missed", "No recent figure"],
			{ addOn: true },
		),
	},
	{ sheetId: 105, shown: "always" },
);
export type Goal = Row<typeof goals>;

/** Every move of every agreement: who made it, when and why. */
export const agreementHistory = table(
	"Agreement history",
	"AH",
	{
		agreement: ref("Agreement", "Agreements", { addOn: true }),
		on: day("On", { addOn: true }),
		by: text("By", { addOn: true }),
		version: text("Version", { addOn: true }),
		from: choice("From", agreementStatuses, { addOn: true }),
		to: choice("To", agreementStatuses, { addOn: true }),
		why: longText("Why", { addOn: true }),
		/** Rules that a board minute set aside, such as "R-5.4". */
		rules: text("Rules set aside", { addOn: true }),
		minute: text("Board minute", { addOn: true }),
		document: link("Document", { addOn: true }),
		gmailId: text("Email (Gmail id)", { addOn: true }),
	},
	{ sheetId: 114, shown: "asked" },
);
export type AgreementMove = Row<typeof agreementHistory>;
