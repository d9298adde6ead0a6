/** Opens a template, and refuses what could harm or is no Word document. */
import PizZip from "pizzip";
import { inflatedSize } from "./inflatedSize";
import type { Template } from "./values";

/** @see T11 */
const limits = {
	entries: 1000,
	bytes: 20 * 1024 * 1024,
	ratio: 100,
	/** pairing more of them than this takes the engine minutes */
	placeholders: 5000,
};

type Opened =
	| { readonly zip: PizZip; readonly reason?: never }
	| { readonly zip?: never; readonly reason: string };

/** What PizZip keeps of an entry; its own types leave it out. */
interface Packed {
	readonly compressionMethod: string;
	readonly compressedSize: number;
	getCompressedContent(): Uint8Array;
}

const wordType = "wordprocessingml.document.main+xml";
const stored = "\0\0";
const outside = /^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i;

const packedData = (entry: PizZip.ZipObject): Packed | undefined => {
	const data = (entry as unknown as { _data?: unknown })._data;
	const packed = data as Partial<Packed> | null | undefined;
	return packed?.getCompressedContent ? (packed as Packed) : undefined;
};

/** Bytes after unpacking, counted rather than believed. */
function unpackedSize(entries: readonly PizZip.ZipObject[]): number {
	let size = 0;
	for (const entry of entries) {
		const packed = packedData(entry);
		if (!packed || size > limits.bytes) continue;
		size +=
			packed.compressionMethod === stored
				? packed.compressedSize
				: inflatedSize(packed.getCompressedContent(), limits.bytes - size);
	}
	return size;
}

/** @returns why the archive is refused, or nothing */
function refusal(zip: PizZip, packedBytes: number): string | undefined {
	const entries = Object.values(zip.files);
	if (entries.length > limits.entries) return "it has more than 1,000 parts";
	if (entries.some(({ name }) => outside.test(name)))
		return "a part of it points outside the file";
	const size = unpackedSize(entries);
	if (size > limits.bytes) return "it unpacks to more than 20 MB";
	if (size > packedBytes * limits.ratio)
		return "it unpacks to more than 100 times its size";
	const texts = xmlParts(zip).map(([, xml]) => xml);
	if (texts.some((xml) => xml.includes("<!DOCTYPE")))
		return "it holds definitions that a Word document does not need";
	// Single braces, because a pair may stand apart in two runs.
	if (texts.join("").split("{").length > limits.placeholders * 2 + 1)
		return "it has more than 5,000 placeholders";
	const types = zip.file("[Content_Types].xml")?.asText() ?? "";
	return types.includes(wordType) ? undefined : "it is no Word document";
}

/** Every part that is text, with its path. */
export const xmlParts = (zip: PizZip): [path: string, xml: string][] =>
	Object.values(zip.files)
		.filter(({ name, dir }) => !dir && /\.(xml|rels)$/i.test(name))
		.map((entry) => [entry.name, entry.asText()]);

/** How Word's old files begin, and those that it encrypts. */
const oldBytes = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const oldBase64 = "0M8R4KGxGu";

const isOld = (template: Template): boolean =>
	typeof template === "string"
		? template.startsWith(oldBase64)
		: oldBytes.every((byte, index) => template[index] === byte);

export function openTemplate(template: Template): Opened {
	const inBase64 = typeof template === "string";
	const bytes = inBase64 ? (template.length * 3) / 4 : template.length;
	if (bytes > limits.bytes) return { reason: "it is larger than 20 MB" };
	if (isOld(template))
		return {
			reason:
				"it has a password, or is a .doc of an old Word. Save it as .docx without a password",
		};
	try {
		const zip = new PizZip(template, { base64: inBase64 });
		const reason = refusal(zip, bytes);
		return reason ? { reason } : { zip };
	} catch (error) {
		// Whatever a damaged archive does to the reader, the cause is the file.
		return { reason: `it is damaged or no Word document (${said(error)})` };
	}
}

/** Libraries throw errors, texts and numbers. */
export const said = (error: unknown): string =>
	String((error as { message?: unknown } | null)?.message ?? error);
