/** One agreement with all that its rules look at. */
import type { Day } from "../../register/days";
import {
	oneRow,
	pick,
	type Register,
	type Want,
} from "../../register/register";
import { blankRow } from "../../register/table";
import { signOffs } from "../approval/signOffs";
import { dueDiligence, interests } from "../development/tables";
import { approvedVersions, policyLine } from "../review/policyReview";
import { contacts, partnerDetails, partners, people } from "../scope/tables";
import { type Settings, settingRows } from "../settings";
import {
	type Agreement,
	type AgreementDetails,
	agreementDetails,
	agreements,
	goals,
} from "./tables";

export const goalRows = pick(
	goals,
	"agreement",
	"goal",
	"difference",
	"success",
	"measure",
	"unit",
	"start",
	"target",
	"by",
	"source",
	"owner",
);
export const contactRows = pick(
	contacts,
	"partner",
	"name",
	"job",
	"emails",
	"main",
	"format",
	"needs",
	"leftOn",
);
export const ownAgreements = pick(
	agreements,
	"partner",
	"kind",
	"title",
	"version",
	"status",
	"document",
	"startsOn",
	"endsOn",
	"noEndWhy",
	"notice",
	"signedOn",
	"decideBy",
	"supersedes",
	"dataShared",
);
export const peopleRows = pick(
	people,
	"name",
	"role",
	"email",
	"emailSince",
	"to",
	"approves",
	"signs",
);
export const checkRows = pick(
	dueDiligence,
	"partner",
	"decision",
	"decidedOn",
	"validUntil",
	"minute",
);
export const interestRows = pick(
	interests,
	"person",
	"partner",
	"nature",
	"action",
	"why",
	"minute",
);
export const signOffRows = pick(
	signOffs,
	"record",
	"version",
	"kind",
	"person",
	"address",
	"codeHash",
	"askedAt",
	"expiresOn",
	"outcome",
	"answeredAt",
	"messageId",
	"verdict",
	"evidence",
	"minute",
);

export interface Place {
	ref: string;
	row: number;
}

/** What is read of everything around an agreement. */
export const aroundReads = [
	goalRows,
	contactRows,
	ownAgreements,
	peopleRows,
	checkRows,
	interestRows,
	signOffRows,
	approvedVersions,
	settingRows,
] as const;

/** The whole agreement and its details, where they were last seen. */
export const agreementReads = ({ ref, row }: Place): Want[] => [
	oneRow(agreements, ref, row),
	oneRow(agreementDetails, ref, row),
];

/** The whole partner, where it was last seen. */
export const partnerReads = ({ ref, row }: Place): Want[] => [
	oneRow(partners, ref, row),
	oneRow(partnerDetails, ref, row),
];

/** @returns undefined if the partner is not in the register (any more) */
export function partnerFacts(
	register: Register,
	{ ref, row }: Place,
	settings: Settings,
	today: Day,
) {
	const partner = register.find(oneRow(partners, ref, row), ref);
	if (!partner) return undefined;
	const own = <R extends { partner: string }>(rows: readonly R[]) =>
		rows.filter((one) => one.partner === ref);
	return {
		partner,
		partnerDetails: register.find(oneRow(partnerDetails, ref, row), ref) ?? {
			...blankRow(partnerDetails),
			ref,
		},
		contacts: own(register.rows(contactRows)).filter(({ leftOn }) => !leftOn),
		/** All agreements with the partner, this one among them. */
		own: own(register.rows(ownAgreements)),
		people: register.rows(peopleRows),
		checks: own(register.rows(checkRows)),
		interests: own(register.rows(interestRows)),
		policyLine: policyLine(register.rows(approvedVersions)),
		settings,
		today,
	};
}
export type PartnerFacts = NonNullable<ReturnType<typeof partnerFacts>>;

/** What is known of an agreement that is in the register, or about to be. */
export function agreementFacts(
	register: Register,
	around: PartnerFacts,
	agreement: Agreement,
	details: AgreementDetails,
) {
	const { ref, version } = agreement;
	return {
		...around,
		agreement,
		details,
		goals: register.rows(goalRows).filter((goal) => goal.agreement === ref),
		/** Those about its present version. */
		signOffs: register
			.rows(signOffRows)
			.filter((one) => one.record === ref && one.version === version),
	};
}
export type AgreementFacts = ReturnType<typeof agreementFacts>;
