/** The memorandum of understanding that a new register starts with. */
import { agreedSections } from "./memorandumAgreed";
import { endSections } from "./memorandumEnd";
import { workSections } from "./memorandumWork";
import { draftNotice, gapsNotice, succession } from "./shared";
import { type DocumentTemplate, rowWhen, text } from "./template";

/** @see chapter 6, template A */
export const memorandum: DocumentTemplate = {
	name: "Template A: Memorandum of Understanding",
	title: "Memorandum of Understanding",
	subtitle: "{{title}}",
	header: {
		left: "Memorandum of Understanding",
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
				rowWhen("notice", "Notice to end it", "{{notice}} days"),
				["Questions", "{{contactEmail}}"],
			],
		},
		...succession("memorandum"),
		text(
			"This memorandum says what we want to do together and how we will work. In it, “we” and “us” mean both organisations, and “each of us” means one of them. “The people we support” means adults with learning disabilities whom {{charityName}} supports.",
		),
	],
	sections: [...workSections, ...agreedSections, ...endSections],
};
