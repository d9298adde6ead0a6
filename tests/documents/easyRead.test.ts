/** Advice on Easy Read documents, rule by rule. */
import { easyReadFindings } from "../../src/documents/easyRead";
import { fullFacts } from "./agreementFacts";
import { fill, pack } from "./filledTemplate";
import { paragraph, table, wordFile } from "./wordFile";

const rules = {
	words: 15,
	points: 14,
	pages: 20,
	wordsPerPage: 100,
	names: ["MANDALA CIO"],
};
const styles = (points: number, font: string) => ({
	"word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}"/><w:sz w:val="${points * 2}"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
});

const drawing = "<w:p><w:r><w:drawing/></w:r></w:p>";
const withPicture = (text: string) =>
	`<w:tbl><w:tr><w:tc>${drawing}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr></w:tbl>`;
const checked = paragraph("Checked by: Vi Example");

const findings = (
	body: string,
	{ points = 16, font = "Arial" }: { points?: number; font?: string } = {},
) =>
	easyReadFindings(
		wordFile({ body: body + checked, others: styles(points, font) }),
		rules,
	);
const advice = (text: string, rule: string) =>
	findings(withPicture(text))
		.filter((one) => one.rule === rule)
		.map(({ sentence }) => sentence);

test("a good document has nothing to be said about it", () => {
	expect(findings(withPicture("We help you in the garden."))).toEqual([]);
});

test("ER-1 a sentence of 16 words is long, one of 15 is not", () => {
	const words = (count: number) =>
		`${Array.from({ length: count }, () => "go").join(" ")}.`;
	expect(advice(words(15), "ER-1")).toEqual([]);
	expect(advice(words(16), "ER-1").join()).toContain(
		"has 16 words. Use 15 at most.",
	);
});

test("ER-2 two joining words are more than one idea", () => {
	expect(advice("We go out and we eat.", "ER-2")).toEqual([]);
	expect(advice("We go out and we eat, but not late.", "ER-2")).toHaveLength(1);
});

test("ER-3 a hard word comes with an easy one", () => {
	expect(advice("You can terminate it.", "ER-3").join()).toContain(
		"“terminate” is a hard word. Perhaps say “end”",
	);
});

test("ER-3 to inform is hard, information is not", () => {
	expect(advice("We inform you.", "ER-3")).toHaveLength(1);
	expect(advice("You can ask for information.", "ER-3")).toEqual([]);
});

test("ER-4 a sentence that hides who does it", () => {
	expect(advice("The form is signed by us.", "ER-4")).toHaveLength(1);
	expect(advice("We sign the form.", "ER-4")).toEqual([]);
});

test("ER-5 letters that stand for words; the charity’s own name may", () => {
	expect(advice("Ask the GP.", "ER-5").join()).toContain("Write “GP” in full");
	expect(advice("MANDALA CIO helps you.", "ER-5")).toEqual([]);
});

test("ER-6 print under 14 point; ER-7 letters with feet", () => {
	const rulesIn = (look: object) =>
		findings(withPicture("We help you."), look).map(({ rule }) => rule);
	expect(rulesIn({ points: 14 })).toEqual([]);
	expect(rulesIn({ points: 13 })).toEqual(["ER-6", "ER-6"]);
	expect(rulesIn({ font: "Times New Roman" })).toEqual(["ER-7", "ER-7"]);
});

test("ER-8 lines without a picture are counted in one sentence", () => {
	const found = findings(table(["", "We help you."], ["", "You help us."]));
	expect(found).toEqual([
		{
			rule: "ER-8",
			sentence: "2 lines have no picture yet. Put one on the left of each.",
		},
	]);
});

test("ER-9 more than twenty pages at a hundred words", () => {
	const many = withPicture("We go. ".repeat(1_001));
	expect(findings(many).map(({ rule }) => rule)).toContain("ER-9");
	expect(
		findings(withPicture("We go. ".repeat(900))).map(({ rule }) => rule),
	).not.toContain("ER-9");
});

test("ER-10 nobody has put a name below “Checked by”", () => {
	const rulesIn = (body: string) =>
		easyReadFindings(
			wordFile({ body, others: styles(16, "Arial") }),
			rules,
		).map(({ rule }) => rule);
	expect(rulesIn(paragraph("Checked by: ______"))).toEqual(["ER-10"]);
	expect(rulesIn(paragraph("We help."))).toEqual(["ER-10"]);
	expect(rulesIn(checked)).toEqual([]);
});

test("ten of a rule are shown, and how many more there are", () => {
	const found = findings(withPicture("Ask the GP. ".repeat(14))).filter(
		({ rule }) => rule === "ER-5",
	);
	expect(found).toHaveLength(11);
	expect(found[10]?.sentence).toBe("… and 4 more like these.");
});

test("our own summary waits for pictures and for those who check it, and no more", async () => {
	await pack();
	const found = easyReadFindings(fill("easyRead", fullFacts("MOU")), rules);
	expect(found.map(({ rule }) => rule)).toEqual(["ER-8", "ER-10"]);
	const facts = fullFacts("MOU");
	const open = { endsOn: null, noEndWhy: "The garden stays open." };
	const agreement = { ...facts.agreement, ...open, dataShared: true };
	const again = fill("easyRead", { ...facts, agreement });
	expect(easyReadFindings(again, rules).map(({ rule }) => rule)).toEqual([
		"ER-8",
		"ER-10",
	]);
});
