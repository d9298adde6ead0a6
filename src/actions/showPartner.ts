/** One partner with everything the panel shows of it. */
import type { AgreementLine, PartnerPlace, PartnerView } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { agreements } from "../policy/agreements/tables";
import { ourPeople } from "../policy/scope/section";
import { contacts, partnerDetails, partners } from "../policy/scope/tables";
import { UserError } from "../register/errors";
import { cellsOf } from "../register/form";
import { oneRow, pick, type Register } from "../register/register";
import { blankRow } from "../register/table";
import { contactLine, partnerLines, partnerList, peopleChoices } from "./views";
import { clockOf, waitingReads } from "./waitingLines";

const contactList = pick(
	contacts,
	"partner",
	"name",
	"job",
	"emails",
	"phone",
	"main",
	"leftOn",
);
const agreementList = pick(
	agreements,
	"partner",
	"kind",
	"title",
	"status",
	"startsOn",
	"endsOn",
	"document",
);

/** @throws UserError if the partner is not in the register (any more) */
export function requirePartner<T>(found: T | undefined, ref: string): T {
	if (found) return found;
	throw new UserError(
		`${ref} is not in the tab Partners. If it was deleted, File, Version history brings it back.`,
	);
}

const agreementsOf = (register: Register, ref: string): AgreementLine[] =>
	register
		.rows(agreementList)
		.filter(({ partner }) => partner === ref)
		.map((row) => ({
			ref: row.ref,
			kind: row.kind,
			title: row.title,
			status: row.status,
			startsOn: row.startsOn,
			endsOn: row.endsOn,
			document: row.document,
		}));

/** Both tabs give a partner the same row, as long as nobody sorts one of them. */
export function showPartner({ ref, row }: PartnerPlace): PartnerView {
	const own = oneRow(partners, ref, row);
	const more = oneRow(partnerDetails, ref, row);
	const register = read(
		own,
		more,
		contactList,
		agreementList,
		ourPeople,
		...waitingReads,
	);
	const today = londonDay();
	const partner = requirePartner(register.find(own, ref), ref);
	return {
		place: { ref, row: register.rowOf(partners, ref) ?? 0 },
		partner: cellsOf(partner),
		details: cellsOf(
			register.find(more, ref) ?? { ...blankRow(partnerDetails), ref },
		),
		leadName: register.find(ourPeople, partner.lead)?.name ?? "",
		contacts: register
			.rows(contactList)
			.filter((contact) => contact.partner === ref && !contact.leftOn)
			.map(contactLine),
		agreements: agreementsOf(register, ref),
		people: peopleChoices(register, today),
		clock: clockOf(
			register,
			{ ref, row: register.rowOf(partners, ref) ?? 0, name: partner.name },
			today,
		),
		today,
	};
}

export const listPartners = () => partnerLines(read(partnerList));
