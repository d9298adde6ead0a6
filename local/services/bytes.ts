/** Bytes as Apps Script has them: from -128 to 127. */

export const signed = (bytes: Uint8Array): number[] =>
	Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

export const unsigned = (bytes: readonly number[]): Uint8Array =>
	Uint8Array.from(bytes, (byte) => byte & 255);

export const charsets = { UTF_8: "UTF_8", US_ASCII: "US_ASCII" } as const;

/** Text to bytes; what is not in the character set becomes a question mark. */
export const encode = (text: string, charset: string): Uint8Array =>
	charset === charsets.UTF_8
		? Buffer.from(text, "utf8")
		: Buffer.from(text.replace(/[^\0-\x7f]/gu, "?"), "latin1");
