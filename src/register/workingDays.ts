/** Working days in England and Wales: no weekends, no bank holidays. */
import { addDays, type Day, weekdayOf } from "./days";

/** Days the charity adds to, or takes from, the computed bank holidays. */
export interface HolidayChanges {
	extra: readonly Day[];
	removed: readonly Day[];
}
const none: HolidayChanges = { extra: [], removed: [] };

const day = (year: number, month: number, date: number) =>
	`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` as Day;

/** Easter Sunday by the anonymous Gregorian rule. */
export function easterSunday(year: number): Day {
	const whole = Math.floor;
	const century = whole(year / 100);
	const moon =
		(19 * (year % 19) +
			century -
			whole(century / 4) -
			whole((century - whole((century + 8) / 25) + 1) / 3) +
			15) %
		30;
	const week =
		(32 + 2 * (century % 4) + 2 * whole((year % 100) / 4) - moon - (year % 4)) %
		7;
	const late = whole(((year % 19) + 11 * moon + 22 * week) / 451);
	const count = moon + week - 7 * late + 114;
	return day(year, whole(count / 31), (count % 31) + 1);
}

const firstMonday = (from: Day) => addDays(from, (8 - weekdayOf(from)) % 7);
const lastMonday = (to: Day) => addDays(to, -((weekdayOf(to) + 6) % 7));

function substituted(days: readonly Day[]): Day[] {
	const taken: Day[] = [];
	for (const holiday of days) {
		let free = holiday;
		while (isWeekend(free) || taken.includes(free)) free = addDays(free, 1);
		taken.push(free);
	}
	return taken;
}

/**
 * The bank holidays of a year in England and Wales, with their substitutes.
 * @see https://www.gov.uk/bank-holidays
 */
export function bankHolidays(year: number): readonly Day[] {
	const easter = easterSunday(year);
	return [
		...substituted([day(year, 1, 1)]),
		addDays(easter, -2),
		addDays(easter, 1),
		firstMonday(day(year, 5, 1)),
		lastMonday(day(year, 5, 31)),
		lastMonday(day(year, 8, 31)),
		...substituted([day(year, 12, 25), day(year, 12, 26)]),
	];
}

const isWeekend = (on: Day) => weekdayOf(on) % 6 === 0;

export function isWorkingDay(on: Day, changes: HolidayChanges = none): boolean {
	if (isWeekend(on) || changes.extra.includes(on)) return false;
	return (
		changes.removed.includes(on) ||
		!bankHolidays(Number(on.slice(0, 4))).includes(on)
	);
}

/**
 * The day that is `count` working days after another; the first is not counted.
 * @param count whole working days, 0 or more
 */
export function addWorkingDays(
	from: Day,
	count: number,
	changes: HolidayChanges = none,
): Day {
	let on = from;
	for (let left = count; left > 0; ) {
		on = addDays(on, 1);
		if (isWorkingDay(on, changes)) left -= 1;
	}
	return on;
}
