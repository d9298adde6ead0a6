/** Our own references in a subject, and whether it says that mail was passed on. */
import { plainLine } from "./encodedWords";
import { headerOf, type Message } from "./message";

const token = /\[((?:P|AGR)-\d{4,9})\]/gi;
const passedOn = /^\s*(re\s*:\s*)*(fw|fwd)\s*:/i;

/** "P-0012" and "AGR-0007", wherever they stand in square brackets. */
export const referencesIn = (message: Message): string[] => [
	...new Set(
		[...plainLine(headerOf(message, "Subject")).matchAll(token)].map(
			([, ref = ""]) => ref.toUpperCase(),
		),
	),
];

export const isPassedOn = (message: Message): boolean =>
	passedOn.test(plainLine(headerOf(message, "Subject")));
