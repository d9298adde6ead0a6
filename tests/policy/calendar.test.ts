/** What is due as a calendar: its days, its names, and its form to the letter. */
import fc from "fast-check";
import {
	type CalendarOf,
	calendarOf,
	toldDuties,
} from "../../src/policy/calendar";
import type { NotedDuty } from "../../src/policy/dutyNotes";
import { readCalendar } from "./readCalendar";

const review: NotedDuty = {
	rule: "review.due",
	record: "P-0001",
	about: "Oak Trust",
	what: "Review the partnership",
	dueOn: "2026-12-31",
	whom: { person: "PE-0001" },
	partner: "P-0001",
	key: "review.due|P-0001|2026-12-31",
	putOffUntil: null,
	restricted: false,
};

const calendar = (more: Partial<CalendarOf> = {}) =>
	readCalendar(
		calendarOf({
			name: "Partnerships",
			duties: [review],
			told: [],
			today: "2026-11-22",
			at: "2026-11-22T09:05:30.123Z",
			link: () => "https://docs.google.com/spreadsheets/d/x/edit#gid=101",
			...more,
		}),
	);
const event = (more: Partial<NotedDuty>) =>
	calendar({ duties: [{ ...review, ...more }] }).events[0];
const told = (...keys: string[]) =>
	toldDuties(keys.map((key) => ({ key, sentOn: "2026-11-01" })));

test("a duty is a whole day, which ends where the next one begins", () => {
	expect(calendar().events).toEqual([
		{
			UID: "review.due.P-0001@partnerships.mandalatrustcio",
			DTSTAMP: "20261122T090530Z",
			SEQUENCE: "1521185",
			"DTSTART;VALUE=DATE": "20261231",
			"DTEND;VALUE=DATE": "20270101",
			STATUS: "CONFIRMED",
			TRANSP: "TRANSPARENT",
			SUMMARY: "Oak Trust: Review the partnership",
			DESCRIPTION:
				"P-0001: Review the partnership\nDue on 31 December 2026\nhttps://docs.google.com/spreadsheets/d/x/edit#gid=101",
			URL: "https://docs.google.com/spreadsheets/d/x/edit#gid=101",
		},
	]);
});

test.each([
	["2028-02-28", "20280229"],
	["2028-02-29", "20280301"],
	["2027-02-28", "20270301"],
	["2026-03-29", "20260330"],
	["2026-10-25", "20261026"],
] as const)("the day after %s is %s", (dueOn, end) => {
	expect(event({ dueOn })?.["DTEND;VALUE=DATE"]).toBe(end);
});

test("the last day that can be written has no day after it", () => {
	const last = event({ dueOn: "9999-12-31" });
	expect(last?.["DTSTART;VALUE=DATE"]).toBe("99991231");
	expect(last).not.toHaveProperty("DTEND;VALUE=DATE");
});

test("imported again it is the same event, and the later file wins", () => {
	const before = calendar().events[0];
	const { events } = calendar({
		duties: [{ ...review, dueOn: "2027-01-31", whom: "board" }],
		at: "2026-11-22T09:06:00.000Z",
	});
	expect(events[0]?.UID).toBe(before?.UID);
	expect(Number(events[0]?.SEQUENCE)).toBeGreaterThan(Number(before?.SEQUENCE));
	expect(events[0]?.["DTSTART;VALUE=DATE"]).toBe("20270131");
});

test("what was put off stands on the day on which it comes back", () => {
	expect(event({ putOffUntil: "2026-12-05" })?.["DTSTART;VALUE=DATE"]).toBe(
		"20261205",
	);
	expect(event({ putOffUntil: "2026-11-22" })?.["DTSTART;VALUE=DATE"]).toBe(
		"20261231",
	);
});

test("R-9.2 of a restricted partner only the reference goes out", () => {
	expect(
		event({ restricted: true, record: "M-0004", what: "Ask about Sam" }),
	).toMatchObject({
		SUMMARY: "M-0004: Something is due",
		DESCRIPTION: expect.stringMatching(/^M-0004: Something is due\nDue on/),
	});
	expect(
		JSON.stringify(event({ restricted: true })).includes("Oak Trust"),
	).toBe(false);
});

test("what people were told of and is settled is cancelled, once; what is due again is not", () => {
	const { events } = calendar({
		told: told(
			"review.due|P-0001|2026-10-01|0|PE-0001",
			"meeting.next|M-0002|2026-10-05|0|PE-0001",
			"meeting.next|M-0002|2026-10-20|7|PE-0002",
			"summary|2026-11-16|PE-0001",
			"odd",
			"review.due|P-0003|someday|0|PE-0001",
		),
	});
	expect(
		events.map((one) => [one.UID, one.STATUS, one["DTSTART;VALUE=DATE"]]),
	).toEqual([
		["review.due.P-0001@partnerships.mandalatrustcio", "CONFIRMED", "20261231"],
		[
			"meeting.next.M-0002@partnerships.mandalatrustcio",
			"CANCELLED",
			"20261020",
		],
	]);
	expect(events[1]?.SUMMARY).toBe("M-0002: not due any more");
});

test("what was told over a year ago is left alone", () => {
	const key = "meeting.next|M-0002|2025-01-05|0|PE-0001";
	const on = (sentOn: string) =>
		calendar({ told: toldDuties([{ key, sentOn }]) }).events.length;
	expect([on("2025-11-21"), on("2025-11-22")]).toEqual([1, 2]);
});

test("with nothing in it there is no file", () => {
	const nothing = { duties: [], told: [] };
	expect(() => calendar(nothing)).toThrow();
	expect(
		calendarOf({
			...nothing,
			name: "",
			today: "2026-11-22",
			at: "",
			link: () => "",
		}),
	).toBe("");
});

test.each([
	[
		"commas, semicolons; and C:\\paths\\n",
		"commas, semicolons; and C:\\paths\\n",
	],
	["two\r\nlines\nand\rthree", "two\nlines\nand\nthree"],
	["Ŵyn – “plant” ".repeat(9), "Ŵyn – “plant” ".repeat(9)],
	["👩‍🌾".repeat(25), "👩‍🌾".repeat(25)],
	["END:VEVENT\r\nBEGIN:VEVENT", "END:VEVENT\nBEGIN:VEVENT"],
	["nul\u0000 bell\u0007 half \ud83d", "nul bell half \ufffd"],
])("any name is read as it was written: %j", (about, name) => {
	expect(event({ about })?.SUMMARY).toBe(`${name}: Review the partnership`);
});

test("whatever people write, the file follows the standard", () => {
	const anything = fc.string({ unit: "binary", maxLength: 400 });
	fc.assert(
		fc.property(anything, anything, anything, (about, what, record) => {
			const { events } = calendar({
				name: about,
				duties: [{ ...review, about, what, record }],
			});
			expect(events).toHaveLength(1);
		}),
		{ numRuns: 300 },
	);
});
