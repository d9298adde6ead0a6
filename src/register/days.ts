/** Days as ISO text in the charity's time, and the arithmetic the policy needs. */

/** A civil day, `YYYY-MM-DD`; it compares with `<`. */
export type Day = `${number}-${number}-${number}`;

const dayMs = 86_400_000;
/** Sheets counts days from 30 December 1899: 1 January 1970 is 25,569. */
const serialOfEpoch = 25_569;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const british = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const months =
	"January February March April May June July August September October November December".split(
		" ",
	);
const weekdays =
	"Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

const pad = (value: number, width: number) =>
	String(value).padStart(width, "0");
const toMs = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const numbers = (day: Day): [number, number, number] => [
	Number(day.slice(0, 4)),
	Number(day.slice(5, 7)),
	Number(day.slice(8)),
];
const ofMs = (ms: number) => {
	const date = new Date(ms);
	return dayOf(
		date.getUTCFullYear(),
		date.getUTCMonth() + 1,
		date.getUTCDate(),
	);
};

function dayOf(year: number, month: number, day: number): Day {
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

/** How many days a month has: 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
	new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Reads a day as a person writes it: 2026-07-07, 07/07/2026 or 07.07.2026.
 * @returns null for anything that is no day, 31/02/2026 included
 * @see
 */
export function readDay(text: string): Day | null {
	const [, year, month, day] =
		iso.exec(text.trim()) ?? reversed(british.exec(text.trim())) ?? [];
	if (!year || !month || !day) return null;
	const [y, m, d] = [Number(year), Number(month), Number(day)];
	const real =
		y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
	return real ? dayOf(y, m, d) : null;
}

const reversed = (match: RegExpExecArray | null) =>
	match && [match[0], match[3], match[2], match[1]];

/** The number a sheet keeps for a day. */
export const serialOf = (day: Day): number => toMs(day) / dayMs + serialOfEpoch;

/** The day a sheet's number stands for; a time of day is dropped. */
export function dayOfSerial(serial: number): Day | null {
	if (!(serial >= 2 && serial < 2_958_466)) return null;
	return ofMs((Math.floor(serial) - serialOfEpoch) * dayMs);
}

export const addDays = (day: Day, days: number): Day =>
	ofMs(toMs(day) + days * dayMs);

/** Whole days from one day to another, negative if backwards. */
export const daysBetween = (from: Day, to: Day): number =>
	(toMs(to) - toMs(from)) / dayMs;

/** There is no later one: a day is written with four figures for its year. */
const lastDay: Day = "9999-12-31";

/** The same day of a later month, or its last day: 31 January gives 28 February. */
export function addMonths(day: Day, count: number): Day {
	const [year, month, date] = numbers(day);
	const index = year * 12 + month - 1 + count;
	const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
	return y > 9999 ? lastDay : dayOf(y, m, Math.min(date, daysInMonth(y, m)));
}

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(toMs(day)).getUTCDay();

export const weekdayName = (day: Day): string =>
	weekdays[weekdayOf(day)] as string;

/** "7 July 2026" */
export function longDay(day: Day): string {
	const [year, month, date] = numbers(day);
	return `${date} ${months[month - 1]} ${year}`;
}

/** "07/07/2026" */
export const shortDay = (day: Day): string => {
	const [year, month, date] = numbers(day);
	return `${pad(date, 2)}/${pad(month, 2)}/${year}`;
};

/** The earliest of the days given, without the blanks. */
export const earliest = (
	...days: readonly (Day | null | undefined)[]
): Day | null =>
	days.reduce<Day | null>(
		(first, day) => (day && (!first || day < first) ? day : first),
		null,
	);
