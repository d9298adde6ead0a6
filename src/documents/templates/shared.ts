/** Parts that every default template prints in the same words. */
import { draftHeading } from "../draftHeading";
import { type Block, each, notice, when } from "./template";

/** What a draft does not say yet, on its first page. */
export const gapsNotice: Block = when(
	"hasGaps",
	notice(draftHeading),
	each("gaps", "{{gap}}"),
);

/** What marks a draft, until its wording and our checks are done. */
export const draftNotice: Block = when("draftMark", notice("{{draftMark}}"));
