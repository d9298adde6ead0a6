/** What drafting reads of a partner, for the check before and the draft itself. */
import { agreements } from "../policy/agreements/tables";
import { settingsOf } from "../policy/policy";
import { policyLine } from "../policy/review/policyReview";
import { policyVersions } from "../policy/review/tables";
import { personNames } from "../policy/scope/section";
import { contacts, partnerDetails, partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import type { Day } from "../register/days";
import { oneRow, pick, type Register, type Want } from "../register/register";
import { blankRow } from "../register/table";
import { requirePartner } from "./showPartner";

export interface Place {
	ref: string;
	row: number;
}

const contactRows = pick(
	contacts,
	"partner",
	"name",
	"job",
	"emails",
	"leftOn",
);
const versions = pick(policyVersions, "title", "version", "approvedOn");
export const ownAgreements = pick(
	agreements,
	"partner",
	"kind",
	"title",
	"status",
	"document",
	"startsOn",
	"endsOn",
	"signedOn",
	"decideBy",
	"noEndWhy",
	"notice",
	"dataShared",
);

export const draftReads = ({ ref, row }: Place): Want[] => [
	oneRow(partners, ref, row),
	oneRow(partnerDetails, ref, row),
	contactRows,
	versions,
	personNames,
	settingRows,
	ownAgreements,
];

/** @throws UserError if the partner is not in the register (any more) */
export function draftFacts(register: Register, place: Place, today: Day) {
	const { ref, row } = place;
	const partner = requirePartner(
		register.find(oneRow(partners, ref, row), ref),
		ref,
	);
	return {
		partner,
		details: register.find(oneRow(partnerDetails, ref, row), ref) ?? {
			...blankRow(partnerDetails),
			ref,
		},
		contacts: register
			.rows(contactRows)
			.filter((contact) => contact.partner === ref && !contact.leftOn),
		leadName: register.find(personNames, partner.lead)?.name ?? "",
		policyLine: policyLine(register.rows(versions)),
		settings: settingsOf(register),
		today,
	};
}
