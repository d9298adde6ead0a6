/** The policy itself: its versions and reviews, when it is due, and who has read it. */
import type { PolicyView } from "../contract";
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { hasRead, policyLine, versionNow } from "../policy/review/policyReview";
import { policyDueOn } from "../policy/review/section";
import { policyVersions } from "../policy/review/tables";
import { isCurrent } from "../policy/scope/partners";
import { people } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import type { Day } from "../register/days";
import { pick, type Register } from "../register/register";

const versions = pick(
	policyVersions,
	"title",
	"version",
	"approvedOn",
	"by",
	"reviewedOn",
	"result",
	"minute",
	"changes",
	"file",
);
const readers = pick(people, "name", "role", "to", "readVersion", "readOn");

/** The day on which the board dealt with it. */
const heldOn = ({
	approvedOn,
	reviewedOn,
}: {
	approvedOn: Day | null;
	reviewedOn: Day | null;
}): string =>
	[approvedOn ?? "", reviewedOn ?? ""].reduce((a, b) => (a > b ? a : b));

const versionLines = (register: Register): PolicyView["versions"] =>
	[...register.rows(versions)]
		// Of one day, the row that was added last comes first.
		.reverse()
		.sort((a, b) =>
			heldOn(a) < heldOn(b) ? 1 : heldOn(a) > heldOn(b) ? -1 : 0,
		)
		.map((row) => ({
			ref: row.ref,
			version: row.version,
			approvedOn: row.approvedOn,
			reviewedOn: row.reviewedOn,
			result: row.result,
			by: row.by,
			minute: row.minute,
			changes: row.changes,
			file: row.file,
		}));

/** @see policy sections 10 and 12 */
export function showPolicy(): PolicyView {
	const register = read(versions, readers, settingRows);
	const today = londonDay();
	const rows = register.rows(versions);
	const now = versionNow(rows, today);
	const dueOn = policyDueOn(register, today);
	return {
		line: policyLine(rows),
		dueOn,
		overdue: dueOn < today,
		versions: versionLines(register),
		readers: register
			.rows(readers)
			.filter((person) => isCurrent(person, today))
			.map((person) => ({
				ref: person.ref,
				name: person.name,
				role: person.role,
				readVersion: person.readVersion,
				readOn: person.readOn,
				upToDate: hasRead(person, now),
			}))
			.sort((a, b) => a.name.localeCompare(b.name)),
		version: now?.version ?? "",
		today,
	};
}
