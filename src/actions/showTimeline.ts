/** A partner's emails and meetings, newest first. */
import type { TimelineLine, TimelineRequest, TimelineView } from "../contract";
import { readArchive } from "../google/archive";
import { read } from "../google/read";
import { type Meeting, meetings } from "../policy/development/tables";
import { type Letter, letters } from "../policy/managing/tables";
import { partners } from "../policy/scope/tables";
import { UserError } from "../register/errors";
import { all, oneRow, pick, type Register } from "../register/register";
import { stateRows } from "../register/scriptTabs";
import { archivesIn } from "./archives";
import { refsIn } from "./contactFacts";
import { partnerChoices } from "./openEmails";

const names = pick(partners, "name");
const index = pick(letters, "partners", "at", "direction");
const everyMeeting = all(meetings);
const pageSize = 40;

const matched: Readonly<Record<string, string>> = {
	Reference: "by our reference",
	Address: "by its address",
	Thread: "by its conversation",
	Domain: "by its domain",
	"By hand": "by hand",
};

/** Of what is restricted only its reference and its day are shown. */
const unless = (restricted: { class: string }, text: string): string =>
	restricted.class === "Restricted" ? "" : text;

const emailLine = (letter: Letter, row: number): TimelineLine => ({
	kind: "email",
	ref: letter.ref,
	row,
	on: letter.on ?? "1970-01-01",
	at: letter.at,
	way: letter.direction,
	who: unless(letter, letter.direction === "Out" ? letter.to : letter.from),
	text: unless(letter, letter.subject),
	partners: refsIn(letter.partners),
	class: letter.class,
	matched: matched[letter.matchedBy] ?? "",
	verified: letter.verified === true,
	counts: letter.counts === true,
	open: letter.open,
});

const meetingLine = (meeting: Meeting, row: number): TimelineLine => ({
	kind: "meeting",
	ref: meeting.ref,
	row,
	on: meeting.on ?? "1970-01-01",
	at: meeting.on ?? "",
	way: meeting.kind,
	who: unless(meeting, meeting.who),
	text: unless(
		meeting,
		[meeting.goals, meeting.openings, meeting.next].filter(Boolean).join(" – "),
	),
	partners: [meeting.partner],
	class: meeting.class,
	matched: "",
	verified: true,
	counts: true,
	open: "",
});

type Show = TimelineRequest["show"];

const showsWay = (show: Show, way: string): boolean =>
	show === "Everything" ||
	(show === "Emails in" && way === "In") ||
	(show === "Emails out" && way === "Out");

const newestFirst = (a: { at: string }, b: { at: string }) =>
	a.at < b.at ? 1 : a.at > b.at ? -1 : 0;

/** Something that stands in the timeline, before its row is read. */
interface Entry {
	at: string;
	ref: string;
	line?: TimelineLine;
}

function entriesIn(register: Register, request: TimelineRequest): Entry[] {
	const { place, show, before } = request;
	const emails = register
		.rows(index)
		.filter(
			({ partners: refs, direction }) =>
				showsWay(show, direction) && refsIn(refs).includes(place.ref),
		);
	const met =
		show === "Everything" || show === "Meetings and calls"
			? register
					.rows(everyMeeting)
					.filter(({ partner }) => partner === place.ref)
			: [];
	return [
		...emails.map(({ ref, at }) => ({ ref, at })),
		...met.map((meeting) => {
			const row = register.rowOf(meetings, meeting.ref) ?? 0;
			const line = meetingLine(meeting, row);
			return { ref: meeting.ref, at: line.at, line };
		}),
	]
		.filter(({ at }) => before === "" || at < before)
		.sort(newestFirst);
}

/** A page; emails of one moment are not parted. */
function pageOf(entries: readonly Entry[]): readonly Entry[] {
	let end = Math.min(pageSize, entries.length);
	while (end > 0 && entries[end] && entries[end]?.at === entries[end - 1]?.at)
		end += 1;
	return entries.slice(0, end);
}

/** Reads the rows of the emails that are shown, and no others. */
function linesOf(
	register: Register,
	entries: readonly Entry[],
): TimelineLine[] {
	const wants = entries
		.filter(({ line }) => !line)
		.map(({ ref }) => oneRow(letters, ref, register.rowOf(letters, ref) ?? 0));
	const rows = wants.length > 0 ? read(...wants) : undefined;
	return entries.flatMap(({ ref, line }) => {
		if (line) return [line];
		const want = wants.find(({ only }) => only?.key === ref);
		const letter = want && rows?.find(want, ref);
		return letter ? [emailLine(letter, rows?.rowOf(letters, ref) ?? 0)] : [];
	});
}

/** A year's archive is read whole, and only when somebody asks for it. */
function archived(
	register: Register,
	{ place, show, before, year }: TimelineRequest,
): Entry[] {
	const archive = archivesIn(register).find((one) => one.year === year);
	if (!archive)
		throw new UserError(`There is no archive of ${year}. Choose another year.`);
	return readArchive(archive.bookId, letters)
		.filter(
			(letter) =>
				refsIn(letter.partners).includes(place.ref) &&
				showsWay(show, letter.direction) &&
				(before === "" || letter.at < before),
		)
		.map((letter) => emailLine(letter, 0))
		.map((line) => ({ at: line.at, ref: line.ref, line }))
		.sort(newestFirst);
}

/**
 * One page of a partner's timeline.
 * @throws UserError if an archive is asked for that is not there
 * @see policy sections 7 and 9
 */
export function showTimeline(request: TimelineRequest): TimelineView {
	const isArchive = request.year !== null;
	const register = isArchive
		? read(stateRows, names)
		: read(stateRows, names, index, everyMeeting);
	const whole = isArchive
		? archived(register, request)
		: entriesIn(register, request);
	const page = pageOf(whole);
	return {
		lines: linesOf(register, page),
		more: page.length < whole.length,
		years: archivesIn(register)
			.map(({ year }) => year)
			.sort((a, b) => b - a),
		partners: partnerChoices(register),
	};
}
