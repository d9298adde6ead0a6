/** Reads and checks what somebody entered about a partner, from a form or a file. */
import { domainRefusal } from "../correspondence/domains";
import { settingsOf } from "../policy/policy";
import { isCurrent, isLive } from "../policy/scope/partners";
import { personNames } from "../policy/scope/section";
import {
	entryStages,
	type Partner,
	type PartnerDetails,
	partnerDetails,
	partners,
} from "../policy/scope/tables";
import { listed } from "../policy/settings";
import { isDomain } from "../register/check";
import type { Day } from "../register/days";
import { type FieldFault, UserError } from "../register/errors";
import { faultsAt, formKeys, readForm } from "../register/form";
import { pick, type Register } from "../register/register";
import type { Cells } from "../register/table";

/** What every partner is compared with before it is saved. */
export const partnerKeys = pick(partners, "name", "number", "domains");

/** Both halves of a partner, as far as people enter them. */
export interface Entered {
	partner: Partial<Partner>;
	details: Partial<PartnerDetails>;
}

export interface EnteredForm extends Entered {
	faults: readonly FieldFault[];
}

/** Facts that the add-on keeps, but that an older partnership comes with. */
export const entryKeys = {
	partner: ["stage", "risk"],
	details: ["activeFrom"],
} as const;

/** Yes to "Older than the register", as a form or a file says it. */
export const isOlder = (details: Cells): boolean =>
	details.existing === true || /^(yes|true)$/i.test(String(details.existing));

/**
 * Reads both halves of a form.
 * @param older whether stage, risk and first day are entered too
 */
export function readPartner(
	given: { partner: Cells; details: Cells },
	older: boolean,
): EnteredForm {
	const own = readForm(
		partners,
		[...formKeys(partners), ...(older ? entryKeys.partner : [])],
		given.partner,
	);
	const more = readForm(
		partnerDetails,
		[...formKeys(partnerDetails), ...(older ? entryKeys.details : [])],
		given.details,
	);
	return {
		partner: own.row,
		details: more.row,
		faults: [
			...faultsAt("partner", own.faults),
			...faultsAt("details", more.faults),
		],
	};
}

const fault = (field: string, sentence: string): FieldFault => ({
	field,
	sentence,
});

function domainFaults(
	ref: string,
	domains: readonly string[],
	register: Register,
): FieldFault[] {
	if (domains.length === 0) return [];
	const shared = listed(settingsOf(register).text("mail.shared"));
	// What is no domain at all was said before.
	return domains.filter(isDomain).flatMap((domain) => {
		const refusal = domainRefusal(domain, shared);
		if (refusal) return [fault("partner.domains", `Email domains: ${refusal}`)];
		const holder = register
			.rows(partnerKeys)
			.find((other) => other.ref !== ref && other.domains.includes(domain));
		return holder
			? [
					fault(
						"partner.domains",
						`Email domains: “${domain}” already stands for ${holder.name} (${holder.ref}). Take it out here or there.`,
					),
				]
			: [];
	});
}

function leadFaults(lead: string, register: Register, today: Day) {
	if (!lead) return [];
	const person = register.find(personNames, lead);
	if (!person)
		return [
			fault("partner.lead", `Our lead: ${lead} is not in the tab People.`),
		];
	return isCurrent(person, today)
		? []
		: [
				fault(
					"partner.lead",
					`Our lead: ${person.name} has left. Choose somebody else.`,
				),
			];
}

function stageFaults({ partner, details }: Entered): FieldFault[] {
	const { stage = "" } = partner;
	const entry: readonly string[] = entryStages;
	if (details.existing !== true || stage === "") return [];
	if (!entry.includes(stage))
		return [
			fault(
				"partner.stage",
				"Stage: enter an older partnership as it stands, up to Active. Later stages have their own steps.",
			),
		];
	return isLive({ stage }) && !details.activeFrom
		? [
				fault(
					"details.activeFrom",
					"Active from is empty. Fill it in: reviews are counted from that day.",
				),
			]
		: [];
}

/**
 * What stands against saving, beyond each field by itself.
 * @param ref the partner's own id, "" for a new one
 * @see
 */
export function partnerFaults(
	ref: string,
	entered: Entered,
	register: Register,
	today: Day,
): FieldFault[] {
	const { partner, details } = entered;
	const scope =
		details.inScope === false && !details.outReason
			? [
					fault(
						"details.outReason",
						"Why out of scope is empty. Say whether it is a supplier, a donor or something else.",
					),
				]
			: [];
	return [
		...leadFaults(partner.lead ?? "", register, today),
		...domainFaults(ref, partner.domains ?? [], register),
		...stageFaults(entered),
		...scope,
	];
}

/** @throws UserError with all faults together, if there are any */
export function refuseFaults(faults: readonly FieldFault[]): void {
	if (faults.length > 0)
		throw new UserError("There is a problem. Nothing was saved yet.", faults);
}
