/** What a template is filled with for one agreement, and the digest of it. */
import { loadEngine } from "../documents/load";
import { nameKey } from "../documents/names";
import { problemWords } from "../documents/problemWords";
import type { Problem, Values } from "../documents/values";
import { sha256OfText } from "../google/digest";
import { exportDocx } from "../google/documents";
import { property } from "../google/properties";
import type { AgreementFacts } from "../policy/agreements/facts";
import {
	draftGaps,
	ownFacts,
	placeholderHeadings,
	placeholderValues,
} from "../policy/agreements/placeholders";
import { agreementDetails, agreements } from "../policy/agreements/tables";
import { UserError } from "../register/errors";
import { columnOf, keysOf, type Table } from "../register/table";
import { type TemplateKind, templateProperty, templates } from "./templates";

/** The values under every name that people may know them by. */
export function templateValues(values: Values): Values {
	const taken = new Set(Object.keys(values).map(nameKey));
	const more: Record<string, Values[string]> = {};
	for (const { heading, name } of placeholderHeadings()) {
		const key = nameKey(heading);
		const value = values[name];
		if (taken.has(key) || value === undefined) continue;
		taken.add(key);
		more[heading] = value;
	}
	return { ...values, ...more };
}

/** What the add-on writes of itself is news to no document, and nor is the day. */
const passing: readonly string[] = [
	"today",
	...[agreements, agreementDetails].flatMap((table: Table) =>
		keysOf(table).filter((key) => columnOf(table, key).addOn),
	),
];

/** Tells whether a document was filled with what the register says now. */
export const valuesDigest = (facts: AgreementFacts): string =>
	sha256OfText(
		JSON.stringify(
			Object.entries(placeholderValues(facts)).filter(
				([name]) => !passing.includes(name),
			),
		),
	);

/** "The document prints our charity number, and …" */
function ownFactWords({ name }: Problem): string | undefined {
	const fact = ownFacts.find((one) => nameKey(one.name) === nameKey(name));
	return fact
		? `The document prints {{${fact.name}}}, and the register does not know it. Fill in “${fact.setting}” in the tab Settings (R-6.7).`
		: undefined;
}

function refuse(name: string, problems: readonly Problem[]): never {
	const own = problems.flatMap((one) =>
		one.kind === "empty" ? (ownFactWords(one) ?? []) : [],
	);
	if (own.length > 0 && own.length === problems.length)
		throw new UserError(["Nothing was drafted.", ...new Set(own)].join("\n"));
	throw new UserError(
		[
			`The template “${name}” cannot be filled. Open it in Drive, put this right and draft again. Nothing was drafted.`,
			...problems.slice(0, 8).map(problemWords),
		].join("\n"),
	);
}

export interface Template {
	name: string;
	base64: string;
}

const bytesOf = (id: string): string | undefined =>
	/^[\w-]{10,}$/.test(id) ? exportDocx(id) : undefined;

/**
 * A template's bytes.
 * @param id "" for the usual one of its kind
 * @param orUsual what to do if the one that was chosen is not there any more
 * @throws UserError if it is gone or cannot be had just now
 */
export function templateOf(
	kind: TemplateKind,
	id: string,
	orUsual = false,
): Template {
	const { name } = templates[kind];
	const known = id || (property<string>(templateProperty(kind)) ?? "");
	const base64 = bytesOf(known);
	if (base64) return { name, base64 };
	if (id && orUsual) return templateOf(kind, "");
	throw new UserError(
		id
			? "This template is not in Drive any more. Choose another one. Nothing was drafted."
			: `The template “${name}” is not in Drive any more. Choose Partnerships, Set up or repair to make it again. Nothing was drafted.`,
	);
}

/**
 * The filled document, in base64. Its first page lists what is still open.
 * @throws UserError if the template cannot be filled
 */
export function filledWith(template: Template, facts: AgreementFacts): string {
	const lines = draftGaps(facts);
	const result = loadEngine().fillTemplate(
		template.base64,
		templateValues(placeholderValues(facts)),
		{
			required: ownFacts.map(({ name }) => name),
			...(lines.length > 0
				? { notice: { heading: "DRAFT. Still to be filled in:", lines } }
				: {}),
		},
	);
	return result.ok ? result.base64 : refuse(template.name, result.problems);
}
