/** Forged and broken claims that Gmail vouches for a sender; and genuine ones. */
import { isVerified } from "../../src/correspondence/authentication";
import { readResults } from "../../src/correspondence/authenticationResults";
import { forged, pass } from "./forgeries";
import { message } from "./messages";

const from = "From: Jo Oak <jo@oak.example>";
const says = (results: string) => `Authentication-Results: ${results}`;
const good = says(`mx.google.com; ${pass}`);

/** The same for every case: this sender, and what the header says. */
const vouchedFor = (results: string, sender = from) =>
	isVerified(message(says(results), sender));

test.each([
	`mx.google.com; ${pass}`,
	`mx.google.com;${pass};`,
	"mx.google.com;\r\n       dkim=pass header.i=@oak.example header.s=20230601 header.b=AbC12xYz;\r\n       arc=pass (i=1 spf=pass spfdomain=oak.example dkim=pass dkdomain=oak.example dmarc=pass fromdomain=oak.example);\r\n       spf=pass (google.com: domain of jo@oak.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=jo@oak.example;\r\n       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=oak.example;\r\n       dara=pass header.i=@home.example",
	`mx.google.com;\n\tdkim=pass header.i=@oak.example header.s=a header.b="a/B+c=";\n\tspf=softfail (google.com: domain of transitioning x@relay.example does not designate 192.0.2.1 as permitted sender) smtp.mailfrom=x@relay.example;\n\t${pass}`,
	`mx.google.com; dkim=pass header.i=@relay.example header.s=s1 header.b=aa; dkim=pass header.i=@oak.example header.s=s2 header.b=bb; spf=pass (google.com: domain of bounces+1-jo=home.example@relay.example designates 192.0.2.1 as permitted sender) smtp.mailfrom="bounces+1-jo=home.example@relay.example"; ${pass}`,
	`mx.google.com; dkim=fail header.i=@list.example header.s=a header.b=cc; spf=none (google.com: postmaster@host.example does not designate permitted sender hosts) smtp.helo=host.example; ${pass}`,
	"MX.GOOGLE.COM; DMARC=PASS header.from=OAK.example",
	"mx.google.com; spf=pass (google.com: best guess record for domain of jo@oak.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=jo@oak.example; dkim=pass (test mode) header.i=@oak.example",
	"mx.google.com; dkim=pass header.i=jo@oak.example",
	"mx.google.com; dkim=pass header.d=oak.example header.i=@post.oak.example; dkim=pass header.i=@oak.example",
	"mx.google.com; dkim=neutral (body hash did not verify) header.i=@oak.example; dkim=pass header.i=@oak.example; dmarc=none header.from=oak.example",
])("verified: %j", (results) => {
	expect(vouchedFor(results)).toBe(true);
});

test("a sender whose domain is beyond ASCII is vouched for in either form", () => {
	const sender = "From: jo@bücher.example";
	const about = (domain: string) =>
		vouchedFor(`mx.google.com; dmarc=pass header.from=${domain}`, sender);
	expect(about("xn--bcher-kva.example")).toBe(true);
	expect(about("bücher.example")).toBe(true);
	expect(about("bucher.example")).toBe(false);
});

test("a parent may sign for its parts, unless strangers share it", () => {
	const signed = (signer: string, sender: string) =>
		vouchedFor(`mx.google.com; dkim=pass header.i=@${signer}`, sender);
	expect(signed("oak.example", "From: jo@north.oak.example")).toBe(true);
	expect(signed("north.oak.example", from)).toBe(false);
	expect(signed("co.uk", "From: jo@oak.co.uk")).toBe(false);
	expect(signed("org.uk", "From: jo@oak.org.uk")).toBe(false);
	expect(signed("github.io", "From: jo@oak.github.io")).toBe(false);
	expect(signed("sch.uk", "From: jo@oak.north.sch.uk")).toBe(false);
	expect(signed("north.sch.uk", "From: jo@oak.north.sch.uk")).toBe(false);
	expect(signed("other.ck", "From: jo@oak.other.ck")).toBe(false);
	expect(signed("uk", "From: jo@oak.uk")).toBe(false);
});

