/** The benchmark measures what it says, and tells when something got worse. */
import type { Call } from "../../local/state";
import { documentLines } from "../../src/documents/documentLines";
import { fillTemplate, placeholdersIn } from "../../src/documents/fill";
import { TestOffice } from "../anOffice";
import { type Baseline, rises } from "./compare";
import { busiestMinute, figuresOf } from "./figures";
import { longTemplate, longValues } from "./fillTimes";
import { sameCalls, verdictsOn } from "./goals";
import { type Job, mustBe } from "./job";
import { timesOf } from "./localTimes";
import { mailJobs } from "./mailJobs";
import { panelJobs, place } from "./panelJobs";
import { columns } from "./printed";
import { sampleRegister } from "./sampleRegister";
import { stateValue } from "./stateValues";
import { waitingJobs } from "./waitingJobs";

const size = { partners: 12, emails: 7 };
const register = sampleRegister(size, { memory: true });
const from = register.office.workspace;
const office = () => new TestOffice(register.office.copy());

const jobCalled = (name: string): Job => {
	const all = [...mailJobs, ...waitingJobs, ...panelJobs];
	const job = all.find((one) => one.name === name);
	if (!job) throw new Error(`There is no job ${name}`);
	return job;
};

test("the add-on reads what was written straight in, and counts on from it", () => {
	const asked = office();
	expect(asked.ask("openHome", {})).toMatchObject({
		partnerCount: size.partners,
		troubles: [],
	});
	expect(asked.ask("showPartner", place)).toMatchObject({
		place,
		partner: { domains: ["partner10.example"] },
		details: { existing: true },
		contacts: [{ ref: "C-0010" }],
		agreements: [{ ref: "AGR-0005", status: "In force" }],
	});
	expect(asked.partner({ name: "Wholly new" })).toBe("P-0013");
	expect(asked.google.rows("Letters and emails")).toHaveLength(size.emails);
});

test("a job is counted at 1x, and timed at every speed asked for", async () => {
	const idle = await figuresOf(jobCalled("idle sync"), from, size, [
		"1x",
		"2x",
	]);
	expect(idle.calls).toEqual({
		"Sheets.Spreadsheets.Values.batchGet": 1,
		"Gmail.Users.History.list": 1,
		"PropertiesService.Properties.setProperty": 1,
	});
	const once = idle.modelledMs["1x"] ?? 0;
	expect(once).toBeGreaterThan(300);
	expect(idle.modelledMs["2x"]).toBeCloseTo(2 * once, -1);
	expect(idle.modelledMs["0.5x"]).toBeUndefined();
});

test("a call of the panel is timed with its way there and back", async () => {
	const list = await figuresOf(jobCalled("list the partners"), from, size, [
		"2x",
	]);
	expect(list.modelledMs["1x"]).toBeGreaterThan(1_300);
	expect(list.modelledMs["2x"]).toBeGreaterThan(2_600);
	expect(list.answerBytes).toBeGreaterThan(100 * size.partners);
});

test("measuring leaves the register as it was", async () => {
	const before = JSON.stringify(register.office.rows("Partners"));
	await figuresOf(jobCalled("save one partner, known row"), from, size, []);
	expect(JSON.stringify(register.office.rows("Partners"))).toBe(before);
});

test("what was not done is not measured", async () => {
	const lazy: Job = {
		name: "lazy",
		ready: () => () => {
			mustBe(false, "nothing happened.");
			return [];
		},
	};
	await expect(figuresOf(lazy, from, size, [])).rejects.toThrow(
		"Not measured: nothing happened.",
	);
});

test("a figure over its goal is said to be over, one at its goal is not", async () => {
	const figures = await figuresOf(jobCalled("idle sync"), from, size, []);
	const over = (calls: number) =>
		verdictsOn(figures, { calls }).find(({ what }) => what === "calls")?.isOver;
	expect(over(3)).toBe(false);
	expect(over(2)).toBe(true);
});

test("the cells of each run are held against their goal, not those of all", async () => {
	const day = await figuresOf(jobCalled("idle sync"), from, size, []);
	const runs = { ...day, runs: 5, cellsRead: 100, cellsReadInARun: 30 };
	const over = (cellsReadInARun: number) =>
		verdictsOn(runs, { cellsReadInARun })
			.filter(({ isOver }) => isOver)
			.map(({ what }) => what);
	expect(over(30)).toEqual([]);
	expect(over(29)).toEqual(["cells read in a run"]);
});

test("emails that wait are filed with one fetch each", async () => {
	const name = "file 250 waiting emails of one address";
	const { calls, runs } = await figuresOf(jobCalled(name), from, size, []);
	expect(calls["Gmail.Users.Messages.get"]).toBe(250);
	expect(runs).toBe(1);
});

