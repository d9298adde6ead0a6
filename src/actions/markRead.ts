/** Somebody says that they have read the policy as it is now; and takes that back. */
import type { DutyChange, DutyUndo } from "../contract";
import {
	approvedVersions,
	hasRead,
	versionNow,
} from "../policy/review/policyReview";
import { personNames } from "../policy/scope/section";
import { people } from "../policy/scope/tables";
import { update } from "../register/change";
import type { Decision } from "../register/commit";
import { UserError } from "../register/errors";
import { readForm } from "../register/form";
import { pick, type Register } from "../register/register";
import { act, requirePerson } from "./act";

const reading = pick(people, "name", "readVersion", "readOn");
export const readingReads = [reading] as const;

/** @throws UserError if no version is on record @see */
export function markRead({ as }: { as: string }): DutyChange {
	const reads = [personNames, approvedVersions, ...readingReads];
	const { result } = act<DutyChange>(as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const now = versionNow(opened.rows(approvedVersions), moment.today);
		const was = opened.find(reading, as);
		if (!now || !was)
			throw new UserError(
				"No approved version is in the tab Policy. Record the board’s approval first. Nothing was saved.",
			);
		if (hasRead(was, now))
			return {
				changes: [],
				result: {
					notice: `That you have read version ${now.version} is on record already.`,
					undo: null,
				},
			};
		const { readVersion, readOn } = was;
		const read = { readVersion: now.version, readOn: moment.today };
		return {
			changes: update(people, as, was, read),
			result: {
				notice: `Thank you, ${was.name}: you have read version ${now.version}.`,
				undo: {
					name: "takeBackDuty",
					request: {
						as,
						place: { ref: as, row: 0 },
						was: { readVersion, readOn },
					},
				},
			},
		};
	});
	return result;
}

/** @throws UserError for somebody else's reading, and for what was never kept */
export function readingTakenBack(
	opened: Register,
	{ as, place, was }: DutyUndo["request"],
): Decision {
	const keys = ["readVersion", "readOn"] as const;
	const { row, faults } = readForm(people, keys, was ?? {});
	const person = opened.find(reading, place.ref);
	if (place.ref !== as || faults.length > 0)
		throw new UserError("This cannot be taken back. Nothing was changed.");
	return { changes: person ? update(people, as, person, row) : [] };
}
