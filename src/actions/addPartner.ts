/** Decides on a new partner: what is entered, what follows, who looks the same. */
import type { PartnerLine, SaveOutcome, SavePartner } from "../contract";
import { settingsOf } from "../policy/policy";
import { lookalikesAmong } from "../policy/scope/partners";
import {
	type Partner,
	type PartnerDetails,
	partnerDetails,
	partners,
} from "../policy/scope/tables";
import { add, type Change } from "../register/change";
import type { Decision } from "../register/commit";
import type { Day } from "../register/days";
import { newIds } from "../register/ids";
import type { Register } from "../register/register";
import { blankRow, type Cells, isBlank } from "../register/table";
import { askToFile } from "./mailState";
import { partnerFacts } from "./partnerFacts";
import {
	type Entered,
	isOlder,
	partnerFaults,
	partnerKeys,
	readPartner,
	refuseFaults,
} from "./partnerForm";

const withoutBlanks = <T extends Cells>(cells: T): Partial<T> =>
	Object.fromEntries(
		Object.entries(cells).filter(([, value]) => !isBlank(value)),
	) as Partial<T>;

/** What a new partner's details are when nobody says otherwise. */
export const startingDetails = (today: Day) => ({
	inScope: true,
	identifiedOn: today,
});

/** The two rows of a new partner, and what follows from them. */
export function rowsOfNew(
	ref: string,
	entered: Entered,
	register: Register,
	today: Day,
): { partner: Partner; changes: Change[] } {
	const entry: Partner = {
		...blankRow(partners),
		stage: "Potential",
		dd: "Not started",
		...(withoutBlanks(entered.partner) as Partial<Partner>),
		ref,
	};
	const details: PartnerDetails = {
		...blankRow(partnerDetails),
		...(withoutBlanks(entered.details) as Partial<PartnerDetails>),
		ref,
	};
	const settings = settingsOf(register);
	const partner = {
		...entry,
		...partnerFacts([], entry, details, {
			held: null,
			settings,
			today,
		}),
	};
	return {
		partner,
		changes: [add(partners, partner), add(partnerDetails, details)],
	};
}

/** Those already in the register that the new one may be. */
function alike(register: Register, entered: Entered): PartnerLine[] {
	const { name = "", number = "" } = entered.partner;
	const known = register.rows(partnerKeys);
	return lookalikesAmong(known)
		.of({ name, number })
		.map((row) => ({
			ref: row.ref,
			row: register.rowOf(partners, row.ref) ?? 0,
			name: row.name,
			type: "",
			stage: "",
			inTouch: "",
			nextReview: null,
		}));
}

/**
 * @throws UserError with every field that does not fit
 * @see
 */
export function decideAdding(
	{ values, notTheSame }: SavePartner,
	register: Register,
	today: Day,
): Decision & { result: SaveOutcome } {
	const details = {
		...startingDetails(today),
		...withoutBlanks(values.details),
	};
	const entered = readPartner(
		{ partner: values.partner, details },
		isOlder(details),
	);
	refuseFaults([
		...entered.faults,
		...partnerFaults("", entered, register, today),
	]);
	const same = notTheSame ? [] : alike(register, entered);
	if (same.length > 0)
		return { changes: [], result: { kind: "lookalikes", lookalikes: same } };
	const ref = newIds(register)(partners);
	const { partner, changes } = rowsOfNew(ref, entered, register, today);
	return {
		changes,
		...(partner.domains.length > 0 ? { state: askToFile(register) } : {}),
		result: {
			kind: "saved",
			place: { ref, row: 0 },
			notice: `${partner.name} was added as ${ref}.`,
			undo: null,
		},
	};
}
