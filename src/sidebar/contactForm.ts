/** The form of a new contact: every column but whose contact it is. */
import { contacts } from "../policy/scope/tables";
import type { Key } from "../register/table";
import { type Field, fieldsOf, type Group } from "./form/fields";
import * as say from "./words/contact";

/** What is asked of everybody; the other columns are folded away. */
const usual: readonly Key<typeof contacts>[] = [
	"name",
	"job",
	"emails",
	"phone",
	"main",
];

const isUsual = ({ id }: Field) => usual.some((key) => id === `contact.${key}`);

const asked = fieldsOf("contact", contacts)
	.filter(({ id }) => id !== "contact.partner")
	.map((field) =>
		field.id === "contact.leftOn"
			? { ...field, column: { ...field.column, help: say.leftHelp } }
			: field,
	);

export const contactGroups: readonly Group[] = [
	{ heading: "", folded: false, fields: asked.filter(isUsual) },
	{
		heading: say.more,
		folded: true,
		fields: asked.filter((field) => !isUsual(field)),
	},
];
