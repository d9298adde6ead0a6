/** Bank holidays and working days, beside the prayer book and a count by hand. */
import fc from "fast-check";
import { addDays, type Day } from "../../src/register/days";
import {
	addWorkingDays,
	bankHolidays,
	easterSunday,
	type HolidayChanges,
	isWorkingDay,
} from "../../src/register/workingDays";
import { tried } from "./cases";
import { asDay, nearDay, plain } from "./temporalDays";

/**
 * The full moon before Easter by the year's golden number, 1900 to 2199: the
 * table of the Book of Common Prayer.
 */
const fullMoons =
	"04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27".split(
		" ",
	);

test("Easter is the Sunday after the full moon that the prayer book gives", () => {
	for (let year = 1900; year < 2200; year += 1) {
		const moon = plain(`${year}-${fullMoons[year % 19]}` as Day);
		const easter = moon.add({ days: 7 - (moon.dayOfWeek % 7) });
		expect(easterSunday(year)).toBe(easter.toString());
	}
});

test("every year has eight bank holidays, on eight days from Monday to Friday", () => {
	for (let year = 1900; year < 2200; year += 1) {
		const holidays = bankHolidays(year);
		expect(new Set(holidays).size).toBe(8);
		expect(holidays.every((day) => plain(day).dayOfWeek <= 5)).toBe(true);
		expect(holidays.every((day) => plain(day).year === year)).toBe(true);
		const christmas = plain(`${year}-12-25`);
		const after = Array.from({ length: 4 }, (_, days) =>
			christmas.add({ days }),
		).filter(({ dayOfWeek }) => dayOfWeek <= 5);
		expect([...holidays.slice(-2)].sort()).toEqual(
			after.slice(0, 2).map(String),
		);
	}
});

const fewDays = fc.array(
	fc.integer({ min: 0, max: 60 }).map((days) => addDays("2026-12-01", days)),
	{ maxLength: 6 },
);
const changes: fc.Arbitrary<HolidayChanges> = fc.record({
	extra: fewDays,
	removed: fewDays,
});
const aroundChristmas = fc
	.integer({ min: -10, max: 60 })
	.map((days) => addDays("2026-12-01", days));
const fewWorkingDays = fc.integer({ min: 0, max: 40 });

test("so many working days later: a working day, with one fewer between", () => {
	fc.assert(
		fc.property(
			fc.oneof(aroundChristmas, nearDay),
			fewWorkingDays,
			changes,
			(from, count, holidays) => {
				const to = addWorkingDays(from, count, holidays);
				const passed = Array.from(
					{ length: plain(from).until(plain(to)).days },
					(_, at) => asDay(plain(from).add({ days: at + 1 })),
				);
				const working = passed.filter((day) => {
					const { dayOfWeek, year } = plain(day);
					const isHoliday =
						bankHolidays(year).includes(day) && !holidays.removed.includes(day);
					return dayOfWeek <= 5 && !isHoliday && !holidays.extra.includes(day);
				});
				expect(working).toHaveLength(count);
				expect(to).toBe(working.at(-1) ?? from);
				expect(isWorkingDay(to, holidays)).toBe(
					count > 0 || isWorkingDay(from, holidays),
				);
			},
		),
		tried(150),
	);
});

test("working days added in two steps are those added in one", () => {
	fc.assert(
		fc.property(
			fc.oneof(aroundChristmas, nearDay),
			fewWorkingDays,
			fewWorkingDays,
			changes,
			(from, some, more, holidays) => {
				const half = addWorkingDays(from, some, holidays);
				expect(addWorkingDays(half, more, holidays)).toBe(
					addWorkingDays(from, some + more, holidays),
				);
			},
		),
		tried(150),
	);
});
