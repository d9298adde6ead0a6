/** Writes down what was decided about a partner after checking it, and our people's interests in it. */
import type { SaveDueDiligence, SaveInterest } from "../contract";
import { checkState } from "../policy/development/checks";
import {
	type DueDiligence,
	dueDiligence,
	type Interest,
	interests,
} from "../policy/development/tables";
import { personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { add, sameValue, update } from "../register/change";
import { longDay } from "../register/days";
import { type FieldFault, UserError } from "../register/errors";
import { faultsAt, formKeys, readForm } from "../register/form";
import { newIds } from "../register/ids";
import { all, pick, type Register } from "../register/register";
import { blankRow, type Table } from "../register/table";
import { act, requirePerson } from "./act";
import { requirePartner } from "./showPartner";

const decisions = all(dueDiligence);
const declared = all(interests);
const checked = pick(partners, "name", "dd");

/** The same entry, if somebody pressed twice. */
const isThere = (table: Table, rows: readonly object[], row: object): boolean =>
	rows.some((other) =>
		formKeys(table).every((key) =>
			sameValue(other[key as never], row[key as never]),
		),
	);

function refuse(faults: readonly FieldFault[]): void {
	if (faults.length > 0)
		throw new UserError("There is a problem. Nothing was saved yet.", faults);
}

/**
 * The decision, its day, its end and its minute, entered by hand.
 * @throws UserError with the fields that do not fit; nothing is saved then
 * @see
 */
export function saveDueDiligence(request: SaveDueDiligence): {
	notice: string;
} {
	const ref = request.partner;
	const reads = [personNames, checked, decisions];
	const { result } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const partner = requirePartner(opened.find(checked, ref), ref);
		const given = { ...request.values, partner: ref };
		const { row, faults } = readForm(
			dueDiligence,
			formKeys(dueDiligence),
			given,
		);
		const { decidedOn, validUntil } = row;
		refuse([
			...faultsAt("dueDiligence", faults),
			...(decidedOn && decidedOn > moment.today
				? [
						{
							field: "dueDiligence.decidedOn",
							sentence: `Decided on: ${longDay(decidedOn)} has not come yet.`,
						},
					]
				: []),
			...(decidedOn && validUntil && validUntil < decidedOn
				? [
						{
							field: "dueDiligence.validUntil",
							sentence:
								"Valid until is before Decided on. Correct one of them.",
						},
					]
				: []),
		]);
		const rows = opened.rows(decisions);
		if (isThere(dueDiligence, rows, row))
			return { changes: [], result: "That decision is there already." };
		const entry: DueDiligence = {
			...blankRow(dueDiligence),
			...row,
			ref: newIds(opened)(dueDiligence),
		};
		const own = [...rows, entry].filter((one) => one.partner === ref);
		const dd = checkState(own, moment.today);
		return {
			changes: [
				add(dueDiligence, entry),
				...update(partners, ref, partner, { dd }),
			],
			result: `Due diligence on ${partner.name}: ${dd}.`,
		};
	});
	return { notice: result };
}

const nature = (row: Partial<Interest>, register: Register): FieldFault[] => [
	...(row.person && !register.find(personNames, row.person)
		? [
				{
					field: "interest.person",
					sentence: `Person: ${row.person} is not in the tab People.`,
				},
			]
		: []),
	...(row.partner && !register.find(checked, row.partner)
		? [
				{
					field: "interest.partner",
					sentence: `Partner: ${row.partner} is not in the tab Partners.`,
				},
			]
		: []),
];

/**
 * What somebody of ours has to do with a partner, and what was done about it.
 * @throws UserError with the fields that do not fit; nothing is saved then
 * @see
 */
export function saveInterest(request: SaveInterest): { notice: string } {
	const reads = [personNames, checked, declared];
	const { result } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const keys = formKeys(interests);
		const { row, faults } = readForm(interests, keys, request.values);
		refuse([...faultsAt("interest", faults), ...nature(row, opened)]);
		if (isThere(interests, opened.rows(declared), row))
			return { changes: [], result: "That is declared already." };
		const ref = newIds(opened)(interests);
		const entry: Interest = { ...blankRow(interests), ...row, ref };
		const name = opened.find(personNames, entry.person)?.name ?? entry.person;
		return {
			changes: [add(interests, entry)],
			result: `What ${name} declared was written down.`,
		};
	});
	return { notice: result };
}
