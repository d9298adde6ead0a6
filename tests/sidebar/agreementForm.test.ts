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
	const ids = fieldsIn(agreementFormGroups(anAgreement())).map(({ id }) => id);
	expect([...ids].sort()).toEqual(all.sort());
});

test("once people read it, only who signs and what the ending lacks is asked", () => {
	const read = anAgreement({ standing: "With partner" });
	const details = { ...read.details, exitData: "There is none" };
	const fields = fieldsIn(agreementFormGroups({ ...read, details }));
	expect(fields.map(({ id }) => id)).toEqual([
		"details.exitTriggers",
		"details.exitEquipment",
		"details.exitPeople",
		"details.exitMessage",
		"details.exitOwner",
		"agreement.signer1",
		"agreement.signer2",
		"agreement.theirSigner",
	]);
});

test("a field says when the policy needs it", () => {
	const marks = (view: ReturnType<typeof anAgreement>) =>
		Object.fromEntries(
			fieldsIn(agreementFormGroups(view)).map(({ id, mark }) => [id, mark]),
		);
	expect(marks(anAgreement())).toMatchObject({
		"details.rolesOurs": "(needed before it is sent)",
		"details.exitOwner": "(needed before it is signed)",
		"details.lawfulBasis": undefined,
		"details.budget": undefined,
	});
	const sharing = anAgreement({}, { kind: "Data sharing agreement" });
	expect(marks(sharing)["details.lawfulBasis"]).toBe(
		"(needed before it is sent)",
	);
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
