/** What is due, under its headings and in words. */
import type { DutyLine } from "../contract";
import { longDay, weekdayName } from "../register/days";
import type { Tone } from "./Frame";
import * as say from "./words/due";
import * as home from "./words/home";

export interface DueGroup {
	heading: string;
	tone: Tone;
	duties: readonly DutyLine[];
}

/** Most late first; groups with nothing in them are left out. */
export function dueGroups(duties: readonly DutyLine[]): DueGroup[] {
	const sorted = [...duties].sort((a, b) => b.daysLate - a.daysLate);
	const groups: DueGroup[] = [
		{
			heading: home.overdue,
			tone: "late",
			duties: sorted.filter(({ daysLate }) => daysLate > 0),
		},
		{
			heading: home.week,
			tone: "soon",
			duties: sorted.filter(({ daysLate }) => daysLate <= 0 && daysLate > -7),
		},
		{
			heading: home.later,
			tone: "plain",
			duties: sorted.filter(({ daysLate }) => daysLate <= -7),
		},
	];
	return groups.filter((group) => group.duties.length > 0);
}

/** "12 days late", "Due tomorrow", "Due Friday 10 July" */
export function dueWords({ daysLate, dueOn }: DutyLine): string {
	if (daysLate > 0) return say.late(daysLate);
	if (daysLate === 0) return say.today;
	if (daysLate === -1) return say.tomorrow;
	const day = longDay(dueOn);
	const week = daysLate > -7;
	// The year goes without saying when it is days away.
	return say.on(
		week ? `${weekdayName(dueOn)} ${day.replace(/ \d+$/, "")}` : day,
	);
}
