/** What cannot be shown of a document is named in its place. */
import { aRawDocx, p } from "./aDocx";
import { shownHtml } from "./shownHtml";

const run = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;

describe("what is not shown is named", () => {
	const named = (name: string): string =>
		`<p><span class="not-shown">${name}</span></p>`;
	const described = '<wp:inline><wp:docPr id="1" descr="Our &lt;logo&gt;"/>';

	test.each([
		[
			`<w:drawing>${described}<w:pic/></wp:inline></w:drawing>`,
			"[picture: Our &lt;logo&gt;]",
		],
		["<w:drawing><wp:inline><w:pic/></wp:inline></w:drawing>", "[picture]"],
		["<w:drawing><wp:anchor/></w:drawing>", "[drawing]"],
		["<w:drawing><wp:inline><w:chart/></wp:inline></w:drawing>", "[chart]"],
		[
			'<w:pict><v:shape alt="A tree"><v:imagedata/></v:shape></w:pict>',
			"[picture: A tree]",
		],
		[
			`<w:pict><v:textbox><w:txbxContent>${p("Call us")}${p("today")}</w:txbxContent></v:textbox></w:pict>`,
			"[text box: Call us today]",
		],
		["<w:object/>", "[embedded object]"],
		[
			"<mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>",
			"[drawing]",
		],
	])("%s", (content, name) => {
		expect(shownHtml(aRawDocx(run(content)))).toBe(named(name));
	});

	test("an equation, an included file and a sign of an unknown font", () => {
		const body =
			"<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p><w:altChunk/>" +
			run(
				'<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Own" w:char="F041"/><w:sym w:char="2713"/>',
			);
		expect(shownHtml(aRawDocx(body))).toBe(
			`${named("[equation: x+1]")}${named("[included file]")}<p>☑[symbol]✓</p>`,
		);
	});

	test("a footnote stands where its mark was", () => {
		const docx = aRawDocx(
			run('<w:t>Word</w:t><w:footnoteReference w:id="2"/>'),
			{
				footnotes: `<w:footnote w:id="2">${p("See the policy.")}</w:footnote>`,
			},
		);
		expect(shownHtml(docx)).toBe("<p>Word [note: See the policy.]</p>");
	});
});
