/** A Blob: bytes with a type and a name. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { exception, NotHere } from "../refusal";
import { signed } from "./bytes";

type Google = Offers<
	GoogleAppsScript.Base.Blob,
	"getBytes" | "getDataAsString" | "getContentType" | "getName" | "setName"
>;

export class LocalBlob implements Google {
	readonly #bytes: Uint8Array;
	readonly #type: string | null;
	#name: string | null;

	constructor(bytes: Uint8Array, type: string | null, name: string | null) {
		this.#bytes = bytes;
		this.#type = type;
		this.#name = name;
		named("Blob", this);
	}

	getBytes() {
		return signed(this.#bytes);
	}

	getDataAsString(charset = "UTF-8") {
		return decode(this.#bytes, charset);
	}

	getContentType() {
		return this.#type;
	}

	getName() {
		return this.#name;
	}

	setName(name: string) {
		this.#name = name;
		return this;
	}

	/** For the services on this side; scripts cannot reach it. */
	static bytesOf(blob: LocalBlob): Uint8Array {
		return blob.#bytes;
	}
}

/** Character sets that mean the same to Google and to us. */
const known = ["utf-8", "utf-16le", "utf-16be", "us-ascii", "windows-1252"];

/** @throws for a character set that Google has not either */
export function decode(bytes: Uint8Array, charset: string): string {
	const name = charset.toLowerCase();
	if (known.includes(name)) return decoded(bytes, name);
	try {
		new TextDecoder(charset);
	} catch {
		throw exception(`Unsupported encoding: ${charset}`);
	}
	throw new NotHere(`The character set ${charset}`);
}

/** As Java decodes: a mark at the beginning stays, and what means nothing shows. */
function decoded(bytes: Uint8Array, name: string): string {
	const unknown = { "us-ascii": ascii, "windows-1252": unassigned }[name];
	if (!unknown) return new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
	return new TextDecoder("windows-1252")
		.decode(bytes)
		.replace(unknown, "\ufffd");
}

const ascii = /[^\0-\x7f]/g;
const unassigned = /[\x81\x8d\x8f\x90\x9d]/g;
