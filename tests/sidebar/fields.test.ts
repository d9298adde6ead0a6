/** What a form shows for values, and what it reads from entries. */
import fc from "fast-check";
import { people } from "../../src/policy/scope/tables";
import * as column from "../../src/register/table";
import {
	entriesOf,
	entryOf,
	type Field,
	faultsOn,
	fieldOf,
	readForm,
	shownValue,
	type Values,
} from "../../src/sidebar/form/fields";
import { asha, ben } from "./office";

const records = { People: [asha, ben] };

const all: Field[] = [
	{ id: "a.text", column: column.text("Text") },
	{ id: "a.long", column: column.longText("Long") },
	{ id: "a.choice", column: column.choice("Choice", ["One", "Two"]) },
	{ id: "a.day", column: column.day("Day") },
	{ id: "a.number", column: column.number("Number") },
	{ id: "a.money", column: column.money("Money") },
	{ id: "a.percent", column: column.percent("Percent") },
	{ id: "a.yesNo", column: column.yesNo("Yes or no") },
	{ id: "a.ref", column: column.ref("Lead", "People") },
	{ id: "a.email", column: column.email("Email") },
	{ id: "a.emails", column: column.emails("Emails") },
	{ id: "a.domains", column: column.domains("Domains") },
	{ id: "a.link", column: column.link("Link") },
];

const read = (
	entries: Record<string, string>,
	{
		opened = {},
		unfinished = [],
	}: { opened?: Values; unfinished?: string[] } = {},
) => readForm({ fields: all, entries, opened, records, unfinished });

const oneOf = (...values: column.Value[]) => fc.constantFrom(...values);

const someValues = fc.record({
	"a.text": fc.string(),
	"a.long": fc.string(),
	"a.choice": oneOf("One", "Two", ""),
	"a.day": oneOf("2028-02-29", "1999-12-31", null),
	"a.number": fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
	"a.money": oneOf(1200, 0.1, null),
	"a.percent": oneOf(0.07, 0.785, 1, null),
	"a.yesNo": oneOf(true, false, null),
	"a.ref": oneOf(asha.ref, "PE-0099", ""),
	"a.email": oneOf("a@b.example", ""),
	"a.emails": oneOf(["a@b.example", "c@d.example"], []),
	"a.domains": oneOf(["b.example"], []),
	"a.link": oneOf("https://b.example", "b", ""),
});

test("fields that nobody touches keep the very values they were opened with", () => {
	fc.assert(
		fc.property(someValues, (opened) => {
			const entries = entriesOf(all, opened, records);
			expect(read({ ...entries }, { opened }).values).toEqual(opened);
		}),
	);
});

test("an entry is read as its column's type", () => {
	const { values, faults } = read({
		"a.text": "  Oak Lane  ",
		"a.day": "2026-07-07",
		"a.money": "£1,200",
		"a.percent": "78%",
		"a.yesNo": "Yes",
		"a.ref": "ben whitlock",
		"a.emails": "A@b.example, c@d.example",
	});
	expect(faults).toEqual([]);
	expect(values).toMatchObject({
		"a.text": "Oak Lane",
		"a.day": "2026-07-07",
		"a.money": 1200,
		"a.percent": 0.78,
		"a.yesNo": true,
		"a.ref": ben.ref,
		"a.emails": ["a@b.example", "c@d.example"],
	});
});

test("what cannot be read is said by field, in the form's order", () => {
	const { faults } = read({
		"a.day": "31/02/2026",
		"a.number": "many",
		"a.ref": "Cerys",
		"a.link": "oak.example",
	});
	expect(faults.map(({ field }) => field)).toEqual([
		"a.day",
		"a.number",
		"a.ref",
		"a.link",
	]);
	expect(faults[0]?.sentence).toContain("31/02/2026");
	expect(faults[2]?.sentence).toContain("nobody is called “Cerys”");
});

test("a day that is typed only in part is a fault, although it looks empty", () => {
	expect(read({}, { unfinished: ["a.day"] }).faults).toEqual([
		{
			field: "a.day",
			sentence: "Day: the day is not complete. Write it like 07/07/2026.",
		},
	]);
	expect(read({}).faults).toEqual([]);
});

test("a required field that is empty is asked for", () => {
	const fields = [fieldOf("person", people, "name")];
	const form = { fields, entries: {}, opened: {}, records, unfinished: [] };
	expect(readForm(form).faults).toEqual([
		{ field: "person.name", sentence: "Name is empty. Fill it in." },
	]);
});

test("another record may be named by its id", () => {
	expect(read({ "a.ref": "pe-0002" }).values["a.ref"]).toBe(ben.ref);
});

test("two people of one name are told apart by their ids", () => {
	const twin = { ref: "PE-0007", name: asha.name };
	const both = { People: [asha, twin] };
	const lead = column.ref("Our lead", "People");
	expect(entryOf(lead, twin.ref, both)).toBe("Asha Rao (PE-0007)");
	const { values } = readForm({
		fields: [{ id: "a.lead", column: lead }],
		entries: { "a.lead": "Asha Rao (PE-0007)" },
		opened: {},
		records: both,
		unfinished: [],
	});
	expect(values["a.lead"]).toBe("PE-0007");
});

test("values are shown as people read them", () => {
	expect(shownValue(column.day("Day"), "2026-07-07", {})).toBe("7 July 2026");
	expect(shownValue(column.yesNo("Yes or no"), false, {})).toBe("No");
	expect(shownValue(column.percent("Share"), 0.07, {})).toBe("7%");
	expect(shownValue(column.money("Money"), 1200, {})).toBe("£1,200");
	expect(shownValue(column.text("Text"), "", {})).toBe("Not filled in");
});

test("the server's faults find their fields by their last word", () => {
	const fields = [{ id: "agreement.startsOn", column: column.day("Starts") }];
	const fault = (field: string) => ({ field, sentence: "Starts is empty." });
	expect(
		faultsOn(fields, [fault("startsOn"), fault("agreement.startsOn")]),
	).toEqual([fault("agreement.startsOn"), fault("agreement.startsOn")]);
	expect(faultsOn(fields, [fault("partner")])).toEqual([fault("partner")]);
});
