/** A megabyte of nonsense takes no function long. */
import {
	addressesIn,
	comparable,
	messageIdsIn,
	soleSender,
} from "../../src/correspondence/addresses";
import { isMixed, shownAddress } from "../../src/correspondence/alphabets";
import { isVerified } from "../../src/correspondence/authentication";
import {
	domainRefusal,
	registeredDomain,
} from "../../src/correspondence/domains";
import { plainLine } from "../../src/correspondence/encodedWords";
import { withheldSubject } from "../../src/correspondence/withheld";
import { message } from "./messages";

const bits = [
	"a",
	"(",
	")",
	'"',
	"\\",
	"<",
	"<a@",
	"<a>",
	"@",
	"a@b.example,",
	"a@b.example ",
	".",
	",",
	";",
	":",
	" ",
	"\t",
	"\r\n ",
	"\r",
	"=?",
	"=?a?q?",
	"=?utf-8?Q?=C3?= ",
	"?= ",
	"=?utf-8?B?",
	"a=b ",
	"a.b=c;",
	"x ",
	"born ",
	"born on ",
	"safeguarding and a",
	"safeguarding policy ",
	"943 476 591",
	"1",
	"1 ",
	"d o ",
	"é",
	"é.",
	"\u0430b.",
	"漢",
	"\u212a",
	"\ufdfa",
	"\ud83d",
	"xn--",
	"xn--a.",
	"+",
	"\u0301",
	"\u200b",
];
const megabyte = (bit: string) => bit.repeat(Math.ceil(1_000_000 / bit.length));
const from = (text: string) => message(`From: ${text}`);
const many = Array.from({ length: 5_000 }, (_, at) =>
	String.fromCodePoint(0x4e00 + at),
).join("");

const functions: Readonly<Record<string, (text: string) => unknown>> = {
	addressesIn: (text) => addressesIn(from(text), "From"),
	soleSender: (text) => soleSender(from(`jo@oak.example ${text}`)),
	comparable: (text) => [comparable(text), comparable(`a@${text}`)],
	gmail: (text) => comparable(`${text}@gmail.com`),
	messageIdsIn,
	isVerified: (text) => [
		isVerified(
			message(
				`Authentication-Results: mx.google.com; ${text}`,
				"From: a@b.example",
			),
		),
	],
	domainRefusal: (text) => domainRefusal(text, [text]),
	registeredDomain: (text) => registeredDomain(text, [text, "oak.example"]),
	plainLine,
	isMixed,
	shownAddress,
	withheldSubject,
};

// A step for every pair of a million characters would take hours.
const patience = 1_000;

/** Milliseconds of work, so that what else the computer does is left out. */
function took(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	return Math.round(process.cpuUsage(before).user / 1_000);
}

test.each(Object.keys(functions))("%s", (name) => {
	const slow: string[] = [];
	functions[name]?.("warm up");
	for (const text of [...bits.map(megabyte), many.repeat(200)]) {
		const ms = took(() => functions[name]?.(text));
		if (ms > patience)
			slow.push(`${JSON.stringify(text.slice(0, 20))} ${ms} ms`);
	}
	expect(slow).toEqual([]);
});

test("a hundred long headers take no longer", () => {
	const people = Array.from({ length: 400 }, (_, at) => `p${at}@b.example`);
	const lines = Array.from(
		{ length: 100 },
		(_, line) => `To: ${people.map((one) => `x${line}${one}`).join(", ")}`,
	);
	const found = () => addressesIn(message(...lines), "To");
	expect(found()).toHaveLength(40_000);
	expect(took(found)).toBeLessThan(patience);
});
