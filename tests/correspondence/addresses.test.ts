/** Who is named in a header, and when it is one person beyond doubt. */
import {
	addressesIn,
	comparable,
	domainOf,
	messageIdsIn,
	soleSender,
} from "../../src/correspondence/addresses";
import { headersNamed } from "../../src/correspondence/message";
import { isAscii, lowered } from "../../src/correspondence/plainDomain";
import { message } from "./messages";

const inFrom = (header: string) =>
	addressesIn(message(`From: ${header}`), "From");

test.each([
	[
		'"Smith, Jo" <Jo@Oak.example>, vi@elm.example',
		["jo@oak.example", "vi@elm.example"],
	],
	["Team: a@oak.example, b@oak.example;", ["a@oak.example", "b@oak.example"]],
	["Team: a@oak.example;, b@elm.example", ["a@oak.example", "b@elm.example"]],
	["undisclosed-recipients:;", []],
	['"boss@oak.example" <evil@elsewhere.example>', ["evil@elsewhere.example"]],
	['"Jo \\"<x@y.example>\\"" <jo@oak.example>', ["jo@oak.example"]],
	["jo@oak.example (jo@other.example)", ["jo@oak.example"]],
	["jo@oak.example (a (b@c.example) d)", ["jo@oak.example"]],
	["<@a.example,@b.example:jo@oak.example>", ["jo@oak.example"]],
	[
		"Jo\r\n <jo@oak.example>,\r\n\tvi@elm.example",
		["jo@oak.example", "vi@elm.example"],
	],
	["jo@oak.example,,; vi@elm.example", ["jo@oak.example", "vi@elm.example"]],
	["JO@OAK.EXAMPLE, jo@oak.example", ["jo@oak.example"]],
	["jo@oak.example.", ["jo@oak.example"]],
	["jo@oak.example..", []],
	["Jo <jo@oak.example", ["jo@oak.example"]],
	['"jo"@oak.example', ["jo@oak.example"]],
	['"jo@oak.example"@evil.example', []],
	['"jo smith"@oak.example', []],
	["jo@@oak.example", []],
	["jo@oak.example@evil.example", []],
	["Jo <jo@oak.example, vi@elm.example>", []],
	["jo@[192.0.2.1]", []],
	["jo@-oak.example", []],
	["jo@oak", []],
	["jörg@oak.example", ["jörg@oak.example"]],
	["jo@bücher.example", ["jo@xn--bcher-kva.example"]],
	["jo@BU\u0308CHER.example", ["jo@xn--bcher-kva.example"]],
	["=?utf-8?Q?jo=40oak.example?= <x@evil.example>", ["x@evil.example"]],
	["=?utf-8?Q?jo?=@oak.example", []],
	["<=?utf-8?Q?jo=40oak.example=3e=00?=@evil.example>", []],
	["jo\u0000@oak.example", []],
	["jo@oak.exa\u0000mple", []],
	["jo@oak.exa\rmple", []],
	["Jo\u0000 <jo@oak.example>", ["jo@oak.example"]],
	["jo@oak\u200b.example", []],
	["\u202ajo@oak.example\u202c", []],
	["jo@oak\u00ad.example", []],
	["not an address", []],
	["<>", []],
	["", []],
])("the addresses of %j are %j", (header, expected) => {
	expect(inFrom(header)).toEqual(expected);
});

test("every header of a name is read, in whatever case it is written", () => {
	const mixed = message(
		"To: jo@oak.example",
		"CC: vi@elm.example",
		"to : al@ash.example",
		"Reply-To: no@where.example",
	);
	expect(addressesIn(mixed, "To", "Cc")).toEqual([
		"jo@oak.example",
		"al@ash.example",
		"vi@elm.example",
	]);
});

test("a list that is too long is cut between two addresses, wherever it falls", () => {
	for (let length = 9_900; length < 9_960; length++) {
		const start = `${"x".repeat(length)}@long.example, `;
		const found = inFrom(
			`"A" <a@oak.example>, ${start}b@oak.example.elm.example, c@ash.example`,
		);
		expect([
			["a@oak.example"],
			["a@oak.example", "b@oak.example.elm.example"],
			["a@oak.example", "b@oak.example.elm.example", "c@ash.example"],
		]).toContainEqual(
			found.filter((address) => !address.endsWith("@long.example")),
		);
	}
});

test("a cut leaves no part of an address that has spaces in it", () => {
	for (let length = 9_920; length < 9_990; length++) {
		const start = `a@ash.example, ${"x".repeat(length)}`;
		const found = inFrom(`${start} b@oak.example .elm.example, c@d.example`);
		expect([
			["a@ash.example"],
			["a@ash.example", "b@oak.example.elm.example"],
			["a@ash.example", "b@oak.example.elm.example", "c@d.example"],
		]).toContainEqual(found);
	}
});

test("nothing is read out of a quotation, comment or bracket that is cut", () => {
	const long = "x, ".repeat(5_000);
	expect(inFrom(`"${long} b@oak.example, " <c@elm.example>`)).toEqual([]);
	expect(inFrom(`"\\", b@oak.example, ${long}" <c@elm.example>`)).toEqual([]);
	expect(inFrom(`a@ash.example, (${long}) c@elm.example`)).toEqual([
		"a@ash.example",
	]);
	const bracket = `<b@oak.example,${"x".repeat(10_000)}>`;
	expect(inFrom(`a@ash.example, ${bracket}`)).toEqual(["a@ash.example"]);
});

