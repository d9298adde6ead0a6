/** A Blob: bytes with a type and a name. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { exception } from "../refusal";
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

export function decode(bytes: Uint8Array, charset: string): string {
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch {
		throw exception(`Unsupported encoding: ${charset}`);
	}
}
