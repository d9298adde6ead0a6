/** Unpacks a zip into memory, and refuses one that would fill it. */
import { inflateRawSync } from "node:zlib";

const mostEntries = 1000;
const mostUnpacked = 20 * 1024 * 1024;
const mostRatio = 100;

const refusals = {
	notZip: "This is not a .docx: it is no zip.",
	damaged: "This .docx is damaged: its zip cannot be unpacked.",
	locked: "This .docx is locked with a password.",
	entries: "This .docx is refused: it holds over 1,000 files.",
	unpacked: "This .docx is refused: it unpacks to over 20 MB.",
	ratio: "This .docx is refused: it unpacks to over 100 times its size.",
	lying: "This .docx is refused: a file in it is larger than it says.",
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
 * @throws Error with one of the refusals
 */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
	const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entries = readEntries(zip);
	const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
	if (unpacked > mostUnpacked) throw new Error(refusals.unpacked);
	if (unpacked > mostRatio * zip.length) throw new Error(refusals.ratio);
	return new Map(entries.map((entry) => [entry.name, unpack(zip, entry)]));
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;

function readEntries(zip: Buffer): Entry[] {
	const end = findEnd(zip);
	if (end < 0) throw new Error(refusals.notZip);
	const entries: Entry[] = [];
	let at = zip.readUInt32LE(end + 16);
	while (at + 46 <= end && zip.readUInt32LE(at) === entryMark) {
		if (entries.length === mostEntries) throw new Error(refusals.entries);
		entries.push(readEntry(zip, at));
		at +=
			46 + [28, 30, 32].reduce((sum, o) => sum + zip.readUInt16LE(at + o), 0);
	}
	if (entries.length !== zip.readUInt16LE(end + 10))
		throw new Error(refusals.damaged);
	return entries;
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
	if (flags & 1) throw new Error(refusals.locked);
	if (method !== 0 && method !== 8) throw new Error(refusals.damaged);
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
		throw new Error(refusals.damaged);
	const ahead = zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
	const from = start + 30 + ahead;
	const content = zip.subarray(from, from + packed);
	const whole = stored ? content : inflate(content, unpacked);
	if (whole.length !== unpacked) throw new Error(refusals.damaged);
	return whole;
}

function inflate(packed: Buffer, size: number): Buffer {
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const lying = code === "ERR_BUFFER_TOO_LARGE";
		throw new Error(lying ? refusals.lying : refusals.damaged);
	}
}
