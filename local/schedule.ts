/** When a trigger rings. */

import type { DailyRhythm, Rhythm } from "./state";
import { instantOf, wallClock } from "./zones";

const lengths = { minutes: 60_000, hours: 3_600_000 };

/**
 * The first time after `now`, in virtual milliseconds; undefined for a trigger
 * that no clock rings.
 * @param last when it rang last, or was made
 */
export function nextRing(
	rhythm: Rhythm,
	last: number,
	now: number,
): number | undefined {
	if (rhythm.every === "spreadsheet") return undefined;
	if ("hour" in rhythm) return nextDay(rhythm, last, now);
	const length = lengths[rhythm.every] * rhythm.count;
	const missed = Math.floor(Math.max(0, now - last) / length);
	return last + (missed + 1) * length;
}

function nextDay(rhythm: DailyRhythm, last: number, now: number): number {
	const { timeZone, hour, minute } = rhythm;
	const { year, month, day } = wallClock(last, timeZone);
	const step = rhythm.every === "days" ? rhythm.count : 1;
	// The noon of a day is in that day wherever the clock changes.
	for (let days = 0; ; days += days === 0 ? 1 : step) {
		const noon = new Date(Date.UTC(year, month - 1, day + days, 12));
		const isDay =
			rhythm.weekDay === undefined || noon.getUTCDay() === rhythm.weekDay;
		const date = {
			year: noon.getUTCFullYear(),
			month: noon.getUTCMonth() + 1,
			day: noon.getUTCDate(),
		};
		const time = instantOf({ ...date, hour, minute, second: 0 }, timeZone);
		if (isDay && time > now) return time;
	}
}
