/** What a mailbox needs to know of a message's headers. */

import { createHash } from "node:crypto";
import { type Address, addressParser, decodeWords } from "postal-mime";
import type { Header } from "./mail/headers";

export interface Letter {
	from: readonly string[];
	/** Addresses of From, To and Cc, in small letters. */
	everybody: readonly string[];
	messageId: string;
	references: readonly string[];
	subject: string;
	topic: string;
	/** Milliseconds; undefined when no server wrote it down. */
	receivedAt: number | undefined;
	/** Hexadecimal, from the decimal number of an exported message. */
	gmailId: string | undefined;
	hash: string;
}

export function readLetter(
	headers: readonly Header[],
	raw: Uint8Array,
): Letter {
	const all = (name: string) =>
		headers
			.filter((header) => header.name.toLowerCase() === name)
			.map((header) => header.value);
	const first = (name: string) => all(name)[0] ?? "";
	const addresses = (name: string) => all(name).flatMap(addressesIn);
	const from = addresses("from");
	const subject = decodeWords(first("subject")).replace(/\s+/g, " ").trim();
	return {
		from,
		everybody: [...from, ...addresses("to"), ...addresses("cc")],
		messageId: idsIn(first("message-id"))[0] ?? "",
		references: idsIn(`${first("references")} ${first("in-reply-to")}`),
		subject,
		topic: topicOf(subject),
		receivedAt: receivedTime(first("received")),
		gmailId: hexadecimal(first("x-gm-msgid")),
		hash: createHash("sha256").update(raw).digest("hex"),
	};
}

export const addressesIn = (value: string): string[] =>
	addressParser(value).flatMap(flat);

const flat = ({ address, group }: Address): string[] =>
	group ? group.flatMap(flat) : address ? [address.toLowerCase()] : [];

const idsIn = (value: string) =>
	Array.from(value.matchAll(/<([^<>\s]+)>/g), ([, id]) => id ?? "");

/** The subject without the marks of answers and copies. */
export function topicOf(subject: string): string {
	const bare = subject.replace(/^\s*(?:re|fwd?|aw|sv)\s*(?:\[\d+\])?:\s*/i, "");
	return bare === subject ? bare.trim().toLowerCase() : topicOf(bare);
}

function receivedTime(value: string): number | undefined {
	const time = Date.parse(value.slice(value.lastIndexOf(";") + 1).trim());
	return Number.isNaN(time) ? undefined : time;
}

export const hexadecimal = (decimal: string | undefined) =>
	decimal && /^\d+$/.test(decimal) ? BigInt(decimal).toString(16) : undefined;
