/** Section 6, Partnership Agreements: all in writing, and nothing runs out unseen. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { isLive } from "../scope/partners";
import { partners } from "../scope/tables";
import { type Measure, measured, type Section } from "../section";
import { isInForce } from "./agreement";
import { agreements } from "./tables";

const running = pick(
	agreements,
	"partner",
	"title",
	"status",
	"startsOn",
	"endsOn",
	"signedOn",
);
const kinds = pick(agreements, "kind");
const leads = pick(partners, "name", "lead", "stage");

function duties(register: Register, today: Day): Duty[] {
	return register.rows(running).flatMap((agreement) => {
		const partner = register.find(leads, agreement.partner);
		if (!partner || !agreement.endsOn || !endsUnseen(agreement, today))
			return [];
		return [
			{
				rule: "agreement.end",
				record: agreement.ref,
				about: partner.name,
				what: `Renew or end “${agreement.title}”`,
				dueOn: agreement.endsOn,
				whom: partner.lead ? { person: partner.lead } : "fallback",
				partner: partner.ref,
			},
		];
	});
}

/** In force, or in force until it ran out with nobody deciding. */
const endsUnseen = (
	agreement: Parameters<typeof isInForce>[0],
	today: Day,
): boolean =>
	isInForce(agreement, today) ||
	(agreement.endsOn !== null &&
		agreement.endsOn < today &&
		isInForce(agreement, agreement.endsOn));

function coverage(register: Register, today: Day): Measure[] {
	const covers = ({ ref }: { ref: string }) =>
		register.find(kinds, ref)?.kind !== "Data sharing agreement";
	const covered = new Set(
		register
			.rows(running)
			.filter((agreement) => covers(agreement) && isInForce(agreement, today))
			.map(({ partner }) => partner),
	);
	return [
		measured(
			"Every partnership has a written agreement in force",
			register.rows(leads).filter(isLive),
			({ ref }) => covered.has(ref),
		),
	];
}

export const agreementsSection: Section = {
	number: 6,
	title: "Partnership agreements",
	tables: [agreements],
	settings: [
		{
			name: "agreement.noticeDays",
			kind: "number",
			standard: "60",
			meaning: "Days of notice that a new agreement starts with.",
		},
		{
			name: "agreement.renewalDays",
			kind: "number",
			standard: "30",
			meaning:
				"Days before the last day of notice by which trustees decide on renewal.",
		},
		{
			name: "template.checked.A",
			kind: "text",
			standard: "",
			meaning:
				"Day and name of the adviser who checked the Memorandum of Understanding. Until then drafts say that nobody has.",
		},
		{
			name: "stages.agreement.end",
			kind: "stages",
			standard: "-90,-60,-30,-7,0",
			meaning: "Days from an agreement’s end on which its lead is told.",
		},
	],
	reads: [running, leads],
	duties,
	coverageReads: [running, kinds, leads],
	coverage,
};
