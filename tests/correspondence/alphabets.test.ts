/** Imitations of a partner's domain: never taken for it, and seen through. */
import { readFileSync } from "node:fs";
import { comparable, domainOf } from "../../src/correspondence/addresses";
import { isMixed, shownAddress } from "../../src/correspondence/alphabets";
import { registeredDomain } from "../../src/correspondence/domains";
import { describeWithSharedData, sharedData } from "../sharedData";

test.each([
	["o\u0430k.example", "Cyrillic а"],
	["\u03bfak.example", "Greek ο"],
	["oa\u0585k.example", "Armenian օ"],
	["\u13aaoak.example", "Cherokee Ꭺ"],
	["xn--ok-7kc.example", "о behind xn--"],
	["jo@north.o\u0430k.example", "in an address"],
	["j\u043e.smith@oak.example", "before the @"],
	["o\uff41k.example", "a wide letter"],
	["o\u{1d41a}k.example", "a bold letter"],
	["漢字\u0430.example", "Han with Cyrillic"],
	["ひらがな한글.example", "Japanese with Korean"],
	["oak\u16a0.example", "a rune"],
	["xn--oak-.example", "punycode of plain letters"],
	["xn--99999999999.example", "no punycode"],
	[`${"a".repeat(400)}.example`, "longer than any address"],
])("%s mixes alphabets, or hides what it is: %s", (name) => {
	expect(isMixed(name)).toBe(true);
});

test.each([
	"oak.example",
	"oak-2026.example",
	"jo.smith+x_1@oak.example",
	"bücher.example",
	"xn--bcher-kva.example",
	"XN--BCHER-KVA.example",
	"пример.example",
	"пример-2.xn--p1ai",
	"παράδειγμα.example",
	"東京タワーabc.example",
	"ひらがなカタカナ漢字.example",
	"한국漢字abc.example",
	"मराठी.example",
	"ᚠᚢ.example",
	"иван.smith@oak.example",
	"smith+иван@oak.example",
	"",
])("%s does not", (name) => {
	expect(isMixed(name)).toBe(false);
});

test("an address shows the domain that it really has", () => {
	expect(shownAddress("Jo@Oak.example")).toBe("Jo@Oak.example");
	expect(shownAddress("Jo@o\u0430k.example")).toBe("Jo@xn--ok-7kc.example");
	expect(shownAddress("jörg@oak.example")).toBe("jörg@oak.example");
	expect(shownAddress("o\u0430k.example")).toBe("xn--ok-7kc.example");
});

/** Every character of the list, after an ASCII one that it looks like. */
function lookAlikes(): [string, string][] {
	const path = sharedData("unicode/homoglyph-char_codes.txt") ?? "";
	const sets = readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line && !line.startsWith("#"))
		.map((line) => line.split(",").map((code) => Number.parseInt(code, 16)))
		.map((codes) => codes.map((code) => String.fromCodePoint(code)));
	return sets.flatMap((letters) =>
		letters
			.filter((letter) => /^[a-z0-9.-]$/.test(letter))
			.flatMap((plain) =>
				letters
					.filter((other) => !new RegExp(`^[${plain}]$`, "i").test(other))
					.map((other): [string, string] => [plain, other]),
			),
	);
}

const everyLetter = "abcdefghijklmnopqrstuvwxyz-0123456789";
const partner = `${everyLetter}.example`;
const person = `${everyLetter}.jo@oak.example`;

describeWithSharedData("the list of look-alike characters", () => {
	test("no look-alike of a registered domain or address is taken for it", () => {
		const pairs = lookAlikes();
		expect(pairs.length).toBeGreaterThan(1_000);
		const taken = pairs.filter(([plain, other]) => {
			const domain = domainOf(`jo@${partner.replace(plain, other)}`);
			return (
				registeredDomain(domain, [partner]) !== undefined ||
				comparable(person.replace(plain, other)) === person
			);
		});
		expect(taken).toEqual([]);
	});

	test("one with a letter of another alphabet is flagged", () => {
		const foreign = lookAlikes().filter(
			([plain, other]) =>
				/[a-z]/.test(plain) &&
				/\p{L}/u.test(other) &&
				!/[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(other),
		);
		expect(foreign.length).toBeGreaterThan(100);
		const unseen = foreign.filter(
			([plain, other]) => !isMixed(partner.replace(plain, other)),
		);
		expect(unseen).toEqual([]);
	});
});
