/** Templates that a person edited in a word processor: filled, or refused by name. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	checkTemplate,
	fillTemplate,
	leftInDocument,
} from "../../src/documents/fill";
import { problemWords } from "../../src/documents/problemWords";
import type { Values } from "../../src/documents/values";
import { partText } from "./wordFile";

const values: Values = {
	agreementRef: "AGR-0001",
	partnerName: "Fernhill Gardens",
	partnerAddress: "1 Road\nTown",
	partnerNumber: "",
	draftMark: "DRAFT.",
	startsOn: "1 September 2026",
	endsOn: "31 August 2027",
	hasEnd: true,
	ourLead: "Priya Sample",
	goals: [
		{ goal: "Plant {{trees}}", measure: "Trees & shrubs", by: "May 2027" },
		{ goal: "Open the gate", measure: "Visits", by: "June 2027" },
	],
	contacts: [{ name: "Ana Example" }, { name: "Bo Sample" }],
};

const edited = (name: string): Uint8Array =>
	readFileSync(join(__dirname, "edited", `${name}.docx`));

function filled(name: string): string {
	const result = fillTemplate(edited(name), values);
	if (!result.ok) throw new Error(result.problems.map(problemWords).join("\n"));
	return result.base64;
}

test.each([
	[
		"formatting within the placeholders",
		"formatting",
		[
			"Agreement AGR-0001",
			"Between us and Fernhill Gardens of 1 Road",
			"Town.",
			"It starts on 1 September 2026 and ends on 31 August 2027.",
		],
	],
	[
		"a loop over the row of a table",
		"tableRow",
		[
			"Goals that we share with Fernhill Gardens",
			"Goal|Measure|By",
			"Plant {{trees}}|Trees & shrubs|May 2027",
			"Open the gate|Visits|June 2027",
			"Our lead|Priya Sample",
		],
	],
	[
		"tracked changes, as if they were accepted",
		"trackedChanges",
		[
			"This agreement is between us and Fernhill Gardens.",
			"It starts from the morning of 1 September 2026.",
			"Written for Fernhill Gardens alone.",
		],
	],
])("R-6.30 %s", (_what, name, lines) => {
	const cells = lines.flatMap((line) => line.split("|")).join("\n");
	expect(partText(filled(name), "word/document.xml")).toBe(cells);
});

test("R-6.30 a placeholder in the header and in the footer", () => {
	const base64 = filled("headerFooter");
	expect(partText(base64, "word/header1.xml")).toBe(
		"Agreement AGR-0001 with Fernhill Gardens",
	);
	expect(partText(base64, "word/footer1.xml")).toBe("DRAFT. Page 1");
	expect(partText(base64, "word/document.xml")).toBe("Dear Fernhill Gardens,");
});

test("R-6.30 a shape with words and a frame, for every program that shows it", () => {
	expect(partText(filled("textBox"), "word/document.xml")).toBe(
		[
			"Keep in touch with Priya Sample:",
			"Ana Example, Bo Sample, nobody else.",
			"What Fernhill Gardens wants to remember stands beside.",
			// The frame is written twice, the second time for an older Word.
			"The end.Only Fernhill Gardens",
			"Only Fernhill Gardens",
		].join("\n"),
	);
});

test.each([
	"formatting",
	"tableRow",
	"headerFooter",
	"textBox",
	"trackedChanges",
])("R-6.31 nothing in braces is left in %s", (name) => {
	const plain = { ...values, goals: [] };
	const result = fillTemplate(edited(name), plain);
	expect(result.ok && leftInDocument(result.base64).braces).toEqual([]);
	expect(checkTemplate(edited(name), { values, wanted: [] }).problems).toEqual(
		[],
	);
});

test.each([
	[
		"half a loop",
		"halfALoop",
		"{{goals}} in the text (“{{#goals}}”) is never closed.",
	],
	[
		"a placeholder over two cells",
		"acrossCells",
		"{{partnerName}} in the text (“Partner: {{partner”) begins in one paragraph or cell and ends in another. Write it in one.",
	],
	[
		"a placeholder that a tracked change takes out",
		"trackedDeletion",
		"{{partnerNumber}} in the text is in words that a suggested change takes out. Accept or reject that change.",
	],
	[
		"a password",
		"password",
		"The template cannot be used: it has a password, or is a .doc of an old Word. Save it as .docx without a password.",
	],
])(
	"R-6.30 %s is refused with one sentence, when it is checked and when it is drafted",
	(_what, name, sentence) => {
		const { problems } = checkTemplate(edited(name), { values, wanted: [] });
		expect(problems.map(problemWords)).toEqual([sentence]);
		expect(fillTemplate(edited(name), values)).toEqual({ ok: false, problems });
	},
);
