/** The check of an Easy Read summary. */

export const title = "Easy Read check";
export const advice = "What to look at";
export const nothing = "Nothing to put right was found.";
