/** What a clock on the wall shows in a time zone, and when it shows that. */

export interface WallClock {
	year: number;
	/** 1 to 12 */
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
	const known = formats.get(zone);
	if (known) return known;
	const made = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});
	formats.set(zone, made);
	return made;
}

export function isZone(zone: string): boolean {
	try {
		formatOf(zone);
		return true;
	} catch {
		return false;
	}
}

/** @param time milliseconds */
export function wallClock(time: number, zone: string): WallClock {
	const parts = formatOf(zone).formatToParts(time);
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		Number(parts.find((each) => each.type === type)?.value);
	return {
		year: part("year"),
		month: part("month"),
		day: part("day"),
		hour: part("hour"),
		minute: part("minute"),
		second: part("second"),
	};
}

const asIfUtc = (wall: WallClock) =>
	Date.UTC(
		wall.year,
		wall.month - 1,
		wall.day,
		wall.hour,
		wall.minute,
		wall.second,
	);

/** How far the zone is ahead of UTC, in milliseconds. */
export const zoneOffset = (time: number, zone: string) =>
	asIfUtc(wallClock(time, zone)) - Math.floor(time / 1000) * 1000;

/**
 * When the wall clock shows this. In spring an hour is missing: what it would
 * have shown then is taken an hour later. In autumn one comes twice: the
 * first counts.
 */
export function instantOf(wall: WallClock, zone: string): number {
	const guess = asIfUtc(wall);
	const hours = 3_600_000;
	const before = guess - zoneOffset(guess - 12 * hours, zone);
	const after = guess - zoneOffset(guess + 12 * hours, zone);
	const shows = (time: number) => time + zoneOffset(time, zone) === guess;
	const found = [before, after].filter(shows);
	return found.length > 0 ? Math.min(...found) : before;
}
