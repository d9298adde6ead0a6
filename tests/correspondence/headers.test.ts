/** Reading headers: who wrote, in which words, and whether Gmail vouches for it. */
import fc from "fast-check";
import {
	addressesIn,
	comparable,
	soleSender,
} from "../../src/correspondence/addresses";
import { isVerified } from "../../src/correspondence/authentication";
import {
	domainRefusal,
	registeredDomain,
} from "../../src/correspondence/domains";
import { plainLine } from "../../src/correspondence/encodedWords";
import { indexOf, match } from "../../src/correspondence/matching";
import type { Message } from "../../src/correspondence/message";

const message = (...lines: string[]): Message => ({
	gmailId: "1",
	threadId: "1",
	labels: ["INBOX"],
	on: "2026-11-22",
	at: "2026-11-22T09:00:00.000Z",
	headers: lines.map((line) => {
		const colon = line.indexOf(":");
		return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
	}),
});

test.each([
	[
		'"Smith, Jo" <Jo@Oak.example>, vi@elm.example',
		["jo@oak.example", "vi@elm.example"],
	],
	["Team: a@oak.example, b@oak.example;", ["a@oak.example", "b@oak.example"]],
	["undisclosed-recipients:;", []],
	['"boss@oak.example" <evil@elsewhere.example>', ["evil@elsewhere.example"]],
	["jo@oak.example (jo@other.example)", ["jo@oak.example"]],
	["not an address", []],
	["<>", []],
	["", []],
])("the addresses of %j are %j", (header, expected) => {
	expect(addressesIn(message(`From: ${header}`), "From")).toEqual(expected);
});

test("two From headers, or two senders, are no one sender", () => {
	expect(soleSender(message("From: a@oak.example"))).toBe("a@oak.example");
	expect(
		soleSender(message("From: a@oak.example", "From: a@oak.example")),
	).toBeUndefined();
	expect(
		soleSender(message("From: a@oak.example, b@oak.example")),
	).toBeUndefined();
	expect(soleSender(message("Sender: a@oak.example"))).toBeUndefined();
});

test("dots and a plus count everywhere but at Gmail", () => {
	expect(comparable("Vi.Elm+x@GoogleMail.com")).toBe("vielm@gmail.com");
	expect(comparable("Vi.Elm+x@oak.example")).toBe("vi.elm+x@oak.example");
});

test.each([
	["=?utf-8?Q?Caf=C3=A9_visit?=", "Café visit"],
	["=?UTF-8?B?w4k=?= =?UTF-8?B?dMOp?=", "Été"],
	["=?iso-8859-1?Q?na=EFve?=", "naïve"],
	["=?windows-1252?Q?=80_5?=", "€ 5"],
	["=?koi8-r?B?8NLJ18XU?=", "=?koi8-r?B?8NLJ18XU?="],
	["=?utf-8?Q?=FF=FE?=", "=?utf-8?Q?=FF=FE?="],
	["plain = text? yes", "plain = text? yes"],
	["one\r\n two\u0000three\u202efour", "one two three four"],
])("the subject %j is kept as %j", (raw, expected) => {
	expect(plainLine(raw)).toBe(expected);
});

test("any UTF-8 subject survives its encoding", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
			const word = `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
			expect(plainLine(word)).toBe(plainLine(text));
		}),
	);
});

const signed = (results: string, from = "jo@oak.example") =>
	isVerified(message(`Authentication-Results: ${results}`, `From: ${from}`));

test.each([
	"mx.google.com; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=oak.example",
	"mx.google.com; dkim=pass header.i=@oak.example header.s=a; spf=fail smtp.mailfrom=x@y.example; dmarc=pass header.from=oak.example",
	"MX.GOOGLE.COM; DMARC=PASS header.from=OAK.example",
	"mx.google.com; dkim=pass header.i=@oak.example",
])("verified: %s", (results) => {
	expect(signed(results)).toBe(true);
});

test.each([
	"",
	"mx.google.com",
	"mx.google.com; dmarc=fail header.from=oak.example",
	"mx.google.com; dmarc=pass header.from=oak.example.evil.example",
	"mx.google.com; dmarc=pass header.from=badoak.example",
	"mx.google.com.evil.example; dmarc=pass header.from=oak.example",
	"evil.example; x=mx.google.com; dmarc=pass header.from=oak.example",
	"mx.google.com; dmarc=pass header.from=oak.example; dmarc=fail header.from=oak.example",
	"mx.google.com; dmarc=fail header.from=oak.example; dkim=pass header.i=@oak.example",
	"mx.google.com; spf=pass (dmarc=pass header.from=oak.example",
	'mx.google.com; reason="; dmarc=pass header.from=oak.example',
	"mx.google.com; dkim=pass header.i=@example",
	"mx.google.com; dkim=pass header.i=@evil.example",
	"mx.google.com; spf=pass smtp.mailfrom=jo@oak.example",
])("not verified: %j", (results) => {
	expect(signed(results)).toBe(false);
});

test("only the topmost result counts, and only for one sender", () => {
	const good =
		"Authentication-Results: mx.google.com; dmarc=pass header.from=oak.example";
	const other = "Authentication-Results: mx.evil.example; dmarc=pass";
	expect(isVerified(message(other, good, "From: jo@oak.example"))).toBe(false);
	expect(isVerified(message(good, other, "From: jo@oak.example"))).toBe(true);
	expect(
		isVerified(message(good, "From: jo@oak.example", "From: x@y.example")),
	).toBe(false);
});

test("a header that never ends takes no time to read", () => {
	const endless = "(".repeat(100_000);
	expect(signed(`mx.google.com; ${endless}`)).toBe(false);
	expect(addressesIn(message(`From: ${"<a@".repeat(50_000)}`), "From")).toEqual(
		[],
	);
});

test("a longer registered domain comes before a shorter one", () => {
	expect(
		registeredDomain("x.north.oak.example", [
			"oak.example",
			"north.oak.example",
		]),
	).toBe("north.oak.example");
	expect(registeredDomain("badoak.example", ["oak.example"])).toBeUndefined();
});

test.each([
	"gmail.com",
	"hotmail.co.uk",
	"yahoo.com",
	"icloud.com",
	"btinternet.com",
	"talktalk.net",
	"proton.me",
	"nhs.net",
	"trust.nhs.net",
	"cjsm.net",
	"gov.uk",
	"org.uk",
	"com",
])("R-7.26 %s never stands for one organisation", (domain) => {
	expect(domainRefusal(domain)).toEqual(expect.any(String));
});

test.each([
	"oak.example",
	"bramblewick.gov.uk",
	"oak.nhs.uk",
	"gmail.oak.example",
])("%s may stand for one", (domain) => {
	expect(domainRefusal(domain)).toBeUndefined();
});

test("a domain that two partners hold matches neither", () => {
	const index = indexOf(
		[],
		[
			{ ref: "P-0001", domains: ["oak.example"] },
			{ ref: "P-0002", domains: ["oak.example"] },
		],
	);
	expect(match(["jo@oak.example"], index)).toBeUndefined();
});

test("an address and a domain add up, and the contact is named when it is one", () => {
	const index = indexOf(
		[{ ref: "C-0001", partner: "P-0002", emails: ["vi@free.example"] }],
		[{ ref: "P-0001", domains: ["oak.example"] }],
	);
	expect(match(["jo@oak.example", "VI@free.example"], index)).toEqual({
		partners: ["P-0001", "P-0002"],
		contact: "C-0001",
		matchedBy: "Address",
	});
});
