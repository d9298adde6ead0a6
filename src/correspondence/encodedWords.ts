/** Encoded words of a header (RFC 2047) as the text they stand for. */
import { textOf } from "./charsets";

/** One word; a language may follow its charset (RFC 2231). */
const word = /=\?([\w-]+)(?:\*[\w-]*)?\?([BbQq])\?([^?]*)\?=/g;
const base64 =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** @returns undefined if it is no base64 */
function bytesOfBase64(text: string): number[] | undefined {
	const letters = text.replace(/\s+/g, "").replace(/={1,2}$/, "");
	if (/[^A-Za-z0-9+/]/.test(letters) || letters.length % 4 === 1)
		return undefined;
	const bytes: number[] = [];
	let bits = 0;
	let held = 0;
	for (const letter of letters) {
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

interface Word {
	raw: string;
	charset: string;
	/** undefined if it is broken */
	bytes: number[] | undefined;
	at: number;
}

function wordsIn(header: string): Word[] {
	return [...header.matchAll(word)].map((found) => {
		const [raw, charset = "", kind = "", text = ""] = found;
		const bytes = /b/i.test(kind) ? bytesOfBase64(text) : bytesOfQuoted(text);
		return { raw, charset: charset.toLowerCase(), bytes, at: found.index ?? 0 };
	});
}

const alone = ({ raw, charset, bytes }: Word): string =>
	(bytes && textOf(charset, bytes)) ?? raw;

/**
 * Words of one charset that stand side by side. Some programs end a word in the
 * middle of a character, so their bytes are put together first.
 */
function together(words: readonly Word[]): string {
	const whole = words.every(({ bytes }) => bytes)
		? textOf(
				words[0]?.charset ?? "",
				words.flatMap(({ bytes = [] }) => bytes),
			)
		: undefined;
	return whole ?? words.map(alone).join("");
}

/**
 * Decodes UTF-8, ASCII and the western single-byte sets; a word in any other
 * set, or that is broken, stays as it was written.
 */
export function decodeWords(header: string): string {
	const parts: string[] = [];
	let side: Word[] = [];
	let end = 0;
	const flush = () => {
		if (side.length > 0) parts.push(together(side));
		side = [];
	};
	for (const one of wordsIn(header)) {
		const between = header.slice(end, one.at);
		const isBeside = end > 0 && /^\s*$/.test(between);
		if (!isBeside || side[0]?.charset !== one.charset) flush();
		if (!isBeside) parts.push(between);
		side.push(one);
		end = one.at + one.raw.length;
	}
	flush();
	return [...parts, header.slice(end)].join("");
}

/** Characters that break lines, hide or turn text round, and half characters. */
const unsafe =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
	/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A header as one line of text that is safe to keep and to show. */
export const plainLine = (header: string): string =>
	decodeWords(header).replace(unsafe, " ").replace(/ {2,}/g, " ").trim();
