/** A sheet's day number: days since 30 December 1899, the time as a fraction. */

const dayLength = 86_400_000;
const dayNought = Date.UTC(1899, 11, 30);

/** @param month 1 to 12; undefined when there is no such day */
export function serialDay(
	year: number,
	month: number,
	day: number,
): number | undefined {
	const time = Date.UTC(year, month - 1, day);
	const made = new Date(time);
	const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
	return isReal ? Math.round((time - dayNought) / dayLength) : undefined;
}

/** The wall clock's time that a serial number stands for, as if in UTC. */
export const serialTime = (serial: number) =>
	new Date(dayNought + Math.round(serial * 86_400) * 1000);

/** YYYY-MM-DD */
export const isoDay = (serial: number) =>
	serialTime(serial).toISOString().slice(0, 10);
