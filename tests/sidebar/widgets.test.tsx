/** Each type of column gets a control with its label, help and fault. */

import type { Column } from "../../src/register/table";
import * as column from "../../src/register/table";
import { FieldInput } from "../../src/sidebar/form/widgets";
import { drawn } from "./drawn";
import { asha, ben } from "./office";

const html = (of: Column, entry = "", fault?: string) =>
	drawn(
		<FieldInput
			field={{ id: "a.b", column: of }}
			entry={entry}
			fault={fault}
			records={{ People: [asha, ben] }}
			onEntry={() => {}}
		/>,
	);

const words = (count: number) =>
	Array.from({ length: count }, (_, at) => `Word ${at}`);

test("every type has a control that its label belongs to", () => {
	const columns: Column[] = [
		column.text("Heading"),
		column.longText("Heading"),
		column.day("Heading"),
		column.number("Heading"),
		column.money("Heading"),
		column.percent("Heading"),
		column.ref("Heading", "People"),
		column.email("Heading"),
		column.emails("Heading"),
		column.domains("Heading"),
		column.link("Heading"),
		column.choice("Heading", words(6)),
	];
	for (const of of columns) {
		const field = html(of);
		expect(field).toContain('<label for="a.b">Heading (optional)</label>');
		expect(field).toMatch(/<(input|textarea|select) id="a\.b"/);
	}
});

test("up to five choices are radios, more are a list", () => {
	const radios = html(column.choice("Risk", words(5), { required: true }));
	expect(radios.match(/type="radio"/g)).toHaveLength(5);
	expect(radios).toContain("<legend>Risk</legend>");
	const list = html(column.choice("Type", words(6), { required: true }));
	expect(list).not.toContain("radio");
	expect(list.match(/<option/g)).toHaveLength(7);
});

test("a choice that is not needed can be taken back", () => {
	expect(html(column.yesNo("Main contact"))).toContain("Not said");
	expect(html(column.yesNo("In scope", { required: true }))).not.toContain(
		"Not said",
	);
});

test("a day is repeated in words", () => {
	expect(html(column.day("Ends"), "2028-07-07")).toContain(
		"Friday 7 July 2028",
	);
});

test("another record is offered by name", () => {
	const field = html(column.ref("Our lead", "People"));
	expect(field).toContain('list="a.b-list"');
	expect(field).toContain('<option value="Ben Whitlock">');
});

test("help and fault are read out with the field", () => {
	const of = column.text("Number", { help: "The number in that register." });
	const field = html(of, "", "Number is empty. Fill it in.");
	expect(field).toContain('aria-describedby="a.b-fault a.b-hint"');
	expect(field).toContain('aria-invalid="true"');
	expect(field).toMatch(/id="a\.b-fault".*Number is empty\. Fill it in\./);
	expect(html(of)).not.toContain("aria-invalid");
});