test("three hundred recipients are all found in 9,000 characters", () => {
	const many = Array.from(
		{ length: 300 },
		(_, at) => `person${at}@oak.example`,
	);
	expect(inFrom(many.join(", "))).toEqual(many);
});

test.each([
	["Jo@Oak.example", "jo@oak.example"],
	["Jo <jo@oak.example>", "jo@oak.example"],
	["=?utf-8?Q?J=C3=B6?=\r\n <jo@oak.example>", "jo@oak.example"],
	["jo@oak.example <JO@oak.example>", "jo@oak.example"],
	['"vi@elm.example" <jo@oak.example>', "jo@oak.example"],
	["jo@oak.example (vi@elm.example)", "jo@oak.example"],
	['"Jo \\" <vi@elm.example>" <jo@oak.example>', "jo@oak.example"],
])("the one sender of %j is %j", (header, expected) => {
	expect(soleSender(message(`From: ${header}`))).toBe(expected);
});

test.each([
	"a@oak.example, b@oak.example",
	"a@oak.example b@oak.example",
	"a@oak.example, not an address",
	"a@oak.example <b@oak.example>",
	"<a@oak.example> <b@oak.example>",
	"<@b.example:a@oak.example>",
	"Team: a@oak.example;",
	"Team: a@oak.example",
	"=?utf-8?Q?a@oak.example?= <b@oak.example>",
	"a@oak. example",
	"a@oak.example\u0000",
	"a@oak.example\u0000@evil.example",
	"a@oak.example\rb",
	"Jo\u0000 <a@oak.example>",
	`a@oak.example, "${"x".repeat(10_000)}" <b@elm.example>`,
	'Jo "x <a@oak.example>',
	"(Jo a@oak.example",
	"<>",
	"",
	`"${"x".repeat(10_000)}" <a@oak.example>`,
])("%j has no one sender", (header) => {
	expect(soleSender(message(`From: ${header}`))).toBeUndefined();
});

test("two From headers, or another header, are no one sender", () => {
	const twice = "From: a@oak.example";
	expect(soleSender(message(twice))).toBe("a@oak.example");
	expect(soleSender(message(twice, twice))).toBeUndefined();
	expect(soleSender(message(twice, "FROM : b@elm.example"))).toBeUndefined();
	expect(soleSender(message("Sender: a@oak.example"))).toBeUndefined();
});

test.each([
	["Vi.Elm+x@GoogleMail.com", "vielm@gmail.com"],
	["v.i.e.l.m@gmail.com.", "vielm@gmail.com"],
	["Vi.Elm+x@oak.example", "vi.elm+x@oak.example"],
	["+x@gmail.com", "+x@gmail.com"],
	["...@gmail.com", "...@gmail.com"],
	[" jo@Oak.example. ", "jo@oak.example"],
	["jo@bücher.example", "jo@xn--bcher-kva.example"],
	["jo@XN--BCHER-KVA.example", "jo@xn--bcher-kva.example"],
	["JÖ@oak.example", "jö@oak.example"],
	["jo@gmail.com.oak.example", "jo@gmail.com.oak.example"],
])("%j is compared as %j", (address, expected) => {
	expect(comparable(address)).toBe(expected);
	expect(comparable(expected)).toBe(expected);
});

test("no letter beyond ASCII becomes an ASCII letter, whatever its case", () => {
	const turned: string[] = [];
	for (let code = 0x80; code <= 0x10ffff; code++) {
		const letter = String.fromCodePoint(code);
		if (isAscii(lowered(letter))) turned.push(letter);
	}
	expect(turned).toEqual([]);
	expect(comparable("jo@oa\u212a.example")).not.toBe("jo@oak.example");
	expect(comparable("\u212aim@oak.example")).not.toBe("kim@oak.example");
});

test("the domain of an address is what follows its last @", () => {
	expect(domainOf('"jo@oak.example"@Elm.example')).toBe("elm.example");
	expect(domainOf("jo@BÜCHER.example.")).toBe("xn--bcher-kva.example");
});

test("message ids come newest first, each once, and not more than thirty", () => {
	expect(
		messageIdsIn("<one@a.example>\r\n <two@b.example><one@a.example>"),
	).toEqual(["one@a.example", "two@b.example"]);
	expect(messageIdsIn("Your letter of Monday <x@a.example> (y)")).toEqual([
		"x@a.example",
	]);
	expect(messageIdsIn("no ids, <>, < a@b >, <half@x")).toEqual([]);
	expect(messageIdsIn("<nul\u0000@a.example> <b@a.example>")).toEqual([
		"b@a.example",
	]);
	const many = Array.from({ length: 50 }, (_, at) => `<${at}@a.example>`);
	const found = messageIdsIn(many.join(" "));
	expect([found.length, found[0], found[29]]).toEqual([
		30,
		"49@a.example",
		"20@a.example",
	]);
});

test("of very long References it is the newest that are read", () => {
	const many = Array.from({ length: 500 }, (_, at) => `<${at}@a.example>`);
	const [header = ""] = headersNamed(
		message(`References: ${many.join(" ")}`),
		"References",
	);
	expect(messageIdsIn(header)[0]).toBe("499@a.example");
	const ids = many.map((id) => id.slice(1, -1));
	expect(messageIdsIn(header).filter((id) => !ids.includes(id))).toEqual([]);
});
