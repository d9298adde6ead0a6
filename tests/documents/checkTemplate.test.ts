/** The template checker: what is told of a template before anything is drafted from it. */
import { randomBytes } from "node:crypto";
import { checkTemplate, fillTemplate } from "../../src/documents/fill";
import { problemWords } from "../../src/documents/problemWords";
import type { Values } from "../../src/documents/values";
import {
	deleted,
	inserted,
	paragraph,
	run,
	table,
	textBox,
	type WordParts,
	wordFile,
	wordZip,
} from "./wordFile";

const sample: Values = {
	partnerName: "The partner",
	startsOn: "…",
	hasEnd: true,
	goals: [{ goal: "A goal", measure: "…" }],
	contacts: [{ name: "A contact" }],
};

const wanted = [
	{ name: "partnerName", label: "Name of the partner" },
	{ name: "goals", label: "Goals" },
];

const checked = (parts: WordParts, values = sample) =>
	checkTemplate(wordFile(parts), { values, wanted });
const problemsIn = (parts: WordParts, values = sample) =>
	checked(parts, values).problems;
const sentences = (body: string) => problemsIn({ body }).map(problemWords);
const names = (body: string, values = sample) =>
	problemsIn({ body }, values).map(({ name }) => name);

describe("R-6.30 a misspelt name", () => {
	test("is told with its place and with what is meant, in every part of the file", () => {
		const found = problemsIn({
			body: table(["Partner", "{{partnrName}}"]),
			header: paragraph("With {{Partner nam}}"),
			footer: paragraph("{{nonsense}}"),
		});
		expect(found.map(problemWords)).toEqual([
			"{{partnrName}} in the text (“{{partnrName}}”) is not a known placeholder. Perhaps {{partnerName}} is meant.",
			"{{Partner nam}} in the page header (“With {{Partner nam}}”) is not a known placeholder. Perhaps {{partnerName}} is meant.",
			"{{nonsense}} in the page footer (“{{nonsense}}”) is not a known placeholder.",
		]);
	});

	test.each([
		["holds", true],
		["does not hold", false],
	])("is found in both branches of a condition that %s", (_how, hasEnd) => {
		const body = paragraph(
			"{{#hasEnd}}{{one}}{{/hasEnd}}{{^hasEnd}}{{two}}{{/hasEnd}}",
		);
		expect(names(body, { ...sample, hasEnd })).toEqual(["one", "two"]);
	});

	test("is found in a loop of which the sample has no row, and beside it", () => {
		const body = paragraph(
			"{{#goals}}{{partnrName}}{{/goals}}{{^goals}}{{nothing}}{{/goals}}",
		);
		expect(names(body, { ...sample, goals: [] })).toEqual([
			"partnrName",
			"nothing",
		]);
	});

	test("is found beside half a loop, so that one look shows all", () => {
		expect(sentences(paragraph("{{#goals}}{{goal}} {{measrue}}"))).toEqual([
			"{{goals}} in the text (“{{#goals}}{{goal}} {{measrue}}”) is never closed.",
			"{{measrue}} in the text (“{{#goals}}{{goal}} {{measrue}}”) is not a known placeholder. Perhaps {{measure}} is meant.",
		]);
	});

	test("is no second fault of braces that are one too many", () => {
		const found = problemsIn({ body: paragraph("To {{{partnerName}}}") });
		expect(found.map(({ kind }) => kind)).toEqual(["unclosed", "unopened"]);
	});

	test("of a whole page is shortened, and no letter is cut in two", () => {
		const [sentence = ""] = sentences(paragraph(`{{x${"🙂".repeat(20_000)}}}`));
		expect(sentence).toHaveLength(sentence.replace(/\p{Cs}/gu, "").length);
		expect(sentence.length).toBeLessThan(400);
	});

	test.each(["<b>", "$&", "שלום", "a &amp; b", "🙂"])(
		"is shown as it is written: %s",
		(name) => {
			expect(names(paragraph(`{{${name}}}`))).toEqual([name]);
		},
	);
});

describe("R-6.30 what is not printed", () => {
	test("is told by its label, in the order in which it is wanted", () => {
		expect(checked({ body: paragraph("{{startsOn}}") }).unused).toEqual(wanted);
	});

	test.each([
		["by its name", "{{Partner-NAME}}"],
		["by its label", "{{name of the partner}}"],
	])("is not what the template prints %s", (_how, tag) => {
		const values = { ...sample, "Name of the partner": "The partner" };
		const { problems, unused } = checked({ header: paragraph(tag) }, values);
		expect(problems).toEqual([]);
		expect(unused.map(({ name }) => name)).toEqual(["goals"]);
	});

	test("is not what a loop repeats, in a text box either", () => {
		const box = textBox(paragraph("{{#Goals}}{{goal}}{{/Goals}}"));
		const { unused } = checked({ body: `<w:p>${box}</w:p>` });
		expect(unused.map(({ name }) => name)).toEqual(["partnerName"]);
	});

	test("may be asked for all the same, by a condition", () => {
		const body = paragraph(
			"{{#partnerName}}a{{/partnerName}}{{^goals}}none{{/goals}}",
		);
		expect(checked({ body })).toEqual({ problems: [], unused: wanted });
	});

	test("may have been taken out by a tracked change", () => {
		const body = `<w:p>${run("{{#goals}}{{goal}}{{/goals}}")}${deleted("{{partnerName}}")}</w:p>`;
		const { unused } = checked({ body });
		expect(unused.map(({ name }) => name)).toEqual(["partnerName"]);
	});
});

