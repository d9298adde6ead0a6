/** What two modules give that do not say it themselves. */

declare module "punycode/punycode.js" {
	/** RFC 3492, without the xn-- */
	export function encode(label: string): string;
	/** @throws RangeError if it is no punycode */
	export function decode(label: string): string;
}

/** Domains of everybody and of nobody, packed when the bundle is built. */
declare module "#shared-domains" {
	/** zips in base64: a shelf for the sum of an ending's letters, modulo their number */
	const packed: readonly string[];
	export default packed;
}
