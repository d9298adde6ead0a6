/** What the board decided about the policy, as a row of its own; no earlier row is changed. */
import { addMonths, type Day, longDay } from "../../register/days";
import type { FieldFault } from "../../register/errors";
import { faultsAt, formKeys, readForm } from "../../register/form";
import { blankRow } from "../../register/table";
import { founding, versionNow } from "./policyReview";
import { type PolicyVersion, policyVersions } from "./tables";

export const entryKeys = formKeys(policyVersions);

type Given = Readonly<Record<string, unknown>>;

/** A decision that has been read, and what does not fit in it. */
export interface PolicyEntry {
	row: PolicyVersion;
	faults: readonly FieldFault[];
}

const fault = (
	key: keyof PolicyVersion & string,
	sentence: string,
): FieldFault => ({ field: `policy.${key}`, sentence });

const notCome = (heading: string, day: Day) =>
	`${heading}: ${longDay(day)} has not come yet. Record it once it has happened.`;

/** The version that was approved first. */
const firstOf = (versions: readonly PolicyVersion[]) =>
	[...versions]
		.filter(({ approvedOn }) => approvedOn)
		.sort((a, b) => ((a.approvedOn ?? "") < (b.approvedOn ?? "") ? -1 : 1))[0];

/** What a form need not ask, because the policy on record says it. */
function completed(
	given: Given,
	versions: readonly PolicyVersion[],
	today: Day,
): Given {
	const { row } = readForm(policyVersions, ["result", "reviewedOn"], given);
	const by = given.by || founding.by;
	if (row.result !== "Reviewed no change") {
		const now = versionNow(versions, today);
		return { ...given, by, title: given.title || now?.title || founding.title };
	}
	const held =
		versionNow(versions, row.reviewedOn ?? today) ??
		firstOf(versions) ??
		founding;
	const { title, version, approvedOn } = held;
	return { ...given, by, title, version, approvedOn };
}

/** R-10.2 */
function reviewFaults({ reviewedOn, approvedOn, minute }: PolicyVersion) {
	return [
		...(reviewedOn
			? []
			: [fault("reviewedOn", "Reviewed on is empty. Fill it in.")]),
		...(reviewedOn && approvedOn && reviewedOn < approvedOn
			? [
					fault(
						"reviewedOn",
						`Reviewed on: the policy was first approved on ${longDay(approvedOn)}, after that day.`,
					),
				]
			: []),
		...(minute.trim()
			? []
			: [
					fault(
						"minute",
						"Board minute is empty. A review that changes nothing needs the minute that says so (R-10.2).",
					),
				]),
	];
}

function versionFaults(
	{ version }: PolicyVersion,
	versions: readonly PolicyVersion[],
) {
	const plain = (text: string) => text.trim().toLowerCase();
	const known = versions.find((one) => plain(one.version) === plain(version));
	return known && version.trim()
		? [
				fault(
					"version",
					`Version: ${known.version} is on record already${known.approvedOn ? `, approved on ${longDay(known.approvedOn)}` : ""}. Give the new one a version of its own.`,
				),
			]
		: [];
}

function faultsOf(
	row: PolicyVersion,
	versions: readonly PolicyVersion[],
	today: Day,
): FieldFault[] {
	const { result, approvedOn, reviewedOn } = row;
	const isReview = result === "Reviewed no change";
	return [
		...(result
			? []
			: [fault("result", "Result is empty. Choose what the board decided.")]),
		...(approvedOn && approvedOn > today && !isReview
			? [fault("approvedOn", notCome("Approved on", approvedOn))]
			: []),
		...(reviewedOn && reviewedOn > today
			? [fault("reviewedOn", notCome("Reviewed on", reviewedOn))]
			: []),
		...(isReview ? reviewFaults(row) : versionFaults(row, versions)),
	];
}

/**
 * Reads what a form says the board decided; its day may be long past.
 * @param months `policy.months`
 * @see R-10.1, R-10.2, R-12.3
 */
export function policyEntry(
	given: Given,
	versions: readonly PolicyVersion[],
	{ months, today }: { months: number; today: Day },
): PolicyEntry {
	const all = completed(given, versions, today);
	const read = readForm(policyVersions, entryKeys, all);
	const row: PolicyVersion = { ...blankRow(policyVersions), ...read.row };
	const { approvedOn, reviewedOn } = row;
	const last =
		reviewedOn && (!approvedOn || reviewedOn > approvedOn)
			? reviewedOn
			: approvedOn;
	return {
		row: { ...row, nextReview: last && addMonths(last, months) },
		faults: [
			...faultsAt("policy", read.faults),
			...faultsOf(row, versions, today),
		],
	};
}
