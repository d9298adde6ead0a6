/** Takes an mbox apart while it is being read: one message at a time. */
import { isPostmark } from "./postmarks";

/** Gmail itself takes at most 50 MB; anything far above it is no message. */
export const largestMessage = 100 * 1024 * 1024;

/** What stands between two postmarks; without bytes it is too large. */
export interface MboxMessage {
	bytes?: Buffer;
}

export async function* messagesIn(
	chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<MboxMessage> {
	let message: Gathered | undefined;
	for await (const stretch of stretches(chunks)) {
		for (const piece of piecesOf(stretch)) {
			if (piece !== "postmark") {
				message?.add(piece);
				continue;
			}
			if (message) yield message.whole();
			message = new Gathered();
		}
	}
	if (message) yield message.whole();
}

class Gathered {
	private pieces: Uint8Array[] = [];
	private size = 0;

	add(piece: Uint8Array) {
		this.size += piece.length;
		if (this.size > largestMessage) this.pieces = [];
		else this.pieces.push(piece);
	}

	whole(): MboxMessage {
		if (this.size > largestMessage) return {};
		return { bytes: withOneLineEnd(Buffer.concat(this.pieces)) };
	}
}

const lineFeed = Buffer.from("\n");

/** The blank line before a postmark is not the message's; an .eml has none. */
function withOneLineEnd(bytes: Buffer): Buffer {
	const end = bytes.toString("latin1", Math.max(0, bytes.length - 3));
	const [, blank = ""] = /\n(\r?\n)$/.exec(end) ?? [];
	return end.endsWith("\n")
		? bytes.subarray(0, bytes.length - blank.length)
		: Buffer.concat([bytes, lineFeed]);
}

/** Whole lines as they came, and what must be known of those around them. */
interface Stretch {
	bytes: Buffer;
	/** The line before, undefined at the beginning of the file. */
	before: string | undefined;
	/** The line after, as far as it is known. */
	after: string | undefined;
	/** It begins in the middle of a line. */
	isWithin: boolean;
}

// No postmark is as long, and no header's name.
const longestLine = 64 * 1024;

/** Keeps the last whole line back: what follows it is not known yet. */
async function* stretches(
	chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Stretch> {
	let rest = Buffer.alloc(0);
	let before: string | undefined;
	let isWithin = false;
	for await (const chunk of chunks) {
		const bytes = Buffer.concat([rest, chunk]);
		const lineStart = bytes.lastIndexOf(lineFeed) + 1;
		const isLong = bytes.length - lineStart > longestLine;
		const end = isLong ? bytes.length : startOfLastLine(bytes);
		rest = bytes.subarray(end);
		if (end === 0) continue;
		const whole = bytes.subarray(0, end);
		const after = isLong ? undefined : firstLine(rest);
		yield { bytes: whole, before, after, isWithin };
		before = lastLine(whole);
		isWithin = whole.at(-1) !== lineFeed[0];
	}
	yield { bytes: rest, before, after: undefined, isWithin };
}

function startOfLastLine(bytes: Buffer): number {
	const lineEnd = bytes.lastIndexOf(lineFeed);
	return lineEnd < 1 ? 0 : bytes.lastIndexOf(lineFeed, lineEnd - 1) + 1;
}

const mark = "From ";
const quoteMark = 62;

/** The stretch without its postmarks, and each ">From " as it was meant. */
function* piecesOf(stretch: Stretch): Generator<Uint8Array | "postmark"> {
	const { bytes } = stretch;
	let done = 0;
	let at = bytes.indexOf(mark);
	for (; at >= 0; at = bytes.indexOf(mark, at + 1)) {
		if (isAfterQuotes(stretch, at)) {
			yield bytes.subarray(done, at - 1);
			done = at;
		} else if (isLineStart(stretch, at)) {
			const end = lineEndAfter(bytes, at);
			const line = bytes.toString("latin1", at, end).trimEnd();
			if (!isPostmark(line, around(stretch, at, end))) continue;
			yield bytes.subarray(done, at);
			yield "postmark";
			done = end;
		}
	}
	yield bytes.subarray(done);
}

const isLineStart = ({ bytes, isWithin }: Stretch, at: number): boolean =>
	at === 0 ? !isWithin : bytes[at - 1] === lineFeed[0];

function isAfterQuotes(stretch: Stretch, at: number): boolean {
	let start = at;
	while (start > 0 && stretch.bytes[start - 1] === quoteMark) start -= 1;
	return start < at && isLineStart(stretch, start);
}

/** The lines before and after the one from start to end. */
function around(stretch: Stretch, start: number, end: number) {
	const { bytes } = stretch;
	return {
		before: start === 0 ? stretch.before : lastLine(bytes.subarray(0, start)),
		after: end < bytes.length ? firstLine(bytes.subarray(end)) : stretch.after,
	};
}

function lineEndAfter(bytes: Buffer, at: number): number {
	const found = bytes.indexOf(lineFeed, at);
	return found < 0 ? bytes.length : found + 1;
}

const firstLine = (bytes: Buffer): string =>
	/^[^\r\n]*/.exec(bytes.toString("latin1", 0, longestLine))?.[0] ?? "";

/** Of bytes that end with a line end. */
function lastLine(bytes: Buffer): string {
	const start = startOfLastLine(bytes);
	const from = Math.max(start, bytes.length - longestLine);
	return bytes.toString("latin1", from).trimEnd();
}
