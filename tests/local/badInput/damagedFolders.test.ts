/** A folder that cannot be used is refused in a sentence, and left as it was. */

import { spawn, spawnSync } from "node:child_process";
import {
	chmodSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { commandLine } from "../../../local/commandLine";
import { type Disk, thisDisk } from "../../../local/disk";
import { isMistake } from "../../../local/refusal";
import { currentVersion } from "../../../local/state";
import { openWorkspace } from "../../../local/workspace";
import { scriptFolder } from "../services/scripts";
import {
	aFolder,
	aKeptWorkspace,
	bytesIn,
	contentsOf,
	copyOf,
	nameBook,
	open,
	receiveLetter,
} from "./aKeptWorkspace";

let folder = "";
const kept = () => folder;

beforeAll(() => {
	folder = aKeptWorkspace();
});

/** One sentence, with what to do after its semicolon. */
const sentence = /^[^\n]+; [^\n]+\.$/;

/** What the command line says; the folder is as it was afterwards. */
async function say(folder: string, ...words: string[]): Promise<string> {
	const script = scriptFolder("function setUp() { return 'ready'; }");
	const before = bytesIn(folder);
	const given = [...words, "--workspace", folder, "--script", script];
	const { text, failed } = await commandLine(given);
	expect(bytesIn(folder)).toEqual(before);
	expect(failed).toBe(true);
	expect(text).toMatch(sentence);
	return text;
}

const index = "spreadsheets/index.json";
const book = "spreadsheets/1SpreadsheetThatTheLocalScriptIsBoundTo00000.json";
const parts = [
	"workspace.json",
	"drive/index.json",
	"mailbox/index.json",
	index,
	book,
	"properties.json",
	"triggers.json",
	"log.json",
];

const damages: Readonly<Record<string, (whole: Buffer) => string | Buffer>> = {
	"cut off": (whole) => whole.subarray(0, whole.length / 2),
	empty: () => "",
	garbage: (whole) => whole.map((byte) => byte ^ 0xa5) as Buffer,
	"no more than null": () => "null",
	"a list of nulls": () => "[null]",
	"something else": () => '{"a":{"b":1}}',
	"a text": () => '"workspace"',
};

test("a folder that lost its first file is not begun anew", async () => {
	const folder = copyOf(kept());
	const path = join(folder, "workspace.json");
	rmSync(path);
	expect(await say(folder, "setup")).toBe(
		`${path} is damaged and cannot be read; put back a copy of the whole folder, or begin a new workspace in another folder.`,
	);
});

describe.each(parts)("%s", (part) => {
	test.each(Object.keys(damages))("%s", async (name) => {
		const folder = copyOf(kept());
		const path = join(folder, part);
		writeFileSync(path, damages[name]?.(readFileSync(path)) ?? "");
		for (const command of ["show", "setup"]) {
			expect(await say(folder, command, "Sheet1")).toBe(
				`${path} is damaged and cannot be read; put back a copy of the whole folder, or begin a new workspace in another folder.`,
			);
		}
	});
});

test.each(parts.slice(1))("without %s", async (part) => {
	const folder = copyOf(kept());
	rmSync(join(folder, part));
	expect(await say(folder, "show", "Sheet1")).toBe(
		`The workspace ${folder} has lost its file ${part}; put back a copy of the whole folder, or begin a new workspace in another folder.`,
	);
});

test("without a letter, or a document", async () => {
	const contents = Object.keys(bytesIn(kept())).filter((path) =>
		/\.(?:eml|docx)$/.test(path),
	);
	expect(contents).toHaveLength(2);
	for (const path of contents) {
		const folder = copyOf(kept());
		rmSync(join(folder, path));
		expect(await say(folder, "mail")).toContain(`has lost its file ${path};`);
	}
});

test("a letter or a document that is cut off is named when it is read", async () => {
	const folder = copyOf(kept());
	for (const path of Object.keys(bytesIn(folder))) {
		if (!/\.(?:eml|docx)$/.test(path)) continue;
		const whole = readFileSync(join(folder, path));
		writeFileSync(join(folder, path), whole.subarray(0, 9));
		const words = path.endsWith(".eml")
			? ["mail"]
			: ["document", "OneDocument"];
		const script = scriptFolder("");
		const given = [...words, "--workspace", folder, "--script", script];
		const { text, failed } = await commandLine(given);
		expect(failed).toBe(true);
		expect(text).toContain(`${join(folder, path)} is damaged and cannot be`);
	}
});

/** Each value of a file in turn, as something that it never is. */
function* spoilt(value: unknown): Generator<unknown> {
	yield typeof value === "object" ? 7 : {};
	if (typeof value !== "object" || value === null) return;
	for (const [name, part] of Object.entries(value)) {
		for (const other of spoilt(part)) {
			yield Array.isArray(value)
				? value.map((each, at) => (at === Number(name) ? other : each))
				: { ...value, [name]: other };
		}
		if (Array.isArray(value)) continue;
		const { [name]: _, ...rest } = value as Record<string, unknown>;
		yield rest;
	}
}

test("whatever one value becomes, it is refused in words or does no harm", () => {
	let refused = 0;
	let harmless = 0;
	for (const part of parts) {
		const folder = copyOf(kept());
		const path = join(folder, part);
		const whole: unknown = JSON.parse(readFileSync(path, "utf8"));
		for (const other of spoilt(whole)) {
			writeFileSync(path, JSON.stringify(other));
			try {
				const workspace = openWorkspace(folder);
				contentsOf(workspace);
				workspace.close();
				harmless += 1;
			} catch (error) {
				expect(isMistake(error) ? error.message : error).toMatch(sentence);
				refused += 1;
			}
		}
	}
	expect({ refused: refused > 200, harmless: harmless < 40 }).toEqual({
		refused: true,
		harmless: true,
	});
});

test("a note of an unfinished save reaches nothing outside the folder", async () => {
	const outside = join(aFolder(), "precious.txt");
	writeFileSync(outside, "precious");
	for (const path of [outside, "../precious.txt", "mailbox/../../a.txt"]) {
		const folder = copyOf(kept());
		const note = { put: [], remove: [path] };
		writeFileSync(join(folder, "unfinished.json"), JSON.stringify(note));
		expect(await say(folder, "show", "Sheet1")).toContain(
			"unfinished.json is damaged",
		);
	}
	expect(readFileSync(outside, "utf8")).toBe("precious");
});

test("a document's bytes are not looked for outside the folder", async () => {
	const folder = copyOf(kept());
	const path = join(folder, "drive/index.json");
	const changed = readFileSync(path, "utf8").replace(
		"drive/OneDocument.docx",
		"drive/../../../etc/passwd.x",
	);
	writeFileSync(path, changed);
	expect(await say(folder, "document", "OneDocument")).toContain("is damaged");
});

test("of a newer version, whatever else it has become", async () => {
	const folder = copyOf(kept());
	const version = currentVersion + 1;
	const head = JSON.stringify({ version, owner: {} });
	writeFileSync(join(folder, "workspace.json"), head);
	expect(await say(folder, "show", "Sheet1")).toBe(
		`The workspace ${folder} was made by a newer version of this program (${version}, this one reads ${currentVersion}); update the program, or name another folder with --workspace.`,
	);
});

test("a file where the folder should be, or part of the way to it", async () => {
	const folder = aFolder();
	const file = join(folder, "notes.txt");
	writeFileSync(file, "notes");
	const script = scriptFolder("function setUp() {}");
	const said = async (command: string, workspace: string) =>
		(await commandLine([command, "--workspace", workspace, "--script", script]))
			.text;
	expect(await said("calls", file)).toBe(
		`${file} is a file, not the folder of a workspace; name another with --workspace.`,
	);
	for (const path of [file, join(file, "charity")]) {
		expect(await said("setup", path)).toBe(
			`The workspace ${path} cannot be used, because a file stands where a folder should be; put that right, or name another folder with --workspace.`,
		);
	}
	expect(readFileSync(file, "utf8")).toBe("notes");
});

test("a folder where a file should be", async () => {
	const folder = copyOf(kept());
	rmSync(join(folder, "log.json"));
	mkdirSync(join(folder, "log.json"));
	expect(await say(folder, "calls")).toBe(
		`${join(folder, "log.json")} cannot be read, because a folder stands where a file should be; put that right, or name another folder with --workspace.`,
	);
});

test("a file that a command is to read or write, and cannot", async () => {
	const folder = copyOf(kept());
	const inFile = join(folder, "log.json", "a");
	for (const [command, done] of [
		["export", "written"],
		["import-partners", "read"],
	] as const) {
		expect(await say(folder, command, inFile)).toBe(
			`${inFile} could not be ${done}, because a file stands where a folder should be; put that right, or name another file.`,
		);
	}
});

const isRoot = process.getuid?.() === 0;

// Root may write everywhere: there a process without its rights has to try.
test("a folder that may only be read", () => {
	const folder = copyOf(kept());
	const before = bytesIn(folder);
	chmodSync(folder, 0o555);
	const bundle = join(aFolder(), "lock.mjs");
	chmodSync(join(bundle, ".."), 0o755);
	spawnSync("node_modules/.bin/esbuild", [
		"local/lockFile.ts",
		"--bundle",
		"--platform=node",
		"--format=esm",
		`--outfile=${bundle}`,
	]);
	const code = `import("${bundle}").then(({ lockFolder }) => lockFolder("${folder}")).catch((error) => console.log(error.message))`;
	const { stdout } = spawnSync(process.execPath, ["-e", code], {
		...(isRoot && { uid: 65_534, gid: 65_534 }),
		encoding: "utf8",
		cwd: "/",
	});
	chmodSync(folder, 0o755);
	expect(stdout.trim()).toBe(
		`The workspace ${folder} cannot be used, because you may not read or change it; put that right, or name another folder with --workspace.`,
	);
	expect(bytesIn(folder)).toEqual(before);
});

describe("a disk that is full", () => {
	const full = (): Error =>
		Object.assign(new Error("no space left on device"), { code: "ENOSPC" });

	/** Takes so many files, and of the next one only half. */
	function smallDisk() {
		const room = { left: Number.POSITIVE_INFINITY };
		const use = (path: string, bytes: Uint8Array) => {
			room.left -= 1;
			if (room.left >= 0) return;
			thisDisk.write(path, bytes.subarray(0, bytes.length / 2));
			throw full();
		};
		const disk: Disk = {
			...thisDisk,
			write(path, bytes) {
				use(path, bytes);
				thisDisk.write(path, bytes);
			},
			create(path, bytes) {
				if (thisDisk.read(path)) return false;
				// As the real one does: half a new file is taken away again.
				room.left -= 1;
				if (room.left < 0) throw full();
				return thisDisk.create(path, bytes);
			},
		};
		return { disk, room };
	}

	test("keeps what was there, and the save succeeds when there is room", () => {
		for (let files = 0; files < 6; files++) {
			const folder = copyOf(kept());
			const { disk, room } = smallDisk();
			const workspace = open(folder, disk);
			const before = bytesIn(folder);
			receiveLetter(workspace, "Second");
			nameBook(workspace, "Second");
			room.left = files;
			expect(() => workspace.save()).toThrow(
				`The workspace ${folder} could not be saved, because the disk is full; put that right and try again: what was saved before is as it was.`,
			);
			expect(bytesIn(folder)).toEqual(before);
			room.left = Number.POSITIVE_INFINITY;
			workspace.save();
			const contents = contentsOf(workspace);
			workspace.close();
			const again = open(folder);
			expect(contentsOf(again)).toEqual(contents);
			again.close();
		}
	});

	test("keeps nothing of a mailbox that it could not take", () => {
		const folder = copyOf(kept());
		const { disk, room } = smallDisk();
		const workspace = open(folder, disk);
		const before = bytesIn(folder);
		room.left = 3;
		expect(() => {
			for (let letter = 0; letter < 6; letter++) {
				receiveLetter(workspace, `Letter ${letter}`, 9_000_000);
			}
			workspace.save();
		}).toThrow("because the disk is full;");
		workspace.close();
		const after = bytesIn(folder);
		expect(Object.keys(after)).toEqual(
			Object.keys(before).filter((path) => path !== "workspace.lock"),
		);
	});
});

describe("a folder that another process has", () => {
	test("is refused to the second, and the first goes on undisturbed", async () => {
		const folder = copyOf(kept());
		const first = open(folder);
		expect(await say(folder, "show", "Sheet1")).toContain(
			`The workspace ${folder} is in use by process ${process.pid};`,
		);
		nameBook(first, "Second");
		first.save();
		first.close();
		const again = open(folder);
		expect(JSON.stringify(again.state)).toContain('"title":"Second"');
		again.close();
	});

	test.each(["", "no number\n", "0\n"])(
		"is taken over when its lock says %j",
		(words) => {
			const folder = copyOf(kept());
			writeFileSync(join(folder, "workspace.lock"), words);
			open(folder).close();
			expect(Object.keys(bytesIn(folder))).not.toContain("workspace.lock");
		},
	);

	test("keeps the lock of a process that came after ours was deleted", () => {
		const folder = copyOf(kept());
		const lock = join(folder, "workspace.lock");
		const workspace = open(folder);
		const other = spawn(process.execPath, ["-e", ""]);
		writeFileSync(lock, `${other.pid}\n`);
		workspace.close();
		expect(readFileSync(lock, "utf8")).toBe(`${other.pid}\n`);
	});
});
