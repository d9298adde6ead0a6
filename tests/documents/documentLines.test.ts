/** The words of a document as people read them, and what of them is left over. */
import { documentLines } from "../../src/documents/documentLines";
import { leftInDocument } from "../../src/documents/leftInDocument";
import { paragraph, table, wordFile } from "./wordFile";

const run = (text: string) =>
	`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test("body first, cell by cell, then header and footer; empty lines are left out", () => {
	const docx = wordFile({
		body:
			paragraph("One ", "two") + paragraph("") + table(["a", "b"], ["c", "d"]),
		header: paragraph("Above"),
		footer: paragraph("Below"),
	});
	expect(documentLines(docx)).toEqual([
		"One two",
		"a",
		"b",
		"c",
		"d",
		"Above",
		"Below",
	]);
});

test("a tracked change shows what it put in, not what it took out", () => {
	const body = `<w:p>${run("Ends ")}<w:del>${run("in May").replace(/w:t\b/g, "w:delText")}</w:del><w:ins>${run("in June")}</w:ins></w:p>`;
	expect(documentLines(wordFile({ body }))).toEqual(["Ends in June"]);
});

test("characters come as they are, line breaks and tabs too", () => {
	const body = `<w:p>${run("R&amp;D &lt;b&gt; &#8364;")}<w:r><w:br/><w:t>below</w:t><w:tab/><w:t>aside</w:t></w:r></w:p>`;
	expect(documentLines(wordFile({ body }))).toEqual([
		"R&D <b> €\nbelow\taside",
	]);
});

test("what is no Word file is refused in one sentence", () => {
	expect(() => documentLines("bm8gd29yZA==")).toThrow(
		/^The document cannot be used: it is damaged or no Word document/,
	);
	const body = "<w:p><w:r></w:p>";
	expect(() => documentLines(wordFile({ body }))).toThrow(
		/^The document is damaged/,
	);
});

test("R-6.31 braces and notes in brackets that are left are found, once each", () => {
	const docx = wordFile({
		body:
			paragraph("DRAFT. Still to be filled in:") +
			paragraph(
				"We meet [Leads meet: to be filled in] and see {{partnerNane}}.",
			) +
			paragraph("Again {{partnerNane}}.") +
			paragraph("A note [1], a list [2, 3], and brackets (round)."),
	});
	const { braces, brackets } = leftInDocument(docx);
	expect(braces).toEqual([
		"…meet: to be filled in] and see {{partnerNane}}.",
		"Again {{partnerNane}}.",
	]);
	expect(brackets).toEqual([
		"DRAFT. Still to be filled in:",
		"We meet [Leads meet: to be filled in] and see {{partnerNane}}.",
	]);
});

test("a finished document has nothing left", () => {
	const docx = wordFile({ body: paragraph("We meet monthly.") });
	expect(leftInDocument(docx)).toEqual({
		braces: [],
		brackets: [],
		lines: ["We meet monthly."],
	});
});
