/** Makes any text safe to stand in a document, changing nothing that shows. */

/** Characters that XML 1.0 cannot hold, half of an emoji among them. */
const unprintable =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** The text without what no document can hold, with plain line breaks. */
export const printable = (text: string): string =>
	text.replace(unprintable, "").replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
