/** What a message is to the register: which way it went, and whether it is left out. */
import { addressesIn, comparable, domainOf } from "./addresses";
import { isWithin } from "./domains";
import { headerOf, headersNamed, type Message } from "./message";
import { isPassedOn, referencesIn } from "./references";

export type Direction = "In" | "Out";

/** Why a message is not logged, in words for people. */
export type LeftOut =
	| "A draft, spam or in the bin"
	| "Labelled “Do not log”"
	| "On the never-log list"
	| "Sent by a machine or to a list"
	| "Between ourselves"
	| "No sender"
	| "A second copy"
	| "Gone before it was read";

/** What the register says about whom to leave out. */
export interface Rules {
	/** Our own addresses, as `comparable` gives them. */
	ours: ReadonlySet<string>;
	/** Addresses as `comparable` gives them, and domains. */
	never: { addresses: ReadonlySet<string>; domains: readonly string[] };
	/** Gmail's id of the label that keeps mail out; "" if there is none. */
	skipLabel: string;
	/** Conversations that have that label. */
	unlogged: ReadonlySet<string>;
}

export interface Sorted {
	direction: Direction;
	/** Who is to be known: who wrote it, or whom we wrote to. */
	outsiders: readonly string[];
	/** Others outside, who only got a copy of what came in. */
	copied: readonly string[];
	/** One of us passed on what somebody else had written. */
	passedOn: boolean;
	automatic: boolean;
}

const noMail = ["DRAFT", "SPAM", "TRASH", "CHAT"];
const machines =
	/^(no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?)([+.=-].*)?$/;

function isAutomatic(message: Message): boolean {
	const submitted = headerOf(message, "Auto-Submitted").trim().toLowerCase();
	const sender = addressesIn(message, "From")[0] ?? "";
	return (
		headersNamed(message, "List-Id").length > 0 ||
		headersNamed(message, "List-Unsubscribe").length > 0 ||
		/^(bulk|list|junk)$/i.test(headerOf(message, "Precedence").trim()) ||
		(submitted !== "" && !/^no\b/.test(submitted)) ||
		machines.test(sender.slice(0, sender.lastIndexOf("@")))
	);
}

/** The one who is never logged, by address or by domain. */
export const isNever = (address: string, { never }: Pick<Rules, "never">) =>
	never.addresses.has(comparable(address)) ||
	never.domains.some((domain) => isWithin(domainOf(address), domain));

/** Anything that was labelled, or is in a conversation that was. */
const isUnlogged = (message: Message, { skipLabel, unlogged }: Rules) =>
	unlogged.has(message.threadId) ||
	(skipLabel !== "" && message.labels.includes(skipLabel));

/**
 * Which way a message went; or why it is left out.
 * @see
 */
export function sorted(
	message: Message,
	rules: Rules,
): Sorted | { leftOut: LeftOut } {
	if (message.labels.some((label) => noMail.includes(label)))
		return { leftOut: "A draft, spam or in the bin" };
	if (isUnlogged(message, rules)) return { leftOut: "Labelled “Do not log”" };
	const isOurs = (address: string) => rules.ours.has(comparable(address));
	const senders = addressesIn(message, "From");
	const sent = message.labels.includes("SENT");
	const out = sent || senders.some(isOurs);
	const others = addressesIn(message, "To", "Cc", "Bcc").filter(
		(address) => !isOurs(address),
	);
	// What was sent from here is ours, under whatever name it went.
	const outside = sent ? [] : senders.filter((address) => !isOurs(address));
	const whose = out ? [...outside, ...others] : senders;
	const outsiders = whose.filter((address) => !isNever(address, rules));
	const passedOn = out && whose.length === 0 && isPassedOn(message);
	if (whose.length > 0 && outsiders.length === 0)
		return { leftOut: "On the never-log list" };
	if (out && whose.length === 0 && !passedOn)
		return { leftOut: "Between ourselves" };
	const automatic = isAutomatic(message);
	if (automatic && referencesIn(message).length === 0)
		return { leftOut: "Sent by a machine or to a list" };
	return {
		direction: out && !passedOn ? "Out" : "In",
		outsiders,
		copied: out ? [] : others.filter((address) => !isNever(address, rules)),
		passedOn,
		automatic,
	};
}
