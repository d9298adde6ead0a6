/** Days and times as a person in London reads them. */

import { instantOf, wallClock } from "../zones";
import type { Clock } from "./contract";

const zone = "Europe/London";

const clockFormat = new Intl.DateTimeFormat("en-GB", {
	timeZone: zone,
	dateStyle: "short",
	timeStyle: "short",
});

const dayFormat = new Intl.DateTimeFormat("en-GB", {
	timeZone: zone,
	weekday: "short",
	day: "numeric",
	month: "short",
	year: "numeric",
});

/** @param time milliseconds */
export function clockAt(time: number): Clock {
	const [date = "", clock = ""] = clockFormat.format(time).split(", ");
	return { day: date.split("/").reverse().join("-"), time: clock };
}

/** "Sun 22 Nov 2026, 09:00" */
export const dayAndTime = (time: number): string =>
	`${dayFormat.format(time).replace(",", "")}, ${clockAt(time).time}`;

/** ISO: nine o'clock on the day after, whatever the clocks do that night. */
export function nextMorning(time: number): string {
	const { year, month, day } = wallClock(time, zone);
	const noon = new Date(Date.UTC(year, month - 1, day + 1, 12));
	const morning = instantOf(
		{
			year: noon.getUTCFullYear(),
			month: noon.getUTCMonth() + 1,
			day: noon.getUTCDate(),
			hour: 9,
			minute: 0,
			second: 0,
		},
		zone,
	);
	return new Date(morning).toISOString();
}

/** ISO: a quarter of an hour on. */
export const quarterFrom = (time: number): string =>
	new Date(time + 15 * 60_000).toISOString();

/** ISO: the same moment, seven days on. */
export const weekFrom = (time: number): string =>
	new Date(time + 7 * 24 * 60 * 60_000).toISOString();
