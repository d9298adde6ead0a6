/** Triggers: made, listed, deleted, and run when they are due. */

import type { Office } from "../../../local/office";
import { anOffice, ask, asking, refusal } from "./scripts";

const office = (now = "2026-04-01T09:00:00Z") =>
	anOffice(
		`${asking}
		function work(e) { console.log(JSON.stringify(e)); }
		function other() {}
		function fail() { throw new Error("no"); }
		function stop() { for (const each of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(each); }
		function onEdit(e) { console.log("simple", e.value, e.range.getRow(), e.range.columnStart, e.source.getId() === SpreadsheetApp.getActiveSpreadsheet().getId()); }
		function edited(e) {
			console.log(e.oldValue, e.value, e.range.getSheet().getName(), e.range.rowStart, e.authMode);
			Sheets.Spreadsheets.get(id());
		}`,
		{},
		{ now },
	);

const make = (open: Office, code: string, handler = "work") =>
	ask(
		open,
		`ScriptApp.newTrigger("${handler}").${code}.create().getUniqueId()`,
	);

const times = (open: Office, span: Parameters<Office["advance"]>[0]) =>
	open.advance(span).map(({ at }) => at.slice(0, 16));

test("every so many minutes, from when it was made", () => {
	const open = office();
	make(open, "timeBased().everyMinutes(15)");
	expect(times(open, { hours: 1 })).toEqual([
		"2026-04-01T09:15",
		"2026-04-01T09:30",
		"2026-04-01T09:45",
		"2026-04-01T10:00",
	]);
	expect(times(open, { minutes: 14 })).toEqual([]);
	expect(times(open, { until: "2026-04-01T10:16:00Z" })).toEqual([
		"2026-04-01T10:15",
	]);
});

test("what is due together runs in order of time", () => {
	const open = office();
	make(open, "timeBased().everyHours(1)", "other");
	make(open, "timeBased().everyMinutes(30)");
	expect(open.advance({ hours: 1 }).map(({ handler }) => handler)).toEqual([
		"work",
		"other",
		"work",
	]);
});

test("every day at its hour in London, over both changes of the clock", () => {
	const spring = office("2026-03-27T12:00:00Z");
	make(spring, "timeBased().everyDays(1).atHour(8).nearMinute(5)");
	expect(times(spring, { days: 3 })).toEqual([
		"2026-03-28T08:05",
		"2026-03-29T07:05",
		"2026-03-30T07:05",
	]);
	const autumn = office("2026-10-23T12:00:00Z");
	make(autumn, "timeBased().everyDays(1).atHour(8).nearMinute(5)");
	expect(times(autumn, { days: 3 })).toEqual([
		"2026-10-24T07:05",
		"2026-10-25T08:05",
		"2026-10-26T08:05",
	]);
});

test("an hour that is missing comes later, one that comes twice rings once", () => {
	const spring = office("2026-03-28T12:00:00Z");
	make(spring, "timeBased().everyDays(1).atHour(1).nearMinute(30)");
	expect(times(spring, { days: 2 })).toEqual([
		"2026-03-29T01:30",
		"2026-03-30T00:30",
	]);
	const autumn = office("2026-10-24T12:00:00Z");
	make(autumn, "timeBased().everyDays(1).atHour(1).nearMinute(30)");
	expect(times(autumn, { days: 2 })).toEqual([
		"2026-10-25T00:30",
		"2026-10-26T01:30",
	]);
});

test("somewhere in its hour, the same minute every day", () => {
	const open = office();
	make(open, "timeBased().everyDays(1).atHour(8)");
	const found = times(open, { days: 5 });
	expect(found).toHaveLength(5);
	for (const each of found) expect(each).toContain("T07:");
	expect(new Set(found.map((each) => each.slice(11))).size).toBe(1);
});

test("every week on its day, and in another zone", () => {
	const open = office();
	make(
		open,
		"timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(9).nearMinute(0).inTimezone('America/New_York')",
	);
	expect(times(open, { days: 14 })).toEqual([
		"2026-04-06T13:00",
		"2026-04-13T13:00",
	]);
});

test("a run that lasts too long makes the next one late, and some are left out", () => {
	const open = anOffice(
		`${asking} function slow() { Utilities.sleep(150000); }`,
	);
	make(open, "timeBased().everyMinutes(1)", "slow");
	expect(times(open, { minutes: 10 })).toEqual([
		"2026-04-01T09:01",
		"2026-04-01T09:03",
		"2026-04-01T09:06",
		"2026-04-01T09:08",
		"2026-04-01T09:11",
	]);
});

