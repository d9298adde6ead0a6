/** Any text goes into a cell and comes out as it was, and out of that again. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { cellOf } from "../../src/register/cells";
import { sameValue } from "../../src/register/change";
import {
	type Column,
	choice,
	day,
	domains,
	email,
	emails,
	link,
	longText,
	money,
	number,
	percent,
	ref,
	text,
	yesNo,
} from "../../src/register/table";
import { type Raw, readValue } from "../../src/register/values";
import { describeWithSharedData, sharedData } from "../sharedData";
import { anyText, isKeepable, tried } from "./cases";
import {
	added,
	anOfficeWithAsha,
	expectTexts,
	fields,
	formulas,
	movedOn,
	newPartner,
} from "./partnerTexts";

const isRefused = (field: string, written: string) =>
	!isKeepable(written) || (field === "partner.name" && written.trim() === "");

const someTexts = fc.array(anyText, {
	minLength: fields.length,
	maxLength: fields.length,
});
const keepable = anyText.filter(isKeepable);
const someKeepable = fc.tuple(
	keepable.filter((written) => written.trim() !== ""),
	fc.array(keepable, {
		minLength: fields.length - 1,
		maxLength: fields.length - 1,
	}),
);

test("any texts are kept, read, saved elsewhere, read again and put back as they were", () => {
	fc.assert(
		fc.property(someKeepable, ([name, others]) => {
			const office = anOfficeWithAsha();
			const texts = [name, ...others];
			const ref = added(office, texts);
			const read = expectTexts(office, ref, texts);
			const moved = movedOn(office, ref, read);
			expectTexts(office, ref, moved.texts);
			if (!moved.undo) throw new Error("no undo");
			office.ask("savePartner", moved.undo);
			expectTexts(office, ref, texts);
			expect(formulas(office)).toEqual([]);
		}),
		tried(9),
	);
});

test("a text that no cell can keep is refused under its field, and nothing is saved", () => {
	fc.assert(
		fc.property(someTexts, (texts) => {
			const office = anOfficeWithAsha();
			const refused = fields.filter((field, at) =>
				isRefused(field, texts[at] ?? ""),
			);
			const answer = office.answer("savePartner", newPartner(texts));
			expect(answer.ok ? [] : answer.fields.map(({ field }) => field)).toEqual(
				refused,
			);
			expect(office.google.rows("Partners")).toHaveLength(
				refused.length === 0 ? 1 : 0,
			);
			expect(formulas(office)).toEqual([]);
		}),
		tried(20),
	);
});

test("a file brings in any text that is put in quotation marks", () => {
	const quoted = (written: string) => `"${written.replace(/"/g, '""')}"`;
	const wellFormed = anyText.filter((written) =>
		isKeepable(written.replaceAll("\0", "")),
	);
	fc.assert(
		fc.property(
			fc.array(wellFormed, { minLength: 1, maxLength: 30 }),
			(texts) => {
				const office = anOfficeWithAsha();
				const lines = texts.map(
					(written, at) => `Number ${at},${quoted(written)}`,
				);
				const file = ["Partner name,Notes", ...lines].join("\n");
				const report = office.ask("importPartners", {
					as: "PE-0001",
					lead: "",
					source: "Event",
					type: "Other",
					file: Buffer.from(file).toString("base64"),
					fileName: "partners.csv",
				});
				const kept = texts.filter(isKeepable);
				expect(report.refused).toHaveLength(texts.length - kept.length);
				expect(
					office.google.rows("Partners").map(({ Notes }) => Notes),
				).toEqual(kept);
				expect(formulas(office)).toEqual([]);
			},
		),
		tried(10),
	);
});

const columns: readonly Column[] = [
	text("Text"),
	longText("Long text"),
	choice("Choice", ["Low", "High"]),
	day("Day"),
	number("Number"),
	money("Money"),
	percent("Percent"),
	yesNo("Yes or no"),
	ref("Reference", "Partners"),
	email("Email"),
	emails("Emails"),
	domains("Domains"),
	link("Link"),
];

const anyRaw: fc.Arbitrary<Raw> = fc.oneof(
	anyText,
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.integer({ min: -10, max: 3_000_000 }),
	fc.boolean(),
	fc.constantFrom<Raw>(null, " yes ", "LOW", "£5,000.50", "70%", "07.07.2024"),
	fc.array(
		fc.constantFrom("A@Oak.example ", "oak.example", " OAK.example", "ΑΣ", ""),
	),
);

test("what a column makes of a value is what it makes of it the second time", () => {
	fc.assert(
		fc.property(fc.constantFrom(...columns), anyRaw, (column, raw) => {
			const first = readValue(column, raw);
			fc.pre("value" in first);
			if (!("value" in first)) return;
			const cell = cellOf(column, first.value).userEnteredValue ?? {};
			const again = readValue(
				column,
				cell.numberValue ?? cell.stringValue ?? "",
			);
			expect("value" in again && sameValue(again.value, first.value)).toBe(
				true,
			);
		}),
		tried(1_500),
	);
});

/** Every text in a file of JSON, every line of any other, and the file as one. */
function textsOf(path: string): string[] {
	const whole = readFileSync(path, "utf8");
	if (!path.endsWith(".json")) return [whole, ...whole.split(/\r?\n/)];
	const found: string[] = [whole];
	JSON.parse(whole, (_, value) => {
		if (typeof value === "string") found.push(value);
		return value;
	});
	return found;
}

describeWithSharedData("the payloads of others", () => {
	test("every text, every line and every file is kept as it is, twice", () => {
		const folder = sharedData("payloads") as string;
		const texts = readdirSync(folder).flatMap((name) =>
			textsOf(join(folder, name)),
		);
		const kept = [...new Set(texts)].filter(isKeepable);
		expect(kept.length).toBeGreaterThan(900);
		const office = anOfficeWithAsha();
		const width = fields.length - 1;
		for (let at = 0; at < kept.length; at += width) {
			const batch = kept.slice(at, at + width);
			while (batch.length < width) batch.push("");
			const written = [`Number ${at}`, ...batch];
			const ref = added(office, written);
			const read = expectTexts(office, ref, written);
			expectTexts(office, ref, movedOn(office, ref, read).texts);
		}
		expect(formulas(office)).toEqual([]);
	});
});
