/** Adds a contact of a partner, so that their letters are known by address. */
import type { ContactLine, SaveContact } from "../contract";
import { comparable } from "../correspondence/addresses";
import { charityAddress } from "../policy/contact/charity";
import { personNames } from "../policy/scope/section";
import { type Contact, contacts, partners } from "../policy/scope/tables";
import { add } from "../register/change";
import { type FieldFault, UserError } from "../register/errors";
import { faultsAt, formKeys, readForm } from "../register/form";
import { newIds } from "../register/ids";
import { pick, type Register } from "../register/register";
import { blankRow } from "../register/table";
import { act, requirePerson } from "./act";
import { askToFile } from "./mailState";
import { requirePartner } from "./showPartner";
import { contactLine } from "./views";

const partnerNames = pick(partners, "name");
const addresses = pick(contacts, "partner", "name", "emails");

/** Our own address, or one that this partner's contacts have already. */
function emailFaults(
	register: Register,
	partner: string,
	emails: readonly string[],
): FieldFault[] {
	const field = "contact.emails";
	const known = register
		.rows(addresses)
		.filter((contact) => contact.partner === partner);
	return emails.flatMap((email) => {
		const same = (other: string) => comparable(other) === comparable(email);
		if (same(charityAddress))
			return [{ field, sentence: `Email(s): ${email} is our own address.` }];
		const holder = known.find((contact) => contact.emails.some(same));
		return holder
			? [
					{
						field,
						sentence: `Email(s): ${holder.name} (${holder.ref}) already has ${email}.`,
					},
				]
			: [];
	});
}

/** @throws UserError with the fields that do not fit; nothing is saved then */
export function saveContact(request: SaveContact): ContactLine {
	const { partner, values } = request;
	const reads = [personNames, partnerNames, addresses];
	const { result } = act(request.as, reads, (register, moment) => {
		requirePerson(register, moment);
		requirePartner(register.find(partnerNames, partner), partner);
		const given = { ...values, partner };
		const { row, faults } = readForm(contacts, formKeys(contacts), given);
		const all = [
			...faultsAt("contact", faults),
			...emailFaults(register, partner, row.emails ?? []),
		];
		if (all.length > 0)
			throw new UserError("There is a problem. Nothing was saved yet.", all);
		const ref = newIds(register)(contacts);
		const contact: Contact = { ...blankRow(contacts), ...row, ref };
		return {
			changes: [add(contacts, contact)],
			...(contact.emails.length > 0 ? { state: askToFile(register) } : {}),
			result: contactLine(contact),
		};
	});
	return result;
}