test("the function is told the moment in UTC, and by which trigger", () => {
	const open = office("2026-07-31T23:50:00Z");
	const triggerUid = make(open, "timeBased().everyMinutes(15)");
	const [rung] = open.advance({ minutes: 20 });
	expect(JSON.parse(rung?.execution.console[0] ?? "")).toMatchObject({
		authMode: "FULL",
		year: 2026,
		month: 8,
		"day-of-month": 1,
		"day-of-week": 6,
		hour: 0,
		minute: 5,
		timezone: "UTC",
		triggerUid,
	});
});

test("one that fails goes on ringing, and one that is gone does not", () => {
	const open = office();
	make(open, "timeBased().everyMinutes(30)", "fail");
	const rung = open.advance({ hours: 1 });
	expect(rung.map(({ execution: { outcome } }) => outcome.ok)).toEqual([
		false,
		false,
	]);
	open.run("stop");
	expect(open.advance({ days: 1 })).toEqual([]);
	expect(ask(open, "ScriptApp.getProjectTriggers().length")).toBe(0);
});

test("are seen by who made them, and act for them", () => {
	const open = anOffice(
		`${asking} function who() { console.log(Session.getEffectiveUser().getEmail()); }`,
	);
	make(open, "timeBased().everyHours(1)", "who");
	open.setAccount("someone@else.example");
	expect(ask(open, "ScriptApp.getProjectTriggers().length")).toBe(0);
	const [rung] = open.advance({ hours: 1 });
	expect(rung?.execution.console).toEqual(["office@charity.example"]);
	expect(open.workspace.state.account).toBe("someone@else.example");
});

test("are listed with their functions", () => {
	const open = office();
	make(open, "timeBased().everyHours(1)");
	make(open, "timeBased().everyHours(1)", "other");
	expect(
		ask(
			open,
			"ScriptApp.getProjectTriggers().map((each) => each.getHandlerFunction())",
		),
	).toEqual(["work", "other"]);
});

test("the 21st is one too many", () => {
	const open = office();
	for (let n = 0; n < 20; n++) make(open, "timeBased().everyHours(1)");
	expect(
		refusal(
			open,
			"ScriptApp.newTrigger('work').timeBased().everyHours(1).create()",
		),
	).toBe(
		"Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.",
	);
});

test.each([
	[
		"everyMinutes(7)",
		"The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.",
	],
	[
		"everyHours(5)",
		"The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.",
	],
	[
		"atHour(24)",
		"The value you passed to atHour was invalid. It must be between 0 and 23.",
	],
	["everyDays(0)", "Invalid argument: 0"],
	["inTimezone('Nowhere/Town')", "Invalid argument: Nowhere/Town"],
	["create()", "The trigger does not say when it should run."],
])("%s is refused", (code, words) => {
	expect(
		refusal(office(), `ScriptApp.newTrigger("work").timeBased().${code}`),
	).toBe(`Exception: ${words}`);
});

test("time does not go back", () => {
	expect(() => office().advance({ until: "2026-03-31T00:00:00Z" })).toThrow(
		'"2026-03-31T00:00:00Z" is not a later time; it is 2026-04-01T09:00:00.000Z here now.',
	);
});

test("typing runs the simple trigger and the installed one", () => {
	const open = office();
	ask(
		open,
		"ScriptApp.newTrigger('edited').forSpreadsheet(id()).onEdit().create().getUniqueId()",
	);
	open.type("Sheet1", 2, 1, "first");
	const [simple, installed] = open.type("Sheet1", 2, 1, "second");
	expect(simple?.console).toEqual(["simple second 3 2 true"]);
	expect(installed).toMatchObject({
		ok: true,
		console: ["first second Sheet1 3 FULL"],
	});
	expect(open.advance({ days: 1 })).toEqual([]);
});

test("what a script writes runs no edit trigger", () => {
	const open = office();
	make(open, "forSpreadsheet(id()).onEdit()", "fail");
	expect(
		open.run(
			"ask",
			"update({ updateCells: { start: {}, rows: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }], fields: '*' } })",
		).ok,
	).toBe(true);
	expect(open.workspace.state.log.at(-1)).toMatchObject({ function: "ask" });
});

test("ten idle days pass in a moment", () => {
	const open = office();
	make(open, "timeBased().everyMinutes(15)", "other");
	const started = Date.now();
	expect(open.advance({ days: 10 })).toHaveLength(960);
	expect(Date.now() - started).toBeLessThan(20_000);
});
