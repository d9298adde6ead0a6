/** The memorandum of understanding that a new register starts with. */
import { agreedSections } from "./memorandumAgreed";
import { workSections } from "./memorandumWork";
import {
	type DocumentTemplate,
	notice,
	orGuidance,
	text,
	when,
} from "./template";

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
		when("draftMark", notice("{{draftMark}}")),
		{
			kind: "table",
			widths: [30, 70],
			rows: [
				["Between", "{{charityName}} and {{partnerName}}"],
				["Reference", "{{agreementRef}}, version {{version}}, {{today}}"],
				["Starts", orGuidance("startsOn", "the day it starts")],
				[
					"Ends",
					"{{#hasEnd}}{{endsOn}}{{/hasEnd}}{{^hasEnd}}No end date{{/hasEnd}}",
				],
				["Notice to end it", `${orGuidance("notice", "number of")} days`],
				["Questions", "{{contactEmail}}"],
			],
		},
		text(
			"This memorandum says what we want to do together and how we will work. In it, “we” and “us” mean both organisations. “The people we support” means adults with learning disabilities.",
		),
		text(
			"[Words in brackets are notes for the people who prepare this document. Replace or delete each of them, this one too, before you sign.]",
		),
	],
	sections: [...workSections, ...agreedSections],
};
