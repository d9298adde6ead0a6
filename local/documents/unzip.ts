/** Unpacks a zip into memory, and refuses one that would fill it. */
import { inflateRawSync } from "node:zlib";
import { Mistake } from "../refusal";

const mostEntries = 1000;
const mostUnpacked = 20 * 1024 * 1024;
const mostRatio = 100;

const again = "open it in Word and save it again as .docx";
const another = "ask whoever sent it, and choose another";

const refusals = {
	notZip: `This is not a .docx: it is no zip; ${again}.`,
	old: `This .docx is locked with a password, or is an old .doc; ${again}, without a password.`,
	damaged: `This .docx is damaged: its zip cannot be unpacked; ${again}.`,
	locked: `This .docx is locked with a password; ${again}, without a password.`,
	entries: `This .docx is refused: it holds over 1,000 files; ${another}.`,
	unpacked: `This .docx is refused: it unpacks to over 20 MB; ${another}.`,
	ratio: `This .docx is refused: it unpacks to over 100 times its size; ${another}.`,
	lying: `This .docx is refused: a file in it is larger than it says; ${another}.`,
	outside: `This .docx is refused: a file in it would lie outside it; ${another}.`,
	twice: `This .docx is refused: two files in it have one name; ${another}.`,
};

interface Entry {
	name: string;
	stored: boolean;
	packed: number;
	unpacked: number;
	start: number;
}

/**
 * Every file of the zip by its path. Sizes are checked before unpacking, and
 * held to while unpacking.
 * @throws Mistake with one of the refusals
 */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readEntries(zip);
	checkNames(entries.map(({ name }) => name));
	const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
	if (unpacked > mostUnpacked) throw new Mistake(refusals.unpacked);
	if (unpacked > mostRatio * zip.length) throw new Mistake(refusals.ratio);
	return new Map(entries.map((entry) => [entry.name, unpack(zip, entry)]));
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;

function readEntries(zip: Buffer): Entry[] {
	const end = findEnd(zip);
	if (end < 0) throw new Mistake(isOld(zip) ? refusals.old : refusals.notZip);
	const entries: Entry[] = [];
	let at = zip.readUInt32LE(end + 16);
	while (at + 46 <= end && zip.readUInt32LE(at) === entryMark) {
		if (entries.length === mostEntries) throw new Mistake(refusals.entries);
		entries.push(readEntry(zip, at));
		at +=
			46 + [28, 30, 32].reduce((sum, o) => sum + zip.readUInt16LE(at + o), 0);
	}
	if (entries.length !== zip.readUInt16LE(end + 10))
		throw new Mistake(refusals.damaged);
	return entries;
}

/** Word wraps what it locks as it kept all documents before 2007. */
const isOld = (bytes: Buffer): boolean =>
	bytes.toString("hex", 0, 8) === "d0cf11e0a1b11ae1";

/** Nothing is written to the disk here, but an honest zip has no such names. */
function checkNames(names: readonly string[]) {
	const isOutside = (name: string) =>
		/^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes("..");
	if (names.some(isOutside)) throw new Mistake(refusals.outside);
	if (new Set(names).size < names.length) throw new Mistake(refusals.twice);
}

/** The end mark stands last, save for a comment of up to 64 KB. */
function findEnd(zip: Buffer): number {
	const first = Math.max(0, zip.length - 22 - 0xffff);
	for (let at = zip.length - 22; at >= first; at -= 1)
		if (zip.readUInt32LE(at) === endMark) return at;
	return -1;
}

function readEntry(zip: Buffer, at: number): Entry {
	const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
	if (flags & 1) throw new Mistake(refusals.locked);
	if (method !== 0 && method !== 8) throw new Mistake(refusals.damaged);
	const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
	return {
		name: zip.toString("utf8", at + 46, nameEnd),
		stored: method === 0,
		packed: zip.readUInt32LE(at + 20),
		unpacked: zip.readUInt32LE(at + 24),
		start: zip.readUInt32LE(at + 42),
	};
}

function unpack(
	zip: Buffer,
	{ stored, packed, unpacked, start }: Entry,
): Buffer {
	if (start + 30 > zip.length || zip.readUInt32LE(start) !== fileMark)
		throw new Mistake(refusals.damaged);
	const ahead = zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
	const from = start + 30 + ahead;
	const content = zip.subarray(from, from + packed);
	const whole = stored ? content : inflate(content, unpacked);
	if (whole.length !== unpacked) throw new Mistake(refusals.damaged);
	return whole;
}

function inflate(packed: Buffer, size: number): Buffer {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const lying = code === "ERR_BUFFER_TOO_LARGE";
		throw new Mistake(lying ? refusals.lying : refusals.damaged);
	}
}
