/** What the timeline of a partner shows: by kind, by year, month after month. */
import type {
	LetterValues,
	MailUndo,
	TimelineLine,
	TimelineRequest,
	TimelineView,
} from "../contract";
import { longDay } from "../register/days";
import * as say from "./words/timeline";

/** Which part of the timeline is asked for. */
export type Chosen = Pick<TimelineRequest, "show" | "year">;

export const kinds: readonly TimelineRequest["show"][] = [
	"Everything",
	"Emails in",
	"Emails out",
	"Meetings and calls",
];

export const everything: Chosen = { show: "Everything", year: null };

export const lineId = ({ kind, ref }: TimelineLine): string =>
	`line-${kind}-${ref}`;

export interface Month {
	/** "November 2026" */
	heading: string;
	lines: readonly TimelineLine[];
}

/** Lines under their months, in the order in which they came. */
export function monthsOf(lines: readonly TimelineLine[]): Month[] {
	const headingOf = ({ on }: TimelineLine) => longDay(on).replace(/^\d+ /, "");
	const headings = [...new Set(lines.map(headingOf))];
	return headings.map((heading) => ({
		heading,
		lines: lines.filter((line) => headingOf(line) === heading),
	}));
}

/** "Email in", "Email out", or the kind of meeting. */
export function wayOf({ kind, way }: TimelineLine): string {
	if (kind === "meeting") return way;
	return way === "In" ? say.emailIn : say.emailOut;
}

/** What an email was about, as far as it may be shown; "" if nothing is said. */
export function aboutOf(line: TimelineLine): string {
	if (line.class === "Restricted") return say.restricted;
	return line.text || (line.kind === "email" ? say.hidden : "");
}

/** The newest of the older lines begins where the last one on show ends. */
export const beforeLast = ({ lines }: TimelineView): string =>
	lines[lines.length - 1]?.at ?? "";

export const withOlder = (
	view: TimelineView,
	older: TimelineView,
): TimelineView => ({ ...older, lines: [...view.lines, ...older.lines] });

const valuesOf = ({ partners, text, class: kept }: TimelineLine) =>
	({ partners, subject: text, class: kept }) satisfies LetterValues;

/** The change of an email that its line asks for. */
export function letterChange(
	as: string,
	line: TimelineLine,
	change: Partial<LetterValues>,
): Extract<MailUndo, { name: "changeLetter" }> {
	const opened = valuesOf(line);
	const values = { ...opened, ...change };
	const place = { ref: line.ref, row: line.row };
	return { name: "changeLetter", request: { as, place, opened, values } };
}

/** The same lines after one was changed; it goes if it left the partner. */
export const withChange = (
	view: TimelineView,
	ref: string,
	{ partners, subject, class: kept }: LetterValues,
	partner: string,
): TimelineView => ({
	...view,
	lines: view.lines.flatMap((line) => {
		if (line.kind !== "email" || line.ref !== ref) return [line];
		if (!partners.includes(partner)) return [];
		return [{ ...line, partners, text: subject, class: kept }];
	}),
});
