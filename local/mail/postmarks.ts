/** Tells the lines that part the messages of an mbox from ordinary words. */
import { isHeaderLine } from "./headers";

/** Whether a line can open an mbox: "From somebody …", not "From: ". */
export const startsAsPostmark = (line: string): boolean =>
	/^From \s*[^\s:]/.test(line);

// "From sam@partner.example Mon May  2 16:07:05 2005", time zone anywhere.
const dated = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d:\d\d.*\b\d{4}\s*$/;
// Some programs write the sender alone.
const undated = /^From \s*\S+$/;

export interface Surroundings {
	before: string | undefined;
	after: string | undefined;
}

/** A sentence may start with "From" too, but not look like this. */
export function isPostmark(
	line: string,
	{ before, after }: Surroundings,
): boolean {
	if (!startsAsPostmark(line)) return false;
	if (before === undefined || dated.test(line)) return true;
	return before === "" && undated.test(line) && isHeaderLine(after ?? "");
}
