/** The header lines of a message, in order, as the wire has them. */
import { windowsText } from "./windowsText";

/** One header; encoded words in the value are left encoded. */
export interface Header {
	name: string;
	value: string;
}

const headerLine = /^([!-9;-~]+)[ \t]*:(.*)$/s;

/** Whether a line opens a header; `From me Mon 2 May` does not. */
export const isHeaderLine = (line: string): boolean => headerLine.test(line);

const isContinuation = (line: string): boolean => /^[ \t]/.test(line);

/**
 * Headers with folded lines joined; repeats stay repeated.
 * @returns none when the bytes do not start as a message does
 */
export function readHeaders(raw: Uint8Array): Header[] {
	const lines = headLines(raw);
	const fields: string[] = [];
	let strayed = false;
	for (const [at, line] of lines.entries()) {
		if (isHeaderLine(line)) {
			fields.push(line);
			strayed = false;
		} else if (fields.length === 0) {
			return [];
		} else if (!isContinuation(line)) {
			// One stray line between headers is passed over; more is the body.
			if (!isHeaderLine(nextUnfolded(lines, at))) break;
			strayed = true;
		} else if (!strayed) {
			fields.push(`${fields.pop()}${line}`);
		}
	}
	return fields.map(readField);
}

function nextUnfolded(lines: readonly string[], from: number): string {
	let at = from + 1;
	while (isContinuation(lines[at] ?? "")) at += 1;
	return lines[at] ?? "";
}

function readField(field: string): Header {
	const [, name = "", value = ""] = headerLine.exec(field) ?? [];
	return { name, value: decodeBytes(value).trim() };
}

// Gmail takes no more than half of it; what follows is read as the body.
const longestHead = 1024 * 1024;

/** The lines before the first empty one, a character for each byte. */
function headLines(raw: Uint8Array): string[] {
	const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
	const lines: string[] = [];
	let start = 0;
	while (start < Math.min(bytes.length, longestHead)) {
		const found = bytes.indexOf("\n", start);
		const end = found < 0 ? bytes.length : found;
		const line = bytes.toString("latin1", start, end).replace(/\r$/, "");
		if (line === "") break;
		lines.push(line);
		start = end + 1;
	}
	return lines;
}

/** Raw 8-bit text is UTF-8 if it can be, else what Windows wrote. */
function decodeBytes(latin1: string): string {
	if (!/[\x80-\xff]/.test(latin1)) return latin1;
	const bytes = Buffer.from(latin1, "latin1");
	const utf8 = bytes.toString("utf8");
	return Buffer.from(utf8, "utf8").equals(bytes) ? utf8 : windowsText(latin1);
}
