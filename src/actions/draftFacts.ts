/** What drafting reads of a partner, for the check before and the draft itself. */
import type { PartnerPlace } from "../contract";
import { agreements } from "../policy/agreements/tables";
import { settingsOf } from "../policy/policy";
import { approvedVersions, policyLine } from "../policy/review/policyReview";
import { personNames } from "../policy/scope/section";
import { contacts, partnerDetails, partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import type { Day } from "../register/days";
import { oneRow, pick, type Register, type Want } from "../register/register";
import { blankRow } from "../register/table";
import { requirePartner } from "./showPartner";

const contactRows = pick(
	contacts,
	"partner",
	"name",
	"job",
	"emails",
	"leftOn",
);
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

export const draftReads = ({ ref, row }: PartnerPlace): Want[] => [
	oneRow(partners, ref, row),
	oneRow(partnerDetails, ref, row),
	contactRows,
	approvedVersions,
	personNames,
	settingRows,
	ownAgreements,
];

/** @throws UserError if the partner is not in the register (any more) */
export function draftFacts(
	register: Register,
	place: PartnerPlace,
	today: Day,
) {
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
		policyLine: policyLine(register.rows(approvedVersions)),
		settings: settingsOf(register),
		today,
	};
}
