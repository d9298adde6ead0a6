/** Moves older years of the log into spreadsheets of their own, window by window. */
import {
	prepareArchive,
	readWindow,
	requireArchive,
	restBetween,
	writeArchive,
} from "../google/archive";
import { secondsRun } from "../google/clock";
import { createSpreadsheet } from "../google/documents";
import { property } from "../google/properties";
import { read } from "../google/read";
import { type Letter, letters } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { settingRows } from "../policy/settings";
import { remove } from "../register/change";
import type { Day } from "../register/days";
import { headings, type Register } from "../register/register";
import { commitReads, readState } from "../register/scriptTabs";
import { counted } from "../register/words";
import { addOn, commit, momentFor } from "./act";
import { type Archive, archivesIn } from "./archives";
import { type MailState, mailIn } from "./mailState";
import { keptFile } from "./ownFiles";
import { folderProperty } from "./templates";

/** So many rows are looked at, and moved, at a time. */
const windowSize = 300;
/** As long as the night's check may take for it, in seconds since it began. */
const lastSecond = 200;

/** How far a pass through the log has come. */
interface Passing {
	/** The last year that goes. */
	upTo: number;
	/** The row of the sheet to go on from. */
	next: number;
}

const yearOf = ({ on }: Pick<Letter, "on">): number =>
	Number((on ?? "").slice(0, 4)) || 0;

const passingIn = (register: Register): Passing | undefined =>
	readState<Passing | null>(register, "archiving") ?? undefined;

/** Begins with what is over a year old; the year before this one goes next. */
const firstPass = (today: Day): Passing => ({
	upTo: Number(today.slice(0, 4)) - 2,
	next: 2,
});

function nextPass({ upTo }: Passing, today: Day): Passing | undefined {
	const year = Number(today.slice(0, 4));
	return upTo < year - 1 ? { upTo: year - 1, next: 2 } : undefined;
}

/** The spreadsheet of a year, ready to be written to. */
function bookOf(year: number, known: Archive | undefined): string {
	if (known) {
		requireArchive(known.bookId);
		return known.bookId;
	}
	const name = `Letters and emails ${year}`;
	const mark = ["archive", String(year)] as const;
	const bookId = keptFile({
		name,
		property: `archive.${year}`,
		mark,
		make: () =>
			createSpreadsheet(name, property<string>(folderProperty), {
				[mark[0]]: mark[1],
			}),
	});
	prepareArchive(bookId, letters);
	return bookId;
}

/** Copies rows to their year, and counts them there. */
function copied(
	archives: readonly Archive[],
	year: number,
	rows: readonly Letter[],
): Archive[] {
	const known = archives.find((one) => one.year === year);
	const bookId = bookOf(year, known);
	const before = known?.rows ?? 0;
	writeArchive(bookId, letters, rows, before);
	const archive = { year, bookId, rows: before + rows.length };
	return [...archives.filter((one) => one.year !== year), archive];
}

interface Moved {
	moved: number;
	/** Nothing is left to be moved. */
	isOver: boolean;
}

/** What follows a window: further down, the next pass, or the end. */
function passAfter(
	passing: Passing,
	{ isEnd, kept }: { isEnd: boolean; kept: number },
	isLong: boolean,
	today: Day,
): Passing | undefined {
	if (!isEnd) return { ...passing, next: passing.next + kept };
	return isLong ? nextPass(passing, today) : undefined;
}

/** Whether the tab is longer than it shall be. */
const isLong = (register: Register, { live }: Pick<MailState, "live">) =>
	live > settingsOf(register).number("mail.archiveRows");

const monthOf = (day: Day) => day.slice(0, 7);

/** Whether to go through the log: not twice in a month if that is of no use. */
const isToBegin = (register: Register, mail: MailState, today: Day) =>
	isLong(register, mail) && mail.stayedLong !== monthOf(today);

/**
 * Moves what is old in one window: copied and counted there first, then taken
 * out and noted in one write. A run that breaks off leaves rows here, and copies
 * that the next one writes over.
 */
function moveWindow(): Moved {
	const opened = read(...commitReads, headings(letters), settingRows);
	const moment = momentFor(addOn);
	const mail = mailIn(opened);
	const under = passingIn(opened);
	if (!under && !isToBegin(opened, mail, moment.today))
		return { moved: 0, isOver: true };
	const passing = under ?? firstPass(moment.today);
	const window = readWindow(opened, letters, passing.next, windowSize);
	const { rows, isEnd } = window;
	const old = rows.filter((row) => row.on && yearOf(row) <= passing.upTo);
	let archives = archivesIn(opened);
	for (const year of new Set(old.map(yearOf)))
		archives = copied(
			archives,
			year,
			old.filter((row) => yearOf(row) === year),
		);
	const live = mail.live - old.length;
	const next = passAfter(
		passing,
		{ isEnd, kept: windowSize - old.length },
		isLong(opened, { live }),
		moment.today,
	);
	commit(
		window.opened,
		{
			changes: old.map((row) => remove(letters, row)),
			entries:
				old.length > 0
					? [
							{
								action: "Archived",
								record: old[0]?.ref ?? "",
								summary: `${counted(old.length, "letter", "letters")} to ${[...new Set(old.map(yearOf))].join(", ")}`,
								payload: old.map(({ ref }) => ref),
							},
						]
					: [],
			state: {
				...(old.length > 0 ? { archives } : {}),
				archiving: next ?? null,
				mail: {
					...mail,
					live,
					...(!next && isLong(opened, { live })
						? { stayedLong: monthOf(moment.today) }
						: {}),
				},
			},
		},
		moment,
	);
	return { moved: old.length, isOver: next === undefined };
}

/** Whether there is anything to move. */
export const isArchiveDue = (register: Register, today: Day): boolean =>
	passingIn(register) !== undefined ||
	isToBegin(register, mailIn(register), today);

/**
 * Goes through the log while there is time; the next night goes on.
 * @returns how many rows went to an archive
 * @see policy section 9
 */
export function archiveLetters(): number {
	let moved = 0;
	for (;;) {
		const step = moveWindow();
		moved += step.moved;
		if (step.isOver || secondsRun() > lastSecond) return moved;
		restBetween();
	}
}
