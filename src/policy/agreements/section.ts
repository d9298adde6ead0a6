/** Section 6, Partnership Agreements: all in writing, and nothing runs out unseen. */
import { addDays, type Day } from "../../register/days";
import { all, pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { byPartner, grouped } from "../grouped";
import { livePartners } from "../scope/inScope";
import { partners } from "../scope/tables";
import { type Measure, measured, type Section } from "../section";
import { settingRows, settingsFrom } from "../settings";
import { isInForce } from "./agreement";
import { agreementsInForce, inForceReads } from "./inForce";
import { gapsIn } from "./needed";
import { agreementSettings } from "./settings";
import {
	agreementDetails,
	agreementHistory,
	agreements,
	goals,
} from "./tables";

const running = pick(
	agreements,
	"partner",
	"kind",
	"title",
	"status",
	"startsOn",
	"endsOn",
	"signedOn",
	"decideBy",
	"supersedes",
	"dataShared",
);
const sent = pick(agreementDetails, "sentOn");
const leads = pick(partners, "name", "lead");

const waiting: readonly string[] = ["With partner", "Agreed", "Part signed"];

/** What is due of one agreement: the rule, what to do, and by when. */
function dueOf(
	agreement: ReturnType<typeof rowsOf>[number],
	followed: ReadonlySet<string>,
	{ register, today }: { register: Register; today: Day },
): { rule: string; what: string; dueOn: Day }[] {
	const { ref, title, endsOn, decideBy, status } = agreement;
	if (endsOn && endsUnseen(agreement, today) && !followed.has(ref))
		return [
			{
				rule: "agreement.end",
				what: `Renew or end “${title}”`,
				dueOn: endsOn,
			},
			...(decideBy && today <= endsOn
				? [
						{
							rule: "agreement.decide",
							what: `Decide whether to renew “${title}”`,
							dueOn: decideBy,
						},
					]
				: []),
		];
	const sentOn = register.find(sent, ref)?.sentOn;
	if (!sentOn || agreement.signedOn || !waiting.includes(status)) return [];
	const days = settingsFrom(register, agreementSettings).number(
		"agreement.chaseDays",
	);
	return [
		{
			rule: "agreement.unsigned",
			what: `Ask where “${title}” is: it is not signed`,
			dueOn: addDays(sentOn, days),
		},
	];
}

const rowsOf = (register: Register) => register.rows(running);

function duties(register: Register, today: Day): Duty[] {
	const every = rowsOf(register);
	const followed = new Set(
		every
			.filter(({ signedOn }) => signedOn !== null)
			.map(({ supersedes }) => supersedes),
	);
	return every.flatMap((agreement) => {
		const partner = register.find(leads, agreement.partner);
		if (!partner) return [];
		return dueOf(agreement, followed, { register, today }).map(
			(due): Duty => ({
				...due,
				record: agreement.ref,
				about: partner.name,
				whom: partner.lead ? { person: partner.lead } : "fallback",
				partner: partner.ref,
				settle: "agreement",
			}),
		);
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

/** The words that the policy asks for, of every agreement. */
const written = all(agreementDetails);
const goalRows = pick(
	goals,
	"agreement",
	"goal",
	"success",
	"measure",
	"target",
);

/** Sharing data alone is no partnership in writing. */
const isWritten = ({ kind }: { kind: string }) =>
	kind !== "Data sharing agreement";

function coverage(register: Register, today: Day): Measure[] {
	const goalsOf = grouped(
		register.rows(goalRows),
		({ agreement }) => agreement,
	);
	const inForce = agreementsInForce(register, today).filter(isWritten);
	const ownOf = byPartner(inForce);
	const isComplete = (agreement: (typeof inForce)[number]) => {
		const details = register.find(written, agreement.ref);
		const own = goalsOf(agreement.ref);
		return (
			details !== undefined &&
			gapsIn({ agreement, details, goals: own }).length === 0
		);
	};
	const live = livePartners(register);
	return [
		measured(
			"Every partnership has a written agreement in force",
			live,
			({ ref }) => ownOf(ref).length > 0,
		),
		measured(
			"Agreements say roles, goals and how the work is governed",
			live.filter(({ ref }) => ownOf(ref).length > 0),
			({ ref }) => ownOf(ref).every(isComplete),
		),
	];
}

export const agreementsSection: Section = {
	number: 6,
	title: "Partnership agreements",
	tables: [agreements, agreementDetails, goals, agreementHistory],
	settings: agreementSettings,
	reads: [running, sent, leads, settingRows],
	duties,
	coverageReads: [...inForceReads, written, goalRows],
	coverage,
};
