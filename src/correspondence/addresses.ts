/** The addresses of a header: who, without the names that anyone can make up. */
import parseAddresses from "nodemailer/lib/addressparser";
import { isEmail, isStorable } from "../register/check";
import { headersNamed, type Message } from "./message";

const gmailDomains = ["gmail.com", "googlemail.com"];

/** The part after the @, in lower case; "" if there is none. */
export const domainOf = (address: string): string =>
	address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/**
 * An address as it is compared: lower case; Gmail and Googlemail are one, and
 * there dots and a +tag do not count.
 */
export function comparable(address: string): string {
	const lower = address.trim().toLowerCase();
	const domain = domainOf(lower);
	if (!gmailDomains.includes(domain)) return lower;
	const local = lower.slice(0, lower.lastIndexOf("@"));
	return `${(local.split("+")[0] ?? "").replace(/\./g, "")}@gmail.com`;
}

/** The addresses of every header of these names; what is no address is left out. */
export function addressesIn(message: Message, ...names: string[]): string[] {
	const found = names
		.flatMap((name) => headersNamed(message, name))
		.flatMap((value) => parseAddresses(value, { flatten: true }))
		.map(({ address }) => (address ?? "").toLowerCase())
		.filter((address) => isEmail(address) && isStorable(address));
	return found.filter((address, at) => found.indexOf(address) === at);
}

/**
 * The one sender of a message.
 * @returns undefined with two From headers, several senders or none
 */
export function soleSender(message: Message): string | undefined {
	const senders = addressesIn(message, "From");
	return headersNamed(message, "From").length === 1 && senders.length === 1
		? senders[0]
		: undefined;
}
