/** Section 7, Managing Partnerships: in touch, reviewed, and put right. */
import { addDays, type Day } from "../../register/days";
import { type Picked, pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { livePartners, scopeReads } from "../scope/inScope";
import { isLive } from "../scope/partners";
import { partnerDetails, partners } from "../scope/tables";
import { type Measure, measured, notKeptYet, type Section } from "../section";
import {
	type Setting,
	type Settings,
	settingRows,
	settingsFrom,
} from "../settings";
import { cadenceDays, inTouch } from "./keepingInTouch";
import { letters, reviews, unmatched } from "./tables";

const reviewed = pick(
	partners,
	"name",
	"lead",
	"stage",
	"risk",
	"nextReview",
	"lastContact",
	"inTouch",
);
type Reviewed = Picked<typeof reviewed>;

const quiet: readonly string[] = ["Gone quiet", "Silent"];

const ofPartner = (partner: Reviewed) => ({
	record: partner.ref,
	about: partner.name,
	whom: partner.lead ? { person: partner.lead } : ("fallback" as const),
	partner: partner.ref,
});

/** Due on the day after which it counts as quiet. @see domain 3.7 */
function quietDuty(partner: Reviewed, settings: Settings): Duty[] {
	const { lastContact, inTouch } = partner;
	if (!quiet.includes(inTouch) || !lastContact) return [];
	const dueOn = addDays(lastContact, cadenceDays(partner.risk, settings));
	return [
		{
			...ofPartner(partner),
			rule: "contact.quiet",
			what: "Get in touch: nobody has heard from them",
			dueOn,
			settle: "meeting",
		},
	];
}

function duties(register: Register): Duty[] {
	const settings = settingsFrom(register, managingSettings);
	return register
		.rows(reviewed)
		.filter(isLive)
		.flatMap((partner): Duty[] => [
			...(partner.nextReview
				? [
						{
							...ofPartner(partner),
							rule: "review.due",
							what: "Review the partnership",
							dueOn: partner.nextReview,
							settle: "review" as const,
						},
					]
				: []),
			...quietDuty(partner, settings),
		]);
}

const touched = pick(partners, "stage", "risk", "lastContact", "nextReview");
const begun = pick(partnerDetails, "activeFrom");
const wellInTouch: readonly string[] = ["On track", "Due soon"];

/** Worked out for the day asked about, not as the morning's round left it. */
function coverage(register: Register, today: Day): Measure[] {
	const inForce = settingsFrom(register, managingSettings);
	const live = livePartners(register).flatMap(
		({ ref }) => register.find(touched, ref) ?? [],
	);
	return [
		measured("We are in touch with every partner", live, (partner) => {
			const from = register.find(begun, partner.ref)?.activeFrom ?? null;
			return wellInTouch.includes(inTouch(partner, from, inForce, today));
		}),
		measured(
			"Partnerships are reviewed on time",
			live,
			// Without a day nobody knows when to review: that is not on time.
			({ nextReview }) => nextReview !== null && nextReview >= today,
		),
		notKeptYet("The figures of every goal are recent"),
		notKeptYet("Issues and disputes are settled in time"),
	];
}

const number = (name: string, standard: string, meaning: string): Setting => ({
	name,
	kind: "number",
	standard,
	meaning,
});

const managingSettings: readonly Setting[] = [
	number(
		"comms.days.high",
		"30",
		"High risk: days without word before a partner has gone quiet.",
	),
	number(
		"comms.days.medium",
		"60",
		"Medium risk: days without word before a partner has gone quiet.",
	),
	number(
		"comms.days.low",
		"90",
		"Low risk: days without word before a partner has gone quiet.",
	),
	number(
		"comms.soonPercent",
		"80",
		"Percent of those days after which contact is due soon.",
	),
	number("review.months.high", "3", "High risk: months between reviews."),
	number("review.months.medium", "6", "Medium risk: months between reviews."),
	number("review.months.low", "12", "Low risk: months between reviews."),
	{
		name: "review.halfway",
		kind: "yesNo",
		standard: "Yes",
		meaning: "Whether to review halfway through an agreement.",
	},
	number(
		"review.beforeEndDays",
		"90",
		"Days before an agreement’s end for the review that closes it.",
	),
	{
		name: "stages.review.due",
		kind: "stages",
		standard: "-30,-7,0,~14",
		meaning: "Days from a review’s due day on which its lead is told.",
	},
	{
		name: "stages.contact.quiet",
		kind: "stages",
		standard: "0,~14",
		meaning: "Days from falling silent on which a partner’s lead is told.",
	},
	{
		name: "stages.reply.late",
		kind: "stages",
		standard: "0,~7",
		meaning: "Days from an answer’s due day on which a partner’s lead is told.",
	},
	{
		name: "mail.subjects",
		kind: "yesNo",
		standard: "Yes",
		meaning: "Whether the subjects of letters are kept in the register.",
	},
	{
		name: "mail.withhold",
		kind: "yesNo",
		standard: "Yes",
		meaning:
			"Whether subjects that speak of somebody’s health or safety are left out.",
	},
	{
		name: "mail.skipLabel",
		kind: "text",
		standard: "Do not log",
		meaning: "The Gmail label that keeps an email and its conversation out.",
	},
	{
		name: "mail.never",
		kind: "text",
		standard: "",
		meaning: "Addresses and domains that are never logged. Commas between.",
	},
	{
		name: "mail.shared",
		kind: "text",
		standard: "nhs.net, cjsm.net, googlegroups.com",
		meaning:
			"Domains that several organisations use, besides those known as such.",
	},
	number(
		"mail.backfillMonths",
		"12",
		"How many months back past emails are looked through at first.",
	),
	number(
		"mail.overlapDays",
		"2",
		"How many days are looked through again when Gmail lost its place.",
	),
	number(
		"mail.archiveRows",
		"9000",
		"Rows of Letters and emails from which older years go to an archive.",
	),
	number(
		"keep.unmatched",
		"12",
		"Months that an unknown address waits before it is forgotten.",
	),
	number("dispute.wd1", "10", "Working days for the first step of a dispute."),
	number("dispute.wd2", "15", "Working days for its second step."),
	number("dispute.wd3", "20", "Working days for its third step."),
	number("reply.wd", "5", "Working days that we have to answer a partner."),
	number(
		"reply.chaseWd",
		"10",
		"Working days after which we ask a partner that has not answered.",
	),
];

export const managing: Section = {
	number: 7,
	title: "Managing partnerships",
	tables: [letters, unmatched, reviews],
	settings: managingSettings,
	reads: [reviewed, settingRows],
	duties,
	coverageReads: [...scopeReads, touched, begun, settingRows],
	coverage,
};
