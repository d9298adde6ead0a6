/** One partner with everything the panel shows of it. */
import type {
	AgreementLine,
	CheckStanding,
	PartnerPlace,
	PartnerView,
} from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { standingOf } from "../policy/agreements/agreement";
import {
	checkRows,
	interestRows,
	ownAgreements,
} from "../policy/agreements/facts";
import { activeRefusals } from "../policy/agreements/gates";
import { agreements } from "../policy/agreements/tables";
import { checkLine, isChecked, isManaged } from "../policy/development/checks";
import { isLive } from "../policy/scope/partners";
import { ourPeople } from "../policy/scope/section";
import { contacts, partnerDetails, partners } from "../policy/scope/tables";
import type { Day } from "../register/days";
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
/** @throws UserError if the partner is not in the register (any more) */
export function requirePartner<T>(found: T | undefined, ref: string): T {
	if (found) return found;
	throw new UserError(
		`${ref} is not in the tab Partners. If it was deleted, File, Version history brings it back.`,
	);
}

const agreementsOf = (
	register: Register,
	ref: string,
	today: Day,
): AgreementLine[] => {
	const own = register
		.rows(ownAgreements)
		.filter(({ partner }) => partner === ref);
	return own.map((row) => ({
		ref: row.ref,
		row: register.rowOf(agreements, row.ref) ?? 0,
		kind: row.kind,
		title: row.title,
		version: row.version,
		status: row.status,
		standing: standingOf(row, own, today),
		startsOn: row.startsOn,
		endsOn: row.endsOn,
		document: row.document,
	}));
};

function checksOf(register: Register, ref: string, today: Day): CheckStanding {
	const own = register.rows(checkRows).filter(({ partner }) => partner === ref);
	return {
		line: checkLine(own, today),
		ok: isChecked(own, today),
		interests: register
			.rows(interestRows)
			.filter(({ partner }) => partner === ref)
			.map((row) => ({
				ref: row.ref,
				name: register.find(ourPeople, row.person)?.name ?? row.person,
				nature: row.nature,
				managed: isManaged(row),
			})),
	};
}

/** What the policy asks before a partner is active, and is not met. */
function standsAgainst(register: Register, ref: string, today: Day) {
	const own = <R extends { partner: string }>(rows: readonly R[]) =>
		rows.filter(({ partner }) => partner === ref);
	return activeRefusals({
		own: own(register.rows(ownAgreements)),
		checks: own(register.rows(checkRows)),
		today,
	});
}

/** Both tabs give a partner the same row, as long as nobody sorts one of them. */
export function showPartner({ ref, row }: PartnerPlace): PartnerView {
	const own = oneRow(partners, ref, row);
	const more = oneRow(partnerDetails, ref, row);
	const register = read(
		own,
		more,
		contactList,
		ownAgreements,
		checkRows,
		interestRows,
		ourPeople,
		...waitingReads,
	);
	const today = londonDay();
	const partner = requirePartner(register.find(own, ref), ref);
	const refusals = standsAgainst(register, ref, today);
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
		agreements: agreementsOf(register, ref, today),
		people: peopleChoices(register, today),
		clock: clockOf(
			register,
			{ ref, row: register.rowOf(partners, ref) ?? 0, name: partner.name },
			today,
		),
		checks: checksOf(register, ref, today),
		breaches: isLive(partner) ? refusals.map(({ sentence }) => sentence) : [],
		active: partner.stage === "Agreement" ? refusals : null,
		today,
	};
}

export const listPartners = () => partnerLines(read(partnerList));
