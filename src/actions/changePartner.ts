/** Decides on a changed partner: only what was changed, and nobody's edit lost. */
import type { Conflict, SaveOutcome, SavePartner } from "../contract";
import { settingsOf } from "../policy/policy";
import {
	type Partner,
	type PartnerDetails,
	partnerDetails,
	partners,
} from "../policy/scope/tables";
import { add, sameValue, update } from "../register/change";
import type { Decision } from "../register/commit";
import type { Day } from "../register/days";
import { oneRow, type Register } from "../register/register";
import {
	blankRow,
	type Cells,
	columnOf,
	type Table,
	type Value,
} from "../register/table";
import {
	agreementFacts,
	agreementsByPartner,
	partnerFacts,
} from "./partnerFacts";
import {
	isOlder,
	partnerFaults,
	readPartner,
	refuseFaults,
} from "./partnerForm";
import { requirePartner } from "./showPartner";

/** One tab's half of the form: as opened, as it is now, as entered. */
interface Half {
	name: "partner" | "details";
	table: Table;
	opened: Cells;
	current: Cells;
	entered: Cells;
}

/** Fields that this form changed and that somebody else changed meanwhile. */
function conflictsIn({ name, table, opened, current, entered }: Half) {
	return Object.keys(entered).flatMap((key): Conflict[] => {
		const [before = null, theirs = null, yours = null] = [
			opened[key],
			current[key],
			entered[key],
		];
		const untouched = sameValue(yours, before);
		const agreed = sameValue(theirs, before) || sameValue(theirs, yours);
		if (untouched || agreed) return [];
		const { heading } = columnOf(table, key);
		return [{ table: name, key, heading, opened: before, theirs, yours }];
	});
}

/** What is there now, with the fields that this form really changed. */
const mergedIn = ({ opened, current, entered }: Half): Cells =>
	Object.fromEntries(
		Object.entries(entered).map(([key, value]): [string, Value] => [
			key,
			sameValue(value, opened[key]) ? (current[key] ?? null) : value,
		]),
	);

/** The same fields as they are now: what undo puts back. */
const before = ({ current, entered }: Half): Cells =>
	Object.fromEntries(
		Object.keys(entered).map((key) => [key, current[key] ?? null]),
	);

/** Facts that move the next review, the agreement's state or being in touch. */
const telling = ["stage", "risk", "activeFrom", "inScope", "existing"];

/** Whether a save has to look at the partner's agreements too. */
export const movesFacts = ({ opened, values }: SavePartner): boolean =>
	telling.some(
		(key) =>
			!sameValue(opened.partner[key], values.partner[key]) ||
			!sameValue(opened.details[key], values.details[key]),
	);

/**
 * @throws UserError with every field that does not fit, or if the partner is gone
 * @see decision 16
 */
export function decideChanging(
	request: SavePartner & { place: { ref: string; row: number } },
	register: Register,
	today: Day,
): Decision & { result: SaveOutcome } {
	const { place, opened, values } = request;
	const { ref } = place;
	const partner = requirePartner(
		register.find(oneRow(partners, ref, place.row), ref),
		ref,
	);
	const found = register.find(oneRow(partnerDetails, ref, place.row), ref);
	const details = found ?? { ...blankRow(partnerDetails), ref };
	const older = isOlder(values.details);
	const was = readPartner(opened, older);
	const entered = readPartner(values, older);
	const halves: [Half, Half] = [
		{
			name: "partner",
			table: partners,
			opened: was.partner,
			current: partner,
			entered: entered.partner,
		},
		{
			name: "details",
			table: partnerDetails,
			opened: was.details,
			current: details,
			entered: entered.details,
		},
	];
	const conflicts = halves.flatMap(conflictsIn);
	if (conflicts.length > 0)
		return {
			changes: [],
			result: { kind: "conflicts", conflicts, now: { partner, details } },
		};
	const next = {
		partner: { ...partner, ...(mergedIn(halves[0]) as Partial<Partner>) },
		details: {
			...details,
			...(mergedIn(halves[1]) as Partial<PartnerDetails>),
		},
	};
	refuseFaults([
		...entered.faults,
		...partnerFaults(ref, next, register, today),
	]);
	const facts = movesFacts(request)
		? partnerFacts(
				agreementsByPartner(register.rows(agreementFacts)).get(ref) ?? [],
				next.partner,
				next.details,
				settingsOf(register),
				today,
			)
		: {};
	const changes = [
		...update(partners, ref, partner, { ...next.partner, ...facts }),
		...(found
			? update(partnerDetails, ref, found, next.details)
			: [add(partnerDetails, next.details)]),
	];
	const undo: SavePartner = {
		...request,
		opened: { partner: entered.partner, details: entered.details },
		values: { partner: before(halves[0]), details: before(halves[1]) },
	};
	return {
		changes,
		result: {
			kind: "saved",
			place,
			notice:
				changes.length > 0
					? `${next.partner.name} was saved.`
					: "Nothing was changed.",
			undo: changes.length > 0 ? undo : null,
		},
	};
}
