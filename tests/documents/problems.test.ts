/** What is found wrong with a template, and how it is said. */
import { fillTemplate } from "../../src/documents/fill";
import { problemWords } from "../../src/documents/problemWords";
import type { Values } from "../../src/documents/values";
import { paragraph, table, type WordParts, wordFile } from "./wordFile";

const values: Values = {
	partnerName: "Fernhill Gardens",
	draftMark: "",
	hasEnd: false,
	contacts: [{ name: "Ana Example" }, { name: "Bo Sample" }],
	nobody: [],
};

function problemsIn(parts: WordParts, required: string[] = []) {
	const result = fillTemplate(wordFile(parts), values, { required });
	if (result.ok) throw new Error("It was filled.");
	return result.problems;
}
const inBody = (...lines: string[]) =>
	problemsIn({ body: lines.map((line) => paragraph(line)).join("") });

describe("R-6.30 unknown names", () => {
	test("are reported with their place and the name that was meant", () => {
		const body = paragraph("Made by") + paragraph("us and {{Partnr Name}}.");
		expect(problemsIn({ body })).toEqual([
			{
				kind: "unknown",
				name: "Partnr Name",
				where: "the text",
				near: "us and {{Partnr Name}}.",
				suggestion: "partnerName",
			},
		]);
	});

	test("are all reported, from every part of the file", () => {
		const found = problemsIn({
			body: table(["{{one}}"]) + paragraph("{{two}}"),
			header: paragraph("{{three}}"),
			footer: paragraph("{{four}}"),
		});
		expect(found.map(({ name, where }) => `${name}: ${where}`).sort()).toEqual([
			"four: the page footer",
			"one: the text",
			"three: the page header",
			"two: the text",
		]);
	});

	test.each([
		"constructor",
		"__proto__",
		"toString",
		"partnerName.length",
		"1 + 1",
		".",
		"@partnerName",
		"=[ ]=",
		"-w:p contacts",
		"",
	])("{{%s}} is never looked up", (name) => {
		const [problem] = inBody(`x {{${name}}}`);
		expect(problem).toMatchObject({ kind: "unknown", name });
	});

	test("inside a condition that does not hold are reported too", () => {
		expect(inBody("{{#hasEnd}}{{nonsense}}{{/hasEnd}}")).toMatchObject([
			{ kind: "unknown", name: "nonsense" },
		]);
	});

	test("inside a loop are reported once, and its own names suggested", () => {
		expect(inBody("{{#contacts}}{{nane}}{{/contacts}}")).toMatchObject([
			{ kind: "unknown", name: "nane", suggestion: "name" },
		]);
	});

	test("inside an empty loop are left: no row says what it holds", () => {
		const body = paragraph("a{{#nobody}}{{email}}{{/nobody}}");
		expect(fillTemplate(wordFile({ body }), values).ok).toBe(true);
	});

	test("one wrong name keeps the whole document from being filled", () => {
		expect(inBody("{{partnerName}}", "{{wrong}}")).toHaveLength(1);
	});
});

describe("structure", () => {
	test.each([
		["Dear {{partnerName and all", "unclosed", "partnerName"],
		["{{partnerName {{draftMark}}", "unclosed", "partnerName"],
		["{{#contacts}}{{name}}", "unclosed", "contacts"],
		["{{^ Has end}}open", "unclosed", "Has end"],
		["Dear partnerName}} and", "unopened", "partnerName"],
		["{{name}}{{/contacts}}", "unopened", "contacts"],
		["{{#contacts}}{{name}}{{/hasEnd}}", "crossed", "contacts"],
	])("%s", (line, kind, name) => {
		expect(inBody("first", line, "last")).toContainEqual(
			expect.objectContaining({ kind, name, where: "the text" }),
		);
	});

	test("a loop that begins in a table and ends outside is crossed", () => {
		const body = table(["{{#contacts}}", "b"]) + paragraph("{{/contacts}}");
		expect(problemsIn({ body })).toMatchObject([
			{ kind: "crossed", name: "contacts", near: "{{#contacts}}" },
		]);
	});

	test("a loop from a link into an inserted text is crossed", () => {
		const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
		const link = `<w:hyperlink>${run("{{#contacts}}")}</w:hyperlink>`;
		const inserted = `<w:ins>${run("{{/contacts}}")}</w:ins>`;
		expect(problemsIn({ body: `<w:p>${link}${inserted}</w:p>` })).toMatchObject(
			[{ kind: "crossed", name: "contacts" }],
		);
	});

	test("the place is told by the words around it, shortened", () => {
		const long = "We have agreed all of this together with the help of ".repeat(
			2,
		);
		const [problem] = inBody("Above", `${long}{{wrong}}${long}`, "Below");
		expect(problem?.near).toMatch(/^….{5,25}\{\{wrong\}\}.{20,60}…$/);
	});
});

