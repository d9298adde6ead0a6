/** What is due: under which heading, in which order, in which words. */
import type { DutyLine } from "../../src/contract";
import { addDays } from "../../src/register/days";
import { dueGroups, dueWords } from "../../src/sidebar/due";

const today = "2026-12-30";

const aDuty = (daysLate: number): DutyLine => ({
	rule: "review.due",
	record: "P-0001",
	about: "Oak Lane",
	what: "Review the partnership",
	dueOn: addDays(today, -daysLate),
	daysLate,
	whom: "",
	partner: "P-0001",
	row: 2,
	key: "review.due|P-0001",
	settle: "review",
	putOffUntil: null,
});

test("late, this week and coming up, the most late first", () => {
	const days = [-7, 0, 1, -6, 400];
	const groups = dueGroups(days.map(aDuty)).map(({ heading, duties }) => [
		heading,
		...duties.map(({ daysLate }) => daysLate),
	]);
	expect(groups).toEqual([
		["Overdue", 400, 1],
		["This week", 0, -6],
		["Coming up", -7],
	]);
});

test("a heading with nothing under it is left out", () => {
	expect(dueGroups([aDuty(-30)]).map(({ heading }) => heading)).toEqual([
		"Coming up",
	]);
});

test.each([
	[400, "400 days late"],
	[1, "1 day late"],
	[0, "Due today"],
	[-1, "Due tomorrow"],
	[-6, "Due Tuesday 5 January"],
	[-7, "Due 6 January 2027"],
])("%i days late reads “%s”", (daysLate, sentence) => {
	expect(dueWords(aDuty(daysLate))).toBe(sentence);
});
