/** A document is shown as HTML that says what each part is. */
import {
	AlignmentType,
	Bookmark,
	ExternalHyperlink,
	Header,
	HeadingLevel,
	InternalHyperlink,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
} from "docx";
import { aDocx, aRawDocx, p } from "./aDocx";
import { shownHtml } from "./shownHtml";

const run = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;

const cell = (text: string, changes: object = {}): TableCell =>
	new TableCell({ children: [new Paragraph(text)], ...changes });

test("titles, headings and paragraphs", async () => {
	const docx = await aDocx([
		new Paragraph({ text: "Memorandum", heading: HeadingLevel.TITLE }),
		new Paragraph({ text: "Who we are", heading: HeadingLevel.HEADING_1 }),
		new Paragraph({ text: "In short", heading: HeadingLevel.HEADING_6 }),
		new Paragraph({ text: "", heading: HeadingLevel.HEADING_2 }),
		new Paragraph("We help."),
		new Paragraph(""),
		new Paragraph({ text: "Ada", alignment: AlignmentType.RIGHT }),
	]);
	expect(shownHtml(docx)).toBe(
		'<h1 class="title">Memorandum</h1><h1>Who we are</h1><h6>In short</h6>' +
			'<p>We help.</p><p class="right">Ada</p>',
	);
});

test("a style of the charity's own counts as the heading it is based on", () => {
	const styles =
		'<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>' +
		'<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Clause"/><w:basedOn w:val="berschrift2"/></w:style>' +
		'<w:style w:type="paragraph" w:styleId="Line"><w:name w:val="Line"/><w:basedOn w:val="Line"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
	const body =
		p("Two", '<w:pStyle w:val="Own"/>') +
		p("Three", '<w:pStyle w:val="Line"/>');
	expect(shownHtml(aRawDocx(body, { styles }))).toBe(
		"<h2>Two</h2><h3>Three</h3>",
	);
});

test("bold, italic, underlined and highlighted words, and a line break", async () => {
	const docx = await aDocx([
		new Paragraph({
			children: [
				new TextRun("a "),
				new TextRun({ text: "b", bold: true }),
				new TextRun({ text: "c", bold: true, italics: true }),
				new TextRun({ text: "d", underline: {} }),
				new TextRun({ text: "e", highlight: "yellow" }),
				new TextRun({ text: "f", break: 1 }),
				new TextRun({ text: "g", shading: { fill: "FFF2CC" } }),
				new TextRun({ text: "h", shading: { fill: "FFFFFF" } }),
			],
		}),
	]);
	expect(shownHtml(docx)).toBe(
		"<p>a <strong>b</strong><strong><em>c</em></strong><u>d</u><mark>e</mark><br>f<mark>g</mark>h</p>",
	);
});

test("a style makes words bold until the run says otherwise", () => {
	const styles =
		'<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>';
	const body =
		'<w:p><w:r><w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>yes</w:t></w:r>' +
		'<w:r><w:rPr><w:rStyle w:val="S"/><w:b w:val="0"/></w:rPr><w:t>no</w:t></w:r></w:p>';
	expect(shownHtml(aRawDocx(body, { styles }))).toBe(
		"<p><strong>yes</strong>no</p>",
	);
});

test("only harmless links can be followed", async () => {
	const link = (address: string) =>
		new ExternalHyperlink({ link: address, children: [new TextRun("x")] });
	const docx = await aDocx([
		new Paragraph({
			children: [
				link('https://oak.example/?a=1&b="2"'),
				link("mailto:ada@oak.example"),
				link("javascript:alert(1)"),
				link("data:text/html,hi"),
				new InternalHyperlink({ anchor: "a", children: [new TextRun("y")] }),
				new ExternalHyperlink({
					link: "http://oak.example",
					children: [new TextRun({ text: "w", underline: {} })],
				}),
				new Bookmark({ id: "a", children: [new TextRun("z")] }),
			],
		}),
	]);
	expect(shownHtml(docx)).toBe(
		'<p><a href="https://oak.example/?a=1&amp;b=&quot;2&quot;" rel="noopener noreferrer">x</a>' +
			'<a href="mailto:ada@oak.example" rel="noopener noreferrer">x</a>xxy' +
			'<a href="http://oak.example" rel="noopener noreferrer">w</a>z</p>',
	);
});

test("a link that Word keeps as a field can be followed too", () => {
	const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
	const body = run(
		`${mark("begin")}<w:instrText> HYPERLINK "https://oak.example" </w:instrText>${mark("separate")}<w:t>us</w:t>${mark("end")}<w:t>!</w:t>`,
	);
	expect(shownHtml(aRawDocx(body))).toBe(
		'<p><a href="https://oak.example" rel="noopener noreferrer">us</a>!</p>',
	);
});

test("only the result of a field is shown, and of a page number its name", () => {
	const field = (code: string, result: string) =>
		`<w:fldChar w:fldCharType="begin"/>${code}<w:fldChar w:fldCharType="separate"/><w:t>${result}</w:t><w:fldChar w:fldCharType="end"/>`;
	const page = field("<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>", "7");
	const body =
		run(field(`<w:instrText>IF</w:instrText>${field("", "hidden")}`, "shown")) +
		run(page);
	expect(shownHtml(aRawDocx(body))).toBe(
		'<p>shown</p><p><span class="not-shown">[page number]</span></p>',
	);
});

test("whatever the words are, they stay words", async () => {
	const hostile = `<script>alert('1')</script> & "x" <img src=x onerror=alert(1)>`;
	const docx = await aDocx(
		[
			new Paragraph({ text: hostile, heading: HeadingLevel.HEADING_1 }),
			new Table({ rows: [new TableRow({ children: [cell(hostile)] })] }),
		],
		{
			headers: { default: new Header({ children: [new Paragraph(hostile)] }) },
		},
	);
	const html = shownHtml(docx);
	expect(html).not.toMatch(/<script|<img/);
	expect(
		html.split(
			"&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;",
		),
	).toHaveLength(4);
});

test("deleted and hidden words are left out, inserted ones are in", () => {
	const words =
		"<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>" +
		"<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" +
		"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r><w:t> form</w:t></w:r></w:sdtContent></w:sdt></w:p>";
	const rows = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p("gone")}</w:tc></w:tr><w:tr><w:tc>${p("kept")}</w:tc></w:tr></w:tbl>`;
	expect(shownHtml(aRawDocx(words + rows))).toBe(
		'<p>new form</p><table><tbody><tr><td class="bare">kept</td></tr></tbody></table>',
	);
});
