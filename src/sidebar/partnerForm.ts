/** The form of a partner: which columns it asks for, in which order and when. */
import type { FormValues, PartnerView, SavePartner } from "../contract";
import type { Day } from "../register/days";
import { columnOf, isBlank, keysOf, type Table } from "../register/table";
import { entryStages } from "../policy/scope/partners";
import { partnerDetails, partners } from "../policy/scope/tables";
import {
	type Choice,
	type Entries,
	type Field,
	fieldOf,
	type Values,
} from "./form/fields";
import { words } from "./words";

export interface Group {
	heading: string;
	/** Rarely used: folded away until somebody opens it. */
	folded: boolean;
	fields: readonly Field[];
}

export type FormPair = SavePartner["opened"];

const { groups } = words.edit;

const layout = [
	{
		heading: groups.partner,
		folded: false,
		ids: ["partner.name", "partner.type", "partner.lead"],
	},
	{
		heading: groups.beginning,
		folded: false,
		ids: [
			"details.source",
			"details.identifiedOn",
			"details.inScope",
			"details.outReason",
			"details.existing",
			"partner.stage",
			"details.activeFrom",
			"partner.risk",
		],
	},
	{
		heading: groups.known,
		folded: false,
		ids: [
			"partner.register",
			"partner.number",
			"partner.website",
			"partner.domains",
			"partner.notes",
		],
	},
	{
		heading: groups.benefits,
		folded: true,
		ids: [
			"details.services",
			"details.benefitUs",
			"details.benefitPartner",
			"details.benefitPeople",
			"details.peopleTarget",
			"details.peopleReached",
		],
	},
	{
		heading: groups.ending,
		folded: true,
		ids: ["details.closureReason", "details.hold", "details.holdWhy"],
	},
];

const asked = (prefix: string, of: Table): Field[] =>
	keysOf(of)
		.filter((key) => !columnOf(of, key).addOn)
		.map((key) => fieldOf(prefix, of, key));

/** What the add-on works out, but nobody else knows of older partnerships. */
const enteredOnce: readonly Field[] = [
	{
		...fieldOf("partner", partners, "stage"),
		column: {
			...columnOf(partners, "stage"),
			options: entryStages,
			required: true,
			help: words.edit.stageHelp,
		},
	},
	{
		...fieldOf("details", partnerDetails, "activeFrom"),
		column: {
			...columnOf(partnerDetails, "activeFrom"),
			help: words.edit.activeFromHelp,
		},
	},
	fieldOf("partner", partners, "risk"),
];

const allFields: readonly Field[] = [
	...asked("partner", partners),
	...asked("details", partnerDetails),
	...enteredOnce,
];

const isEnteredOnce = (id: string) => enteredOnce.some((f) => f.id === id);
const endingIds = layout.find((g) => g.heading === groups.ending)?.ids ?? [];

/** Whether a field makes sense beside what is already entered. */
function isShown(id: string, entries: Entries, adding: boolean): boolean {
	if (isEnteredOnce(id))
		return adding && entries["details.existing"] === words.yes;
	if (adding && endingIds.includes(id)) return false;
	if (id === "details.outReason")
		return entries["details.inScope"] === words.no;
	return true;
}

/**
 * The groups of the form. A column that has no place in the layout appears
 * under the last heading, so that none is ever forgotten.
 */
export function formGroups(entries: Entries, adding: boolean): Group[] {
	const placed = new Set(layout.flatMap(({ ids }) => ids));
	const rest = allFields.filter(({ id }) => !placed.has(id));
	const groupsAsked = [
		...layout.map(({ heading, folded, ids }) => ({
			heading,
			folded,
			fields: ids.flatMap((id) => allFields.find((f) => f.id === id) ?? []),
		})),
		{ heading: groups.rest, folded: true, fields: rest },
	];
	return groupsAsked
		.map((group) => ({
			...group,
			fields: group.fields.filter(({ id }) => isShown(id, entries, adding)),
		}))
		.filter(({ fields }) => fields.length > 0);
}

/** The fields of groups, in their order. */
export const fieldsIn = (shown: readonly Group[]): Field[] =>
	shown.flatMap(({ fields }) => fields);

export const everyField = allFields;

/** Values by the names of their fields. */
export function flat({ partner, details }: FormPair): Values {
	const under = (prefix: string, values: FormValues) =>
		Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]);
	return Object.fromEntries([
		...under("partner", partner),
		...under("details", details),
	]);
}

/** Values as the server takes them: those of the fields given, by table. */
export function paired(values: Values, fields: readonly Field[]): FormPair {
	const of = (prefix: string): FormValues =>
		Object.fromEntries(
			fields.flatMap(({ id }) => {
				const value = values[id];
				const ours = id.startsWith(`${prefix}.`) && value !== undefined;
				return ours ? [[id.slice(prefix.length + 1), value]] : [];
			}),
		);
	return { partner: of("partner"), details: of("details") };
}

/** What a new partner's form starts with. */
export const newPartner = (today: Day): Values => ({
	"details.identifiedOn": today,
	"details.inScope": true,
	"details.existing": false,
	"partner.stage": "Active",
});

/** People to choose from; the lead's name too, if they have left. */
export function choicesOf(view: PartnerView): readonly Choice[] {
	const lead = view.partner.lead;
	const known = view.people.some(({ ref }) => ref === lead);
	return known || isBlank(lead) || view.leadName === ""
		? view.people
		: [...view.people, { ref: String(lead), name: view.leadName }];
}
