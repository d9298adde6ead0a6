/** Bytes as text, in the charsets that western mail is written in. */

/** What windows-1252 has at 0x80 to 0x9f, where latin-1 has controls. */
const windowsHigh = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** Where iso-8859-15 differs from latin-1. */
const latin9: Readonly<Record<number, string>> = {
	164: "€",
	166: "Š",
	168: "š",
	180: "Ž",
	184: "ž",
	188: "Œ",
	189: "œ",
	190: "Ÿ",
};

/** @throws URIError if the bytes are no UTF-8 */
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

const fromLatin9 = (bytes: readonly number[]) =>
	bytes.map((byte) => latin9[byte] ?? String.fromCharCode(byte)).join("");

const charsets = new Map([
	["utf-8", fromUtf8],
	["utf8", fromUtf8],
	["us-ascii", fromUtf8],
	["ascii", fromUtf8],
	// Programs say latin-1 and mean windows-1252.
	["iso-8859-1", fromWindows],
	["latin1", fromWindows],
	["windows-1252", fromWindows],
	["cp1252", fromWindows],
	["iso-8859-15", fromLatin9],
]);

/** @returns undefined if the bytes, or the charset, cannot be read */
export function textOf(
	charset: string,
	bytes: readonly number[],
): string | undefined {
	try {
		return charsets.get(charset)?.(bytes);
	} catch (error) {
		if ((error as Error).name === "URIError") return undefined;
		throw error;
	}
}
