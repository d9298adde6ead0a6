/** Filling a Word template: what is printed, and what is refused. */
import { fillTemplate, placeholdersIn } from "../../src/documents/fill";
import { problemWords } from "../../src/documents/problemWords";
import type { Values } from "../../src/documents/values";
import {
	bodyText,
	paragraph,
	partText,
	table,
	type WordParts,
	wordFile,
} from "./wordFile";

const fern = { partnerName: "Fernhill Gardens" };
const mainText = "word/document.xml";

function fill(parts: WordParts, values: Values): string {
	const result = fillTemplate(wordFile(parts), values);
	if (!result.ok) throw new Error(result.problems.map(problemWords).join("\n"));
	return result.base64;
}
const text = (body: string, values: Values) => bodyText(fill({ body }, values));

describe("printing", () => {
	test("a placeholder becomes its value", async () => {
		expect(await text(paragraph("Dear {{partnerName}},"), fern)).toBe(
			"Dear Fernhill Gardens,",
		);
	});

	test.each([
		"{{Partner name}}",
		"{{partner-name}}",
		"{{partner_name}}",
		"{{ PARTNER.NAME }}",
		"{{partner\u00a0name}}",
		"{{part\u00adner\u200bName}}",
	])("%s is the partner's name", async (tag) => {
		expect(await text(paragraph(tag), fern)).toBe("Fernhill Gardens");
	});

	test("Word may split a placeholder over runs", async () => {
		const body = paragraph("Dear {", "{part", "ner", "Name}", "}, hello");
		expect(await text(body, fern)).toBe("Dear Fernhill Gardens, hello");
	});

	test("headers, footers and tables are filled", () => {
		const tag = "{{partnerName}}";
		const base64 = fill(
			{
				body: table([tag, "two"]) + paragraph("end"),
				header: paragraph("Top", " ", tag),
				footer: table(["Foot", tag]),
			},
			fern,
		);
		expect(partText(base64, mainText)).toBe("Fernhill Gardens\ntwo\nend");
		expect(partText(base64, "word/header1.xml")).toBe("Top Fernhill Gardens");
		expect(partText(base64, "word/footer1.xml")).toBe("Foot\nFernhill Gardens");
	});

	test("R-6.31 an empty optional value leaves nothing behind", async () => {
		expect(
			await text(paragraph("[{{partnerName}}]"), { partnerName: "" }),
		).toBe("[]");
	});

	test("spaces at either end of a value are kept", () => {
		const base64 = fill({ body: paragraph("<{{a}}>") }, { a: "  b  " });
		expect(partText(base64, mainText)).toBe("<  b  >");
	});

	test("the same template and values give the same bytes at any time", () => {
		const template = wordFile({ body: paragraph("{{partnerName}}") });
		jest.useFakeTimers({ now: Date.UTC(2026, 6, 7) });
		const first = fillTemplate(template, fern);
		jest.setSystemTime(Date.UTC(2027, 0, 31, 23, 59));
		const later = fillTemplate(template, fern);
		jest.useRealTimers();
		expect(later).toEqual(first);
	});

	test("a template may come in base64", async () => {
		const bytes = wordFile({ body: paragraph("{{partnerName}}") });
		const base64 = Buffer.from(bytes).toString("base64");
		expect(fillTemplate(base64, fern)).toEqual(fillTemplate(bytes, fern));
	});
});

