/** Bytes as Apps Script has them: from -128 to 127. */

import { textOfWord, wordList } from "../bridge";
import { exception } from "../refusal";

export const signed = (bytes: Uint8Array): number[] =>
	Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** @throws for what is no signed byte */
export function unsigned(bytes: readonly number[]): Uint8Array {
	for (const byte of bytes) {
		if (!Number.isInteger(byte) || byte < -128 || byte > 127) {
			throw exception(`Cannot convert ${byte} to byte.`);
		}
	}
	return Uint8Array.from(bytes, (byte) => byte & 255);
}

export const charsets = wordList("Utilities.Charset", ["UTF_8", "US_ASCII"]);

/** Text to bytes; what is not in the character set becomes a question mark. */
export const encode = (text: string, charset?: object): Uint8Array =>
	textOfWord(charset) === "UTF_8"
		? Buffer.from(text, "utf8")
		: Buffer.from(text.replace(/[^\0-\x7f]/gu, "?"), "latin1");
