/** What a person or a file wrote becomes a typed value, and the cell it came from. */
import fc from "fast-check";
import { cellOf, newCellOf } from "../../src/register/cells";
import { faultOf } from "../../src/register/check";
import {
	type Column,
	choice,
	day,
	domains,
	emails,
	link,
	money,
	number,
	percent,
	text,
	type Value,
	yesNo,
} from "../../src/register/table";
import { type Raw, readValue } from "../../src/register/values";

const read = (column: Column, raw: Raw) => {
	const reading = readValue(column, raw);
	return "value" in reading
		? reading.value
		: `unreadable: ${reading.unreadable}`;
};

/** What the sheet gives back for a cell. */
const stored = (column: Column, value: Value): Raw => {
	const { stringValue, numberValue } =
		cellOf(column, value).userEnteredValue ?? {};
	return numberValue ?? stringValue ?? "";
};

test("a day is read from a sheet's number, ISO, and British writing", () => {
	const column = day("Day");
	expect(read(column, 46_000)).toBe("2025-12-09");
	expect(read(column, "2026-07-07")).toBe("2026-07-07");
	expect(read(column, "7/7/2026")).toBe("2026-07-07");
	expect(read(column, "31/02/2026")).toBe("unreadable: 31/02/2026");
	expect(read(column, "")).toBeNull();
});

test("numbers, money, percent and yes or no are read as people write them", () => {
	expect(read(money("Limit"), "£5,000.50")).toBe(5000.5);
	expect(read(percent("Share"), "70%")).toBe(0.7);
	expect(read(number("Days"), "sixty")).toBe("unreadable: sixty");
	expect(read(yesNo("Main"), " yes ")).toBe(true);
	expect(read(yesNo("Main"), "")).toBeNull();
	expect(read(yesNo("Main"), "perhaps")).toBe("unreadable: perhaps");
	expect(read(choice("Risk", ["Low", "High"]), "low")).toBe("Low");
	expect(read(choice("Risk", ["Low", "High"]), "huge")).toBe(
		"unreadable: huge",
	);
	expect(
		read(domains("Domains"), "Oak.example; elm.example, oak.example"),
	).toEqual(["oak.example", "elm.example"]);
});

test("any text comes back from the sheet as it went in", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (written) => {
			expect(read(text("Name"), stored(text("Name"), written))).toBe(written);
		}),
	);
});

test("no value of any kind becomes a formula", () => {
	for (const written of ["=1+1", "+44 20", "-5", "@SUM(A1)", "'=1", "\t=1"])
		for (const column of [text("Name"), link("Link"), emails("Emails")])
			expect(newCellOf(column, written).userEnteredValue).toEqual({
				stringValue: written,
			});
});

test("a fault names the field and the next step", () => {
	expect(faultOf(text("Notes"), "x".repeat(50_001))).toBe(
		"Notes has 50,001 characters; a cell holds 50,000. Shorten it.",
	);
	expect(faultOf(text("Partner name", { required: true }), "  ")).toBe(
		"Partner name has only spaces. Fill it in.",
	);
	expect(faultOf(text("Partner name"), "Oak\u0000Trust")).toMatch(
		/cannot keep/,
	);
	expect(faultOf(emails("Email(s)"), ["asha@oak.example", "asha"])).toBe(
		"Email(s): “asha” is not an email address. Write it like name@example.org.",
	);
	expect(faultOf(domains("Email domains"), ["asha@oak.example"])).toMatch(
		/only the part after the @/,
	);
	expect(faultOf(link("Website"), "javascript:alert(1)")).toMatch(/https:/);
	expect(faultOf(link("Website"), "https://oak.example")).toBeUndefined();
});
