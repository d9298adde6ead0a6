/** Adds one of our people; the first one adds themselves. */

import type { PersonChoice, SavePerson } from "../contract";
import { comparable } from "../correspondence/addresses";
import { charityAddress } from "../policy/contact/charity";
import { isCurrent } from "../policy/scope/partners";
import { ourPeople } from "../policy/scope/section";
import { type Person, people } from "../policy/scope/tables";
import { add } from "../register/change";
import type { Day } from "../register/days";
import { type FieldFault, UserError } from "../register/errors";
import { faultsAt, formKeys, readForm } from "../register/form";
import { newIds } from "../register/ids";
import type { Register } from "../register/register";
import { blankRow } from "../register/table";
import { act, requirePerson } from "./act";

/**
 * A person's own address is what a second person's decision rests on, so it
 * cannot be the shared one, nor somebody else's.
 * @see
 */
function emailFaults(email: string, register: Register): FieldFault[] {
	const field = "person.email";
	if (email === "") return [];
	if (comparable(email) === comparable(charityAddress))
		return [
			{
				field,
				sentence:
					"Own email: this is the shared address. Write the person’s own.",
			},
		];
	const holder = register
		.rows(ourPeople)
		.find((person) => comparable(person.email) === comparable(email));
	return holder
		? [
				{
					field,
					sentence: `Own email: ${holder.name} already has this address.`,
				},
			]
		: [];
}

/** Somebody who is with us could have added them. */
const hasPeople = (register: Register, today: Day) =>
	register.rows(ourPeople).some((person) => isCurrent(person, today));

/** @throws UserError with the fields that do not fit */
export function savePerson({ as, values }: SavePerson): PersonChoice {
	const { result } = act(
		as || "First person",
		[ourPeople],
		(register, moment) => {
			if (hasPeople(register, moment.today)) requirePerson(register, moment);
			const { row, faults } = readForm(people, formKeys(people), values);
			const all = [
				...faultsAt("person", faults),
				...emailFaults(row.email ?? "", register),
			];
			if (all.length > 0)
				throw new UserError("There is a problem. Nobody was added yet.", all);
			const ref = newIds(register)(people);
			const person: Person = {
				...blankRow(people),
				...row,
				ref,
				emailSince: moment.today,
			};
			return {
				changes: [add(people, person)],
				result: { ref, name: person.name, role: person.role },
			};
		},
	);
	return result;
}
