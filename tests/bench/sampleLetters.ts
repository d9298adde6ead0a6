/** Sample emails to deliver: from partners, from strangers, from long ago. */
import { readHeaders } from "../../local/mail/headers";
import type { Parsed } from "../../local/mailbox";
import { charity } from "../anOffice";
import { partnerDomain } from "./records";

interface Envelope {
	from: string;
	subject: string;
	messageId: string;
	/** Headers that stand above the others. */
	above?: readonly string[];
}

/** An email to us, for whose sender Gmail vouches. */
function textOf({ from, subject, messageId, above = [] }: Envelope): string {
	const domain = from.slice(from.indexOf("@") + 1);
	return [
		...above,
		`Authentication-Results: mx.google.com; dmarc=pass header.from=${domain}`,
		`From: Sam Sample <${from}>`,
		`To: ${charity}`,
		`Subject: ${subject}`,
		`Message-ID: <${messageId}@mail.example>`,
		"",
		"Words that are not read.",
	].join("\n");
}

const partnersAddress = (n: number): string =>
	`sam@${partnerDomain(1 + (n % 1_000))}`;

/** A letter from one of a thousand partners. */
export const letterFrom = (n: number): string =>
	textOf({
		from: partnersAddress(n),
		subject: `Sample letter ${n}`,
		messageId: `bench-${n}`,
	});

export const lettersFrom = (count: number): string[] =>
	Array.from({ length: count }, (_, at) => letterFrom(at));

/** @param n which letter it is, of which stranger */
export const strangersLetter = (stranger: number, n: number): string =>
	textOf({
		from: `someone@stranger${stranger}.example`,
		subject: `Question ${n}`,
		messageId: `stranger-${stranger}-${n}`,
	});

/** As Gmail's own ids are: sixteen hexadecimal digits. */
const firstPastId = 0x1800000000000000n;
const minute = 60_000;

export interface Past {
	/** When the newest of them was received, in milliseconds since 1970. */
	until: number;
	/** How far apart they are. */
	minutes: number;
}

/**
 * An email from long ago, the newest first: two of three are partners', and
 * some of the others come from the same stranger.
 */
export function pastLetter(n: number, { until, minutes }: Past): Parsed {
	const number = String(firstPastId + BigInt(n));
	const at = new Date(until - n * minutes * minute);
	const text = textOf({
		from:
			n % 3 === 0
				? `someone@stranger${(n / 3) % 100}.example`
				: partnersAddress(n),
		subject: `Past letter ${n}`,
		messageId: `past-${n}`,
		above: [
			`Received: by mx.google.com; ${at.toUTCString()}`,
			`X-GM-MSGID: ${number}`,
		],
	});
	const raw = new TextEncoder().encode(text.replaceAll("\n", "\r\n"));
	return { raw, headers: readHeaders(raw), gmailThread: number };
}

export const pastLetters = (count: number, past: Past): Parsed[] =>
	Array.from({ length: count }, (_, n) => pastLetter(n, past));
