/** The notice above a filled document: where it stands, and when it does not. */
import mammoth from "mammoth";
import { type FillOptions, fillTemplate } from "../../src/documents/fill";
import { problemWords } from "../../src/documents/problemWords";
import { paragraph, partText, table, wordFile, wordZip } from "./wordFile";

const notice = {
	heading: "Still to be filled in",
	lines: ["Goals: {{goals}} & <more>", "Our lead\nand theirs"],
};
const said = [
	notice.heading,
	"•\tGoals: {{goals}} & <more>",
	"•\tOur lead",
	"and theirs",
].join("\n");
const gaps = notice.lines.map((line) => ({ line }));

function filled(body: string, options: FillOptions = { notice }): string {
	const values = { name: "Fern", gaps };
	const result = fillTemplate(wordFile({ body }), values, options);
	if (!result.ok) throw new Error(result.problems.map(problemWords).join("\n"));
	return result.base64;
}
const text = (body: string) => partText(filled(body), "word/document.xml");

test.each([
	["a paragraph", paragraph("Dear {{name}}"), "Dear Fern"],
	["a table", table(["{{name}}", "b"]) + paragraph(""), "Fern\nb"],
	[
		"a form field",
		`<w:sdt><w:sdtContent>${paragraph("{{name}}")}</w:sdtContent></w:sdt>`,
		"Fern",
	],
])("R-6.32 it stands before %s, word for word", (_first, body, rest) => {
	expect(text(body)).toBe(`${said}\n${rest}`);
});

test("its heading is bold, as another reader sees it", async () => {
	const buffer = Buffer.from(filled(paragraph("x")), "base64");
	const { value } = await mammoth.convertToHtml({ buffer });
	expect(value).toMatch(/^<p><strong>Still to be filled in<\/strong><\/p><p>•/);
});

test("a document without any text has the notice as its text", () => {
	const zip = wordZip({});
	const path = "word/document.xml";
	const xml = zip.file(path)?.asText() ?? "";
	zip.file(path, xml.replace(/<w:body>.*<\/w:body>/, "<w:body/>"));
	const file = zip.generate({ type: "uint8array" });
	const result = fillTemplate(file, {}, { notice });
	expect(result.ok && partText(result.base64, path)).toBe(said);
});

test("a document that has no place for it is refused", () => {
	const zip = wordZip({});
	zip.file("word/document.xml", '<w:document xmlns:w="w"/>');
	const file = zip.generate({ type: "uint8array" });
	expect(fillTemplate(file, {}, { notice })).toEqual({
		ok: false,
		problems: [{ kind: "unreadable", name: "", where: "it has no text" }],
	});
});

test.each(["{{#gaps}}{{line}}; {{/gaps}}", "{{# Gaps }}{{line}}; {{/}}"])(
	"a template that prints the gaps itself gets no second notice: %s",
	(loop) => {
		expect(text(paragraph(loop))).toBe(
			"Goals: {{goals}} & <more>; Our lead\nand theirs;",
		);
	},
);

test("saying that there are no gaps does not print them", () => {
	expect(text(paragraph("{{^gaps}}All is here.{{/gaps}}"))).toBe(said);
});

test("without a notice nothing is added", () => {
	const plain = partText(filled(paragraph("a"), {}), "word/document.xml");
	expect(plain).toBe("a");
});
