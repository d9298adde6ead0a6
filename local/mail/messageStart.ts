/** Finds where the text of a file begins, and what its first line is. */
import { open } from "node:fs/promises";
import { startsAsPostmark } from "./postmarks";

/** The first line that holds anything, and the byte at which it begins. */
export interface Opening {
	line: string;
	start: number;
}

// Enough for any first line: only its beginning matters.
const enough = 4096;

/** @throws when the file cannot be read */
export async function openingOf(path: string): Promise<Opening> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(
			Buffer.alloc(enough),
			0,
			enough,
			0,
		);
		return findOpening(buffer.subarray(0, bytesRead));
	} finally {
		await file.close();
	}
}

function findOpening(bytes: Uint8Array): Opening {
	const text = Buffer.from(bytes).toString("latin1", 0, enough);
	const [before = ""] = /^(?:\xef\xbb\xbf)?[\r\n]*/.exec(text) ?? [];
	const [line = ""] = /^[^\r\n]*/.exec(text.slice(before.length)) ?? [];
	return { line, start: before.length };
}

/** One message without the marks, blank lines and postmark ahead of it. */
export function fromFirstHeader(bytes: Uint8Array): Uint8Array {
	const lines = withLineFeeds(bytes);
	const { line, start } = findOpening(lines);
	const message = lines.subarray(start);
	if (!startsAsPostmark(line)) return message;
	const end = message.indexOf(lineFeed);
	return end < 0 ? message.subarray(line.length) : message.subarray(end + 1);
}

const lineFeed = 10;
const carriageReturn = 13;

/** Old Macintosh files end their lines with a carriage return alone. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
	if (bytes.includes(lineFeed)) return bytes;
	return bytes.map((byte) => (byte === carriageReturn ? lineFeed : byte));
}
