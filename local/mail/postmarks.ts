/** Tells the lines that part the messages of an mbox from ordinary words. */
import { isHeaderLine } from "./headers";

/** Whether a line can open an mbox: "From somebody …", not "From: ". */
export const startsAsPostmark = (line: string): boolean =>
	/^From \s*[^\s:]/.test(line);

// "From sam@partner.example Mon May  2 16:07:05 2005", time zone anywhere.
const dated = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d:\d\d.*\b\d{4}\s*$/;
// Some programs write the sender alone.
const undated = /^From \s*\S+$/;

interface Surroundings {
	before: string | undefined;
	after: string | undefined;
}

/** A sentence may start with "From" too, but not look like this. */
function isPostmark(line: string, { before, after }: Surroundings): boolean {
	if (!startsAsPostmark(line)) return false;
	if (before === undefined || dated.test(line)) return true;
	return before === "" && undated.test(line) && isHeaderLine(after ?? "");
}

/**
 * The bytes of an mbox with every "From " that is no postmark written as
 * ">From ", which the reader of mboxes undoes again.
 */
export async function* quoteSentences(
	chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
	let before: string | undefined;
	let rest = "";
	for await (const chunk of chunks) {
		const text = rest + Buffer.from(chunk).toString("latin1");
		const end = startOfLastLine(text);
		const whole = text.slice(0, end);
		rest = text.slice(end);
		if (whole === "") continue;
		yield quote(whole, before, firstLine(rest));
		before = lastLine(whole);
	}
	yield quote(rest, before, undefined);
}

/** Keeps the last complete line back: what follows it is not known yet. */
function startOfLastLine(text: string): number {
	const lineEnd = text.lastIndexOf("\n");
	return lineEnd < 0 ? 0 : text.lastIndexOf("\n", lineEnd - 1) + 1;
}

function quote(
	text: string,
	first: string | undefined,
	last: string | undefined,
): Buffer {
	const quoted = text.replace(
		/(?<![^\n])From [^\n]*/g,
		(line: string, at: number) => {
			const end = at + line.length + 1;
			const before = at === 0 ? first : lastLine(text.slice(0, at));
			const after = end < text.length ? firstLine(text.slice(end)) : last;
			return isPostmark(line.trimEnd(), { before, after }) ? line : `>${line}`;
		},
	);
	return Buffer.from(quoted, "latin1");
}

const firstLine = (text: string): string => /^[^\r\n]*/.exec(text)?.[0] ?? "";

/** Of text that ends with a line end. */
function lastLine(text: string): string {
	const end = text.length - 1;
	const start = text.lastIndexOf("\n", end - 1) + 1;
	return text.slice(start, end).trimEnd();
}
