/** Answers that somebody gives by the subject of an email alone. */
import { plainLine } from "./encodedWords";
import { headerOf, type Message } from "./message";

export const answerWords = ["APPROVE", "AGREE", "CHANGES", "DECLINE"] as const;

export interface Answer {
	word: (typeof answerWords)[number];
	/** What it is about: "AGR-0007". */
	record: string;
	/** Eight letters and digits, without the hyphen. */
	code: string;
}

/** No letter or digit that could be taken for another. */
export const codeLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const marks = /^\s*((re|aw|fw|fwd)\s*:\s*)+/i;
const shape =
	/^(APPROVE|AGREE|CHANGES|DECLINE) ([A-Z]{1,3}-\d{4,9}) ([2-9A-HJ-NP-Z]{4})-?([2-9A-HJ-NP-Z]{4})$/;

/**
 * The answer that a subject gives, if it gives one and nothing else.
 * @see domain 5.3
 */
export function answerIn(message: Message): Answer | undefined {
	const subject = plainLine(headerOf(message, "Subject"))
		.replace(marks, "")
		.trim()
		.toUpperCase();
	const [, word, record = "", one = "", two = ""] = shape.exec(subject) ?? [];
	return word
		? { word: word as Answer["word"], record, code: `${one}${two}` }
		: undefined;
}

/** The subject that gives an answer: "AGREE AGR-0007 K7QM-9TXD". */
export const answerSubject = ({ word, record, code }: Answer): string =>
	`${word} ${record} ${code.slice(0, 4)}-${code.slice(4)}`;
