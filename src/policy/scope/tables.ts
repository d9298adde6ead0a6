/** Section 3: who the policy is about – partners, their contacts and our people. */
import {
	choice,
	day,
	domains,
	email,
	emails,
	link,
	longText,
	number,
	percent,
	type Row,
	ref,
	table,
	text,
	yesNo,
} from "../../register/table";

export const partnerTypes = [
	"Charity",
	"Public body",
	"Business",
	"Community group",
	"Social enterprise or CIC",
	"University or college",
	"Faith group",
	"Individual",
	"Other",
] as const;

export const stages = [
	"Potential",
	"Due diligence",
	"Initial talks",
	"Decision",
	"Agreement",
	"Active",
	"On hold",
	"Ending",
	"Closed",
	"Declined",
] as const;
export type Stage = (typeof stages)[number];

/** What a partnership older than the register may be entered as. */
export const entryStages = [
	"Potential",
	"Due diligence",
	"Initial talks",
	"Decision",
	"Agreement",
	"Active",
] as const satisfies readonly Stage[];

export const risks = ["Low", "Medium", "High"] as const;
export type Risk = (typeof risks)[number];

export const registers = [
	"None",
	"CCEW",
	"OSCR",
	"CCNI",
	"Companies House",
	"Other",
] as const;

export const partners = table(
	"Partners",
	"P",
	{
		name: text("Partner name", { required: true, width: 240 }),
		type: choice("Type", partnerTypes, { required: true }),
		stage: choice("Stage", stages, { addOn: true }),
		lead: ref("Our lead", "People", {
			required: true,
			help: "Who in our charity looks after this partnership.",
		}),
		risk: choice("Risk", risks, { addOn: true }),
		alignment: percent("Alignment", { addOn: true }),
		dd: choice(
			"Due diligence",
			[
				"Not started",
				"In progress",
				"Approved",
				"With conditions",
				"Deferred",
				"Declined",
				"Expired",
			],
			{ addOn: true },
		),
		agreement: choice(
			"Agreement",
			[
				"None",
				"Draft",
				"With partner",
				"In force",
				"Expiring",
				"Expired",
				"Ended",
			],
			{ addOn: true },
		),
		endsOn: day("Ends on", { addOn: true }),
		lastContact: day("Last contact", { addOn: true }),
		inTouch: choice(
			"In touch",
			["On track", "Due soon", "Gone quiet", "Silent", "Not tracked"],
			{ addOn: true },
		),
		nextReview: day("Next review", { addOn: true, late: true }),
		nextAction: text("Next action", { addOn: true }),
		actionBy: day("Action by", { addOn: true, late: true }),
		register: choice("Register", registers, {
			help: "The official register that the number belongs to.",
		}),
		number: text("Number", { help: "The number in that register." }),
		website: link("Website"),
		domains: domains("Email domains", {
			help: "The part after the @, if nobody else uses it. Commas between several.",
		}),
		folder: link("Folder", { addOn: true }),
		notes: longText("Notes", {
			help: "Nothing about people we support.",
			width: 240,
		}),
	},
	{ sheetId: 101, shown: "always" },
);
export type Partner = Row<typeof partners>;

export const partnerDetails = table(
	"Partner details",
	"",
	{
		legalName: text("Legal name"),
		legalForm: text("Legal form"),
		address: longText("Address"),
		inScope: yesNo("In scope", {
			required: true,
			help: "No for a supplier or a donor: the policy is not about them.",
		}),
		outReason: choice("Why out of scope", ["Supplier", "Donor", "Other"]),
		source: choice(
			"Heard of through",
			["Trustee", "Email", "Event", "Referral", "Commissioner", "Web", "Other"],
			{ required: true },
		),
		proposedBy: ref("Proposed by", "People"),
		identifiedOn: day("Identified on", { required: true }),
		services: text("Our services helped"),
		benefitUs: longText("Benefit to us"),
		benefitPartner: longText("Benefit to the partner"),
		benefitPeople: longText("Benefit to the people we support"),
		peopleTarget: number("People to reach"),
		peopleReached: number("People reached"),
		register2: choice("Second register", registers),
		number2: text("Second number"),
		existing: yesNo("Older than the register", {
			help: "Yes if you worked together before this register began.",
		}),
		activeFrom: day("Active from", { addOn: true }),
		heldFrom: choice("Held from", stages, { addOn: true }),
		closedOn: day("Closed on", { addOn: true }),
		closureReason: choice("Why it ended", [
			"Goals met",
			"Time-limited",
			"Not beneficial",
			"Not aligned",
			"Partner ended",
			"Safeguarding",
			"Dispute",
			"Funding",
			"Merged",
			"Dissolved",
		]),
		hold: yesNo("Do not erase"),
		holdWhy: text("Why it is kept"),
	},
	{ sheetId: 111, shown: "asked" },
);
export type PartnerDetails = Row<typeof partnerDetails>;

export const contacts = table(
	"Contacts",
	"C",
	{
		partner: ref("Partner", "Partners", { required: true }),
		name: text("Name", { required: true }),
		job: text("Job"),
		emails: emails("Email(s)", { help: "Commas between several." }),
		phone: text("Phone"),
		main: yesNo("Main contact"),
		format: choice("Best format", [
			"Email",
			"Phone",
			"Post",
			"Large print",
			"Easy Read",
			"Audio",
			"BSL",
			"Other",
		]),
		needs: text("Access needs", { help: "Only what they told us." }),
		leftOn: day("Left on"),
	},
	{ sheetId: 102, shown: "always" },
);
export type Contact = Row<typeof contacts>;

export const people = table(
	"People",
	"PE",
	{
		name: text("Name", { required: true }),
		role: choice("Role", ["Trustee", "Employee", "Volunteer", "Adviser"], {
			required: true,
		}),
		email: email("Own email", {
			required: true,
			help: "Their own address, not the shared one: reminders go there.",
		}),
		from: day("From", { required: true }),
		to: day("To", { help: "Empty while they are with us." }),
		approves: yesNo("Approves"),
		signs: yesNo("Signs agreements"),
		safeguarding: yesNo("Safeguarding lead"),
		dataLead: yesNo("Data lead"),
		readVersion: text("Policy version read"),
		readOn: day("Read on"),
		emailSince: day("Email since", { addOn: true }),
	},
	{ sheetId: 117, shown: "asked" },
);
export type Person = Row<typeof people>;
