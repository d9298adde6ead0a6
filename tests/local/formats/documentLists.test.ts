/** Lists keep their nesting and the numbers that Word prints. */
import { HeadingLevel, LevelFormat, Paragraph } from "docx";
import { aDocx, aRawDocx, p } from "./aDocx";
import { shownHtml } from "./shownHtml";

describe("lists", () => {
	const levels = [
		{ level: 0, format: LevelFormat.DECIMAL, text: "%1." },
		{ level: 1, format: LevelFormat.LOWER_LETTER, text: "%2." },
		{ level: 2, format: LevelFormat.LOWER_ROMAN, text: "(%3)" },
	];
	const clauses = [
		{ level: 0, format: LevelFormat.DECIMAL, text: "%1." },
		{ level: 1, format: LevelFormat.DECIMAL, text: "%1.%2" },
	];
	const numbering = {
		config: [
			{ reference: "list", levels },
			{ reference: "clauses", levels: clauses },
		],
	};
	const item = (text: string, level = 0, reference = "list") =>
		new Paragraph({ text, numbering: { reference, level } });

	test("with bullets and numbers are nested", async () => {
		const docx = await aDocx(
			[
				new Paragraph({ text: "dot", bullet: { level: 0 } }),
				new Paragraph({ text: "ring", bullet: { level: 1 } }),
				item("one"),
				item("a", 1),
				item("b", 1),
				item("i", 2),
				item("two"),
			],
			{ numbering },
		);
		expect(shownHtml(docx)).toBe(
			"<ul><li>dot<ul><li>ring</li></ul></li></ul>" +
				'<ol type="1"><li value="1">one<ol type="a"><li value="1">a</li><li value="2">b' +
				'<ol class="labelled"><li value="1"><span class="label">(i)</span> i</li></ol></li></ol></li>' +
				'<li value="2">two</li></ol>',
		);
	});

	test("go on counting after a paragraph, and letters start again", async () => {
		const docx = await aDocx(
			[
				item("one"),
				item("a", 1),
				new Paragraph("between"),
				item("two"),
				item("a", 1),
			],
			{ numbering },
		);
		expect(shownHtml(docx)).toBe(
			'<ol type="1"><li value="1">one<ol type="a"><li value="1">a</li></ol></li></ol><p>between</p>' +
				'<ol type="1"><li value="2">two<ol type="a"><li value="1">a</li></ol></li></ol>',
		);
	});

	test("carry the numbers of their headings", async () => {
		const heading = (text: string) =>
			new Paragraph({
				text,
				heading: HeadingLevel.HEADING_1,
				numbering: { reference: "clauses", level: 0 },
			});
		const docx = await aDocx(
			[
				heading("A"),
				heading("B"),
				item("x", 1, "clauses"),
				item("y", 1, "clauses"),
			],
			{ numbering },
		);
		expect(shownHtml(docx)).toBe(
			'<h1><span class="label">1.</span> A</h1><h1><span class="label">2.</span> B</h1>' +
				'<ol class="labelled"><li value="1"><span class="label">2.1</span> x</li>' +
				'<li value="2"><span class="label">2.2</span> y</li></ol>',
		);
	});

	test("label an item once, when a page ends within it", () => {
		const numbering =
			'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
			'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>';
		const body =
			'<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>' +
			'<w:r><w:t>one</w:t><w:br w:type="page"/><w:t>more</w:t></w:r></w:p>';
		expect(shownHtml(aRawDocx(body, { numbering }))).toBe(
			'<ol type="1"><li value="1">one</li></ol><hr class="page-break"><p>more</p>',
		);
	});

	test("start where they are told to, and count by style", () => {
		const abstract =
			'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="26"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl>' +
			'<w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Inner"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>' +
			'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
			'<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>';
		const styles =
			'<w:style w:type="paragraph" w:styleId="Inner"><w:name w:val="Inner"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
		const at = (list: number) =>
			`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
		const body =
			p("z", at(1)) +
			p("aa", at(1)) +
			p("i", '<w:pStyle w:val="Inner"/>') +
			p("d", at(2)) +
			p("e", at(1)) +
			p("none", at(0));
		expect(shownHtml(aRawDocx(body, { numbering: abstract, styles }))).toBe(
			'<ol type="A"><li value="26">z</li><li value="27">aa<ol type="I"><li value="1">i</li></ol></li>' +
				'<li value="4">d</li><li value="5">e</li></ol><p>none</p>',
		);
	});
});
