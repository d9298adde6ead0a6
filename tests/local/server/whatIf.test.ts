/** Something is made to go wrong: where, once, and what is then told of it. */

import { Faults } from "../../../local/faults/arm";
import { type FaultKind, faultKinds } from "../../../local/faults/faults";
import type { Answer, Request } from "../../../local/server/contract";
import { lastsFor } from "../../../local/server/whatIfChoices";
import { memoryWorkspace } from "../../../local/workspace";
import {
	aServedWorkspace,
	knock,
	restarted,
	type ServedWorkspace,
} from "./aWorkspace";

let office: ServedWorkspace;

beforeEach(async () => {
	office = await aServedWorkspace();
});
afterEach(() => office.remove());

const saveNote = { function: "saveNote", asked: "" };
const write = 3;

/** The write of the next run of `saveNote`, unless a test says otherwise. */
const arm = (kind: FaultKind, more: Partial<Request<"arm">> = {}) =>
	office.told("arm", { kind, at: write, on: "", run: saveNote, ...more });

/** What stands above every part of the page. */
async function banner() {
	const { body } = await office.ask("showClock", {});
	return (JSON.parse(body) as Answer<unknown>).armed;
}

const run = (name: string) => office.ask("runNow", { run: name });

async function note(): Promise<string> {
	const { grid } = await office.told("showTab", { sheetId: 101 });
	const cell = grid.rows[2]?.[3] ?? "";
	return typeof cell === "string" ? cell : cell.text;
}

const newest = async () => (await office.told("listRuns", {}))[0];

test("it waits for a run of its kind, and no other run is touched", async () => {
	await arm("kill before");
	expect(await banner()).toMatchObject({
		what: "Google ends the run just before the call",
		at: 3,
		run: saveNote,
		hit: null,
	});
	expect((await run("tidy")).status).toBe(200);
	expect((await office.call("callServer", "saveNote", {})).ok).toBe(true);
	expect((await banner())?.hit).toBeNull();
	const { status, body } = await run("saveNote");
	expect([status, body]).toEqual([422, "Exceeded maximum execution time"]);
});

test("the log tells which call was hit and how, and the next run is whole again", async () => {
	await arm("kill before");
	await run("saveNote");
	const hit = await newest();
	expect(hit).toMatchObject({ end: "cut off", wasHit: true });
	expect(await office.told("showRun", { n: hit?.n ?? 0 })).toMatchObject({
		hit: {
			n: 3,
			call: "Sheets.Spreadsheets.batchUpdate",
			what: "Google ends the run just before the call",
		},
		calls: [{}, {}, { what: "Google ends the run just before the call" }],
	});
	expect(await note()).toBe("");
	expect(await banner()).toMatchObject({
		hit: { call: "Sheets.Spreadsheets.batchUpdate", run: hit?.n },
		lasts: false,
	});
	expect((await run("saveNote")).status).toBe(200);
	expect(await newest()).toMatchObject({ end: "done", wasHit: false });
	expect(await note()).toBe("Saved");
});

test("ended just after the call, what it wrote is there", async () => {
	await arm("kill after");
	expect((await run("saveNote")).status).toBe(422);
	expect(await note()).toBe("Saved");
});

test("the sidebar's calls are told apart by what they ask for", async () => {
	const name = { function: "callServer", asked: "saveNote" };
	await arm("server error before", { run: name });
	await office.call("callServer", "other", {});
	expect((await banner())?.hit).toBeNull();
	expect(await office.call("callServer", "saveNote", {})).toMatchObject({
		ok: false,
		error: { message: expect.stringContaining("Internal error encountered") },
	});
	expect(await newest()).toMatchObject({ wasHit: true, end: "stopped" });
});

test("any run will do when none is named, once it has so many calls", async () => {
	await arm("kill before", { run: null, at: 4 });
	await run("selectedRow");
	expect((await banner())?.hit).toBeNull();
	expect((await run("tidy")).status).toBe(422);
	expect((await banner())?.hit?.call).toBe("SpreadsheetApp.Spreadsheet.toast");
});

test("disarmed, nothing happens", async () => {
	await arm("kill before");
	await office.told("disarm", {});
	expect(await banner()).toBeNull();
	expect((await run("saveNote")).status).toBe(200);
});

test("a service that fails goes on failing until its time is over or it is stopped", async () => {
	await arm("service down");
	await run("saveNote");
	expect(await banner()).toMatchObject({
		lasts: true,
		until: "Fri 20 Nov 2026, 09:20",
	});
	expect((await run("tidy")).status).toBe(422);
	await office.told("goForward", { to: "tomorrow" });
	expect((await banner())?.lasts).toBe(false);
	expect((await run("tidy")).status).toBe(200);
	await arm("service down");
	await run("saveNote");
	await office.told("disarm", {});
	expect((await run("tidy")).status).toBe(200);
});

test("of jobs that fall due together just the one that is meant is hit", async () => {
	await run("watch");
	await arm("kill before");
	const { notice } = await office.told("goForward", { to: "tomorrow" });
	expect(notice).toMatch(/^3 runs on the way; 1 stopped/);
	const runs = (await office.told("listRuns", {})).slice(0, 3).reverse();
	expect(runs.map(({ name, at, end }) => [name.function, at, end])).toEqual([
		["daily", "Sat 21 Nov 2026, 07:00", "done"],
		["tidy", "Sat 21 Nov 2026, 07:00", "done"],
		["saveNote", "Sat 21 Nov 2026, 07:00", "cut off"],
	]);
	await office.told("goForward", { to: "week" });
	const later = await office.told("listRuns", {});
	expect(later.filter(({ wasHit }) => wasHit)).toHaveLength(1);
});

