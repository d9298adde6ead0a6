/** Reads emails from a file or a folder, one at a time and in a fixed order. */
import { createReadStream, type Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { gmailMarks } from "./gmailMarks";
import { type Header, isHeaderLine, readHeaders } from "./headers";
import { largestMessage, messagesIn } from "./mbox";
import { fromFirstHeader, type Opening, openingOf } from "./messageStart";
import { startsAsPostmark } from "./postmarks";

/** A message as it was found, or why it could not be read. */
export interface FoundMessage {
	/** The file; for an mbox also which message of it. */
	source: string;
	raw: Uint8Array;
	headers: Header[];
	problem?: string;
	gmailLabels?: string[];
	gmailThread?: string;
}

type FoundMessages = AsyncGenerator<FoundMessage>;

/**
 * All messages of an .eml, an .mbox or a folder of them. What cannot be read
 * comes out as a problem in its place, and the rest follows.
 * @param path a file given by name is read whatever its ending
 */
export const readMessages = (path: string): FoundMessages =>
	guarded(path, readPath(path));

async function* guarded(path: string, messages: FoundMessages): FoundMessages {
	try {
		yield* messages;
	} catch (error) {
		yield problem(path, whyUnreadable(error));
	}
}

async function* readPath(path: string): FoundMessages {
	const found = await stat(path);
	if (found.isDirectory()) yield* readFolder(path);
	else if (found.isFile()) yield* readFileOf(path, found.size);
	else yield problem(path, "left out: neither a file nor a folder");
}

async function* readFolder(path: string): FoundMessages {
	const entries = await readdir(path, { withFileTypes: true });
	for (const entry of entries.sort(byName)) {
		const inside = join(path, entry.name);
		// A link could lead back up, and the reading would never end.
		if (entry.isSymbolicLink()) yield problem(inside, "left out: a link");
		else if (entry.isDirectory()) yield* readMessages(inside);
		else yield* guarded(inside, readFileInFolder(inside));
	}
}

const byName = (a: Dirent, b: Dirent): number =>
	a.name.localeCompare(b.name, "en", { numeric: true });

async function* readFileInFolder(path: string): FoundMessages {
	if (await holdsMail(path)) yield* readPath(path);
	else yield problem(path, "left out: not .eml or .mbox");
}

async function holdsMail(path: string): Promise<boolean> {
	// Apple Mail calls the file "mbox" and puts it into a folder "Name.mbox".
	if (/\.(?:eml|mbox)$/i.test(path) || basename(path) === "mbox") return true;
	if (!/\.txt$/i.test(path)) return false;
	const { line } = await openingOf(path);
	return isHeaderLine(line) || startsAsPostmark(line);
}

async function* readFileOf(path: string, size: number): FoundMessages {
	const opening = await openingOf(path);
	if (isMbox(path, opening)) yield* readMbox(path, opening);
	else if (size > largestMessage) yield problem(path, problems.tooLarge);
	else yield foundMessage(path, await readFile(path));
}

/** An .eml may keep its postmark, an .mbox may be a single message. */
const isMbox = (path: string, { line }: Opening): boolean =>
	/\.mbox$/i.test(path)
		? line !== "" && !isHeaderLine(line)
		: startsAsPostmark(line) && !/\.eml$/i.test(path);

async function* readMbox(path: string, opening: Opening): FoundMessages {
	const file = createReadStream(path, { start: opening.start });
	let count = 0;
	try {
		for await (const { bytes } of messagesIn(file)) {
			count += 1;
			const source = `${path}, message ${count}`;
			yield bytes
				? foundMessage(source, bytes)
				: problem(source, problems.tooLarge);
		}
	} finally {
		file.destroy();
	}
	if (count === 0) yield problem(path, problems.noMbox);
	else if (!startsAsPostmark(opening.line))
		yield problem(path, "left out: the text before the first message");
}

function foundMessage(source: string, bytes: Uint8Array): FoundMessage {
	const raw = fromFirstHeader(bytes);
	const headers = readHeaders(raw);
	const found = { source, raw, headers, ...gmailMarks(headers) };
	if (headers.length > 0) return found;
	const empty = Buffer.from(raw).toString("latin1").trim() === "";
	return { ...found, problem: empty ? problems.empty : problems.noHeaders };
}

const problems = {
	empty: "empty: there is no message in it; export it again",
	noHeaders:
		"not an email: it does not begin with header lines; export it again, as .eml or .mbox",
	noMbox:
		'not an mbox: no line begins "From "; export the mail again, as .mbox or .eml',
	tooLarge: "left out: larger than any email, over 100 MB",
	missing: "cannot be read: there is no such file or folder",
	refused: "cannot be read: permission was refused",
};

const problem = (source: string, sentence: string): FoundMessage => ({
	source,
	raw: new Uint8Array(),
	headers: [],
	problem: sentence,
});

function whyUnreadable(error: unknown): string {
	const { code, message = error } = error as NodeJS.ErrnoException;
	if (code === "ENOENT") return problems.missing;
	if (code === "EACCES" || code === "EPERM") return problems.refused;
	return `cannot be read: ${message}`;
}
