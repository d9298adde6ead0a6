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

export function unpacked(): Lists {
	const zip = new PizZip(packed, { base64: true });
	return {
		suffixes: linesOf(zip, "suffixes.txt"),
		free: linesOf(zip, "free.txt"),
	};
}
