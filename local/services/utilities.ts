/** Utilities: blobs, base64, digests, dates and sleep. */

import { createHash, createHmac } from "node:crypto";
import { named, textOfWord, wordIn, wordList } from "../bridge";
import type { Offers } from "../offers";
import { exception, NotHere } from "../refusal";
import type { Running } from "../running";
import { newId } from "../workspace";
import { LocalBlob } from "./blob";
import { charsets, encode, signed, unsigned } from "./bytes";
import { formatDate } from "./formatDate";

type Google = Offers<
	GoogleAppsScript.Utilities.Utilities,
	| "newBlob"
	| "base64Encode"
	| "base64EncodeWebSafe"
	| "base64Decode"
	| "base64DecodeWebSafe"
	| "computeHmacSha256Signature"
	| "computeDigest"
	| "DigestAlgorithm"
	| "Charset"
	| "getUuid"
	| "formatDate"
	| "sleep"
>;

const digests = wordList("Utilities.DigestAlgorithm", [
	"MD5",
	"SHA_1",
	"SHA_256",
	"SHA_384",
	"SHA_512",
]);

const utf8 = wordIn(charsets, "UTF_8");

const longestSleep = 300_000;

const bytesFrom = (data: string | number[], charset?: object) =>
	typeof data === "string" ? encode(data, charset) : unsigned(data);

export class LocalUtilities implements Google {
	readonly DigestAlgorithm = digests;
	readonly Charset = charsets;
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("Utilities", this);
	}

	newBlob(data: string | number[], type?: string, name?: string) {
		const usual = typeof data === "string" ? "text/plain" : null;
		const bytes = bytesFrom(data, utf8);
		return new LocalBlob(bytes, type ?? usual, name ?? null);
	}

	base64Encode(data: string | number[], charset?: object) {
		return Buffer.from(bytesFrom(data, charset)).toString("base64");
	}

	base64EncodeWebSafe(data: string | number[], charset?: object) {
		const text = this.base64Encode(data, charset);
		return text.replaceAll("+", "-").replaceAll("/", "_");
	}

	base64Decode(text: string) {
		const isWhole = text.length % 4 === 0;
		if (!isWhole || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
			throw exception("Could not decode string.");
		}
		return signed(Buffer.from(text, "base64"));
	}

	base64DecodeWebSafe(text: string) {
		return this.base64Decode(text.replaceAll("-", "+").replaceAll("_", "/"));
	}

	computeHmacSha256Signature(
		value: string | number[],
		key: string | number[],
		charset?: object,
	) {
		if (key.length === 0) throw exception("Empty key");
		const hmac = createHmac("sha256", bytesFrom(key, charset));
		return signed(hmac.update(bytesFrom(value, charset)).digest());
	}

	computeDigest(algorithm: object, value: string | number[], charset?: object) {
		const name = textOfWord(algorithm);
		if (!name) throw new NotHere("Utilities.computeDigest of that kind");
		const hash = createHash(name.replace("_", "").toLowerCase());
		return signed(hash.update(bytesFrom(value, charset)).digest());
	}

	getUuid() {
		const digest = createHash("sha256")
			.update(newId(this.#running.workspace, 32))
			.digest("hex");
		const variant = "89ab"[Number.parseInt(digest.charAt(16), 16) % 4];
		return [
			digest.slice(0, 8),
			digest.slice(8, 12),
			`4${digest.slice(13, 16)}`,
			`${variant}${digest.slice(17, 20)}`,
			digest.slice(20, 32),
		].join("-");
	}

	formatDate(date: Date, zone: string, pattern: string) {
		if (Number.isNaN(date.getTime())) {
			throw exception("Invalid argument: date. Should be of type: Date");
		}
		return formatDate(date, zone, pattern);
	}

	sleep(ms: number) {
		if (ms < 0 || ms > longestSleep) {
			throw exception(`Invalid argument: sleep ${ms}`);
		}
		this.#running.gate.spend(ms);
	}
}
