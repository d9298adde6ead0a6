/** The memorandum of understanding that a new register starts with. */
import { agreedSections } from "./memorandumAgreed";
import { endSections } from "./memorandumEnd";
import { workSections } from "./memorandumWork";
import { draftNotice, gapsNotice } from "./shared";
import {
	type Block,
	type DocumentTemplate,
	rowWhen,
	text,
	unless,
	when,
} from "./template";

const whatChanged = when("changes", text("What changed: {{changes}}"));

/** Why there is another version, if an earlier one was signed. */
const succession: Block[] = [
	when(
		"isVariation",
		text(
			"This memorandum changes an earlier one{{#replaces}}, {{replaces}}{{/replaces}}. Once both of us have signed it, it takes the place of that one from the day it starts.",
		),
		whatChanged,
	),
	unless(
		"isVariation",
		when(
			"replaces",
			text(
				"This memorandum follows {{replaces}} and takes its place from the day it starts.",
			),
			whatChanged,
		),
	),
];

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
		...succession,
		text(
			"This memorandum says what we want to do together and how we will work. In it, “we” and “us” mean both organisations, and “each of us” means one of them. “The people we support” means adults with learning disabilities whom {{charityName}} supports.",
		),
	],
	sections: [...workSections, ...agreedSections, ...endSections],
};
