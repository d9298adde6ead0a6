/** What a message is to the register: which way it went, and whether it is left out. */
import { addressesIn, comparable } from "./addresses";
import { headerOf, headersNamed, type Message } from "./message";

export type Direction = "In" | "Out";

/** Why a message is not looked at any further. */
export type LeftOut =
	| "not mail"
	| "automatic"
	| "between ourselves"
	| "no sender";

const neverLogged = ["DRAFT", "SPAM", "TRASH", "CHAT"];
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

/**
 * Which way a message went; or why it is left out.
 * @param ours our own addresses, as `comparable` gives them
 * @see
 */
export function sorted(
	message: Message,
	ours: ReadonlySet<string>,
): { direction: Direction; outsiders: string[] } | { leftOut: LeftOut } {
	if (message.labels.some((label) => neverLogged.includes(label)))
		return { leftOut: "not mail" };
	const senders = addressesIn(message, "From");
	const isOurs = (address: string) => ours.has(comparable(address));
	const out = message.labels.includes("SENT") || senders.some(isOurs);
	const everyone = addressesIn(message, "From", "To", "Cc", "Bcc");
	const outsiders = out
		? everyone.filter((address) => !isOurs(address))
		: senders;
	if (senders.length === 0 && !out) return { leftOut: "no sender" };
	if (outsiders.length === 0) return { leftOut: "between ourselves" };
	if (isAutomatic(message)) return { leftOut: "automatic" };
	return { direction: out ? "Out" : "In", outsiders };
}
