/** The form of agreements to draft, and what it asks the server for. */
import type { DraftCheck, DraftRequest, TemplateLine } from "../contract";
import { agreements } from "../policy/agreements/tables";
import { readDay } from "../register/days";
import { choice } from "../register/table";
import {
	type Entries,
	type Field,
	fieldOf,
	type Group,
	type Values,
} from "./form/fields";
import * as draftWords from "./words/draft";
import * as templatesWords from "./words/templates";

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

export const kindId = idOf("kind");

/** Every field of the form, with only the kinds that can be drafted. */
export const draftFields = (kinds: readonly string[]): Field[] => [
	...keys.map((key) => {
		const field = fieldOf("agreement", agreements, key);
		return key === "kind"
			? { ...field, column: { ...field.column, options: kinds } }
			: field;
	}),
	{ id: idOf("template"), column: choice(draftWords.template, []) },
];

/** The one that is taken if nobody chooses. */
export const usualOf = (
	templates: readonly TemplateLine[],
	kind: string,
): TemplateLine | undefined => {
	const ofKind = templates.filter((one) => one.kind === kind);
	return ofKind.find(({ usual }) => usual) ?? ofKind[0];
};

/** The others of its kind, to choose from instead. */
const othersOf = (templates: readonly TemplateLine[], kind: string) => {
	const usual = usualOf(templates, kind);
	return templates.filter((one) => one.kind === kind && one !== usual);
};

function templateField(
	field: Field,
	kind: string,
	templates: readonly TemplateLine[],
): Field[] {
	const others = othersOf(templates, kind).map(({ name }) => name);
	if (others.length === 0) return [];
	const usual = usualOf(templates, kind)?.name ?? "";
	return [
		{
			...field,
			column: { ...field.column, options: others },
			blank: templatesWords.usualOne(usual),
		},
	];
}

/**
 * Why there is no end is asked only while there is none; which template, only
 * where there are several of the kind.
 */
export const draftGroup = (
	fields: readonly Field[],
	entries: Entries,
	templates: readonly TemplateLine[] = [],
): Group => ({
	heading: "",
	folded: false,
	fields: fields.flatMap((field) => {
		if (field.id === idOf("template"))
			return templateField(field, entries[idOf("kind")] ?? "", templates);
		return field.id !== idOf("noEndWhy") || !entries[idOf("endsOn")]
			? [field]
			: [];
	}),
});

export const draftValues = (answers: Answers): Values => ({
	...Object.fromEntries(keys.map((key) => [idOf(key), answers[key]])),
	[idOf("template")]: "",
});

/** What was entered, as the server takes it; what was not asked is blank. */
export function answersIn(
	values: Values,
	templates: readonly TemplateLine[] = [],
): Answers {
	const text = (key: keyof Answers) => String(values[idOf(key)] ?? "");
	const { [idOf("notice")]: notice, [idOf("dataShared")]: shared } = values;
	const kind = text("kind");
	const template = othersOf(templates, kind).find(
		({ name }) => name === text("template"),
	);
	return {
		kind,
		template: template?.id ?? "",
		title: text("title"),
		startsOn: readDay(text("startsOn")),
		endsOn: readDay(text("endsOn")),
		noEndWhy: text("noEndWhy"),
		notice: typeof notice === "number" ? notice : null,
		dataShared: typeof shared === "boolean" ? shared : null,
	} satisfies Omit<DraftRequest, "as" | "place">;
}
