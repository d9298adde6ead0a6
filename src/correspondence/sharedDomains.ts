/** Domains that the maintained lists know as everybody's or as nobody's. */
import type { Lists } from "./packedDomains";

// The bundler turns this into a call that unpacks the lists only then: a menu
// opens without them.
declare const require: (
	path: "./packedDomains",
) => typeof import("./packedDomains");

const opened = new Map<number, Lists>();

/** What the lists know of domains that end like this one. */
function listsFor(domain: string): Lists {
	const { shelfOf, unpacked } = require("./packedDomains");
	const shelf = shelfOf(domain);
	const known = opened.get(shelf) ?? unpacked(shelf);
	opened.set(shelf, known);
	return known;
}

const parentOf = (domain: string) => domain.slice(domain.indexOf(".") + 1);

/** a.b.uk, b.uk, uk */
export const withParents = (domain: string): string[] => {
	const labels = domain.split(".");
	return labels.map((_, at) => labels.slice(at).join("."));
};

/**
 * Whether different people register names under this domain: co.uk, github.io.
 * Where all names of a place are such endings (*.sch.uk), the place is one too.
 * @param domain as `plainDomain` gives it
 * @see https://github.com/publicsuffix/list/wiki/Format
 */
export function isPublicSuffix(domain: string): boolean {
	if (!domain.includes(".")) return true;
	const { suffixes } = listsFor(domain);
	if (suffixes.has(`!${domain}`)) return false;
	return (
		suffixes.has(domain) ||
		suffixes.has(`*.${domain}`) ||
		suffixes.has(`*.${parentOf(domain)}`)
	);
}

/** Whether anybody can have an address there, or under a part of it. */
export const isFreeMail = (domain: string): boolean =>
	withParents(domain).some((one) => listsFor(one).free.has(one));
