/** Decides on a changed partner: only what was changed, and nobody's edit lost. */
import type { PartnerPlace, SaveOutcome, SavePartner } from "../contract";
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
import { blankRow, type Cells, type Table } from "../register/table";
import { before, conflictsIn, type Half, mergedIn } from "./halves";
import { askToFile } from "./mailState";
import {
	agreementFacts,
	agreementsByPartner,
	heldRows,
	lastHeld,
	partnerFacts,
} from "./partnerFacts";
import {
	type EnteredForm,
	isOlder,
	partnerFaults,
	readPartner,
	refuseFaults,
} from "./partnerForm";
import { requirePartner } from "./showPartner";

/** Facts that move the next review, the agreement's state or being in touch. */
const telling = ["stage", "risk", "activeFrom", "inScope", "existing"];

/** Whether a save has to look at the partner's agreements too. */
export const movesFacts = ({ opened, values }: SavePartner): boolean =>
	telling.some(
		(key) =>
			!sameValue(opened.partner[key], values.partner[key]) ||
			!sameValue(opened.details[key], values.details[key]),
	);

/** Both halves of the form, beside what is in the register now. */
interface Compared {
	current: { partner: Partner; details: PartnerDetails };
	/** The details' row is there; a hand may have deleted it. */
	hasDetails: boolean;
	entered: EnteredForm;
	halves: readonly [Half, Half];
}

/** @throws UserError if the partner is gone */
function compared(
	{ opened, values }: SavePartner,
	{ ref, row }: PartnerPlace,
	register: Register,
): Compared {
	const found = register.find(oneRow(partners, ref, row), ref);
	const partner = requirePartner(found, ref);
	const more = register.find(oneRow(partnerDetails, ref, row), ref);
	const details = more ?? { ...blankRow(partnerDetails), ref };
	const older = isOlder(values.details);
	const was = readPartner(opened, older);
	const entered = readPartner(values, older);
	const half = (
		name: "partner" | "details",
		table: Table,
		current: Cells,
	): Half => ({
		name,
		table,
		opened: was[name],
		current,
		entered: entered[name],
	});
	return {
		current: { partner, details },
		hasDetails: more !== undefined,
		entered,
		halves: [
			half("partner", partners, partner),
			half("details", partnerDetails, details),
		],
	};
}

/** Both rows as they are to be, with the facts that follow from them. */
function nextRows(
	request: SavePartner,
	{ current, halves }: Compared,
	register: Register,
	today: Day,
) {
	const partner: Partner = { ...current.partner, ...mergedIn(halves[0]) };
	const details: PartnerDetails = {
		...current.details,
		...mergedIn(halves[1]),
	};
	if (!movesFacts(request)) return { partner, details };
	const own =
		agreementsByPartner(register.rows(agreementFacts)).get(partner.ref) ?? [];
	const settings = settingsOf(register);
	const held = lastHeld(register.rows(heldRows)).get(partner.ref) ?? null;
	const at = { held, settings, today };
	const facts = partnerFacts(own, partner, details, at);
	return { partner: { ...partner, ...facts }, details };
}

/** The save that takes this one back. */
const undoOf = (
	request: SavePartner,
	{ entered, halves }: Compared,
): SavePartner => ({
	...request,
	opened: { partner: entered.partner, details: entered.details },
	values: { partner: before(halves[0]), details: before(halves[1]) },
});

/**
 * @throws UserError with every field that does not fit, or if the partner is gone
 * @see decision 16
 */
export function decideChanging(
	request: SavePartner & { place: PartnerPlace },
	register: Register,
	today: Day,
): Decision & { result: SaveOutcome } {
	const { place } = request;
	const { ref } = place;
	const form = compared(request, place, register);
	const { current, entered, halves, hasDetails } = form;
	const conflicts = halves.flatMap(conflictsIn);
	if (conflicts.length > 0)
		return {
			changes: [],
			result: { kind: "conflicts", conflicts, now: current },
		};
	const next = nextRows(request, form, register, today);
	refuseFaults([
		...entered.faults,
		...partnerFaults(ref, next, register, today),
	]);
	const changes = [
		...update(partners, ref, current.partner, next.partner),
		...(hasDetails
			? update(partnerDetails, ref, current.details, next.details)
			: [add(partnerDetails, next.details)]),
	];
	const saved = changes.length > 0;
	const domains =
		next.partner.domains.join() !== current.partner.domains.join();
	return {
		changes,
		...(domains ? { state: askToFile(register) } : {}),
		result: {
			kind: "saved",
			place,
			notice: saved
				? `${next.partner.name} was saved.`
				: `${next.partner.name} is saved as you entered it; nothing had to be changed.`,
			undo: saved ? undoOf(request, form) : null,
		},
	};
}