describe("values", () => {
	test("R-6.31 a required value may not be blank where it is printed", () => {
		const body = paragraph("({{draftMark}})");
		expect(problemsIn({ body }, ["draft mark"])).toEqual([
			{
				kind: "empty",
				name: "draftMark",
				where: "the text",
				near: "({{draftMark}})",
			},
		]);
	});

	test("a required list may not be empty", () => {
		const body = paragraph("{{#nobody}}{{name}}{{/nobody}}");
		expect(problemsIn({ body }, ["nobody"])).toMatchObject([
			{ kind: "empty", name: "nobody" },
		]);
	});

	test("a required value that this document does not print may be blank", () => {
		const body = paragraph("a{{#hasEnd}}{{draftMark}}{{/hasEnd}}");
		const result = fillTemplate(wordFile({ body }), values, {
			required: ["draftMark"],
		});
		expect(result.ok).toBe(true);
	});

	test("a condition may ask whether a required value is there", () => {
		const body = paragraph("a{{#draftMark}} ({{draftMark}}){{/draftMark}}");
		const result = fillTemplate(wordFile({ body }), values, {
			required: ["draftMark"],
		});
		expect(result.ok).toBe(true);
	});

	test("a list and a yes/no are not printed as text", () => {
		expect(inBody("{{contacts}} {{hasEnd}}")).toMatchObject([
			{ kind: "notText", name: "contacts" },
			{ kind: "notText", name: "hasEnd" },
		]);
	});
});

describe("places that cannot be filled", () => {
	test.each([
		[
			"an endnote",
			{ "word/endnotes.xml": `<w:e><w:t>{</w:t><w:t>{late}}</w:t></w:e>` },
		],
		[
			"a link",
			{
				"word/_rels/document.xml.rels":
					'<Relationships><Relationship Target="mailto:%7B%7Blate%7D%7D"/></Relationships>',
			},
		],
	])("%s", (_place, others) => {
		expect(problemsIn({ others })).toMatchObject([
			{ kind: "unreachable", name: "late" },
		]);
	});

	test("a picture's description", () => {
		const body = '<wp:docPr descr="{{late}}"/>';
		expect(problemsIn({ body })).toMatchObject([
			{ kind: "unreachable", name: "late" },
		]);
	});

	test("a drawing's words, which cannot hold a line break", () => {
		const body = `${paragraph("x")}<a:p><a:t>{{draftMark}}</a:t></a:p>`;
		expect(problemsIn({ body })).toMatchObject([
			{ kind: "unreachable", where: "a drawing" },
		]);
	});
});

describe("in words", () => {
	test.each([
		[
			"{{Partnr name}}",
			"{{Partnr name}} in the text (“{{Partnr name}}”) is not a known placeholder. Perhaps {{partnerName}} is meant.",
		],
		[
			"Hello {{#contacts}}",
			"{{contacts}} in the text (“Hello {{#contacts}}”) is never closed.",
		],
	])("%s", (line, sentence) => {
		expect(inBody(line).map(problemWords)).toEqual([sentence]);
	});
});
