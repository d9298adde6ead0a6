/** Unpacks the lists of shared domains that came with the build. */
/// <reference path="./modules.d.ts" />

import PizZip from "pizzip";
import packed from "#shared-domains";

/** @throws Error if the build left a list out */
function linesOf(zip: PizZip, name: string): ReadonlySet<string> {
	const file = zip.file(name);
	if (!file) throw new Error(`${name} is not among the shared domains.`);
	return new Set(file.asText().split("\n"));
}

export interface Lists {
	/** Rules of the public suffix list, in punycode: co.uk, *.ck, !www.ck */
	suffixes: ReadonlySet<string>;
	/** Domains where anybody can have an address. */
	free: ReadonlySet<string>;
}

/** The shelf of a domain, by its ending alone. */
export const shelfOf = (domain: string): number =>
	[...domain.slice(domain.lastIndexOf(".") + 1)].reduce(
		(sum, letter) => sum + letter.charCodeAt(0),
		0,
	) % packed.length;

export function unpacked(shelf: number): Lists {
	const zip = new PizZip(packed[shelf] ?? "", { base64: true });
	return { suffixes: linesOf(zip, "s"), free: linesOf(zip, "f") };
}
