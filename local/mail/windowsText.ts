/** Gives the signs of windows-1252 back that were read as control codes. */

// Node 20 decodes windows-1252 as ISO 8859-1 and loses dashes and quotes.
const signs = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** The text with every code from 0x80 to 0x9F as Windows means it. */
export const windowsText = (text: string): string =>
	text.replace(
		/[\x80-\x9f]/g,
		(code) => signs[code.charCodeAt(0) - 0x80] ?? code,
	);
