/** Parts that every default template prints in the same words. */
import { draftHeading } from "../draftHeading";
import { type Block, each, notice, text, unless, when } from "./template";

/** What a draft does not say yet, on its first page. */
export const gapsNotice: Block = when(
	"hasGaps",
	notice(draftHeading),
	each("gaps", "{{gap}}"),
);

/** What marks a draft, until its wording and our checks are done. */
export const draftNotice: Block = when("draftMark", notice("{{draftMark}}"));

const whatChanged = when("changes", text("What changed: {{changes}}"));

/** Why there is another version, if an earlier one was signed; the agreement is named by its kind. */
export const succession = (agreement: string): Block[] => [
	when(
		"isVariation",
		text(
			`This ${agreement} changes an earlier one{{#replaces}}, {{replaces}}{{/replaces}}. Once both of us have signed it, it takes the place of that one from the day it starts.`,
		),
		whatChanged,
	),
	unless(
		"isVariation",
		when(
			"replaces",
			text(
				`This ${agreement} follows {{replaces}} and takes its place from the day it starts.`,
			),
			whatChanged,
		),
	),
];
