/** The week in short, for trustees: how things stand, the jobs, and the audit's newest hash. */
import type { Head } from "../register/auditChain";
import type { Day } from "../register/days";
import { counted } from "../register/words";
import { isOverdue, isThisWeek } from "./duty";
import { isPutOff, type NotedDuty } from "./dutyNotes";

export interface JobState {
	/** "Logging emails" */
	job: string;
	state: "Well" | "Late" | "Never run";
	/** ISO 8601, UTC; "" if it has never run well. */
	last: string;
}

export interface Week {
	duties: readonly NotedDuty[];
	partnerCount: number;
	jobs: readonly JobState[];
	/** Emails of which nobody knows whether they went. */
	doubts: number;
	/** What people have to look at, as the night found it. */
	findings: number;
	/** The audit's last entry: written down elsewhere, it shows a cut tail. */
	head: Head | undefined;
	today: Day;
}

/** @see R-9.7; policy sections 7 and 10 */
export function summaryLines({
	duties,
	partnerCount,
	jobs,
	doubts,
	findings,
	head,
	today,
}: Week): string[] {
	const shown = duties.filter((duty) => !isPutOff(duty, today));
	const overdue = shown.filter((duty) => isOverdue(duty, today)).length;
	const week = shown.filter((duty) => isThisWeek(duty, today)).length;
	const late = jobs.filter(({ state }) => state !== "Well");
	const putOff = duties.length - shown.length;
	return [
		`${counted(partnerCount, "partner")}; ${overdue} overdue, ${week} due this week${putOff > 0 ? `, ${putOff} put off` : ""}.`,
		late.length === 0
			? "All jobs run as they should."
			: `Not running as they should: ${late.map(({ job }) => job.toLowerCase()).join(", ")}. Choose Partnerships, Set up or repair.`,
		...(doubts > 0
			? [
					`${counted(doubts, "email")} may or may not have gone: see Home in the panel.`,
				]
			: []),
		...(findings > 0
			? [`${counted(findings, "thing")} to look at: see Home in the panel.`]
			: []),
		...(head
			? [
					`Audit: entry ${head.seq}, ${head.hash}. Keep this email: if the audit is ever cut or changed, it shows.`,
				]
			: []),
	];
}
