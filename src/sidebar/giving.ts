/** The forms that give an address, its domain or its emails to a partner. */
import type { SenderLine } from "../contract";
import { contacts } from "../policy/scope/tables";
import { ref } from "../register/table";
import { type Field, fieldOf, type Values } from "./form/fields";
import type { NamedPartner, Way } from "./journey";
import * as say from "./words/sender";

const partnerId = "give.partner";

const partner: Field = {
	id: partnerId,
	column: ref(say.partner, "Partners", { required: true }),
};

const name = fieldOf("contact", contacts, "name");
const contact: readonly Field[] = [
	{ ...name, column: { ...name.column, heading: say.name } },
	fieldOf("contact", contacts, "job"),
];

/** What is asked; not the partner if it is known already. */
export function giveFields(way: Way, known: boolean): Field[] {
	const first = known ? [] : [partner];
	return way === "contact" ? [...first, ...contact] : first;
}

/** The partner that was chosen by its name. */
export const chosenPartner = (
	values: Values,
	partners: readonly NamedPartner[],
): NamedPartner | undefined =>
	partners.find((one) => one.ref === values[partnerId]);

export const giveWords = (
	way: Way,
	{ address, domain }: SenderLine,
): {
	title: string;
	fact: string;
	value: string;
	hint: string;
	save: string;
} => {
	const person = { fact: say.addressIs, value: address };
	switch (way) {
		case "contact":
			return {
				...person,
				title: say.contactTitle,
				hint: say.contactHint,
				save: say.contactSave,
			};
		case "emails":
			return {
				...person,
				title: say.emailsTitle,
				hint: say.emailsHint,
				save: say.emailsSave,
			};
		case "domain":
			return {
				title: say.domain,
				fact: say.domainIs,
				value: domain,
				hint: say.domainHint(domain),
				save: say.domainSave,
			};
	}
};
