/** A row of the log, from a message's headers. */

import type { Day } from "../register/days";
import { addressesIn } from "./addresses";
import { plainLine } from "./encodedWords";
import type { Match, MatchedBy } from "./matching";
import { headerOf, type Message } from "./message";
import type { Sorted } from "./sorting";
import { withheldSubject } from "./withheld";

/** A row of the log, without its id. */
export interface Logged {
	on: Day;
	direction: "In" | "Out";
	partners: string;
	contact: string;
	from: string;
	to: string;
	subject: string;
	matchedBy: MatchedBy;
	verified: boolean;
	/** Verified mail from them resets the contact clock; ours does not (R-7.1). */
	counts: boolean;
	open: string;
	at: string;
	messageId: string;
	gmailId: string;
	threadId: string;
}

/** What of a subject is kept. */
export interface Discretion {
	/** `mail.subjects` */
	keepSubjects: boolean;
	/** `mail.withhold` */
	withhold: boolean;
}

/** Cut without leaving half a character behind. */
const short = (text: string, most: number) =>
	text.length > most
		? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`
		: text;

/** Opens the message in Gmail by its own id, or else its thread. */
export const gmailLink = (messageId: string, threadId: string) =>
	messageId
		? `https://mail.google.com/mail/u/0/#search/${encodeURIComponent(`rfc822msgid:${messageId}`)}`
		: `https://mail.google.com/mail/u/0/#all/${encodeURIComponent(threadId)}`;

/** The message's own id, without the brackets round it. */
export const messageIdOf = (message: Message): string =>
	short(plainLine(headerOf(message, "Message-ID")).replace(/^<|>$/g, ""), 998);

function subjectOf(
	message: Message,
	{ keepSubjects, withhold }: Discretion,
): string {
	if (!keepSubjects) return "";
	const subject = plainLine(headerOf(message, "Subject"));
	return short(withhold ? withheldSubject(subject) : subject, 500);
}

/** @param verified whether Gmail vouches for whoever wrote it */
export function loggedRow(
	message: Message,
	{ direction, automatic }: Sorted,
	found: Match,
	{ verified, ...discretion }: Discretion & { verified: boolean },
): Logged {
	const messageId = messageIdOf(message);
	return {
		on: message.on,
		direction,
		partners: found.partners.join(", "),
		contact: found.contact,
		from: short(addressesIn(message, "From").join(", "), 500),
		to: short(addressesIn(message, "To", "Cc").join(", "), 2_000),
		subject: subjectOf(message, discretion),
		matchedBy: found.matchedBy,
		verified,
		counts:
			direction === "In" && verified && !automatic && found.theirs.length > 0,
		open: gmailLink(messageId, message.threadId),
		at: message.at,
		messageId,
		gmailId: message.gmailId,
		threadId: message.threadId,
	};
}
