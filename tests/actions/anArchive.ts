/** An office whose log is longer than it may be, for the tests of its archives. */
import { rowsOf } from "../../local/rows";
import type { TimelineRequest } from "../../src/contract";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	oak,
	received,
	state,
	typeUnder,
} from "./aMailbox";

/** Letters of a day in November of a year. */
export const of = (year: number, count: number, letter = {}) =>
	Array.from({ length: count }, (_, n) =>
		aLetter({ at: `${year}-11-0${(n % 9) + 1}T09:00:00Z`, ...letter }),
	);

/** The log may hold so many rows. */
const limit = (office: TestOffice, rows: number) =>
	typeUnder(office, "Settings", "mail.archiveRows", "Value", String(rows));

export async function anOfficeWith(rows: number, ...texts: string[]) {
	const office = aMailOffice();
	await received(office, ...texts);
	limit(office, rows);
	return office;
}

export function books({ google }: TestOffice) {
	const { spreadsheets, boundId } = google.workspace.state;
	return Object.values(spreadsheets).filter(({ id }) => id !== boundId);
}

/** The rows of each archive, by its title. */
export const archives = (office: TestOffice) =>
	Object.fromEntries(
		books(office).map(({ title, tabs }) => [
			title,
			tabs.flatMap((tab) => rowsOf(tab)),
		]),
	);

export const kept = (office: TestOffice) =>
	state<{ year: number; rows: number; bookId: string }[]>(office, "archives");

export const timeline = (
	office: TestOffice,
	request: Partial<TimelineRequest>,
) =>
	office.ask("showTimeline", {
		place: oak,
		show: "Everything",
		before: "",
		year: null,
		...request,
	});

export function putInBin({ google }: TestOffice, id: string, trashed = true) {
	const { state: all } = google.workspace;
	all.drive = all.drive.map((file) =>
		file.id === id ? { ...file, trashed } : file,
	);
}
