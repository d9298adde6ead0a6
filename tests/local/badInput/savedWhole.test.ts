/** A stop at any moment leaves the state before or the one after, whole. */

import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Disk, thisDisk } from "../../../local/disk";
import { deleteMessage } from "../../../local/mailbox";
import { mailboxOf, type Workspace } from "../../../local/workspace";
import {
	aFolder,
	aKeptWorkspace,
	bytesIn,
	contentsOf,
	copyOf,
	digest,
	keepDocument,
	nameBook,
	open,
	receiveLetter,
} from "./aKeptWorkspace";

/** How the last thing that a process did to the disk ended. */
type Ending = "not begun" | "half done" | "done";

/** Does nothing more after its n-th act, as if the process were gone. */
function stoppingDisk(stopAt: number, ending: Ending) {
	let acts = 0;
	const act = <T>(whole: () => T, half: () => void): T => {
		acts += 1;
		if (acts < stopAt) return whole();
		if (acts === stopAt && ending === "done") whole();
		if (acts === stopAt && ending === "half done") half();
		throw new Error("stopped");
	};
	const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);
	const disk: Disk = {
		...thisDisk,
		write: (path, bytes) =>
			act(
				() => thisDisk.write(path, bytes),
				() => thisDisk.write(path, half(bytes)),
			),
		create: (path, bytes) =>
			act(
				() => thisDisk.create(path, bytes),
				() => thisDisk.create(path, half(bytes)),
			),
		move: (from, to) =>
			act(
				() => thisDisk.move(from, to),
				() => undefined,
			),
		remove: (path) =>
			act(
				() => thisDisk.remove(path),
				() => undefined,
			),
	};
	return { disk, acts: () => acts };
}

/** Touches every file: one is new, one goes, the others change. */
function changeEverything(workspace: Workspace) {
	const { state } = workspace;
	const [first] = mailboxOf(workspace).messages;
	receiveLetter(workspace, "Second");
	deleteMessage(workspace, first?.id ?? "");
	keepDocument(workspace, "Second");
	nameBook(workspace, "Second");
	state.properties = { script: { round: "Second" }, user: {} };
	state.triggers = [];
	state.log = [];
	state.now += 60_000;
}

/** @returns how many acts it took */
function changeAndStop(
	folder: string,
	change: (workspace: Workspace) => void,
	stopAt: number,
	ending: Ending,
): number {
	const { disk, acts } = stoppingDisk(stopAt, ending);
	const stopped = () => {
		const workspace = open(folder, disk);
		try {
			change(workspace);
			workspace.save();
		} finally {
			workspace.close();
		}
	};
	if (stopAt === Number.POSITIVE_INFINITY) stopped();
	else expect(stopped).toThrow("stopped");
	return acts();
}

function opened(folder: string) {
	const workspace = open(folder);
	const contents = contentsOf(workspace);
	workspace.close();
	return contents;
}

const endings: readonly Ending[] = ["not begun", "half done", "done"];

/** @returns how often the state was found as it was before, and as after */
function sweep(
	prepared: () => string,
	change: (workspace: Workspace) => void,
): { before: number; after: number } {
	const found = { before: 0, after: 0 };
	const before = JSON.stringify(opened(prepared()));
	const changed = prepared();
	const acts = changeAndStop(changed, change, Number.POSITIVE_INFINITY, "done");
	const after = JSON.stringify(opened(changed));
	for (let stopAt = 1; stopAt <= acts; stopAt++) {
		for (const ending of endings) {
			const folder = prepared();
			changeAndStop(folder, change, stopAt, ending);
			const state = JSON.stringify(opened(folder));
			expect([before, after]).toContain(state);
			found[state === before ? "before" : "after"] += 1;
		}
	}
	return found;
}

test("a stop at any of a save's acts leaves one state or the other", () => {
	const kept = aKeptWorkspace();
	const found = sweep(() => copyOf(kept), changeEverything);
	// It counts from its 20th act of 31, when the note gets its name.
	expect(found).toEqual({ before: 19 * 3 + 2, after: 11 * 3 + 1 });
});

