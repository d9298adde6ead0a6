/** The one form in which domains are compared: small letters, in ASCII. */
/// <reference path="./modules.d.ts" />
import { encode } from "punycode/punycode.js";

/** No domain is longer, whichever way it is written. */
const longest = 253;
/** What becomes ASCII in small letters: the Kelvin sign would pass for a k. */
const turnsAscii = /[\u0130\u037e\u1fef\u212a]/;

export const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text);

const inSmallAscii = (text: string) =>
	text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** In small letters, and no character that was not ASCII becomes so. */
export const lowered = (text: string): string =>
	turnsAscii.test(text)
		? inSmallAscii(text)
		: text.toLowerCase().normalize("NFC");

const plainLabel = (label: string) =>
	isAscii(label) ? label : `xn--${encode(label)}`;

/** A domain of an address: in small letters and punycode, without its last dot. */
export function plainDomain(domain: string): string {
	const small = lowered(domain).replace(/\.$/, "");
	return isAscii(small) || small.length > longest
		? small
		: small.split(".").map(plainLabel).join(".");
}

/** A domain as people type it: also with spaces round it, or an @ before it. */
export const typedDomain = (typed: string): string =>
	plainDomain(typed.trim().replace(/^@/, ""));
