/** Checks and declarations that run out: when they have to be made again. */
import { addMonths, type Day, longDay } from "../../register/days";
import { pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { byPartner } from "../grouped";
import { isInScope, scopeReads } from "../scope/inScope";
import { isCurrent } from "../scope/partners";
import { ourPeople } from "../scope/section";
import { partners } from "../scope/tables";
import { type Setting, settingRows, settingsFrom } from "../settings";
import { latestCheck } from "./checks";
import { dueDiligence, interests } from "./tables";

const leads = pick(partners, "name", "lead", "stage");
export const checks = pick(
	dueDiligence,
	"partner",
	"decision",
	"decidedOn",
	"validUntil",
	"minute",
);
const declared = pick(interests, "person", "on");

export const renewalReads = [
	leads,
	checks,
	declared,
	settingRows,
	...scopeReads,
] as const;

export const renewalSettings: readonly Setting[] = [
	{
		name: "stages.dd.renew",
		kind: "stages",
		standard: "-60,-30,0,~14",
		meaning:
			"Days from the end of a partner’s checks on which its lead is told.",
	},
	{
		name: "interests.months",
		kind: "number",
		standard: "12",
		meaning: "Months after which our people declare their interests again.",
	},
	{
		name: "stages.interests.renew",
		kind: "stages",
		standard: "-30,0,~30",
		meaning:
			"Days from the day of a new declaration on which the person is told.",
	},
];

const over: readonly string[] = ["Declined", "Closed"];

/** One a partner, so that its day moves when the checks were made again. */
function checkDuties(register: Register, today: Day): Duty[] {
	const checksOf = byPartner(register.rows(checks));
	return register.rows(leads).flatMap(({ ref, name, lead, stage }): Duty[] => {
		const latest = latestCheck(checksOf(ref), today);
		if (
			!latest?.validUntil ||
			!latest.decision.startsWith("Approved") ||
			over.includes(stage) ||
			!isInScope(register, ref)
		)
			return [];
		return [
			{
				rule: "dd.renew",
				record: ref,
				about: name,
				what: `Check the partner again: its checks are valid until ${longDay(latest.validUntil)}`,
				dueOn: latest.validUntil,
				whom: lead ? { person: lead } : "fallback",
				partner: ref,
			},
		];
	});
}

/** Of whoever has declared anything before, "none at all" included. */
function interestDuties(register: Register, today: Day): Duty[] {
	const months = settingsFrom(register, renewalSettings).number(
		"interests.months",
	);
	const last = new Map<string, Day>();
	for (const { person, on } of register.rows(declared))
		if (on && on > (last.get(person) ?? "")) last.set(person, on);
	return register
		.rows(ourPeople)
		.filter((person) => isCurrent(person, today))
		.flatMap(({ ref, name }): Duty[] => {
			const on = last.get(ref);
			return on
				? [
						{
							rule: "interests.renew",
							record: ref,
							about: name,
							what: "Declare your interests again, or that you have none",
							dueOn: addMonths(on, months),
							whom: { person: ref },
						},
					]
				: [];
		});
}

export const renewalDuties = (register: Register, today: Day): Duty[] => [
	...checkDuties(register, today),
	...interestDuties(register, today),
];
