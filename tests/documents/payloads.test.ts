/** R4 Hostile strings print exactly as they are, in the text and the header. */
import { readFileSync } from "node:fs";
import { fillTemplate } from "../../src/documents/fill";
import { describeWithSharedData, sharedData } from "../sharedData";
import { paragraph, partText, wordFile } from "./wordFile";

const read = (name: string) =>
	readFileSync(sharedData(`payloads/${name}`) ?? "", "utf8");

/** What XML 1.0 can hold of a text, by the ranges of its specification. */
const holdable = (text: string) =>
	[...text]
		.filter((letter) => {
			const code = letter.codePointAt(0) ?? 0;
			return (
				code === 9 ||
				code === 10 ||
				code === 13 ||
				(code >= 0x20 && code <= 0xd7ff) ||
				(code >= 0xe000 && code <= 0xfffd) ||
				code >= 0x10000
			);
		})
		.join("")
		.replace(/\r\n|[\r\u0085\u2028\u2029]/g, "\n");

function printsExactly(payloads: readonly string[]): void {
	const names = payloads.map((_, index) => `p${index}`);
	const lines = names.map((name) => paragraph(`<{{${name}}}>`)).join("");
	const template = wordFile({ body: lines, header: lines });
	const values = Object.fromEntries(
		names.map((name, index) => [name, payloads[index] ?? ""]),
	);
	const result = fillTemplate(template, values);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	const expected = payloads.map((text) => `<${holdable(text)}>`).join("\n");
	expect(partText(result.base64, "word/document.xml")).toBe(expected);
	expect(partText(result.base64, "word/header1.xml")).toBe(expected);
}

describeWithSharedData("R-6.32 borrowed payloads", () => {
	test("awkward strings", () => {
		printsExactly(JSON.parse(read("blns.json")));
	});

	test("scripts in markup", () => {
		const cases: { payload: string }[] = JSON.parse(
			read("dompurify-expect.json"),
		);
		printsExactly(cases.map(({ payload }) => payload));
	});

	test("spreadsheet commands", () => {
		printsExactly(read("csv-injection.txt").split("\n"));
	});
});
