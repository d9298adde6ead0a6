/** A workspace is a folder: kept, found again, and used by one at a time. */

import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openOffice } from "../../../local/office";
import { currentVersion } from "../../../local/state";
import { account, ask, asking, scriptFolder, temporaryFolder } from "./scripts";

const now = "2026-04-01T09:00:00Z";
const open = (folder: string, code = asking) =>
	openOffice(folder, { project: scriptFolder(code), account, now });

const work = `[
	update(
		{ addSheet: { properties: { sheetId: 7, title: "Partners" } } },
		{ appendCells: { sheetId: 7, rows: [{ values: [
			{ userEnteredValue: { stringValue: "Since" } },
			{ userEnteredValue: { formulaValue: "=A1" } } ] }], fields: "*" } },
		{ repeatCell: { range: { sheetId: 7, startColumnIndex: 0, endColumnIndex: 1 }, cell: { userEnteredFormat: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } } }, fields: "userEnteredFormat" } },
	),
	MailApp.sendEmail("a@b.example", "Hello", "Text"),
	PropertiesService.getScriptProperties().setProperty("a", "1") && 0,
	ScriptApp.newTrigger("ask").timeBased().everyHours(1).create() && 0,
	Drive.Files.create({ name: "Folder", mimeType: "application/vnd.google-apps.folder" }, null),
].length`;

test("everything is there again when it is opened again", () => {
	const folder = temporaryFolder();
	const first = open(folder);
	ask(first, work);
	first.advance({ minutes: 30 });
	const before = { ...first.workspace.state };
	first.close();
	const second = open(folder);
	expect(second.workspace.state).toEqual({
		...before,
		now: Math.floor(before.now),
	});
	expect(second.mail("sent")).toMatchObject([{ subject: "Hello" }]);
	second.close();
});

test("it is plain files that a person can read", () => {
	const folder = temporaryFolder();
	const office = open(folder);
	ask(office, work);
	office.close();
	expect(readdirSync(folder).sort()).toEqual([
		"drive",
		"log.json",
		"mailbox",
		"properties.json",
		"spreadsheets",
		"triggers.json",
		"workspace.json",
	]);
	const [id] = readdirSync(join(folder, "mailbox"));
	expect(readFileSync(join(folder, "mailbox", id ?? ""), "utf8")).toContain(
		"Subject: Hello",
	);
	const books = readdirSync(join(folder, "spreadsheets"));
	const book = books.find((name) => name !== "index.json") ?? "";
	const text = readFileSync(join(folder, "spreadsheets", book), "utf8");
	expect(text).toMatch(
		/^\[\{"v":"Since","s":"(\w{8})"\},\{"formula":"=A1"\}\],$/m,
	);
	expect(text).toMatch(/^\{"times":999,"row":\[\{"s":"\w{8}"\}\]\}$/m);
});

test("a stop between two files' writing loses no file", () => {
	const folder = temporaryFolder();
	const office = open(folder);
	ask(office, work);
	office.close();
	expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual(
		[],
	);
	writeFileSync(join(folder, "log.json.99.part"), "half");
	const again = open(folder);
	expect(again.tabs()).toEqual(["Sheet1", "Partners"]);
	again.close();
});

test("what is tried on a copy does not reach the workspace", () => {
	const office = open(temporaryFolder());
	const copy = office.copy();
	ask(copy, work);
	expect(copy.tabs()).toEqual(["Sheet1", "Partners"]);
	const [sent] = copy.mail();
	const path = `mailbox/${sent?.id}.eml`;
	expect(copy.workspace.files.read(path)).toBeDefined();
	expect(office.workspace.files.read(path)).toBeUndefined();
	expect(office.tabs()).toEqual(["Sheet1"]);
	expect(office.mail()).toEqual([]);
	office.close();
});

test("the same work gives the same ids", () => {
	const ids = [1, 2].map(() => {
		const office = open(temporaryFolder());
		ask(office, work);
		const { state } = office.workspace;
		office.close();
		return [state.triggers, state.drive, office.mail(), state.nextNumber];
	});
	expect(ids[0]).toEqual(ids[1]);
});

describe("a folder that cannot be used", () => {
	const refuse = (folder: string) => () =>
		openOffice(folder, { project: scriptFolder(""), mayCreate: false });

	test("that is not there", () => {
		const folder = join(temporaryFolder(), "none");
		expect(refuse(folder)).toThrow(
			`There is no workspace at ${folder}; run "setup" to make one there.`,
		);
		expect(existsSync(folder)).toBe(false);
	});

	test("that is no workspace", () => {
		const folder = temporaryFolder();
		expect(refuse(folder)).toThrow(
			`${folder} is not a workspace: it has no workspace.json; run "setup" to make one there.`,
		);
	});

	test("of a newer version", () => {
		const folder = temporaryFolder();
		const version = currentVersion + 1;
		writeFileSync(join(folder, "workspace.json"), JSON.stringify({ version }));
		expect(refuse(folder)).toThrow(
			`The workspace ${folder} was made by a newer version of this program (${version}, this one reads ${currentVersion})`,
		);
	});

	test("with a damaged or a missing file", () => {
		const folder = temporaryFolder();
		open(folder).close();
		writeFileSync(join(folder, "triggers.json"), "[");
		expect(refuse(folder)).toThrow(
			`${folder}/triggers.json is damaged and cannot be read`,
		);
	});

	test("without a built script", () => {
		const empty = temporaryFolder();
		expect(() => openOffice({ memory: true }, { project: empty })).toThrow(
			`There is no built script in ${empty}; build it first with "npm run build".`,
		);
	});
});

describe("two at once", () => {
	const lockOf = (folder: string) => join(folder, "workspace.lock");

	test("the second is told who has it", async () => {
		const folder = temporaryFolder();
		open(folder).close();
		const other = spawn(process.execPath, [
			"-e",
			"setInterval(() => {}, 1000)",
		]);
		try {
			writeFileSync(lockOf(folder), `${other.pid}\n`);
			expect(() => open(folder)).toThrow(
				`The workspace ${folder} is in use by process ${other.pid}`,
			);
		} finally {
			other.kill();
		}
	});

	test("what a process left behind is taken over", async () => {
		const folder = temporaryFolder();
		open(folder).close();
		const gone = spawn(process.execPath, ["-e", ""]);
		await new Promise((resolve) => gone.on("exit", resolve));
		writeFileSync(lockOf(folder), `${gone.pid}\n`);
		const office = open(folder);
		expect(readFileSync(lockOf(folder), "utf8")).toBe(`${process.pid}\n`);
		office.close();
		expect(existsSync(lockOf(folder))).toBe(false);
	});
});