describe("loops and conditions", () => {
	const contacts = [
		{ name: "Ana Example", email: "ana@partner.example" },
		{ name: "Bo Sample", email: "bo@partner.example" },
	];

	test.each([
		["repeating the name", "{{#contacts}}{{name}}; {{/contacts}}"],
		["closing without a name", "{{#contacts}}{{name}}; {{/}}"],
		["another spelling", "{{# Contacts}}{{Name}}; {{/CONTACTS }}"],
		["spaces after the braces", "{{ #contacts }}{{ name }}; {{ / }}"],
	])("a loop repeats what it encloses: %s", async (_how, tags) => {
		expect(await text(paragraph(tags), { contacts })).toBe(
			"Ana Example; Bo Sample;",
		);
	});

	test("a loop in a table row makes a row for each", () => {
		const body = table(
			["Name", "Email"],
			["{{#contacts}}{{name}}", "{{email}}{{/contacts}}"],
		);
		const base64 = fill({ body: body + paragraph("") }, { contacts });
		expect(partText(base64, mainText)).toBe(
			"Name\nEmail\nAna Example\nana@partner.example\nBo Sample\nbo@partner.example",
		);
	});

	test("a row sees the values outside, its own first", async () => {
		const tags = "{{#contacts}}{{name}} of {{partnerName}}; {{/}}{{name}}";
		const values = { ...fern, contacts, name: "outside" };
		expect(await text(paragraph(tags), values)).toBe(
			"Ana Example of Fernhill Gardens; Bo Sample of Fernhill Gardens; outside",
		);
	});

	test("a row's own text comes before a list outside of the same name", async () => {
		const body = paragraph("{{#contacts}}{{name}};{{/contacts}}");
		expect(await text(body, { contacts, name: [] })).toBe(
			"Ana Example;Bo Sample;",
		);
	});

	test("yes, no, text and lists switch conditions", async () => {
		const each = (name: string) =>
			`{{#${name}}}${name} {{/}}{{^${name}}}not ${name} {{/}}`;
		const names = ["yes", "no", "text", "blank", "list", "none"];
		const values = {
			yes: true,
			no: false,
			text: "a",
			blank: "",
			list: [{ name: "b" }],
			none: [],
		};
		expect(await text(paragraph(names.map(each).join("")), values)).toBe(
			"yes not no text not blank list not none",
		);
	});

	test("paragraphs that hold only a condition's tags go away", () => {
		const body = ["before", "{{#on}}", "shown", "{{/on}}", "{{^on}}"]
			.concat("hidden", "{{/on}}", "after")
			.map((line) => paragraph(line))
			.join("");
		const base64 = fill({ body }, { on: true });
		expect(partText(base64, mainText)).toBe("before\nshown\nafter");
	});
});

describe("values are literal", () => {
	test.each([
		["another placeholder", "{{secret}} {{#secret}}"],
		["a replacement pattern", "$& $1 $$ $` $'"],
		["markup", "<b>bold</b> & </w:t> &lt; ]]> <!-- \"quoted\" 'so'"],
		["emoji and joined emoji", "🙂 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
		["right-to-left text", "שלום עולם, \u202bمرحبا\u202c"],
		["40,000 characters", "Care & share. ".repeat(2858)],
		["tabs and odd spaces", "a\tb\u00a0c\u200bd\u3000e"],
		["a name that objects have", "constructor __proto__ toString"],
	])("R-6.32 %s", async (_what, value) => {
		const values = { value, secret: "not this" };
		const base64 = fill({ body: paragraph("[{{value}}]") }, values);
		expect(partText(base64, mainText)).toBe(`[${value}]`);
		expect(await bodyText(base64)).toBe(`[${value}]`);
	});

	test("every kind of line break becomes a line break", () => {
		const values = { address: "1 Road\nTown\r\nShire\rUK\u2028Earth" };
		const base64 = fill({ body: paragraph("At {{address}}.") }, values);
		expect(partText(base64, mainText)).toBe(
			"At 1 Road\nTown\nShire\nUK\nEarth.",
		);
	});

	test("what XML cannot hold is dropped, half an emoji too", () => {
		const value = "a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\ud83dh\udc00i🙂";
		const base64 = fill({ body: paragraph("{{value}}") }, { value });
		expect(partText(base64, mainText)).toBe("abcdefghi🙂");
	});

	test("rows of a loop are literal too", () => {
		const body = paragraph("{{#rows}}{{a}}{{/rows}}");
		const rows = [{ a: "{{#rows}}\u0001" }, { a: "$&\r\nb" }];
		expect(partText(fill({ body }, { rows }), mainText)).toBe("{{#rows}}$&\nb");
	});
});

describe("names in use", () => {
	test("are listed once each, as first written", () => {
		const template = wordFile({
			body: paragraph("{{Partner name}} {{#contacts}}{{name}}{{/contacts}}"),
			header: paragraph("{{partnerName}}"),
			footer: paragraph("{{^hasEnd}}x{{/}} {{draftMark}}"),
		});
		expect(placeholdersIn(template)).toEqual([
			"Partner name",
			"contacts",
			"name",
			"hasEnd",
			"draftMark",
		]);
	});

	test("are listed even where a loop is not closed", () => {
		const body = paragraph("{{#contacts}}{{name}}");
		expect(placeholdersIn(wordFile({ body }))).toEqual(["contacts", "name"]);
	});

	test("cannot be listed of what is no Word file", () => {
		expect(() => placeholdersIn("bm90IGEgemlw")).toThrow(
			/^The template cannot be used: it is damaged or no Word document/,
		);
	});

	test("two values may not share a name", () => {
		expect(() => fillTemplate(wordFile({}), { aB: "", "a b": "" })).toThrow(
			"aB and a b are one placeholder.",
		);
	});
});
