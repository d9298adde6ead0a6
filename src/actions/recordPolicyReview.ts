/** Records that the board reviewed the policy, or approved another version of it; and takes that back. */
import type { DutyChange, DutyUndo, RecordPolicyReview } from "../contract";
import { settingsOf } from "../policy/policy";
import { nextPolicyReview } from "../policy/review/policyReview";
import { entryKeys, policyEntry } from "../policy/review/recording";
import { type PolicyVersion, policyVersions } from "../policy/review/tables";
import { personNames } from "../policy/scope/section";
import { settingRows } from "../policy/settings";
import { add, remove, sameValue } from "../register/change";
import type { Decision } from "../register/commit";
import { type Day, longDay } from "../register/days";
import { UserError } from "../register/errors";
import { newIds } from "../register/ids";
import { all, type Register } from "../register/register";
import { act, requirePerson } from "./act";

const versions = all(policyVersions);
export const policyReads = [versions] as const;

/** What was recorded, and when the board has to look at the policy again. */
function noticeOf(row: PolicyVersion, next: Day | null, today: Day): string {
	const isReview = row.result === "Reviewed no change";
	const what =
		isReview && row.reviewedOn
			? `The review of ${longDay(row.reviewedOn)} is on record.`
			: `Version ${row.version} is on record.`;
	const due = next && next < today ? "was due" : "is due";
	return [
		what,
		next ? `The next review ${due} on ${longDay(next)}.` : "",
		row.minute.trim() ? "" : "Its board minute is missing (section 12).",
	]
		.filter(Boolean)
		.join(" ");
}

/** The same entry, if somebody pressed twice. */
const sameIn = (rows: readonly PolicyVersion[], row: PolicyVersion) =>
	rows.find((other) =>
		entryKeys.every((key) => sameValue(other[key], row[key])),
	);

/**
 * @throws UserError with the fields that do not fit; nothing is saved then
 * @see
 */
export function recordPolicyReview(request: RecordPolicyReview): DutyChange {
	const reads = [personNames, settingRows, ...policyReads];
	const { result } = act<DutyChange>(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const { today } = moment;
		const rows = opened.rows(versions);
		const months = settingsOf(opened).number("policy.months");
		const entry = policyEntry(request.values ?? {}, rows, { months, today });
		const same = sameIn(rows, entry.row);
		if (same)
			return {
				changes: [],
				result: {
					notice: `That is on record already, as ${same.ref}.`,
					undo: null,
				},
			};
		if (entry.faults.length > 0)
			throw new UserError(
				"There is a problem. Nothing was saved yet.",
				entry.faults,
			);
		const row = { ...entry.row, ref: newIds(opened)(policyVersions) };
		const next = nextPolicyReview([...rows, row], months, today);
		return {
			changes: [add(policyVersions, row)],
			result: {
				notice: noticeOf(row, next, today),
				undo: {
					name: "takeBackDuty",
					request: {
						as: request.as,
						place: { ref: row.ref, row: 0 },
						was: null,
					},
				},
			},
		};
	});
	return result;
}

/**
 * Takes out a row that the same person added today, and no other: the founding
 * approval is the add-on's, and what stands since yesterday is the record.
 * @throws UserError for any other row
 */
export function policyTakenBack(
	opened: Register,
	{ as, place }: DutyUndo["request"],
	today: Day,
): Decision {
	const row = opened.find(versions, place.ref);
	if (!row) return { changes: [] };
	if (row.changedBy !== as || row.changedOn !== today)
		throw new UserError(
			`${row.ref} is on record, and what the board approved is never changed (R-12.3). Record what is true now beside it. Nothing was changed.`,
		);
	return { changes: [remove(policyVersions, row)] };
}
