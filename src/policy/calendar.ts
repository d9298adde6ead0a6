/** What is due as a calendar that other programs read (RFC 5545). */
import { shown } from "../register/check";
import {
	addDays,
	addMonths,
	type Day,
	longDay,
	readDay,
} from "../register/days";
import { isPutOff, type NotedDuty } from "./dutyNotes";

/** A duty that somebody was told of, as its reminder's key says. */
export interface ToldDuty {
	rule: string;
	record: string;
	dueOn: Day;
	/** Who was told: a person's id, or "fallback". */
	person: string;
	/** The day on which they were. */
	on: Day;
}

export interface CalendarOf {
	/** What other programs call it. */
	name: string;
	/** What it shows, most late first. */
	duties: readonly NotedDuty[];
	told: readonly ToldDuty[];
	today: Day;
	/** When it was made: ISO 8601, UTC. */
	at: string;
	/** Opens the record in the register. */
	link(duty: NotedDuty): string;
}

/** Reads "rule|record|due day|stage|person"; other keys are no duties. */
export function toldDuties(
	rows: readonly { key: string; sentOn: string }[],
): ToldDuty[] {
	return rows.flatMap(({ key, sentOn }) => {
		const [rule = "", ...rest] = key.split("|");
		const [person, , due] = rest.splice(-3).reverse();
		const [dueOn, on] = [readDay(due ?? ""), readDay(sentOn)];
		return person && rest.length > 0 && dueOn && on
			? [{ rule, record: rest.join("|"), dueOn, person, on }]
			: [];
	});
}

const control =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: no program keeps them
	/[\u0000-\u0008\u000b-\u001f\u007f]/g;
/** Half a character: nobody can write it as UTF-8. */
const half =
	/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (text: string): string =>
	text
		.replace(/[\\;,]/g, "\\$&")
		.replace(/\r\n?|\n/g, "\\n")
		.replace(control, "")
		.replace(half, "\ufffd");

const octets = (letter: string): number => {
	const code = letter.codePointAt(0) ?? 0;
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 octets; what goes on begins with a space. */
function folded(line: string): string {
	if (line.length <= 75 && /^[ -~]*$/.test(line)) return line;
	let text = "";
	let length = 0;
	for (const letter of line) {
		const more = octets(letter);
		if (length + more > 75) {
			text += "\r\n ";
			length = 1;
		}
		text += letter;
		length += more;
	}
	return text;
}

/** The same for whoever downloads it, so that it is one event everywhere. */
const uidOf = ({ rule, record }: { rule: string; record: string }) =>
	`${rule}.${record}@partnerships.mandalatrustcio`;

const plainDay = (day: Day) => day.replace(/-/g, "");
const begun = Date.parse("2024-01-01T00:00:00Z");

/**
 * Whole minutes since 2024 began: of two files the later one always wins, as
 * programs keep the event with the higher number.
 */
const sequenceAt = (at: string): number =>
	Math.max(0, Math.floor((Date.parse(at) - begun) / 60_000));

/** A whole day; the end is the day after it, if there is one to write. */
function daysOf(day: Day): string[] {
	const end = addDays(day, 1);
	return [
		`DTSTART;VALUE=DATE:${plainDay(day)}`,
		...(end.length === day.length ? [`DTEND;VALUE=DATE:${plainDay(end)}`] : []),
	];
}

interface Event {
	uid: string;
	day: Day;
	status: "CONFIRMED" | "CANCELLED";
	summary: string;
	more: readonly string[];
}

const eventLines = (
	{ uid, day, status, summary, more }: Event,
	at: string,
): string[] => [
	"BEGIN:VEVENT",
	`UID:${escaped(uid)}`,
	`DTSTAMP:${at.slice(0, 19).replace(/[-:]/g, "")}Z`,
	`SEQUENCE:${sequenceAt(at)}`,
	...daysOf(day),
	`STATUS:${status}`,
	"TRANSP:TRANSPARENT",
	`SUMMARY:${escaped(summary)}`,
	...more,
	"END:VEVENT",
];

const longest = 150;

/** Of a restricted partner nothing but the reference goes out. */
function dutyEvent(
	duty: NotedDuty,
	{ today, link }: Pick<CalendarOf, "today" | "link">,
): Event {
	const { restricted, record, about, what, dueOn, putOffUntil } = duty;
	const due = restricted ? "Something is due" : shown(what, longest);
	const name = restricted ? record : shown(about, longest);
	const description = [
		`${record}: ${due}`,
		`Due on ${longDay(dueOn)}`,
		link(duty),
	].join("\n");
	return {
		uid: uidOf(duty),
		day: putOffUntil && isPutOff(duty, today) ? putOffUntil : dueOn,
		status: "CONFIRMED",
		summary: `${name}: ${due}`,
		more: [`DESCRIPTION:${escaped(description)}`, `URL:${link(duty)}`],
	};
}

const settledEvent = (told: ToldDuty): Event => ({
	uid: uidOf(told),
	day: told.dueOn,
	status: "CANCELLED",
	summary: `${told.record}: not due any more`,
	more: [],
});

/** By its event each just once: two of one name would be one in any calendar. */
function eventsOf({ duties, told, today, link }: CalendarOf): Event[] {
	const events = new Map<string, Event>();
	const put = (event: Event) => {
		if (!events.has(event.uid)) events.set(event.uid, event);
	};
	for (const duty of duties) put(dutyEvent(duty, { today, link }));
	const since = addMonths(today, -12);
	[...told]
		.filter(({ on }) => on >= since)
		.sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1))
		.forEach((one) => {
			put(settledEvent(one));
		});
	return [...events.values()];
}

/**
 * A file that can be imported again and again: an event has the same name in
 * every file, moves with its duty, and is cancelled once that is settled.
 * @returns "" if there is nothing in it: an empty calendar is no calendar
 */
export function calendarOf(calendar: CalendarOf): string {
	const events = eventsOf(calendar);
	if (events.length === 0) return "";
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Partnerships//What is due//EN",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		`X-WR-CALNAME:${escaped(calendar.name)}`,
		...events.flatMap((event) => eventLines(event, calendar.at)),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${folded(line)}\r\n`).join("");
}
