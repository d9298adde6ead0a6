/** Two versions beside each other: what came, what went, what changed. */
import { compareDocuments } from "../../src/documents/compareDocuments";
import { paragraph, wordFile } from "./wordFile";

const docx = (...lines: string[]) =>
	wordFile({ body: lines.map((line) => paragraph(line)).join("") });

const compared = (before: string[], after: string[]) =>
	compareDocuments(docx(...before), docx(...after)).map((line) =>
		line.count > 0
			? `${line.count} the same`
			: `${line.kind}: ${line.before} | ${line.after}`,
	);

const text = [
	"Who we are",
	"What we do",
	"We meet monthly.",
	"Ending",
	"Signed",
];

test("the same document twice is the same", () => {
	expect(compared(text, text)).toEqual(["5 the same"]);
});

test("a changed day is one line that changed", () => {
	const ends = (day: string) => [...text, `It ends on ${day} for both of us.`];
	expect(compared(ends("30 June 2027"), ends("31 July 2028"))).toEqual([
		"5 the same",
		"changed: It ends on 30 June 2027 for both of us. | It ends on 31 July 2028 for both of us.",
	]);
});

test("a clause that was put in, and one that was taken out", () => {
	const after = [...text.slice(0, 2), "We share one van.", ...text.slice(2, 4)];
	expect(compared(text, after)).toEqual([
		"same: Who we are | Who we are",
		"same: What we do | What we do",
		"added:  | We share one van.",
		"same: We meet monthly. | We meet monthly.",
		"same: Ending | Ending",
		"removed: Signed | ",
	]);
});

test("a paragraph that moved went from one place and came to another", () => {
	const moved = [text[1], text[0], ...text.slice(2)] as string[];
	expect(compared(text, moved)).toEqual([
		"removed: Who we are | ",
		"same: What we do | What we do",
		"added:  | Who we are",
		"same: We meet monthly. | We meet monthly.",
		"same: Ending | Ending",
		"same: Signed | Signed",
	]);
});

test("two thousand lines are compared line by line; beyond that as a whole", () => {
	const lines = (count: number) =>
		Array.from({ length: count }, (_, at) => `Line ${at}`);
	const [first, ...rest] = lines(1_999);
	expect(compared([`${first}`, ...rest, "z"], ["a", ...rest, "b"])).toEqual([
		"removed: Line 0 | ",
		"added:  | a",
		"1998 the same",
		"removed: z | ",
		"added:  | b",
	]);
	const long = lines(2_100).map((line) => `x ${line}`);
	const found = compareDocuments(docx(...long), docx("y", ...long, "z"));
	expect(found.filter(({ before }) => before !== "")).toHaveLength(2_100);
	expect(found.filter(({ kind }) => kind === "same")).toEqual([]);
});
