/** The form of an agreement asks for every column once, and loses none. */
import {
	agreementDetails,
	agreements,
} from "../../src/policy/agreements/tables";
import { columnOf, keysOf, type Table } from "../../src/register/table";
import {
	agreementFormGroups,
	changedParts,
	openedOf,
} from "../../src/sidebar/agreementForm";
import { fieldsIn } from "../../src/sidebar/form/fields";
import { anAgreement } from "./agreementAnswers";

const filledIn = (prefix: string, of: Table) =>
	keysOf(of)
		.filter((key) => !columnOf(of, key).addOn)
		.map((key) => `${prefix}.${key}`);

test("every column that people fill in has one field, but whose it is and its kind", () => {
	const fixed = ["agreement.partner", "agreement.kind"];
	const all = [
		...filledIn("agreement", agreements),
		...filledIn("details", agreementDetails),
	].filter((id) => !fixed.includes(id));
	const ids = fieldsIn(agreementFormGroups).map(({ id }) => id);
	expect([...ids].sort()).toEqual(all.sort());
});

test("what the form does not ask goes along as it was", () => {
	const opened = openedOf(anAgreement());
	const values = changedParts(opened, { "agreement.title": "Another title" });
	expect(values.agreement).toEqual({
		...opened.agreement,
		title: "Another title",
	});
	expect(values.agreement.partner).toBe("P-0001");
	expect(values.details).toEqual(opened.details);
});

test("what the add-on writes is not sent", () => {
	expect(Object.keys(openedOf(anAgreement()).agreement)).not.toContain(
		"status",
	);
});
