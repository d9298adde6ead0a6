/** What Google Takeout writes beside a message: its labels and thread. */
import { decodeWords } from "postal-mime";
import type { Header } from "./headers";

/** Empty when the message does not come from Takeout. */
export interface GmailMarks {
	gmailLabels?: string[];
	gmailThread?: string;
}

/** The labels as Gmail shows them, and the number of the thread. */
export function gmailMarks(headers: readonly Header[]): GmailMarks {
	const labels = find(headers, "x-gmail-labels");
	const thread = find(headers, "x-gm-thrid");
	return {
		...(labels === undefined ? {} : { gmailLabels: splitLabels(labels) }),
		...(thread === undefined ? {} : { gmailThread: thread }),
	};
}

const find = (headers: readonly Header[], name: string): string | undefined =>
	headers.find((header) => header.name.toLowerCase() === name)?.value;

// A label that holds a comma itself is in quotation marks.
const labelPattern = /"((?:[^"\\]|\\.)*)"|[^,]+/g;

function splitLabels(value: string): string[] {
	const decoded = decodeWords(value).replace(/\s+/g, " ");
	return Array.from(decoded.matchAll(labelPattern), ([all, quoted]) =>
		(quoted?.replace(/\\(.)/g, "$1") ?? all).trim(),
	).filter((label) => label !== "");
}
