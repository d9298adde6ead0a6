/** Days are compared with Temporal, day by day. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
	addDays,
	addMonths,
	type Day,
	dayOfSerial,
	daysBetween,
	longDay,
	readDay,
	serialOf,
	shortDay,
	weekdayOf,
} from "../../src/register/days";
import {
	addWorkingDays,
	bankHolidays,
	isWorkingDay,
} from "../../src/register/workingDays";

const plain = (day: Day) => Temporal.PlainDate.from(day);
const anyDay = fc
	.integer({ min: 0, max: 200 * 366 })
	.map((days) => addDays("1900-01-01", days));

test("every day from 2024 to 2036 follows the one before, as Temporal has it", () => {
	let day: Day = "2024-01-01";
	let expected = plain(day);
	while (day < "2037-01-01") {
		expect(day).toBe(expected.toString());
		expect(weekdayOf(day)).toBe(expected.dayOfWeek % 7);
		day = addDays(day, 1);
		expected = expected.add({ days: 1 });
	}
});

test("a month later is the same day, or the month's last", () => {
	expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
	expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
	expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
	fc.assert(
		fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
			const expected = plain(day).add({ months });
			fc.pre(expected.year >= 1900);
			expect(addMonths(day, months)).toBe(expected.toString());
		}),
	);
});

test("the days between two days are Temporal's", () => {
	fc.assert(
		fc.property(anyDay, anyDay, (from, to) => {
			expect(daysBetween(from, to)).toBe(
				plain(from).until(plain(to), { largestUnit: "days" }).days,
			);
		}),
	);
});

test("a sheet's number is the day it stands for, with or without a time", () => {
	expect(serialOf("1970-01-01")).toBe(25_569);
	expect(dayOfSerial(25_569.75)).toBe("1970-01-01");
	fc.assert(
		fc.property(anyDay, (day) => {
			expect(dayOfSerial(serialOf(day))).toBe(day);
		}),
	);
});

test("R-12.2 the policy's 07.07.2024 is 7 July 2024", () => {
	expect(readDay("07.07.2024")).toBe("2024-07-07");
	expect(longDay("2024-07-07")).toBe("7 July 2024");
	expect(shortDay("2024-07-07")).toBe("07/07/2024");
});

test.each([
	"31/02/2026",
	"29/02/2027",
	"2026-13-01",
	"yesterday",
	"",
	"1/1/26",
])("%p is no day", (text) => expect(readDay(text)).toBeNull());

test("bank holidays are those that gov.uk lists for England and Wales", () => {
	expect(bankHolidays(2026)).toEqual([
		"2026-01-01",
		"2026-04-03",
		"2026-04-06",
		"2026-05-04",
		"2026-05-25",
		"2026-08-31",
		"2026-12-25",
		"2026-12-28",
	]);
	expect([...bankHolidays(2027)].sort()).toEqual([
		"2027-01-01",
		"2027-03-26",
		"2027-03-29",
		"2027-05-03",
		"2027-05-31",
		"2027-08-30",
		"2027-12-27",
		"2027-12-28",
	]);
});

test("five working days after Monday 2 November 2026 is the Monday after", () => {
	expect(addWorkingDays("2026-11-02", 5)).toBe("2026-11-09");
	expect(addWorkingDays("2026-12-24", 1)).toBe("2026-12-29");
	expect(isWorkingDay("2026-12-25")).toBe(false);
	expect(
		isWorkingDay("2026-12-25", { extra: [], removed: ["2026-12-25"] }),
	).toBe(true);
	expect(
		isWorkingDay("2026-11-23", { extra: ["2026-11-23"], removed: [] }),
	).toBe(false);
});
