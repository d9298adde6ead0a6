/** The addresses of a header: who, without the names that anyone can make up. */
import parseAddresses from "nodemailer/lib/addressparser";
import { isDomain, isEmail, isStorable } from "../register/check";
import { readable, unfolded, withoutWords } from "./addressText";
import { type Message, wholeHeadersNamed } from "./message";
import { lowered, plainDomain } from "./plainDomain";

const gmailDomains = ["gmail.com", "googlemail.com"];
/** Marks that are seen nowhere, encoded words, and what stands for controls. */
const disguised = /\p{C}|\p{Z}|\ufffd|=\?|\?=/u;

const localOf = (address: string) =>
	address.slice(0, Math.max(0, address.lastIndexOf("@")));

/**
 * The part after the last @, in small letters and punycode and without a dot
 * at its end; the whole text if there is no @.
 */
export const domainOf = (address: string): string =>
	plainDomain(address.slice(address.lastIndexOf("@") + 1));

/** In small letters, the domain in punycode. */
function plainAddress(address: string): string {
	const trimmed = address.trim();
	return trimmed.includes("@")
		? `${lowered(localOf(trimmed))}@${domainOf(trimmed)}`
		: lowered(trimmed);
}

/**
 * An address as it is compared: in small letters, the domain in punycode; Gmail
 * and Googlemail are one, and there dots and a +tag do not count.
 */
export function comparable(address: string): string {
	const plain = plainAddress(address);
	if (!gmailDomains.includes(domainOf(plain))) return plain;
	const [name = ""] = localOf(plain).split("+");
	const mailbox = name.replace(/\./g, "");
	return mailbox ? `${mailbox}@gmail.com` : plain;
}

/** @returns undefined if it is no address that mail could come from */
function asAddress(written = ""): string | undefined {
	const address = plainAddress(written);
	return isEmail(address) &&
		isStorable(address) &&
		!disguised.test(written.trim()) &&
		isDomain(domainOf(address))
		? address
		: undefined;
}

/**
 * The addresses of every header of these names, in small letters and with
 * domains in punycode; what is no address is left out.
 */
export function addressesIn(message: Message, ...names: string[]): string[] {
	const found = names
		.flatMap((name) => wholeHeadersNamed(message, name))
		.flatMap((value) => parseAddresses(readable(value), { flatten: true }))
		.flatMap(({ address }) => asAddress(address) ?? []);
	return [...new Set(found)];
}

/** Whether a header says one thing however it is read: no second @ anywhere. */
function namesOnly(value: string, sender: string): boolean {
	const bare = withoutWords(value);
	const named = bare?.match(/[^\s<>,;:"()[\]@]+@[^\s<>,;:"()[\]@]+/g) ?? [];
	return (
		bare?.split("@").length === named.length + 1 &&
		named.every((address) => comparable(address) === comparable(sender))
	);
}

/**
 * The one sender of a message.
 * @returns undefined with two From headers, several senders, a group or none,
 * and where programs could disagree about who it is
 */
export function soleSender(message: Message): string | undefined {
	const [value = "", ...others] = wholeHeadersNamed(message, "From");
	const text = readable(value);
	if (others.length > 0 || text !== unfolded(value).trim()) return undefined;
	const [sender, ...more] = parseAddresses(text);
	const address = asAddress(sender?.address);
	return address && more.length === 0 && namesOnly(text, address)
		? address
		: undefined;
}

const idInBrackets = /<([^<>\s\p{Cc}]{1,998})>/gu;
const mostIds = 30;

/** The message ids of References or In-Reply-To, without <>, the newest first. */
export function messageIdsIn(header: string): string[] {
	const ids = [...header.matchAll(idInBrackets)].map(([, id = ""]) => id);
	return [...new Set(ids.reverse())].slice(0, mostIds);
}
