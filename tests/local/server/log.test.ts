/** What the page is told about each run, and how much of it is kept. */

import { costs } from "../../../local/costs";
import { recordExecution } from "../../../local/log";
import { openOffice } from "../../../local/office";
import { callInWords, meaningOf } from "../../../local/page/log/callWords";
import { runLines, runPage } from "../../../local/server/runs";
import type { Call } from "../../../local/state";
import { memoryWorkspace } from "../../../local/workspace";
import { aServedWorkspace, type ServedWorkspace } from "./aWorkspace";

describe("a served workspace", () => {
	let office: ServedWorkspace;
	beforeEach(async () => {
		office = await aServedWorkspace();
	});
	afterEach(() => office.remove());

	const newest = async () => {
		const [line] = await office.told("listRuns", {});
		if (!line) throw new Error("Nothing has run");
		return line;
	};

	test("each run says when, what, by whom, how long and how it ended", async () => {
		await office.call("callServer", "saveNote", {});
		const done = await newest();
		expect(done).toMatchObject({
			at: "Fri 20 Nov 2026, 09:00",
			name: { function: "callServer", asked: "saveNote" },
			source: "The sidebar",
			end: "done",
			sentence: "",
			wasHit: false,
		});
		expect(done.ms).toBeGreaterThan(700);
		await office.call("callServer", "anything else", {});
		expect(await newest()).toMatchObject({
			n: done.n + 1,
			name: { function: "callServer", asked: "" },
			end: "refused",
			sentence: "Choose a partner first.",
		});
		await office.ask("chooseItem", { run: "repair" });
		expect(await newest()).toMatchObject({
			source: "The menu",
			end: "stopped",
			sentence: "The column Stage is missing.",
		});
		await office.told("goForward", { to: "tomorrow" });
		expect(await newest()).toMatchObject({
			source: "The clock",
			isByClock: true,
		});
	});

	test("a run is opened with its calls in order, its notes and what was shown", async () => {
		await office.told("runNow", { run: "saveNote" });
		const run = await office.told("showRun", { n: (await newest()).n });
		expect(run.calls.map(({ n, call }) => [n, call])).toEqual([
			[1, "LockService.Lock.tryLock"],
			[2, "Sheets.Spreadsheets.Values.batchGet"],
			[3, "Sheets.Spreadsheets.batchUpdate"],
			[4, "SpreadsheetApp.Spreadsheet.toast"],
		]);
		expect(run.calls[2]).toMatchObject({ cellsWritten: 1 });
		expect(run.calls[2]?.bytes).toBeGreaterThan(50);
		expect(run.callCount).toBe(4);
		expect(run.said).toEqual(["one note"]);
		expect(run.shown).toEqual(["Partnerships: The note is saved."]);
		const sum = run.totals.reduce((total, { ms }) => total + ms, 0);
		expect(sum).toBeCloseTo(run.ms, 0);
	});

	test("a call that Google refused has Google's words beside it", async () => {
		await office.ask("runNow", { run: "selectedRow" });
		await office.call("draft", "bm90IGEgZG9jdW1lbnQ=");
		const run = await office.told("showRun", { n: (await newest()).n });
		expect(run).toMatchObject({ end: "stopped" });
		expect(run.calls.at(-1)?.error).toBe(run.sentence);
	});

	test("a run that is not in the log is said in a sentence", async () => {
		const { status, body } = await office.ask("showRun", { n: 4321 });
		expect([status, body]).toEqual([
			422,
			"That run is no longer in the log, which keeps the newest 200; choose another.",
		]);
	});

	test("what a person types runs onEdit, and what a script writes does not", async () => {
		const before = (await newest()).n;
		await office.told("runNow", { run: "saveNote" });
		expect((await newest()).n).toBe(before + 1);
		const edit = { sheetId: 101, row: 2, column: 3, anyway: true };
		await office.told("type", { ...edit, text: "Rang back" });
		const { n, name, source } = await newest();
		expect([name.function, source]).toEqual(["onEdit", "An edit"]);
		const run = await office.told("showRun", { n });
		expect(run.said).toEqual(["Saved Rang back 3"]);
	});
});

describe("a long log", () => {
	const aCall = (n: number): Call => ({
		n,
		service: "Gmail.Users.Messages",
		method: "get",
		ms: 150,
	});

	/** As many runs as asked for, of these names in turn. */
	function aLog(count: number, calls: number, names: readonly string[]) {
		const workspace = memoryWorkspace({
			account: "a@charity.example",
			now: "2026-11-20T09:00:00Z",
		});
		const ended = {
			outcome: { ok: true, value: null },
			calls: Array.from({ length: calls }, (_, n) => aCall(n + 1)),
			console: [],
			screen: { toasts: [] },
			ms: calls * 150,
		} as const;
		for (let n = 0; n < count; n++) {
			const name = names[n % names.length] ?? "";
			const job = { function: name, source: "clock" };
			recordExecution(workspace, job, workspace.state.now, ended);
		}
		return openOffice(workspace, { project: "dist" });
	}

	test("keeps 200 runs and goes on counting, and answers at once", () => {
		const office = aLog(260, 400, ["logMail"]);
		const started = Date.now();
		const lines = runLines(office.workspace.state);
		const run = runPage(office, { n: 260 });
		expect(Date.now() - started).toBeLessThan(100);
		expect([lines.length, lines[0]?.n, lines.at(-1)?.n]).toEqual([
			200, 260, 61,
		]);
		expect([run.calls.length, run.callCount]).toEqual([300, 400]);
		expect(() => runPage(office, { n: 60 })).toThrow("no longer in the log");
	});

	test("older runs keep what they come to, the newest of each kind its calls", () => {
		const office = aLog(41, 3, ["daily", ...Array(40).fill("logMail")]);
		const callsOf = (n: number) => runPage(office, { n }).calls.length;
		expect([41, 22, 21, 2, 1].map(callsOf)).toEqual([3, 3, 0, 0, 3]);
		expect(runPage(office, { n: 2 })).toMatchObject({
			callCount: 3,
			totals: [{ call: "Gmail.Users.Messages.get", count: 3, ms: 450 }],
		});
	});

	test("of a workspace from before the numbers is counted from what it kept", () => {
		const office = aLog(3, 1, ["daily"]);
		const { state } = office.workspace;
		state.log = state.log.map(({ n, ...older }) => older);
		expect(runLines(state).map(({ n }) => n)).toEqual([3, 2, 1]);
		office.workspace.state.log = [...state.log.slice(1)];
		expect(runLines(state).map(({ n }) => n)).toEqual([2, 1]);
	});
});

test("every call that costs something has words for people", () => {
	const wordless = Object.keys(costs).filter((call) => !meaningOf(call));
	expect(wordless).toEqual([]);
	expect(callInWords("MailApp.sendEmail")).toBe(
		"Send an email (MailApp.sendEmail)",
	);
	expect(callInWords("Maps.find")).toBe("Maps.find");
});
