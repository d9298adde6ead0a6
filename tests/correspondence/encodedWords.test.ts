/** Subjects as they were meant, safe to show. */
import fc from "fast-check";
import { plainLine } from "../../src/correspondence/encodedWords";

test.each([
	["=?utf-8?Q?Caf=C3=A9_visit?=", "Café visit"],
	["=?UTF-8?q?Caf=c3=a9?=", "Café"],
	["=?UTF-8?B?w4k=?= =?UTF-8?B?dMOp?=", "Été"],
	["=?UTF-8?b?w4k?=", "É"],
	["=?iso-8859-1?Q?na=EFve?=", "naïve"],
	["=?windows-1252?Q?=80_5?=", "€ 5"],
	["=?ISO-8859-1?Q?=80_5?=", "€ 5"],
	["=?iso-8859-15?Q?=A4_5?=", "€ 5"],
	["=?iso-8859-1?Q?=A4?=", "¤"],
	["=?us-ascii?Q?plain?=", "plain"],
	["=?utf-8?Q??=", ""],
])("the word %j is read as %j", (raw, expected) => {
	expect(plainLine(raw)).toBe(expected);
});

test.each([
	["a language is passed over", "=?utf-8*en-GB?Q?Caf=C3=A9?=", "Café"],
	["a character cut in two", "=?utf-8?Q?Caf=C3?=\r\n =?utf-8?Q?=A9?=", "Café"],
	[
		"a character cut in two, once in each way",
		"=?utf-8?Q?=C3?= =?utf-8?B?qQ==?=",
		"é",
	],
	[
		"a character cut in three",
		"=?UTF-8?B?4g==?= =?utf-8?B?gg==?= =?Utf-8?B?rA==?=",
		"€",
	],
	["space between words goes", "=?utf-8?Q?a?=  \t =?utf-8?Q?b?=", "ab"],
	[
		"also between two charsets",
		"=?utf-8?Q?=C3=A9?= =?iso-8859-1?Q?=E9?=",
		"éé",
	],
	["space beside plain text stays", "=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"],
	["an underscore is a space", "=?utf-8?Q?a_b=5Fc?=", "a b_c"],
	["a space inside a word is let pass", "=?utf-8?Q?two words?=", "two words"],
	["words without a gap", "=?utf-8?Q?a?==?utf-8?Q?b?=", "ab"],
])("%s", (_, raw, expected) => {
	expect(plainLine(raw)).toBe(expected);
});

test.each([
	["another charset", "=?koi8-r?B?8NLJ18XU?="],
	["bytes that are no UTF-8", "=?utf-8?Q?=FF=FE?="],
	["base64 with other signs", "=?utf-8?B?w4k*w4k=?="],
	["base64 that stops in the middle", "=?utf-8?B?w4kdM?="],
	["base64 with an end in the middle", "=?utf-8?B?YQ==YQ==?="],
	["another encoding", "=?utf-8?X?abc?="],
	["no end", "=?utf-8?Q?abc"],
	["no word", "plain = text? yes"],
])("%s stays as it was written", (_, raw) => {
	expect(plainLine(raw)).toBe(raw);
});

test("one broken word does not spoil its neighbours", () => {
	expect(plainLine("=?utf-8?Q?caf=C3=A9?= =?utf-8?Q?=FF?=")).toBe(
		"café=?utf-8?Q?=FF?=",
	);
});

test.each([
	["one\r\n two\u0000three\u202efour", "one two three four"],
	["=?utf-8?Q?one=0D=0ABcc:_x@y.example?=", "one Bcc: x@y.example"],
	["=?utf-8?B?4oCuZXhl?=", "exe"],
	["half \ud83d pair", "half pair"],
	["line\u2028paragraph\u2029end", "line paragraph end"],
])("%j is shown as %j", (raw, expected) => {
	expect(plainLine(raw)).toBe(expected);
});

test("any UTF-8 subject survives its encoding, cut into words anywhere", () => {
	const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
	fc.assert(
		fc.property(
			fc.string({ unit: "grapheme", minLength: 1 }),
			pieces,
			(text, widths) => {
				const bytes = Buffer.from(text);
				const words: string[] = [];
				for (let at = 0, turn = 0; at < bytes.length; turn++) {
					const width = widths[turn % widths.length] ?? 1;
					const piece = bytes.subarray(at, at + width);
					words.push(
						turn % 2 === 0
							? `=?utf-8?B?${piece.toString("base64")}?=`
							: `=?UTF-8?q?${piece.toString("hex").replace(/../g, "=$&")}?=`,
					);
					at += width;
				}
				expect(plainLine(words.join("\r\n "))).toBe(plainLine(text));
			},
		),
	);
});
