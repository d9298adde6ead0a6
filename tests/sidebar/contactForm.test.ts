/** The form of a contact asks for every column but whose contact it is. */
import { contacts } from "../../src/policy/scope/tables";
import { columnOf, keysOf } from "../../src/register/table";
import { contactGroups } from "../../src/sidebar/contactForm";
import { fieldsIn } from "../../src/sidebar/form/fields";

test("each column that people fill in is asked for once, except the partner", () => {
	const asked = keysOf(contacts)
		.filter((key) => !columnOf(contacts, key).addOn && key !== "partner")
		.map((key) => `contact.${key}`);
	const ids = fieldsIn(contactGroups).map(({ id }) => id);
	expect([...ids].sort()).toEqual(asked.sort());
	expect(ids).toContain("contact.emails");
});

test("what is rarely known is folded away, and nothing in it is needed", () => {
	const folded = contactGroups.filter((group) => group.folded);
	expect(fieldsIn(folded).map(({ id }) => id)).toEqual([
		"contact.format",
		"contact.needs",
		"contact.leftOn",
	]);
	expect(fieldsIn(folded).some(({ column }) => column.required)).toBe(false);
});
