/** The form of an agreement: both its tables, in groups that belong together. */
import type { AgreementView } from "../contract";
import {
	agreementDetails,
	agreementKinds,
	agreements,
	exitKeys,
	neededKeys,
} from "../policy/agreements/tables";
import {
	columnOf,
	isBlank,
	type Key,
	keysOf,
	type Table,
} from "../register/table";
import { isDraft } from "./agreements";
import {
	type Field,
	fieldOf,
	flat,
	type Group,
	type Parts,
	type Records,
	shownValue,
	type Values,
} from "./form/fields";
import * as say from "./words/agreementGroups";
import * as words from "./words/common";

type AnyKey = Key<typeof agreements> | Key<typeof agreementDetails>;
export type AgreementParts = Parts<"agreement" | "details">;

const layout: readonly (readonly [heading: string, ...keys: AnyKey[]])[] = [
	[
		say.terms,
		"title",
		"startsOn",
		"endsOn",
		"noEndWhy",
		"notice",
		"dataShared",
		"binding",
		"deed",
		"budget",
		"fundraising",
		"volunteers",
		"changes",
	],
	[
		say.roles,
		"rolesOurs",
		"rolesTheirs",
		"dutiesOurs",
		"dutiesTheirs",
		"expectOurs",
		"expectTheirs",
	],
	[
		say.governance,
		"ourLead",
		"theirLead",
		"steering",
		"meets",
		"decides",
		"reports",
		"escalate1",
		"escalate2",
		"escalate3",
		"riskOwner",
	],
	[
		say.data,
		"safeguardOurs",
		"safeguardTheirs",
		"dataOurs",
		"dataTheirs",
		"lawfulBasis",
		"specialBasis",
		"dpia",
		"dpiaLink",
		"dpiaOn",
	],
	[
		say.ending,
		"exitTriggers",
		"exitData",
		"exitEquipment",
		"exitPeople",
		"exitMessage",
		"exitOwner",
	],
	[say.signatures, "signer1", "signer2", "theirSigner"],
];

const isIn = (of: Table, key: string) => keysOf(of).includes(key);

/** "title" as the form and the server call it: "agreement.title". */
export const agreementField = (key: string): string =>
	`${isIn(agreements, key) ? "agreement" : "details"}.${key}`;

const fieldFor = (key: AnyKey): Field =>
	isIn(agreements, key)
		? fieldOf("agreement", agreements, key)
		: fieldOf("details", agreementDetails, key);

const endings: readonly AnyKey[] = exitKeys;
const signatories: readonly AnyKey[] = ["signer1", "signer2", "theirSigner"];

/** Once people read it: who signs, and what the ending still lacks. */
const isLate = (key: AnyKey, { details }: AgreementView): boolean =>
	signatories.includes(key) ||
	(endings.includes(key) && isBlank(details[key] ?? null));

/** What the policy wants before it goes out, though a draft may wait for it. */
function marked(field: Field, key: AnyKey, view: AgreementView): Field {
	const kind = agreementKinds.find((one) => one === view.agreement.kind) ?? "";
	const needed: readonly AnyKey[] = neededKeys(kind);
	if (needed.includes(key)) return { ...field, mark: say.beforeSending };
	const signed = [...endings, ...signatories];
	return signed.includes(key) && key !== "theirSigner"
		? { ...field, mark: say.beforeSigning }
		: field;
}

/** What may be changed of it now, in groups; all but the first are folded. */
export const agreementFormGroups = (view: AgreementView): Group[] =>
	layout
		.map(([heading, ...keys]) => ({
			heading,
			fields: keys
				.filter((key) => isDraft(view) || isLate(key, view))
				.map((key) => marked(fieldFor(key), key, view)),
		}))
		.filter(({ fields }) => fields.length > 0)
		.map((group, at) => ({ ...group, folded: at > 0 && isDraft(view) }));

/** What people fill in of a table, from all that it holds. */
const entered = (of: Table, values: Values): Values =>
	Object.fromEntries(
		keysOf(of)
			.filter((key) => !columnOf(of, key).addOn)
			.map((key) => [key, values[key] ?? null]),
	);

/** An agreement as its form is opened with; what it does not ask goes along. */
export const openedOf = (view: AgreementView): AgreementParts => ({
	agreement: entered(agreements, view.agreement),
	details: entered(agreementDetails, view.details),
});

/** What the form was opened with, and what was entered instead. */
export function changedParts(
	opened: AgreementParts,
	values: Values,
): AgreementParts {
	const all = { ...flat(opened), ...values };
	const part = (prefix: keyof AgreementParts) =>
		Object.fromEntries(
			Object.keys(opened[prefix]).map((key) => [
				key,
				all[`${prefix}.${key}`] ?? null,
			]),
		);
	return { agreement: part("agreement"), details: part("details") };
}

export const recordsOf = (view: AgreementView): Records => ({
	People: view.people,
	Contacts: view.contacts,
});

/** A fact of the agreement as text; "" for a blank. */
export function factOf(
	view: AgreementView,
	key: Key<typeof agreements>,
): string {
	const text = shownValue(
		columnOf(agreements, key),
		view.agreement[key],
		recordsOf(view),
	);
	return text === words.empty ? "" : text;
}
