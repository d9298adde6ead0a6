/** The form of an agreement to draft, and what it asks the server for. */
import type { DraftCheck, DraftRequest } from "../contract";
import { agreements } from "../policy/agreements/tables";
import { readDay } from "../register/days";
import {
	type Entries,
	type Field,
	fieldOf,
	type Group,
	type Values,
} from "./form/fields";

type Answers = DraftCheck["request"];

const keys = [
	"kind",
	"title",
	"startsOn",
	"endsOn",
	"noEndWhy",
	"notice",
	"dataShared",
] as const satisfies readonly (keyof Answers)[];

const idOf = (key: keyof Answers) => `agreement.${key}`;

/** Every field of the form, with only the kinds that can be drafted. */
export const draftFields = (kinds: readonly string[]): Field[] =>
	keys.map((key) => {
		const field = fieldOf("agreement", agreements, key);
		return key === "kind"
			? { ...field, column: { ...field.column, options: kinds } }
			: field;
	});

/** Why there is no end is asked only while there is none. */
export const draftGroup = (
	fields: readonly Field[],
	entries: Entries,
): Group => ({
	heading: "",
	folded: false,
	fields: fields.filter(
		({ id }) => id !== idOf("noEndWhy") || !entries[idOf("endsOn")],
	),
});

export const draftValues = (answers: Answers): Values =>
	Object.fromEntries(keys.map((key) => [idOf(key), answers[key]]));

/** What was entered, as the server takes it; what was not asked is blank. */
export function answersIn(values: Values): Answers {
	const text = (key: keyof Answers) => String(values[idOf(key)] ?? "");
	const { [idOf("notice")]: notice, [idOf("dataShared")]: shared } = values;
	return {
		kind: text("kind"),
		title: text("title"),
		startsOn: readDay(text("startsOn")),
		endsOn: readDay(text("endsOn")),
		noEndWhy: text("noEndWhy"),
		notice: typeof notice === "number" ? notice : null,
		dataShared: typeof shared === "boolean" ? shared : null,
	} satisfies Omit<DraftRequest, "as" | "place">;
}
