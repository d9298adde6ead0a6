/** Tables and signatures that several default templates print. */
import {
	type Block,
	notice,
	rowUnless,
	type SignaturesBlock,
	type TableBlock,
	when,
} from "./template";

/** What a table of the parties says of the partner. */
export const partnerParty: readonly string[] = [
	"{{partnerName}}",
	"{{partnerLegalName}}{{#partnerForm}}\n{{partnerForm}}{{/partnerForm}}{{#partnerNumber}}\nRegistered number: {{partnerNumber}}{{/partnerNumber}}\n{{partnerAddress}}",
];

export const partiesTable: TableBlock = {
	kind: "table",
	widths: [30, 70],
	rows: [
		[
			"{{charityName}}",
			"A charity{{#charityNumber}}\nRegistered charity number: {{charityNumber}}{{/charityNumber}}{{#charityAddress}}\n{{charityAddress}}{{/charityAddress}}",
		],
		partnerParty,
	],
};

export const rolesTable: TableBlock = {
	kind: "table",
	widths: [20, 40, 40],
	heading: ["", "{{charityName}}", "{{partnerName}}"],
	rows: [
		["Its role", "{{rolesOurs}}", "{{rolesTheirs}}"],
		["Its responsibilities", "{{dutiesOurs}}", "{{dutiesTheirs}}"],
		["What it expects of the other", "{{expectOurs}}", "{{expectTheirs}}"],
	],
};

export const goalsTable: TableBlock = {
	kind: "table",
	widths: [31, 24, 25, 20],
	heading: [
		"Goal, and what changes for the people we support",
		"What success looks like",
		"How we measure it",
		"By when, and who looks after it",
	],
	rows: [rowUnless("goals", "No goal is set yet.", "", "", "")],
	each: {
		list: "goals",
		cells: [
			"{{goal}}{{#difference}}\n{{difference}}{{/difference}}",
			"{{success}}",
			"{{measure}}\n{{#start}}From {{start}} to {{/start}}{{^start}}Target: {{/start}}{{target}}{{#unit}} {{unit}}{{/unit}}",
			"{{by}}{{#owner}}\n{{owner}}{{/owner}}",
		],
	},
};

export const disputeTable: TableBlock = {
	kind: "table",
	widths: [12, 58, 30],
	heading: ["Step", "Who talks", "Within"],
	rows: [rowUnless("disputeSteps", "1", "{{escalate1}}", "")],
	each: {
		list: "disputeSteps",
		cells: ["{{level}}", "{{who}}", "{{workingDays}} working days"],
	},
};

export const exitTable: TableBlock = {
	kind: "table",
	widths: [30, 70],
	rows: [
		["When we would end it", "{{exitTriggers}}"],
		["The people we support", "{{exitPeople}}"],
		["Personal data", "{{exitData}}"],
		["Equipment and money", "{{exitEquipment}}"],
		["What we say, and to whom", "{{exitMessage}}"],
		["Who sees to it", "{{exitOwner}}"],
	],
};

export const contactsTable: TableBlock = {
	kind: "table",
	widths: [26, 24, 20, 30],
	heading: ["For", "Name", "Job", "Email"],
	rows: [
		[
			"{{charityName}}",
			"{{ourLead}}",
			"Lead for this work",
			"{{contactEmail}}",
		],
		rowUnless("contacts", "{{partnerName}}", "{{theirLead}}", "", ""),
	],
	each: {
		list: "contacts",
		cells: ["{{partnerName}}", "{{name}}", "{{job}}", "{{email}}"],
	},
};

export const signatures: SignaturesBlock = {
	kind: "signatures",
	parties: [
		{
			heading: "Signed for {{charityName}}",
			signatories: ["First signatory", "Second signatory"],
			names: ["{{signer1}}", "{{signer2}}"],
		},
		{
			heading: "Signed for {{partnerName}}",
			signatories: ["Signatory", "Second signatory, if needed"],
			names: ["{{theirSigner}}"],
		},
	],
};

/** A CIO's deed needs two of its trustees; whoever signs alone may need a witness. */
export const asDeed =
	"{{#deed}} We sign it as a deed, which is delivered on the day on which the last of us signs. Two trustees sign for {{charityName}}. Where the law asks for a witness, an adult with no interest in it sees the signature made in person, and signs below.{{/deed}}";

export const witnesses: Block = when("deed", notice("Witnesses"), {
	kind: "table",
	widths: [18, 41, 41],
	heading: ["", "For {{charityName}}", "For {{partnerName}}"],
	rows: [
		["Signature\n", "", ""],
		["Name", "", ""],
		["Address\n", "", ""],
	],
});
