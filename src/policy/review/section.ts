/** Section 10, Review and Continuous Improvement: the policy's yearly review. */
import { addDays, type Day, earliest } from "../../register/days";
import { type Picked, pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { isCurrent } from "../scope/partners";
import { people } from "../scope/tables";
import { type Measure, notKeptYet, type Section } from "../section";
import { type Setting, settingsFrom } from "../settings";
import {
	founding,
	hasRead,
	nextPolicyReview,
	versionNow,
} from "./policyReview";
import { policyVersions } from "./tables";

const versions = pick(
	policyVersions,
	"title",
	"version",
	"approvedOn",
	"reviewedOn",
);
type Known = Picked<typeof versions>;
const readers = pick(people, "from", "to", "readVersion", "readOn");

const settings: readonly Setting[] = [
	{
		name: "policy.months",
		kind: "number",
		standard: "12",
		meaning: "Months from one review of the policy to the next.",
	},
	{
		name: "stages.policy.review",
		kind: "stages",
		standard: "-90,-60,-30,-7,0,~30",
		meaning: "Days from the due day on which the board is told.",
	},
	{
		name: "policy.readDays",
		kind: "number",
		standard: "30",
		meaning: "Days in which our people read a new version of the policy.",
	},
	{
		name: "stages.policy.read",
		kind: "stages",
		standard: "-7,0,~14",
		meaning: "Days from that day on which whoever has not read it is told.",
	},
];

/** When the board is to review the policy next. @see */
export function policyDueOn(register: Register, today: Day): Day {
	const months = settingsFrom(register, settings).number("policy.months");
	return (
		nextPolicyReview(register.rows(versions), months, today) ??
		founding.approvedOn
	);
}

/** The version approved last, wherever its row stands. */
const newestId = (register: Register): string =>
	register
		.rows(versions)
		.reduce(
			(newest, row) =>
				(row.approvedOn ?? "") > newest.day
					? { day: row.approvedOn ?? "", ref: row.ref }
					: newest,
			{ day: "", ref: "Policy" },
		).ref;

const isFounding = ({ version, approvedOn }: Known): boolean =>
	version === founding.version && approvedOn === founding.approvedOn;

/**
 * Since when our people are asked to read a version. The founding one is older
 * than this register: as long as nobody has said that they have read it, nobody
 * is asked, or the first day would begin with a reminder, years late, for all.
 */
function askedSince(register: Register, version: Known): Day | null {
	if (!isFounding(version)) return version.approvedOn;
	return earliest(...register.rows(readers).map(({ readOn }) => readOn));
}

/** Whoever came later has as long from their first day. @see */
function readDuties(register: Register, today: Day): Duty[] {
	const now = versionNow(register.rows(versions), today);
	const since = now && askedSince(register, now);
	if (!now || !since) return [];
	const days = settingsFrom(register, settings).number("policy.readDays");
	return register
		.rows(readers)
		.filter((person) => isCurrent(person, today) && !hasRead(person, now))
		.map(({ ref, from }) => ({
			rule: "policy.read",
			record: ref,
			about: now.title,
			what: `Read version ${now.version} of the policy, and say that you have`,
			dueOn: addDays(from && from > since ? from : since, days),
			whom: { person: ref },
			settle: "readPolicy",
		}));
}

function duties(register: Register, today: Day): Duty[] {
	return [
		...readDuties(register, today),
		{
			rule: "policy.review",
			record: newestId(register),
			about: founding.title,
			what: "Review the policy at a board meeting",
			dueOn: policyDueOn(register, today),
			whom: "board",
			settle: "policyReview",
		},
	];
}

function coverage(register: Register, today: Day): Measure[] {
	const onTime = policyDueOn(register, today) >= today;
	const ids = [newestId(register)];
	return [
		{
			demand: "The board reviews the policy every year",
			met: onTime ? ids : [],
			unmet: onTime ? [] : ids,
		},
		notKeptYet("What partners and our own people tell us leads to change"),
	];
}

export const review: Section = {
	number: 10,
	title: "Review and continuous improvement",
	tables: [policyVersions],
	settings,
	reads: [versions, readers],
	duties,
	coverageReads: [versions],
	coverage,
};
