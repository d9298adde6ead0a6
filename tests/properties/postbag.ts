/** Emails to replay: made-up conversations and the open corpora, each with ids of its own. */
import fc from "fast-check";
import { addressesIn } from "../../local/letter";
import { readHeaders } from "../../local/mail/headers";
import { readMessages } from "../../local/mail/readMessages";
import type { Parsed } from "../../local/mailbox";
import { charity } from "../anOffice";
import { sharedData } from "../sharedData";

/** What an email is to the register. */
const kinds = [
	"from a contact",
	"from a domain",
	"by reference",
	"sent",
	"from a colleague",
	"from a stranger",
	"to a stranger",
	"newsletter",
	"passed on",
] as const;

export interface Post {
	kind: (typeof kinds)[number];
	/** Which of a few contacts, colleagues, strangers. */
	who: number;
	/** The conversation it belongs to. */
	thread: number;
	/** Minutes before logging began that Google received it. */
	minutes: number;
	vouched: boolean;
}

export const posts = (count: number): fc.Arbitrary<Post[]> =>
	fc.array(
		fc.record({
			kind: fc.constantFrom(...kinds),
			who: fc.nat({ max: 5 }),
			thread: fc.nat({ max: 20 }),
			minutes: fc.nat({ max: 20_000 }),
			vouched: fc.boolean(),
		}),
		{ minLength: count, maxLength: count },
	);

/** Contacts that the office of a replay knows, by their partners. */
export const contacts: Readonly<Record<string, string>> = {
	"bbb@ddd.com": "P-0002",
	"jdoe@machine.example": "P-0002",
	"xxxxxxxxx.xxxxxxx@gmail.com": "P-0003",
	"vi.elm@gmail.com": "P-0003",
};
export const domains: Readonly<Record<string, string>> = {
	"oak.example": "P-0001",
	"example.com": "P-0004",
};

const partners = 4;
const known = Object.keys(contacts);

const addressOf = ({ kind, who }: Post): string => {
	if (kind === "from a contact") return known[who % known.length] ?? "";
	if (kind === "from a domain") return `person${who}@oak.example`;
	if (kind === "from a colleague") return `colleague${who}@elsewhere.example`;
	if (kind === "newsletter") return `news@oak.example`;
	return `stranger${who}@nowhere.example`;
};

const isOurs = ({ kind }: Post) =>
	["sent", "to a stranger", "passed on"].includes(kind);

const recipientOf = (post: Post): string => {
	if (post.kind === "sent") return known[post.who % known.length] ?? "";
	return post.kind === "to a stranger" ? addressOf(post) : charity;
};

const subjectOf = ({ kind, who, thread }: Post): string => {
	if (kind === "by reference") return `About [P-000${1 + (who % partners)}]`;
	return kind === "passed on" ? `Fwd: Subject ${thread}` : `Subject ${thread}`;
};

const firstOfThread = (thread: number) => `<thread-${thread}@mail.example>`;

function linesOf(post: Post, n: number): string[] {
	const { kind, thread, vouched } = post;
	const from = isOurs(post) ? charity : addressOf(post);
	const domain = from.slice(from.indexOf("@") + 1);
	return [
		...(isOurs(post)
			? []
			: [
					`Authentication-Results: mx.google.com; dmarc=${vouched ? "pass" : "fail"} header.from=${domain}`,
				]),
		`From: ${from}`,
		`To: ${recipientOf(post)}`,
		`Subject: ${subjectOf(post)}`,
		`Message-ID: <post-${n}@mail.example>`,
		`References: ${firstOfThread(thread)}`,
		...(kind === "newsletter" ? ["List-Id: <news.oak.example>"] : []),
		"",
		"Hello",
	];
}

const began = Date.parse("2026-11-22T09:00:00Z");
const firstId = 0x1700000000000000n;
const encoder = new TextEncoder();

/** The same message, with the ids and the time that Gmail has for it. */
function marked(
	raw: Uint8Array,
	n: number,
	{ minutes, thread }: { minutes: number; thread: bigint },
): Parsed {
	const at = new Date(began - minutes * 60_000).toUTCString();
	const above = encoder.encode(
		`Received: by mx.google.com; ${at}\r\nX-GM-MSGID: ${firstId + BigInt(n)}\r\n`,
	);
	const whole = Buffer.concat([above, raw]);
	return {
		raw: whole,
		headers: readHeaders(whole),
		gmailThread: String(thread),
	};
}

export const parsedPost = (post: Post, n: number): Parsed =>
	marked(encoder.encode(linesOf(post, n).join("\r\n")), n, {
		minutes: post.minutes,
		thread: firstId + BigInt(1_000_000 + post.thread),
	});

/** A second copy: another message of Gmail's with the same words. */
export const copyOf = (post: Post, n: number, of: number): Parsed =>
	marked(encoder.encode(linesOf(post, of).join("\r\n")), n, {
		minutes: post.minutes,
		thread: firstId + BigInt(n),
	});

/** Gmail vouches for every other sender of the corpora. */
function vouchedFor(parsed: Parsed, n: number): Uint8Array {
	const from = parsed.headers.find(({ name }) => /^from$/i.test(name));
	const [address = ""] = addressesIn(from?.value ?? "");
	const domain = address.slice(address.indexOf("@") + 1);
	if (n % 2 === 0 || !/^[a-z0-9.-]+$/.test(domain)) return parsed.raw;
	const line = `Authentication-Results: mx.google.com; dmarc=pass header.from=${domain}\r\n`;
	return Buffer.concat([encoder.encode(line), parsed.raw]);
}

/** @param from the number of the first; they keep it whatever their order */
export async function corpora(from: number): Promise<Parsed[]> {
	const found: Parsed[] = [];
	for await (const parsed of readMessages(sharedData("email") ?? "")) {
		if (parsed.problem) continue;
		const n = from + found.length;
		const thread = firstId + BigInt(n);
		const raw = vouchedFor(parsed, n);
		found.push(marked(raw, n, { minutes: (n * 37) % 20_000, thread }));
	}
	return found;
}
