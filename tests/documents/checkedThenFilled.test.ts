/** What the template checker lets pass is filled whatever the values are, and they are printed as they are. */
import {
	array,
	assert,
	boolean,
	constantFrom,
	property,
	record,
	string,
} from "fast-check";
import {
	checkTemplate,
	fillTemplate,
	leftInDocument,
} from "../../src/documents/fill";
import type { Values } from "../../src/documents/values";
import {
	inserted,
	paragraph,
	partText,
	table,
	textBox,
	type WordParts,
	wordFile,
} from "./wordFile";

const sample: Values = {
	partnerName: "The partner",
	startsOn: "…",
	hasEnd: true,
	goals: [{ goal: "A goal", measure: "…" }],
};

const problemsIn = (parts: WordParts, values = sample) =>
	checkTemplate(wordFile(parts), { values, wanted: [] }).problems;

describe("R-6.31 what the check lets pass", () => {
	const tags = constantFrom(
		"{{partnerName}}",
		"{{startsOn}} and",
		"{{#hasEnd}}until{{/hasEnd}}",
		"{{^hasEnd}}always{{/hasEnd}}",
		"{{#goals}}{{goal}}{{/goals}}",
		"{{^goals}}none{{/goals}}",
		"{{#goals}}",
		"{{measure}}{{startsOn}}",
		"{{/goals}}",
		"{{wrong}}",
	);
	const line = array(tags, { maxLength: 3 }).map((words) => words.join(""));
	const lines = array(line, { minLength: 1, maxLength: 4 });
	const text = string({ unit: constantFrom("a", " ", "<", "$&", "é", "\n") });
	const goal = record({ goal: text, measure: text });
	const values = record({
		partnerName: text,
		startsOn: text,
		hasEnd: boolean(),
		goals: array(goal, { maxLength: 2 }),
	});

	test("is filled whatever the agreement holds, and leaves no braces", () => {
		let passed = 0;
		assert(
			property(lines, values, boolean(), (texts, filling, inCells) => {
				const cells = table(...texts.map((cell) => [cell]));
				const plain = texts.map((one) => paragraph(one)).join("");
				const body = inCells ? cells + paragraph("") : plain;
				if (problemsIn({ body }).length > 0) return;
				passed += 1;
				const result = fillTemplate(wordFile({ body }), filling);
				expect(result.ok && leftInDocument(result.base64).braces).toEqual([]);
			}),
			{ numRuns: 300 },
		);
		expect(passed).toBeGreaterThan(30);
	});

	test("and what it tells is all that drafting refuses", () => {
		assert(
			property(lines, values, (texts, filling) => {
				const body = texts.map((one) => paragraph(one)).join("");
				const result = fillTemplate(wordFile({ body }), filling);
				if (result.ok) return;
				expect(problemsIn({ body })).toEqual(
					expect.arrayContaining([...result.problems]),
				);
			}),
			{ numRuns: 200 },
		);
	});
});

describe("R-6.32 a hostile value", () => {
	const hostile: [string, string][] = [
		["another placeholder", "{{partnerName}} {{#goals}} {{/goals}} }}"],
		["a replacement pattern", "$& $1 $$ $` $'"],
		["markup", "<w:br/></w:t> & &lt; ]]>"],
		["right-to-left text", "שלום \u202bمرحبا\u202c"],
		["40,000 characters", "Care. ".repeat(6667)],
		["emoji", "🙂 👩🏽‍🚀"],
		["line breaks", "1 Road\nTown\n\nEarth"],
	];

	test.each(hostile)(
		"is printed as it is in every place: %s",
		(_what, value) => {
			const trap = `[{{partnerName}}]`;
			const row = ["{{#goals}}[{{goal}}]", "{{measure}}{{/goals}}"];
			const parts: WordParts = {
				body: `${table(row)}<w:p>${inserted(trap)}${textBox(paragraph(trap))}</w:p>`,
				header: table([trap, "x"]),
				footer: paragraph("[", "{{partner", "Name}", "}]"),
			};
			const goals = [
				{ goal: value, measure: "1" },
				{ goal: "b", measure: value },
			];
			const values = { ...sample, partnerName: value, goals };
			expect(problemsIn(parts, values)).toEqual([]);
			const result = fillTemplate(wordFile(parts), values);
			const said = (part: string) =>
				result.ok && partText(result.base64, `word/${part}.xml`);
			expect(said("document")).toBe(
				`[${value}]\n1\n[b]\n${value}\n[${value}][${value}]`,
			);
			expect(said("header1")).toBe(`[${value}]\nx`);
			expect(said("footer1")).toBe(`[${value}]`);
		},
	);
});
