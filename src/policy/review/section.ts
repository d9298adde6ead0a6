/** Section 10, Review and Continuous Improvement: the policy's yearly review. */
import type { Day } from "../../register/days";
import { pick, type Register } from "../../register/register";
import type { Duty } from "../duty";
import { type Measure, notKeptYet, type Section } from "../section";
import { type Setting, settingsFrom } from "../settings";
import { founding, nextPolicyReview } from "./policyReview";
import { policyVersions } from "./tables";

const versions = pick(
	policyVersions,
	"title",
	"version",
	"approvedOn",
	"reviewedOn",
);

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
];

function dueOn(register: Register, today: Day): Day {
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

function duties(register: Register, today: Day): Duty[] {
	return [
		{
			rule: "policy.review",
			record: newestId(register),
			about: founding.title,
			what: "Review the policy at a board meeting",
			dueOn: dueOn(register, today),
			whom: "board",
			settle: "policyReview",
		},
	];
}

function coverage(register: Register, today: Day): Measure[] {
	const onTime = dueOn(register, today) >= today;
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
	reads: [versions],
	duties,
	coverageReads: [versions],
	coverage,
};