describe("R-6.30 half a placeholder", () => {
	test.each([
		["two cells", table(["{{partner", "Name}} said"])],
		["two rows", table(["{"], ["{partnerName}}"])],
		["two paragraphs", paragraph("{{partner") + paragraph("Name}}")],
		[
			"both sides of a text box",
			`<w:p>${run("{{partner")}${textBox(paragraph(""))}${run("Name}}")}</w:p>`,
		],
	])("over %s is refused by its name, and filled nowhere", (_what, body) => {
		const file = wordFile({ body: body + paragraph("") });
		const { problems } = checkTemplate(file, { values: sample, wanted });
		expect(problems).toMatchObject([{ kind: "spread", name: "partnerName" }]);
		expect(fillTemplate(file, sample)).toEqual({ ok: false, problems });
	});

	test.each([
		["a loop from the text into a text box", "{{#goals}}", "{{/goals}}"],
		["a loop out of a text box", "{{/goals}}", "{{#goals}}"],
	])("%s is refused", (_what, outside, inside) => {
		const body = `<w:p>${run(outside)}${textBox(paragraph(inside))}</w:p>`;
		expect(problemsIn({ body }).length).toBeGreaterThan(0);
	});
});

describe("R-6.30 tracked changes", () => {
	test.each([
		["put in", inserted("with {{partnrName}}")],
		["put in within a name", run("{{part") + inserted("nr") + run("Name}}")],
		[
			"changed within a name",
			`${run("{{part")}${deleted("ner")}${inserted("nr")}${run("Name}}")}`,
		],
	])("a name that was %s is checked as it reads now", (_how, runs) => {
		expect(problemsIn({ body: `<w:p>${runs}</w:p>` })).toMatchObject([
			{ kind: "unknown", name: "partnrName", suggestion: "partnerName" },
		]);
	});

	test.each([
		["at once", ["{{partnerName}}"]],
		["in pieces", ["{", "{partner", "Name}}"]],
	])("a name that was taken out %s is told", (_how, texts) => {
		const body = `<w:p>${run("a")}${deleted(...texts)}</w:p>`;
		expect(sentences(body)).toEqual([
			"{{partnerName}} in the text is in words that a suggested change takes out. Accept or reject that change.",
		]);
	});

	test("half a loop that was taken out is told with the other half", () => {
		const body = `<w:p>${run("{{#goals}}{{goal}}")}${deleted("{{/goals}}")}</w:p>`;
		expect(problemsIn({ body })).toMatchObject([
			{ kind: "unclosed", name: "goals" },
			{ kind: "deleted", name: "/goals" },
		]);
	});

	test("single braces of other deleted words are no placeholder", () => {
		const body = `<w:p>${deleted("{")}</w:p><w:p>${deleted("{a}")}</w:p>`;
		expect(problemsIn({ body })).toEqual([]);
	});
});

describe("R-6.30 a file that cannot be a template", () => {
	const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
	const password = Buffer.concat([old, Buffer.alloc(2048)]);

	test.each([
		["with a password", password],
		["with a password, in base64", password.toString("base64")],
	])("%s is told for what it is", (_what, file) => {
		const { problems } = checkTemplate(file, { values: sample, wanted });
		expect(problems.map(problemWords)).toEqual([
			"The template cannot be used: it has a password, or is a .doc of an old Word. Save it as .docx without a password.",
		]);
	});

	test("with 5,001 placeholders is refused, and nothing is said to be missing", () => {
		const body = paragraph("{{partnerName}}".repeat(5001));
		expect(checked({ body })).toEqual({
			problems: [
				{
					kind: "unreadable",
					name: "",
					where: "it has more than 5,000 placeholders",
				},
			],
			unused: [],
		});
	});

	test("with 5,000 misspelt ones has each of them told", () => {
		const body = Array.from({ length: 5000 }, (_, n) =>
			paragraph(`${n} {{partnrName}}`),
		).join("");
		expect(problemsIn({ body })).toHaveLength(5000);
	});

	test("of 10 MB is one, if a picture makes it so large", () => {
		const size = 10 * 1024 * 1024;
		const zip = wordZip({ body: paragraph("Dear {{partnerName}}") });
		zip.file("word/media/image1.png", randomBytes(size));
		const file = zip.generate({ type: "uint8array" });
		expect(file.length).toBeGreaterThan(size);
		const { problems } = checkTemplate(file, { values: sample, wanted });
		expect(problems).toEqual([]);
		const result = fillTemplate(file, sample);
		const inBase64 = (size * 4) / 3;
		expect(result.ok && result.base64.length).toBeGreaterThan(inBase64);
	});
});
