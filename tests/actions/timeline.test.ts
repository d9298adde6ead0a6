/** A partner's timeline: its emails and meetings, newest first, page by page. */
import { sortByColumn } from "../../local/sheets/person";
import type { TimelineLine, TimelineRequest } from "../../src/contract";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	elm,
	oak,
	ourLetter,
	received,
	typeUnder,
} from "./aMailbox";

const show = (office: TestOffice, request: Partial<TimelineRequest> = {}) =>
	office.ask("showTimeline", {
		place: oak,
		show: "Everything",
		before: "",
		year: null,
		...request,
	});

const refs = (lines: readonly TimelineLine[]) => lines.map(({ ref }) => ref);

/** Every page, as somebody sees who presses “Show more” to the end. */
function pages(office: TestOffice, request: Partial<TimelineRequest> = {}) {
	const seen: TimelineLine[][] = [];
	for (let before = ""; seen.length < 20; ) {
		const { lines, more } = show(office, { ...request, before });
		seen.push([...lines]);
		if (!more) return seen;
		before = lines.at(-1)?.at ?? "";
	}
	throw new Error("The timeline never comes to an end");
}

/** Three emails and a visit. */
async function withSome() {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ at: "2026-11-02T09:00:00Z", subject: "First" }),
		ourLetter("Sam <sam@oak.example>", { at: "2026-11-04T09:00:00Z" }),
		aLetter({ at: "2026-11-06T09:00:00Z", results: "" }),
		aLetter({ from: "vi@elm.example" }),
	);
	office.ask("noteMeeting", {
		as: asha,
		place: oak,
		values: {
			on: "2026-11-05",
			kind: "Visit",
			who: "Sam, Asha",
			goals: "A garden day",
			next: "Find a day in May",
		},
	});
	return office;
}

test("emails and meetings stand in one list, newest first, each with what is known of it", async () => {
	const office = await withSome();
	const { lines, more, years } = show(office);
	expect({ more, years }).toEqual({ more: false, years: [] });
	expect(lines).toMatchObject([
		{ ref: "E-0003", way: "In", verified: false, counts: false },
		{
			kind: "meeting",
			ref: "M-0001",
			way: "Visit",
			who: "Sam, Asha",
			text: "A garden day – Find a day in May",
		},
		{ ref: "E-0002", way: "Out", who: "sam@oak.example", counts: false },
		{
			kind: "email",
			ref: "E-0001",
			row: 2,
			on: "2026-11-02",
			at: "2026-11-02T09:00:00.000Z",
			way: "In",
			who: "sam@oak.example",
			text: "First",
			partners: ["P-0001"],
			matched: "by its domain",
			verified: true,
			counts: true,
			open: expect.stringMatching(/^https:\/\/mail\.google\.com\//),
		},
	]);
});

test.each([
	["Everything", ["E-0003", "M-0001", "E-0002", "E-0001"]],
	["Emails in", ["E-0003", "E-0001"]],
	["Emails out", ["E-0002"]],
	["Meetings and calls", ["M-0001"]],
] as const)("“%s” shows just that", async (filter, expected) => {
	const office = await withSome();
	expect(refs(show(office, { show: filter }).lines)).toEqual(expected);
});

test("an email of several partners is in the timeline of each, and of nobody else", async () => {
	const office = aMailOffice();
	office.partner({ name: "Fir", domains: ["fir.example"] });
	typeUnder(office, "Partners", elm.ref, "Email domains", "elm.example");
	await received(office, ourLetter("sam@oak.example, vi@elm.example"));
	const of = (ref: string, row: number) =>
		refs(show(office, { place: { ref, row } }).lines);
	expect([of("P-0001", 2), of("P-0002", 3), of("P-0003", 4)]).toEqual([
		["E-0001"],
		["E-0001"],
		[],
	]);
});

test("pages follow one another without a gap, and nothing comes twice", async () => {
	const office = aMailOffice();
	const minutes = Array.from({ length: 90 }, (_, n) => n);
	await received(
		office,
		...minutes.map((n) =>
			aLetter({
				at: new Date(
					Date.parse("2026-11-01T09:00:00Z") + n * 60_000,
				).toISOString(),
			}),
		),
	);
	const found = pages(office);
	expect(found.map((lines) => lines.length)).toEqual([40, 40, 10]);
	const moments = found.flat().map(({ at }) => at);
	expect(moments).toEqual([...moments].sort().reverse());
	expect(new Set(refs(found.flat())).size).toBe(90);
});

test("many emails of one moment are not parted: pages lose and repeat none", async () => {
	const office = aMailOffice();
	const at = (minute: string) => ({ at: `2026-11-01T09:${minute}:00Z` });
	const of = (count: number, minute: string) =>
		Array.from({ length: count }, () => aLetter(at(minute)));
	await received(office, ...of(39, "30"), ...of(12, "20"), ...of(3, "10"));
	const found = pages(office);
	expect(found.map((lines) => lines.length)).toEqual([51, 3]);
	expect(new Set(refs(found.flat())).size).toBe(54);
	const filtered = pages(office, { show: "Emails in" });
	expect(refs(filtered.flat())).toEqual(refs(found.flat()));
});

test("a meeting and emails of its day: pages lose none of them", async () => {
	const office = aMailOffice();
	const letters = Array.from({ length: 40 }, (_, n) =>
		aLetter({ at: `2026-11-05T09:${String(10 + n)}:00Z` }),
	);
	await received(office, ...letters);
	for (const who of ["Sam", "Vi"])
		office.ask("noteMeeting", {
			as: asha,
			place: oak,
			values: { on: "2026-11-05", kind: "Call", who },
		});
	const found = pages(office).flat();
	expect(found).toHaveLength(42);
	expect(new Set(refs(found)).size).toBe(42);
});

test("somebody sorts the log between two pages: nothing is lost or repeated", async () => {
	const office = await withSome();
	const before = show(office).lines;
	sortByColumn(office.google.workspace, "Letters and emails", "Ref", "Z to A");
	const { lines } = show(office);
	expect(refs(lines)).toEqual(refs(before));
	expect(lines.map(({ row }) => row)).not.toEqual(before.map(({ row }) => row));
});

test("a restricted email or meeting shows its reference and nobody's words", async () => {
	const office = await withSome();
	typeUnder(office, "Letters and emails", "E-0001", "Class", "Restricted");
	typeUnder(office, "Meetings", "M-0001", "Class", "Restricted");
	const { lines } = show(office);
	const restricted = lines.filter((line) => line.class === "Restricted");
	expect(restricted.map(({ ref, who, text }) => [ref, who, text])).toEqual([
		["M-0001", "", ""],
		["E-0001", "", ""],
	]);
	expect(JSON.stringify(lines)).not.toMatch(/First|garden/);
});

test("a year that has no archive is refused by name", () => {
	expect(() => show(aMailOffice(), { year: 2019 })).toThrow(
		"There is no archive of 2019. Choose another year.",
	);
});
