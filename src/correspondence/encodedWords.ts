/** Encoded words of a header (RFC 2047) as the text they stand for. */

const word = /=\?([\w-]+)(?:\*[\w-]+)?\?([BbQq])\?([^?\s]*)\?=/g;
const gapBetweenWords = /(\?=)\s+(?==\?[\w-]+(?:\*[\w-]+)?\?[BbQq]\?)/g;
const base64 =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** What windows-1252 has at 0x80 to 0x9f, where latin-1 has controls. */
const windowsHigh = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function bytesOfBase64(text: string): number[] {
	const bytes: number[] = [];
	let bits = 0;
	let held = 0;
	for (const letter of text.replace(/[^A-Za-z0-9+/]/g, "")) {
		held = ((held << 6) | base64.indexOf(letter)) & 0xffffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes.push((held >> bits) & 255);
		}
	}
	return bytes;
}

const bytesOfQuoted = (text: string): number[] =>
	Array.from(
		text
			.replace(/_/g, " ")
			.replace(/=([0-9A-Fa-f]{2})/g, (_, hex) =>
				String.fromCharCode(Number.parseInt(hex, 16)),
			),
		(letter) => letter.charCodeAt(0) & 255,
	);

const fromUtf8 = (bytes: readonly number[]) =>
	decodeURIComponent(
		bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
	);

const fromWindows = (bytes: readonly number[]) =>
	bytes
		.map((byte) =>
			byte >= 0x80 && byte <= 0x9f
				? windowsHigh.charAt(byte - 0x80)
				: String.fromCharCode(byte),
		)
		.join("");

/** @throws URIError if the bytes are no UTF-8 */
function decoded(charset: string, bytes: readonly number[]) {
	switch (charset.toLowerCase()) {
		case "utf-8":
		case "utf8":
		case "us-ascii":
			return fromUtf8(bytes);
		case "iso-8859-1":
		case "iso-8859-15":
		case "windows-1252":
			return fromWindows(bytes);
		default:
			return undefined;
	}
}

/**
 * Decodes UTF-8, ASCII and the western single-byte sets; a word in any other
 * set, or that is broken, stays as it was written.
 */
export const decodeWords = (header: string): string =>
	header
		.replace(gapBetweenWords, "$1")
		.replace(word, (whole, charset, kind, text) => {
			const bytes = /b/i.test(kind) ? bytesOfBase64(text) : bytesOfQuoted(text);
			try {
				return decoded(charset, bytes) ?? whole;
			} catch {
				return whole;
			}
		});

/** Characters that break lines, hide or turn text round, and half characters. */
const unsafe =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
	/[\u0000-\u001f\u007f\u0080-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A header as one line of text that is safe to keep and to show. */
export const plainLine = (header: string): string =>
	decodeWords(header).replace(unsafe, " ").replace(/ {2,}/g, " ").trim();
