/** The form of a partner: which columns it asks for, in which order and when. */
import type { PartnerView, SavePartner, SenderLine } from "../contract";
import { entryStages, partnerDetails, partners } from "../policy/scope/tables";
import type { Day } from "../register/days";
import { type Column, isBlank } from "../register/table";
import {
	byKey,
	type Choice,
	type Entries,
	type Field,
	fieldOf,
	fieldsOf,
	type Group,
	type Values,
} from "./form/fields";
import { hasOwnDomain } from "./queue";
import * as words from "./words/common";
import * as editWords from "./words/edit";

export type FormPair = SavePartner["opened"];

const layout: readonly {
	heading: string;
	folded: boolean;
	ids: readonly string[];
}[] = [
	{
		heading: editWords.groups.partner,
		folded: false,
		ids: ["partner.name", "partner.type", "partner.lead"],
	},
	{
		heading: editWords.groups.beginning,
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
		heading: editWords.groups.known,
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
		heading: editWords.groups.benefits,
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
		heading: editWords.groups.rest,
		folded: true,
		/** Whatever has no place elsewhere, so that no column is forgotten. */
		ids: [],
	},
	{
		heading: editWords.groups.ending,
		folded: true,
		ids: ["details.closureReason", "details.hold", "details.holdWhy"],
	},
];

const needed = (field: Field, more: Partial<Column> = {}): Field => ({
	...field,
	column: { ...field.column, required: true, ...more },
});

/** What the add-on works out, but nobody else knows of older partnerships. */
const enteredOnce: readonly Field[] = [
	needed(fieldOf("partner", partners, "stage"), {
		options: entryStages,
		help: editWords.stageHelp,
	}),
	needed(fieldOf("details", partnerDetails, "activeFrom"), {
		help: editWords.activeFromHelp,
	}),
	fieldOf("partner", partners, "risk"),
];

/** Asked for only beside an entry that calls for it, and needed then. */
const followUps = ["details.outReason", "details.holdWhy"];

const allFields: readonly Field[] = [
	...fieldsOf("partner", partners),
	...fieldsOf("details", partnerDetails).map((field) =>
		followUps.includes(field.id) ? needed(field) : field,
	),
	...enteredOnce,
];

const isEnteredOnce = (id: string) => enteredOnce.some((f) => f.id === id);
const endingIds =
	layout.find((g) => g.heading === editWords.groups.ending)?.ids ?? [];

/** Whether a field makes sense beside what is already entered. */
function isShown(id: string, entries: Entries, adding: boolean): boolean {
	const says = (field: string, word: string) => entries[field] === word;
	if (isEnteredOnce(id) && !(adding && says("details.existing", words.yes)))
		return false;
	if (adding && endingIds.includes(id)) return false;
	switch (id) {
		case "details.activeFrom":
			return says("partner.stage", "Active");
		case "details.outReason":
			return says("details.inScope", words.no);
		case "details.holdWhy":
			return says("details.hold", words.yes);
		default:
			return true;
	}
}

const placed = new Set(layout.flatMap(({ ids }) => ids));
const unplaced = allFields.filter(({ id }) => !placed.has(id));

const fieldsUnder = ({ heading, ids }: (typeof layout)[number]): Field[] =>
	heading === editWords.groups.rest
		? unplaced
		: ids.flatMap((id) => allFields.find((f) => f.id === id) ?? []);

/** The groups of the form, without what makes no sense at the moment. */
export const formGroups = (entries: Entries, adding: boolean): Group[] =>
	layout
		.map((group) => ({
			heading: group.heading,
			folded: group.folded,
			fields: fieldsUnder(group).filter(({ id }) =>
				isShown(id, entries, adding),
			),
		}))
		.filter(({ fields }) => fields.length > 0);

/** Every field that the form may ask for. */
export const everyField = allFields;

/** Values as the server takes them: those of the fields given, by table. */
export function paired(values: Values, fields: readonly Field[]): FormPair {
	const given = Object.fromEntries(
		fields.flatMap(({ id }) => {
			const value = values[id];
			return value === undefined ? [] : [[id, value]];
		}),
	);
	return { partner: byKey("partner", given), details: byKey("details", given) };
}

/**
 * What a new partner's form starts with.
 * @param sender the address that it is added for, if it is for one
 */
export const newPartner = (today: Day, sender: SenderLine | null): Values => ({
	"details.identifiedOn": today,
	"details.inScope": true,
	"details.existing": false,
	"partner.stage": "Active",
	...(sender && { "details.source": "Email" }),
	...(sender && hasOwnDomain(sender) && { "partner.domains": [sender.domain] }),
});

/** People to choose from; the lead's name too, if they have left. */
export function choicesOf(view: PartnerView): readonly Choice[] {
	const lead = view.partner.lead;
	const known = view.people.some(({ ref }) => ref === lead);
	return known || isBlank(lead) || view.leadName === ""
		? view.people
		: [...view.people, { ref: String(lead), name: view.leadName }];
}
