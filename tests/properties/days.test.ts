/** Days, month ends and working days are those of Temporal, from 1900 on. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
	addDays,
	addMonths,
	dayOfSerial,
	daysBetween,
	daysInMonth,
	earliest,
	longDay,
	readDay,
	serialOf,
	shortDay,
	weekdayName,
} from "../../src/register/days";
import { tried } from "./cases";
import { anyDay, asDay, nearDay, plain } from "./temporalDays";

const months = fc.integer({ min: 0, max: 600 });

const dates = Array.from({ length: 300 * 12 }, (_, at) => ({
	year: 1900 + Math.floor(at / 12),
	month: (at % 12) + 1,
}));

test("every month from 1900 to 2199 has as many days as Temporal says", () => {
	for (const { year, month } of dates)
		expect(daysInMonth(year, month)).toBe(
			Temporal.PlainYearMonth.from({ year, month }).daysInMonth,
		);
});

test("from the last days of every month, 1 to 13 months on or back are Temporal's", () => {
	for (const { year, month } of dates.filter(
		({ year }) => year > 1995 && year < 2105,
	))
		for (const day of [28, 29, 30, 31].filter(
			(date) => date <= daysInMonth(year, month),
		)) {
			const from = Temporal.PlainDate.from({ year, month, day });
			const count = ((year + month + day) % 27) - 13;
			expect(addMonths(asDay(from), count)).toBe(
				from.add({ months: count }).toString(),
			);
		}
});

test("months on and back again: the same day, unless a month was too short", () => {
	fc.assert(
		fc.property(nearDay, months, (day, count) => {
			const there = addMonths(day, count);
			const back = addMonths(there, -count);
			const wasCut = there.slice(8) < day.slice(8);
			expect(back <= day).toBe(true);
			expect(back === day).toBe(!wasCut);
			expect(back.slice(0, 7)).toBe(day.slice(0, 7));
		}),
		tried(500),
	);
});

test("of two days, the later one is not the earlier some months on", () => {
	fc.assert(
		fc.property(
			nearDay,
			fc.integer({ min: 0, max: 40 }),
			months,
			(day, later, count) => {
				const other = addDays(day, later);
				expect(addMonths(day, count) <= addMonths(other, count)).toBe(true);
				expect(earliest(other, null, day)).toBe(day);
			},
		),
		tried(500),
	);
});

test("days on are Temporal's, and are counted back", () => {
	const few = fc.integer({ min: -40_000, max: 40_000 });
	fc.assert(
		fc.property(nearDay, few, (day, days) => {
			const there = addDays(day, days);
			expect(there).toBe(plain(day).add({ days }).toString());
			expect(daysBetween(day, there)).toBe(days);
			expect(there > day).toBe(days > 0);
		}),
		tried(500),
	);
});

test("a sheet's number is Temporal's count of days, and nothing else is a day", () => {
	const zero = plain("1899-12-30");
	fc.assert(
		fc.property(
			anyDay,
			fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
			(day, time) => {
				const serial = serialOf(day);
				expect(serial).toBe(zero.until(plain(day)).days);
				fc.pre(serial + time < serial + 1);
				expect(dayOfSerial(serial + time)).toBe(day);
			},
		),
		tried(500),
	);
	expect(dayOfSerial(2)).toBe("1900-01-01");
	expect(dayOfSerial(2_958_465.5)).toBe("9999-12-31");
	for (const no of [1.999, 0, -1, 2_958_466, Number.NaN, 1e300, -1e300])
		expect(dayOfSerial(no)).toBeNull();
});

const pad = (value: number, width: number) =>
	String(value).padStart(width, "0");

/** A day as numbers, real or not. */
const written = fc.record({
	year: fc.integer({ min: 1_800, max: 9_999 }),
	month: fc.integer({ min: 0, max: 14 }),
	day: fc.integer({ min: 0, max: 33 }),
});

function realDay(fields: { year: number; month: number; day: number }) {
	try {
		const real = Temporal.PlainDate.from(fields, { overflow: "reject" });
		return fields.year >= 1900 ? real.toString() : null;
	} catch (error) {
		if ((error as Error).name === "RangeError") return null;
		throw error;
	}
}

test("R-12.2 a day is read in every way it is written, and only if there is such a day", () => {
	fc.assert(
		fc.property(written, (fields) => {
			const { year, month, day } = fields;
			const expected = realDay(fields);
			const ways = [
				`${year}-${pad(month, 2)}-${pad(day, 2)}`,
				`${year}-${month}-${day}`,
				`${pad(day, 2)}/${pad(month, 2)}/${year}`,
				`${day}.${month}.${year}`,
				` ${day}/${month}/${year}\n`,
			];
			expect(ways.map(readDay)).toEqual(ways.map(() => expected));
		}),
		tried(500),
	);
});

test("a day as people read it is the day as English has it, and is read again", () => {
	const english = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
	const long = english({ day: "numeric", month: "long", year: "numeric" });
	const weekday = english({ weekday: "long" });
	fc.assert(
		fc.property(anyDay, (day) => {
			const noon = Date.parse(`${day}T12:00:00Z`);
			expect(longDay(day)).toBe(long.format(noon));
			expect(weekdayName(day)).toBe(weekday.format(noon));
			expect(readDay(shortDay(day))).toBe(day);
		}),
		tried(300),
	);
});
