/** One-time codes: made by chance, kept as a hash that fits one person and one record. */
import { codeLetters } from "../correspondence/answers";
import { randomBytes, sha256OfText } from "../google/digest";

/** Eight of 32 letters: 40 bits of chance. */
export const newCode = (): string =>
	randomBytes()
		.slice(0, 8)
		.map((byte) => codeLetters[byte & 31])
		.join("");

/** What a code is for; with another person or version it does not fit. */
export interface CodeFor {
	record: string;
	version: string;
	person: string;
}

export const codeHash = (
	code: string,
	{ record, version, person }: CodeFor,
): string => sha256OfText([record, version, person, code].join("|"));
