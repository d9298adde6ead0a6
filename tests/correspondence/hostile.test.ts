/** A megabyte of nonsense takes each function as long as its length, not its square. */
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

/** Milliseconds of work, so that what else the computer does is left out. */
function took(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	return process.cpuUsage(before).user / 1_000;
}

const best = (work: () => unknown): number =>
	Math.min(...[1, 2, 3].map(() => took(work)));

// Four times the text takes four times as long; were it the square, sixteen
// times. What is over in a blink is not worth the noise.
const square = 10;
const blink = 250;

/**
 * How many times longer four times the text takes, if it takes long at all. What
 * is measured once may be something else's work, so the least of five counts.
 */
function growth(work: (length: number) => unknown, length: number): number {
	if (took(() => work(length)) < blink) return 1;
	let least = Number.POSITIVE_INFINITY;
	for (let at = 0; at < 5 && least > square; at++)
		least = Math.min(
			least,
			best(() => work(length)) / best(() => work(length / 4)),
		);
	return least;
}

test.each(Object.keys(functions))(
	"%s takes longer by no more than the text is longer",
	(name) => {
		const work = functions[name] ?? (() => undefined);
		work("warm up");
		const slow = [...bits.map(megabyte), many.repeat(200)]
			.map((text) => ({
				text,
				times: growth((length) => work(text.slice(0, length)), text.length),
			}))
			.filter(({ times }) => times > square)
			.map(
				({ text, times }) => `${JSON.stringify(text.slice(0, 20))} ${times}`,
			);
		expect(slow).toEqual([]);
	},
);

test("a hundred long headers take no longer", () => {
	const people = Array.from({ length: 400 }, (_, at) => `p${at}@b.example`);
	const lines = Array.from(
		{ length: 100 },
		(_, line) => `To: ${people.map((one) => `x${line}${one}`).join(", ")}`,
	);
	const found = (count: number) =>
		addressesIn(message(...lines.slice(0, count)), "To");
	expect(found(100)).toHaveLength(40_000);
	expect(growth(found, 100)).toBeLessThan(square);
});