test("what does not stand in the tab is in archives that State lists", () => {
	const years = { partners: 1, emails: 150_007, live: 7 };
	const { office } = sampleRegister(years, { memory: true });
	expect(office.rows("Letters and emails")).toHaveLength(7);
	expect(stateValue(office, "archives")).toMatchObject([
		{ year: 2024, rows: 100_000 },
		{ year: 2023, rows: 50_000 },
	]);
});

test("a job that asks for more when the log is longer is named", async () => {
	const idle = await figuresOf(jobCalled("idle sync"), from, size, []);
	const longer = { ...idle, emails: 1_000_000 };
	expect(sameCalls([idle, longer])).toMatchObject({ isOver: false, note: "" });
	const read = "Sheets.Spreadsheets.Values.batchGet";
	const more = { ...longer, calls: { ...idle.calls, [read]: 2 } };
	expect(sameCalls([idle, more])).toMatchObject({
		what: "jobs whose calls change from 7 to 1,000,000 logged emails",
		isOver: true,
		note: "idle sync",
	});
});

test("the busiest minute begins after the first, and a refused call used nothing", () => {
	const call = (n: number, more: Partial<Call> = {}): Call => ({
		n,
		service: "Gmail.Users.Messages",
		method: "get",
		ms: 150,
		units: 20,
		...more,
	});
	const began = new Map<Call, number>([
		[call(1), 1_000],
		[call(2), 1_150],
		[call(3), 60_999],
		[call(4), 61_000],
		[call(5), 120_999],
		[call(6), 121_000],
		[call(7, { error: "slow down" }), 121_001],
	]);
	expect(busiestMinute([...began.keys()], began)).toBe(40);
});

test("the long template has the placeholders and the rows that it is said to have", () => {
	expect(placeholdersIn(longTemplate())).toHaveLength(200);
	const filled = fillTemplate(longTemplate(), longValues);
	const lines = filled.ok ? documentLines(filled.base64) : [];
	expect(lines.filter((line) => /^goal \d+$/.test(line))).toHaveLength(100);
	expect(lines.filter((line) => line.includes("{"))).toEqual([]);
});

test("of twenty times the tenth and the nineteenth are given", () => {
	const ms = Array.from({ length: 20 }, (_, at) => 20 - at);
	expect(timesOf("x", ms)).toMatchObject({
		fastest: 1,
		median: 10,
		p95: 19,
		first: 20,
		tries: 20,
	});
});

describe("against the baseline", () => {
	const baseline = (more: Partial<Baseline> = {}): Baseline => ({
		commit: "one",
		node: "v20",
		cpu: "one kind",
		load: 0.9,
		seed: 1,
		costTable: "x",
		counts: { save: { read: 1, cells: 100 } },
		bytes: { save: { out: 1_000 } },
		times: { start: 100 },
		...more,
	});
	const worse = (now: Partial<Baseline>) => rises(baseline(), baseline(now));

	test("one more call, or a call of a new kind, is worse", () => {
		expect(
			worse({ counts: { save: { read: 2, cells: 90, write: 1 } } }),
		).toEqual(["save: read rose from 1 to 2", "save: write rose from 0 to 1"]);
	});

	test("a job that is gone is not an improvement", () => {
		expect(worse({ counts: {} })).toEqual(["save: is not measured any more"]);
	});

	test("bytes may rise by 2 %", () => {
		expect(worse({ bytes: { save: { out: 1_020 } } })).toEqual([]);
		expect(worse({ bytes: { save: { out: 1_021 } } })).toEqual([
			"save: out rose from 1,000 to 1,021",
		]);
	});

	test("times may rise by 25 %, and count only on the same kind of computer with nothing else to do", () => {
		expect(worse({ times: { start: 125 } })).toEqual([]);
		expect(worse({ times: { start: 126 } })).toEqual([
			"fastest in ms: start rose from 100 to 126",
		]);
		expect(worse({ times: { start: 126 }, cpu: "another" })).toEqual([]);
		expect(worse({ times: { start: 126 }, load: 1 })).toEqual([]);
	});

	test("other sample records cannot be compared", () => {
		expect(worse({ seed: 2 })).toHaveLength(1);
	});

	test("fewer of everything is fine", () => {
		expect(
			worse({
				counts: { save: { read: 0 } },
				bytes: { save: { out: 1 } },
				times: { start: 1 },
			}),
		).toEqual([]);
	});
});

test("columns are as wide as their widest word", () => {
	expect(
		columns([
			["a", "bb"],
			["long", "c"],
		]),
	).toBe("a     bb\nlong  c");
});
