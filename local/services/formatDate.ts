/** Utilities.formatDate: Java's patterns, in English, in any time zone. */

import { NotHere } from "../refusal";
import { isZone, type WallClock, wallClock, zoneOffset } from "../zones";

interface Moment extends WallClock {
	time: number;
	zone: string;
}

/** An unknown zone counts as GMT, as it does in Java. */
export function formatDate(date: Date, zone: string, pattern: string): string {
	const known = isZone(zone) ? zone : "GMT";
	const time = date.getTime();
	const moment = { ...wallClock(time, known), time, zone: known };
	return pattern.replace(
		/'((?:[^']|'')*)'|([A-Za-z])\2*/g,
		(token, quoted: string | undefined, letter: string | undefined) => {
			if (letter) return part(moment, letter, token.length);
			return quoted === "" ? "'" : (quoted ?? "").replaceAll("''", "'");
		},
	);
}

function part(moment: Moment, letter: string, width: number): string {
	const number = numbers[letter];
	if (number) return String(number(moment)).padStart(width, "0");
	const text = texts[letter];
	if (text) return text(moment, width);
	throw new NotHere(`Utilities.formatDate pattern letter ${letter}`);
}

const numbers: Readonly<Record<string, (moment: Moment) => number>> = {
	d: (moment) => moment.day,
	H: (moment) => moment.hour,
	k: (moment) => moment.hour || 24,
	K: (moment) => moment.hour % 12,
	h: (moment) => moment.hour % 12 || 12,
	m: (moment) => moment.minute,
	s: (moment) => moment.second,
	S: (moment) => moment.time % 1000,
	u: (moment) => asUtc(moment).getUTCDay() || 7,
};

const texts: Readonly<
	Record<string, (moment: Moment, width: number) => string>
> = {
	y: ({ year }, width) =>
		width === 2 ? String(year).slice(-2) : String(year).padStart(width, "0"),
	M: (moment, width) => {
		if (width < 3) return String(moment.month).padStart(width, "0");
		return english(moment, { month: width === 3 ? "short" : "long" });
	},
	E: (moment, width) =>
		english(moment, { weekday: width <= 3 ? "short" : "long" }),
	a: ({ hour }) => (hour < 12 ? "AM" : "PM"),
	z: zoneName,
	Z: (moment) => offset(moment, ""),
	X: (moment, width) => {
		if (zoneOffset(moment.time, moment.zone) === 0) return "Z";
		const text = offset(moment, width === 3 ? ":" : "");
		return width === 1 ? text.slice(0, 3) : text;
	},
};

const asUtc = ({ year, month, day }: WallClock) =>
	new Date(Date.UTC(year, month - 1, day));

// American English: "Sep", where British English now has "Sept".
const english = (moment: Moment, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat("en-US", { ...options, timeZone: "UTC" }).format(
		asUtc(moment),
	);

function zoneName({ time, zone }: Moment, width: number): string {
	const parts = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		timeZoneName: width < 4 ? "short" : "long",
	}).formatToParts(time);
	return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

function offset({ time, zone }: Moment, between: string): string {
	const minutes = Math.round(zoneOffset(time, zone) / 60_000);
	const size = Math.abs(minutes);
	const two = (value: number) => String(value).padStart(2, "0");
	const sign = minutes < 0 ? "-" : "+";
	return `${sign}${two(Math.floor(size / 60))}${between}${two(size % 60)}`;
}