test("a stop while much is received leaves the mailbox as it was, or whole", () => {
	const kept = aKeptWorkspace();
	const found = sweep(
		() => copyOf(kept),
		(workspace) => {
			for (const letter of [1, 2]) {
				receiveLetter(workspace, `Letter ${letter}`, 9_000_000);
			}
		},
	);
	expect(found.before).toBeGreaterThan(6);
	expect(found.after).toBeGreaterThan(6);
});

test("a stop while a workspace is made leaves none, or a whole one", () => {
	const acts = changeAndStop(aFolder(), () => {}, Infinity, "done");
	for (let stopAt = 1; stopAt <= acts; stopAt++) {
		for (const ending of endings) {
			const folder = aFolder();
			changeAndStop(folder, () => {}, stopAt, ending);
			// Made again, or finished: "setup" works either way.
			expect(opened(folder).state.owner).toBe("office@charity.example");
		}
	}
});

test("a stop while a stopped save is finished is finished the next time", () => {
	const kept = aKeptWorkspace();
	const whole = copyOf(kept);
	const acts = changeAndStop(whole, changeEverything, Infinity, "done");
	const after = opened(whole);
	const half = copyOf(kept);
	changeAndStop(half, changeEverything, acts - 11, "done");
	expect(Object.keys(bytesIn(half))).toContain("unfinished.json");
	for (let stopAt = 1; stopAt <= 11; stopAt++) {
		const folder = copyOf(half);
		const { disk } = stoppingDisk(stopAt, "not begun");
		expect(() => open(folder, disk)).toThrow("stopped");
		expect(opened(folder)).toEqual(after);
	}
});

test("a save that is finished later leaves nothing behind", () => {
	const kept = aKeptWorkspace();
	const whole = copyOf(kept);
	const acts = changeAndStop(whole, changeEverything, Infinity, "done");
	const stopped = copyOf(kept);
	changeAndStop(stopped, changeEverything, acts - 6, "done");
	expect(bytesIn(stopped)).not.toEqual(bytesIn(whole));
	open(stopped).close();
	expect(bytesIn(stopped)).toEqual(bytesIn(whole));
});

test("a small save needs no more than it did: one file beside, one renamed", () => {
	const folder = aKeptWorkspace();
	const { disk, acts } = stoppingDisk(Infinity, "done");
	const workspace = open(folder, disk);
	workspace.state.now += 60_000;
	workspace.save();
	expect(acts()).toBe(2);
	workspace.close();
});

describe("a process that is killed", () => {
	const program = () => {
		const outfile = join(aFolder(), "saves.mjs");
		const entry = join(__dirname, "savesForEver.ts");
		const built = spawnSync("node_modules/.bin/esbuild", [
			entry,
			"--bundle",
			"--platform=node",
			"--format=esm",
			`--outfile=${outfile}`,
		]);
		expect([built.status, String(built.stderr)]).toEqual([
			0,
			expect.stringContaining("Done"),
		]);
		return outfile;
	};

	const killedAfter = (path: string, folder: string, ms: number) =>
		new Promise<string>((done) => {
			const child = spawn(process.execPath, [path, folder], {
				cwd: process.cwd(),
			});
			child.stdout.once("data", () => {
				setTimeout(() => child.kill("SIGKILL"), ms);
			});
			child.once("exit", (_, signal) => done(String(signal)));
		});

	test("leaves every part at the same round, wherever it was", async () => {
		const path = program();
		const folder = aKeptWorkspace();
		let rounds = 0;
		for (let time = 0; time < 10; time++) {
			expect(await killedAfter(path, folder, time * 3.4)).toBe("SIGKILL");
			const workspace = open(folder);
			const { state, documents } = contentsOf(workspace);
			const { round = "" } = state.properties.script;
			const [letters] = Object.values(state.mailboxes);
			const [book] = Object.values(state.spreadsheets);
			expect({
				book: book?.title,
				document: state.drive[0]?.name,
				written: documents,
				letter: letters?.messages.at(-1)?.topic,
			}).toEqual({
				book: `Round ${round}`,
				document: `Round ${round}`,
				written: [digest(Buffer.from(`Round ${round}`.repeat(Number(round))))],
				letter: `round ${round}`,
			});
			expect(Number(round)).toBeGreaterThan(rounds);
			rounds = Number(round);
			workspace.close();
		}
	});
});