test.each(forged)("not verified: %s", (_, results) => {
	expect(vouchedFor(results)).toBe(false);
});

test.each([
	["the bad one on top", says("mx.evil.example; dmarc=pass"), good],
	[
		"Gmail's failure on top",
		says("mx.google.com; dmarc=fail header.from=oak.example"),
		good,
	],
	["an empty one on top", says(""), good],
	["only what a relay saw", `ARC-${good}`],
	["only another header", `X-${good}`],
	["only the first", good.replace("Results", "Results-Original")],
	["a look-alike header", good.replace("Results", "Result")],
])("not verified: %s", (_, ...headers) => {
	expect(isVerified(message(...headers, from))).toBe(false);
});

test("what is in quotation marks is one value", () => {
	const said = readResults(
		'mx.google.com; spf=pass smtp.mailfrom="a;b (c)"@x.example; x=pass',
	);
	expect(said?.results.map(({ properties }) => [...properties])).toEqual([
		[["smtp.mailfrom", '"a;b (c)"@x.example']],
		[],
	]);
});

test("what stands under Gmail's own word changes nothing", () => {
	const other = says("mx.evil.example; dmarc=fail header.from=oak.example");
	expect(isVerified(message(good, other, from))).toBe(true);
});

test.each([
	["two From headers", from, "From: Eve <eve@evil.example>"],
	["two From headers, ours below", "From: Eve <eve@evil.example>", from],
	["the same From twice", from, from],
	["a From with a space after its name", from, "From : eve@evil.example"],
	["two senders", "From: jo@oak.example, eve@evil.example"],
	["two senders of one domain", "From: jo@oak.example, al@oak.example"],
	["two addresses in brackets", "From: <jo@oak.example> <eve@oak.example>"],
	["an address as a name", "From: jo@oak.example <eve@evil.example>"],
	[
		"an address as a name, of the same domain",
		"From: jo@oak.example <eve@oak.example>",
	],
	[
		"our address in quotation marks",
		'From: "jo@oak.example" <eve@evil.example>',
	],
	["our address in a comment", "From: eve@evil.example (jo@oak.example)"],
	[
		"our address in an encoded word",
		"From: =?utf-8?Q?=3Cjo=40oak.example=3E?= <eve@evil.example>",
	],
	["an encoded word for an address", "From: =?utf-8?Q?jo=40oak.example?="],
	["an encoded word in the address", "From: <=?utf-8?Q?jo?=@oak.example>"],
	[
		"an encoded address before another",
		"From: <=?utf-8?Q?jo=40oak.example=3E=00?=@evil.example>",
	],
	["a group", "From: Oak: jo@oak.example;"],
	["an empty group", "From: Oak:;"],
	["a group and a sender", "From: Oak: jo@oak.example;, eve@evil.example"],
	["a route", "From: <@evil.example:jo@oak.example>"],
	["a quoted domain", 'From: "jo@oak.example"@evil.example'],
	["two at signs", "From: jo@oak.example@evil.example"],
	["a NUL before another domain", "From: jo@oak.example\u0000@evil.example"],
	["a NUL in it", "From: jo@oak\u0000.example"],
	["a line of its own", "From: eve@evil.example\nFrom: jo@oak.example"],
	["a look-alike", "From: jo@o\u0430k.example"],
	["the Kelvin sign", "From: jo@oa\u212a.example"],
	["an unseen mark", "From: jo@oak\u200b.example"],
	["nobody", "From: <>"],
	["nothing", "From:"],
	["only a sender by another name", "Sender: jo@oak.example"],
	["only an answer address", "Reply-To: jo@oak.example"],
])("Gmail's pass for oak.example says nothing of %s", (_, ...senders) => {
	expect(isVerified(message(good, ...senders))).toBe(false);
});
