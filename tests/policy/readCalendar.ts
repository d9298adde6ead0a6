/** Reads a calendar as strictly as RFC 5545 is written, for tests. */

export type Component = Readonly<Record<string, string>>;

/** @throws Error with what is against the standard */
function refuse(sentence: string): never {
	throw new Error(`RFC 5545: ${sentence}`);
}

/** 3.1: lines end in CRLF and have at most 75 octets. */
function unfolded(text: string): string[] {
	if (!text.endsWith("\r\n")) refuse("the last line does not end");
	if (/[^\r]\n|\r[^\n]/.test(text)) refuse("a line ends in half a CRLF");
	const lines = text.slice(0, -2).split("\r\n");
	for (const line of lines) {
		const bytes = new TextEncoder().encode(line);
		if (bytes.length > 75) refuse(`${bytes.length} octets: ${line}`);
		if (new TextDecoder().decode(bytes) !== line)
			refuse(`half a character: ${line}`);
	}
	return lines
		.join("\r\n")
		.replace(/\r\n[ \t]/g, "")
		.split("\r\n");
}

/** 3.3.11: TEXT, with nothing in it that had to be escaped. */
function readText(value: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: it may hold none
	if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value))
		refuse(`a control character: ${value}`);
	const bare = value.replace(/\\[\\;,nN]/g, "");
	if (/[\\;,]/.test(bare)) refuse(`not escaped: ${value}`);
	return value.replace(/\\([\\;,nN])/g, (_, letter: string) =>
		letter.toLowerCase() === "n" ? "\n" : letter,
	);
}

const shapes: Readonly<Record<string, RegExp>> = {
	"DTSTART;VALUE=DATE": /^\d{8}$/,
	"DTEND;VALUE=DATE": /^\d{8}$/,
	DTSTAMP: /^\d{8}T\d{6}Z$/,
	SEQUENCE: /^\d{1,10}$/,
	STATUS: /^(CONFIRMED|TENTATIVE|CANCELLED)$/,
	TRANSP: /^(OPAQUE|TRANSPARENT)$/,
	URL: /^https:\/\/\S+$/,
	VERSION: /^2\.0$/,
	CALSCALE: /^GREGORIAN$/,
	METHOD: /^PUBLISH$/,
};
const texts = ["UID", "SUMMARY", "DESCRIPTION", "PRODID", "X-WR-CALNAME"];

function propertyOf(line: string): [string, string] {
	const [, name = "", value = ""] =
		/^([A-Z0-9-]+(?:;[A-Z-]+=[A-Z]+)*):(.*)$/s.exec(line) ?? [];
	if (!name) refuse(`no property: ${line}`);
	if (texts.includes(name)) return [name, readText(value)];
	const shape = shapes[name] ?? refuse(`an unknown property: ${name}`);
	if (!shape.test(value)) refuse(`${name} is ${value}`);
	return [name, value];
}

function componentOf(lines: readonly string[], needed: readonly string[]) {
	const found: Record<string, string> = {};
	for (const [name, value] of lines.map(propertyOf)) {
		if (name in found) refuse(`${name} comes twice`);
		found[name] = value;
	}
	for (const name of needed) if (!(name in found)) refuse(`no ${name}`);
	return found;
}

/** @throws Error with the first thing that is against the standard */
export function readCalendar(text: string): {
	calendar: Component;
	events: readonly Component[];
} {
	const lines = unfolded(text);
	const events: Component[] = [];
	const own: string[] = [];
	if (lines.shift() !== "BEGIN:VCALENDAR") refuse("no calendar begins");
	if (lines.pop() !== "END:VCALENDAR") refuse("the calendar does not end");
	for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
		if (line !== "BEGIN:VEVENT") {
			if (events.length > 0) refuse(`after the events: ${line}`);
			own.push(line);
			continue;
		}
		const end = lines.indexOf("END:VEVENT");
		if (end < 0) refuse("an event does not end");
		const event = componentOf(lines.splice(0, end), [
			"UID",
			"DTSTAMP",
			"DTSTART;VALUE=DATE",
		]);
		lines.shift();
		if (
			"DTEND;VALUE=DATE" in event &&
			String(event["DTEND;VALUE=DATE"]) <= String(event["DTSTART;VALUE=DATE"])
		)
			refuse("an event ends before it begins");
		events.push(event);
	}
	if (events.length === 0) refuse("nothing is in it");
	const uids = events.map(({ UID }) => UID);
	if (new Set(uids).size < uids.length) refuse("an event comes twice");
	return { calendar: componentOf(own, ["PRODID", "VERSION"]), events };
}
