/** What the register keeps of a message: a row, a count of one, or nothing. */

import type { Day } from "../register/days";
import { addressesIn } from "./addresses";
import { isVerified } from "./authentication";
import { plainLine } from "./encodedWords";
import { type AddressIndex, match } from "./matching";
import { headerOf, type Message } from "./message";
import { sorted } from "./sorting";

/** A row of the log, without its id. */
export interface Logged {
	on: Day;
	direction: "In" | "Out";
	partners: string;
	contact: string;
	from: string;
	to: string;
	subject: string;
	matchedBy: "Address" | "Domain";
	verified: boolean;
	/** Verified mail from them resets the contact clock; ours does not (R-7.1). */
	counts: boolean;
	open: string;
	at: string;
	messageId: string;
	gmailId: string;
	threadId: string;
}

export type Verdict =
	| { kind: "row"; row: Logged }
	| { kind: "unknown" }
	| { kind: "left out" };

/** Cut without leaving half a character behind. */
const short = (text: string, most: number) =>
	text.length > most
		? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`
		: text;

/** Opens the message in Gmail by its own id, or else its thread. */
const gmailLink = (messageId: string, threadId: string) =>
	messageId
		? `https://mail.google.com/mail/u/0/#search/${encodeURIComponent(`rfc822msgid:${messageId}`)}`
		: `https://mail.google.com/mail/u/0/#all/${encodeURIComponent(threadId)}`;

/**
 * Decides about one message. An unknown sender is counted and not stored.
 * @param keepSubject `mail.subjects`
 */
export function logged(
	message: Message,
	ours: ReadonlySet<string>,
	index: AddressIndex,
	keepSubject: boolean,
): Verdict {
	const way = sorted(message, ours);
	if ("leftOut" in way) return { kind: "left out" };
	const { direction, outsiders } = way;
	const found = match(outsiders, index);
	if (!found) return { kind: direction === "In" ? "unknown" : "left out" };
	const messageId = plainLine(headerOf(message, "Message-ID")).replace(
		/^<|>$/g,
		"",
	);
	const verified = message.labels.includes("SENT") || isVerified(message);
	return {
		kind: "row",
		row: {
			on: message.on,
			direction,
			partners: found.partners.join(", "),
			contact: found.contact,
			from: short(addressesIn(message, "From").join(", "), 500),
			to: short(addressesIn(message, "To", "Cc").join(", "), 2_000),
			subject: keepSubject
				? short(plainLine(headerOf(message, "Subject")), 500)
				: "",
			matchedBy: found.matchedBy,
			verified,
			counts: direction === "In" && verified,
			open: gmailLink(messageId, message.threadId),
			at: message.at,
			messageId: short(messageId, 998),
			gmailId: message.gmailId,
			threadId: message.threadId,
		},
	};
}
