/** The data sharing agreement that a new register starts with. */
import { careSections } from "./dataSharingCare";
import { endSections } from "./dataSharingEnd";
import { shareSections } from "./dataSharingWhat";
import { draftNotice, gapsNotice, succession } from "./shared";
import { type DocumentTemplate, rowWhen, text } from "./template";

/** @see chapter 6, template C */
export const dataSharingAgreement: DocumentTemplate = {
	name: "Template C: Data Sharing Agreement",
	title: "Data Sharing Agreement",
	subtitle: "{{title}}",
	header: {
		left: "Data Sharing Agreement",
		right: "{{agreementRef}}, version {{version}}",
	},
	footer: "{{draftMark}}",
	summary: [
		gapsNotice,
		draftNotice,
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["Between", "{{charityName}} and {{partnerName}}"],
				["Reference", "{{agreementRef}}, version {{version}}, {{today}}"],
				["Starts", "{{startsOn}}"],
				[
					"Ends",
					"{{#hasEnd}}{{endsOn}}{{/hasEnd}}{{^hasEnd}}No end date{{/hasEnd}}",
				],
				["Tell the other of a breach within", "{{breachHours}} hours"],
				rowWhen("policyLine", "Policy that it follows", "{{policyLine}}"),
				["Questions", "{{contactEmail}}"],
			],
		},
		...succession("agreement"),
		text(
			"This agreement says which personal data we share, why, and how we look after them. In it, “we” and “us” mean both organisations, and “each of us” means one of them. “The people we support” means adults with learning disabilities whom {{charityName}} supports.",
		),
		text(
			"“Data protection law” means the UK GDPR, the Data Protection Act 2018 and every other law on personal data that applies in the United Kingdom. “Controller”, “personal data”, “special category data” and “personal data breach” mean what they mean in that law.",
		),
	],
	sections: [...shareSections, ...careSections, ...endSections],
};
