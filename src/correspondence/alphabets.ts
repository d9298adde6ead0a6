/** Names that mix alphabets, as imitations of other people's names do. */
/// <reference path="./modules.d.ts" />
import { decode, encode } from "punycode/punycode.js";
import { domainOf } from "./addresses";
import { isAscii } from "./plainDomain";

/** Alphabets that names are written in today. */
const alphabets = `Latin Cyrillic Greek Armenian Hebrew Arabic Syriac Thaana
	Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam
	Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Cherokee
	Canadian_Aboriginal Khmer Mongolian Nko Tifinagh Coptic Glagolitic Lisu Vai
	Yi Hangul Hiragana Katakana Han Bopomofo`.split(/\s+/);
/** Japanese, Chinese and Korean use several, and Latin letters with them. */
const usedTogether = [
	"Latin Han Hiragana Katakana",
	"Latin Han Bopomofo",
	"Latin Han Hangul",
].map((names) => names.split(" "));

/** No address is longer. */
const longest = 320;

const script = (name: string) => `\\p{Script=${name}}`;
const patterns = new Map<string, RegExp>();

// Made when a letter beyond ASCII first comes: a menu opens without them.
function patternOf(name: string): RegExp {
	const source =
		name === "another"
			? `[^${[...alphabets, "Common", "Inherited"].map(script).join("")}]`
			: script(name);
	const known = patterns.get(name) ?? new RegExp(source, "u");
	patterns.set(name, known);
	return known;
}

/** Digits, hyphens and accents belong to no alphabet. */
const alphabetsOf = (label: string): string[] =>
	[...alphabets, "another"].filter((name) => patternOf(name).test(label));

/** ℴ, 𝐨 and ｏ are o to the eye; no domain may hold them. */
const isDisguised = (label: string): boolean =>
	label.toLowerCase().normalize("NFKC") !==
	label.toLowerCase().normalize("NFC");

/** @returns undefined if it is no punycode, or punycode of plain letters */
function decoded(label: string): string | undefined {
	try {
		const text = decode(label.slice(4));
		return `xn--${encode(text)}` === label && !isAscii(text) ? text : undefined;
	} catch (error) {
		if ((error as Error).name === "RangeError") return undefined;
		throw error;
	}
}

function isMixedLabel(label: string): boolean {
	const text = /^xn--/i.test(label) ? decoded(label.toLowerCase()) : label;
	if (text === undefined) return true;
	if (isAscii(text)) return false;
	const found = alphabetsOf(text);
	return (
		isDisguised(text) ||
		(found.length > 1 &&
			!usedTogether.some((names) => found.every((one) => names.includes(one))))
	);
}

/**
 * Whether one part of a domain or of an address mixes alphabets, such as Latin
 * letters and a Cyrillic one; also behind xn--, and also where that hides
 * nothing that can be read.
 */
export const isMixed = (name: string): boolean =>
	name.length > longest || name.split(/[.@+_]/).some(isMixedLabel);

/** An address as it is safe to show: a domain beyond ASCII stands in punycode. */
export function shownAddress(address: string): string {
	const at = address.lastIndexOf("@") + 1;
	const domain = address.slice(at);
	return isAscii(domain)
		? address
		: `${address.slice(0, at)}${domainOf(address)}`;
}
