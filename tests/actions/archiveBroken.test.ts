/** Archives when somebody moves things meanwhile, or the night breaks off. */
import { sortByColumn } from "../../local/sheets/person";
import {
	aMailOffice,
	letters,
	log,
	nightly,
	received,
	setState,
} from "./aMailbox";
import {
	anOfficeWith,
	archives,
	books,
	kept,
	of,
	putInBin,
	timeline,
} from "./anArchive";

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

test("which archives there are was changed by hand: it is named, and put back it goes on", async () => {
	const office = await anOfficeWith(1, ...of(2024, 2));
	nightly(office);
	const before = kept(office);
	await received(office, ...of(2024, 2));
	setState(office, "archives", 7);
	const sentence = expect.stringContaining("“archives” was changed by hand");
	expect(nightly(office).findings).toEqual([sentence]);
	expect(() => timeline(office, {})).toThrow("“archives” was changed by hand");
	expect(letters(office)).toHaveLength(2);
	setState(office, "archives", before);
	nightly(office);
	expect(archives(office)["Letters and emails 2024"]).toHaveLength(4);
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
