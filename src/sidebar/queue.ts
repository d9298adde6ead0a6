/** The addresses that wait: how they are listed, and what may become of them. */
import type {
	EmailsView,
	MailUndo,
	PartnerPlace,
	SenderLine,
} from "../contract";
import { longDay } from "../register/days";
import type { NamedPartner } from "./journey";
import * as say from "./words/emails";

export interface Queue {
	waiting: readonly SenderLine[];
	enquiries: readonly SenderLine[];
	leftAside: readonly SenderLine[];
	/** How many wait, those that are not listed included. */
	count: number;
}

/**
 * What nobody has decided about stands first, in the server's list too: once
 * something decided is in it, all that waits is.
 */
export function queueOf({
	senders,
	more,
}: Pick<EmailsView, "senders" | "more">): Queue {
	const enquiries = senders.filter(({ decision }) => decision === "Enquiry");
	const leftAside = senders.filter(({ decision }) => decision === "Left aside");
	const decided = new Set([...enquiries, ...leftAside]);
	const waiting = senders.filter((sender) => !decided.has(sender));
	const count = waiting.length + (decided.size > 0 ? 0 : more);
	return { waiting, enquiries, leftAside, count };
}

/** "3 March to 21 November 2026": month and year are said once if they are the same. */
export function spanOf({
	firstOn,
	lastOn,
}: Pick<SenderLine, "firstOn" | "lastOn">): string {
	const [first, last] = [firstOn ?? lastOn, lastOn ?? firstOn];
	if (!first || !last) return "";
	if (first === last) return longDay(last);
	const [day, month, year] = longDay(first).split(" ");
	const until = longDay(last);
	if (until.endsWith(` ${month} ${year}`)) return say.span(`${day}`, until);
	if (until.endsWith(` ${year}`)) return say.span(`${day} ${month}`, until);
	return say.span(longDay(first), until);
}

/** "7 emails, 3 March to 21 November 2026" */
export const emailsOf = (sender: SenderLine): string =>
	[say.emails(sender.emails), spanOf(sender)].filter(Boolean).join(", ");

/** Its whole domain can stand for one partner. */
export const hasOwnDomain = ({ domain, sharedDomain }: SenderLine): boolean =>
	domain !== "" && sharedDomain === "";

/** A call of the server as data: its name and what it asks for. */
export type MailCall = MailUndo;

const placeOf = ({ ref, row }: PartnerPlace): PartnerPlace => ({ ref, row });

/** Says what an address is, or where its emails go; the rest stays as it is. */
export function decision(
	as: string,
	sender: SenderLine,
	change: Partial<Pick<SenderLine, "decision" | "fileUnder">>,
): MailCall {
	const { decision, fileUnder } = sender;
	const opened = { decision, fileUnder };
	const values = { ...opened, ...change };
	const request = { as, place: placeOf(sender), opened, values };
	return { name: "changeSender", request };
}

/** @param what the address, or its domain */
export const neverAgain = (
	as: string,
	sender: SenderLine,
	what: string,
): MailCall => ({
	name: "changeNever",
	request: { as, what, never: true, sender: placeOf(sender) },
});

export const domainOf = (
	as: string,
	{ domain }: SenderLine,
	partner: NamedPartner,
): MailCall => ({
	name: "changeDomain",
	request: { as, partner: placeOf(partner), domain, registered: true },
});