test("time goes on as ever while it waits for the sidebar", async () => {
	await run("watch");
	await arm("kill before", {
		run: { function: "callServer", asked: "saveNote" },
	});
	const { notice } = await office.told("goForward", { to: "tomorrow" });
	expect(notice).toBe("3 runs on the way, all in order.");
	expect((await banner())?.hit).toBeNull();
});

test("a heading that was renamed is put right at a press", async () => {
	const headings = async () => {
		const { grid } = await office.told("showTab", { sheetId: 101 });
		return grid.rows[0]?.map((cell) =>
			typeof cell === "string" ? cell : cell.text,
		);
	};
	const before = await headings();
	await arm("rename heading", { on: "Partners" });
	await run("saveNote");
	expect(await headings()).not.toEqual(before);
	expect(await banner()).toMatchObject({
		what: "somebody renames a heading just before the call (Partners)",
		canPutRight: true,
	});
	await office.told("putRight", {});
	expect([await headings(), await banner()]).toEqual([before, null]);
});

test("another run comes in between, whole, and is in the log before the first", async () => {
	await run("watch");
	await arm("second run", { on: "tidy" });
	await run("saveNote");
	const [first, second] = await office.told("listRuns", {});
	expect(first).toMatchObject({ name: saveNote, wasHit: true, end: "done" });
	expect(second).toMatchObject({
		name: { function: "tidy" },
		source: "The clock",
		end: "done",
		wasHit: false,
	});
	expect((await banner())?.hit?.run).toBe(first?.n);
});

test("what can be chosen is every fault once, and the calls of the newest runs by name", async () => {
	await run("saveNote");
	const choices = await office.told("showWhatIf", {});
	const kinds = choices.groups.flatMap((group) => group.kinds);
	expect(kinds.map(({ kind }) => kind).sort()).toEqual(
		Object.keys(faultKinds).sort(),
	);
	expect(choices.tabs).toEqual(["Home", "Partners", "Settings"]);
	expect(choices.jobs).toEqual(["daily"]);
	expect(choices.runs[0]).toMatchObject({
		name: saveNote,
		calls: [{}, {}, { n: 3, call: "Sheets.Spreadsheets.batchUpdate" }, {}],
	});
	await run("saveNote");
	const again = await office.told("showWhatIf", {});
	expect(
		again.runs.filter(({ name }) => name.function === "saveNote"),
	).toHaveLength(1);
});

test.each([
	[
		{ kind: "sort", on: "Gone" },
		"There is no tab “Gone” any more; choose another.",
	],
	[
		{ kind: "second run", on: "repair" },
		"There is no job “repair” any more; choose another.",
	],
	[
		{ kind: "sort", on: "Partners", at: 0 },
		"Say at which call, as a number from 1 on.",
	],
	[
		{ kind: "toString" as FaultKind },
		"Nothing here can do “toString”; choose another.",
	],
] as const)("%j cannot be armed", async (asked, sentence) => {
	const usual = { at: 1, on: "", run: null };
	const { status, body } = await office.ask("arm", { ...usual, ...asked });
	expect([status, body, await banner()]).toEqual([422, sentence, null]);
});

test("a restart keeps the sheet and the log, disarms, and tells an open page to reload", async () => {
	await run("saveNote");
	await arm("kill before");
	const runs = await office.told("listRuns", {});
	const { token } = office;
	office = await restarted(office);
	const { port } = office;
	const headers = {
		Origin: `http://127.0.0.1:${port}`,
		"X-Workspace-Token": token,
	};
	const given = { port, method: "POST", headers, body: "{}" };
	const { status, body } = await knock({ ...given, path: "/api/listRuns" });
	expect([status, body]).toEqual([
		403,
		"The workspace has been started again since this page was opened. Reload the page.",
	]);
	const [opened, ...before] = await office.told("listRuns", {});
	expect([opened?.name.function, before]).toEqual(["onOpen", runs]);
	expect([await note(), await banner()]).toEqual(["Saved", null]);
	expect((await run("saveNote")).status).toBe(200);
});

const ended = (): never => {
	throw new Error("It was to fail, not to end the run");
};

/** Whether a call still fails so many milliseconds after the first. */
function failsAfter(kind: FaultKind, ms: number): boolean {
	const workspace = memoryWorkspace({
		account: "a@charity.example",
		now: "2026-11-20T09:00:00Z",
	});
	const faults = new Faults(workspace, [{ kind, at: 1 }]);
	const fails = () => {
		const call = { n: 1, service: "Gmail.Users", method: "getProfile", ms: 0 };
		try {
			faults.interfere(call, () => 1, ended);
			return false;
		} catch {
			return true;
		}
	};
	fails();
	workspace.state.now += ms;
	return fails();
}

test.each(["service down", "all down", "too fast", "day used up"] as const)(
	"%s lasts just as long as the page says",
	(kind) => {
		const end = lastsFor(kind, 0) ?? 0;
		expect([failsAfter(kind, end - 1), failsAfter(kind, end)]).toEqual([
			true,
			false,
		]);
	},
);
