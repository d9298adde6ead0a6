/** Opens an agreement with all that its rules look at: two reads, whatever its size. */
import type { Place } from "../contract";
import { londonDay } from "../google/clock";
import { type Opened, read } from "../google/read";
import {
	type AgreementFacts,
	agreementFacts,
	agreementReads,
	aroundReads,
	partnerFacts,
	partnerReads,
} from "../policy/agreements/facts";
import { agreementDetails, agreements } from "../policy/agreements/tables";
import { settingsOf } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import { UserError } from "../register/errors";
import { oneRow, pick, type Register, type Want } from "../register/register";
import { commitReads } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { requirePartner } from "./showPartner";

const partnerRefs = pick(partners);
/** Where each agreement stands: people may have moved it. */
const agreementPlaces = pick(agreements, "partner");

/** @throws UserError if the agreement is not in the register (any more) */
export function requireAgreement<T>(found: T | undefined, ref: string): T {
	if (found) return found;
	throw new UserError(
		`${ref} is not in the tab Agreements. If it was deleted, File, Version history brings it back.`,
	);
}

/**
 * The facts of an agreement that was read with `agreementReads`, `aroundReads`
 * and its partner's `partnerReads`.
 * @throws UserError if the agreement or its partner is gone
 */
export function factsOf(
	register: Register,
	{ ref, row }: Place,
	partnerPlace: Place,
): AgreementFacts {
	const agreement = requireAgreement(
		register.find(oneRow(agreements, ref, row), ref),
		ref,
	);
	const around = requirePartner(
		partnerFacts(register, partnerPlace, settingsOf(register), londonDay()),
		agreement.partner,
	);
	const details = register.find(oneRow(agreementDetails, ref, row), ref);
	return agreementFacts(
		register,
		around,
		agreement,
		details ?? { ...blankRow(agreementDetails), ref },
	);
}

export interface OpenedAgreement {
	opened: Opened;
	facts: AgreementFacts;
	/** The details' row is there; an agreement that was typed in has none. */
	hasDetails: boolean;
	/** Where both were found. */
	place: Place;
	partnerPlace: Place;
}

/**
 * @param more what else an action reads, in the same call
 * @throws UserError if the agreement or its partner is gone
 */
export function openAgreement(
	place: Place,
	...more: readonly Want[]
): OpenedAgreement {
	const { ref, row } = place;
	const first = read(agreementPlaces, partnerRefs);
	const { partner } = requireAgreement(first.find(agreementPlaces, ref), ref);
	const partnerPlace = {
		ref: partner,
		row: first.rowOf(partners, partner) ?? 0,
	};
	const found = { ref, row: first.rowOf(agreements, ref) ?? row };
	const opened = read(
		...commitReads,
		...agreementReads(found),
		...partnerReads(partnerPlace),
		...aroundReads,
		...more,
	);
	const details = oneRow(agreementDetails, ref, found.row);
	return {
		opened,
		facts: factsOf(opened, found, partnerPlace),
		hasDetails: opened.find(details, ref) !== undefined,
		place: found,
		partnerPlace,
	};
}
