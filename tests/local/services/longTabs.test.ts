/** A long tab is kept in files of its own, and a change writes few of them. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Disk, thisDisk } from "../../../local/disk";
import type { Cell, Row } from "../../../local/sheets/model";
import {
	boundBook,
	openWorkspace,
	putBook,
	type Workspace,
} from "../../../local/workspace";
import { bytesIn, contentsOf, copyOf } from "../badInput/aKeptWorkspace";
import { temporaryFolder } from "./scripts";

const create = {
	account: "office@charity.example",
	now: "2026-04-01T09:00:00Z",
};
const open = (folder: string, disk: Disk = thisDisk) =>
	openWorkspace(folder, { create, disk });

const day: Pick<Cell, "format"> = {
	format: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } },
};
const aRow = (n: number): Row => [
	{ value: `E-${n}` },
	{ value: 46_000 + (n % 7), ...day },
	null,
	{ value: n % 2 === 0, note: "Even?" },
];
const rows = (count: number) =>
	Array.from({ length: count }, (_, n) => aRow(n));

function putRows(
	workspace: Workspace,
	change: (rows: readonly Row[]) => Row[],
) {
	const book = boundBook(workspace);
	const tabs = book.tabs.map((tab) => {
		const changed = change(tab.rows);
		const rowCount = Math.max(tab.rowCount, changed.length);
		return { ...tab, rowCount, rows: changed };
	});
	putBook(workspace, { ...book, tabs });
}

/** Its one tab has number 0 and so many rows. */
function aLongWorkspace(count: number): string {
	const folder = temporaryFolder();
	const workspace = open(folder);
	putRows(workspace, () => rows(count));
	workspace.save();
	workspace.close();
	return folder;
}

const spreadsheets = (folder: string) => join(folder, "spreadsheets");
const bookId = "1SpreadsheetThatTheLocalScriptIsBoundTo00000";
const rowFiles = (folder: string) =>
	readdirSync(join(spreadsheets(folder), bookId)).sort();
const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** Which files of rows a change writes. */
function written(folder: string, change: (rows: readonly Row[]) => Row[]) {
	const paths: string[] = [];
	const disk: Disk = {
		...thisDisk,
		write(path, bytes) {
			if (path.includes(`${bookId}/`)) paths.push(basename(path, ".part"));
			thisDisk.write(path, bytes);
		},
		create(path, bytes) {
			const isNew = thisDisk.create(path, bytes);
			if (isNew && path.includes(`${bookId}/`)) paths.push(basename(path));
			return isNew;
		},
	};
	const workspace = open(folder, disk);
	putRows(workspace, change);
	workspace.save();
	const contents = contentsOf(workspace);
	workspace.close();
	const again = open(folder);
	expect(contentsOf(again)).toEqual(contents);
	again.close();
	return paths.sort();
}

const withRow = (at: number, row: Row) => (rows: readonly Row[]) =>
	rows.map((old, n) => (n === at ? row : old));

const changed: Row = [{ value: "Changed" }];

test("its files are named for the first row in each, as people count", () => {
	const folder = aLongWorkspace(2_500);
	expect(rowFiles(folder)).toEqual(["0-1.json", "0-1001.json", "0-2001.json"]);
	const text = readFileSync(
		join(spreadsheets(folder), bookId, "0-2001.json"),
		"utf8",
	);
	expect(text).toMatch(
		/^\["E-2000",\{"v":46005,"s":"\w{8}"\},null,\{"v":true,"s":"\w{8}"\}\],$/m,
	);
});

test("it is there again when it is opened again, and nothing is written", () => {
	expect(written(aLongWorkspace(2_500), (rows) => [...rows])).toEqual([]);
});

test("a change of one row writes the file of that row", () => {
	const folder = aLongWorkspace(2_500);
	expect(written(folder, withRow(1_000, changed))).toEqual(["0-1001.json"]);
});

test("a row more goes into the last file, or begins one", () => {
	const folder = aLongWorkspace(1_999);
	const more = (rows: readonly Row[]) => [...rows, changed];
	for (const file of ["0-1001.json", "0-2001.json"]) {
		expect(written(folder, more)).toEqual([file]);
	}
});

test("files that no row is left for go away", () => {
	const folder = aLongWorkspace(2_001);
	expect(written(folder, (rows) => rows.slice(0, 2_000))).toEqual([]);
	expect(rowFiles(folder)).toEqual(["0-1.json", "0-1001.json"]);
	written(folder, (rows) => rows.slice(0, 1_000));
	expect(rowFiles(folder)).toEqual([]);
});

test("a folder of version 1 opens as it was, and is then of this one", () => {
	const folder = aLongWorkspace(2_500);
	const before = open(folder);
	const contents = contentsOf(before);
	before.close();
	asVersion1(folder);
	const asFound = bytesIn(folder);
	const workspace = open(folder);
	expect(contentsOf(workspace)).toEqual(contents);
	workspace.close();
	expect(bytesIn(folder)).toEqual(asFound);
	expect(written(folder, withRow(1_000, changed))).toEqual([
		"0-1.json",
		"0-1001.json",
		"0-2001.json",
	]);
	expect(readJson(join(folder, "workspace.json")).version).toBe(2);
});

/** All rows in the spreadsheet's own file. */
function asVersion1(folder: string) {
	const path = join(spreadsheets(folder), `${bookId}.json`);
	const book = readJson(path);
	const rows: unknown[] = [];
	for (const first of [1, 1_001, 2_001]) {
		const file = readJson(
			join(spreadsheets(folder), bookId, `0-${first}.json`),
		);
		rows.push(...file.rows);
		Object.assign(book.styles, file.styles);
	}
	book.tabs[0].rows = rows;
	writeFileSync(path, JSON.stringify(book));
	rmSync(join(spreadsheets(folder), bookId), { recursive: true });
	const head = join(folder, "workspace.json");
	writeFileSync(head, JSON.stringify({ ...readJson(head), version: 1 }));
}

test("what a failed save left waiting is not saved later", () => {
	const folder = aLongWorkspace(2_500);
	let isFull = true;
	const full = () => Object.assign(new Error("full"), { code: "ENOSPC" });
	const disk: Disk = {
		...thisDisk,
		write(path, bytes) {
			if (isFull) throw full();
			thisDisk.write(path, bytes);
		},
	};
	const workspace = open(folder, disk);
	const [old] = boundBook(workspace).tabs;
	putRows(workspace, withRow(1_000, changed));
	expect(() => workspace.save()).toThrow("the disk is full");
	putRows(workspace, () => [...(old?.rows ?? [])]);
	isFull = false;
	workspace.save();
	const contents = contentsOf(workspace);
	workspace.close();
	const again = open(folder);
	expect(contentsOf(again)).toEqual(contents);
	again.close();
});

test("a stop at any moment of a save leaves all of the old or all of the new", () => {
	const folder = aLongWorkspace(2_500);
	const change = (rows: readonly Row[]) =>
		withRow(0, changed)(withRow(1_000, changed)(rows)).slice(0, 2_000);
	const ends = new Set<string>();
	for (let stopAt = 1, isStopped = true; isStopped; stopAt++) {
		const copy = copyOf(folder);
		let acts = 0;
		const act = (whole: () => void) => {
			acts += 1;
			if (acts >= stopAt) throw new Error("stopped");
			whole();
		};
		const workspace = open(copy, {
			...thisDisk,
			write: (path, bytes) => act(() => thisDisk.write(path, bytes)),
			move: (from, to) => act(() => thisDisk.move(from, to)),
			remove: (path) => act(() => thisDisk.remove(path)),
		});
		const before = rowsIn(workspace);
		putRows(workspace, change);
		const after = rowsIn(workspace);
		expect(after).not.toBe(before);
		try {
			workspace.save();
			isStopped = false;
		} catch (error) {
			expect(error).toMatchObject({ message: "stopped" });
		}
		workspace.close();
		const again = open(copy);
		const found = rowsIn(again);
		again.close();
		expect([before, after]).toContain(found);
		ends.add(found);
	}
	expect(ends.size).toBe(2);
});

const rowsIn = (workspace: Workspace) =>
	JSON.stringify(boundBook(workspace).tabs.map((tab) => tab.rows));

describe("a file of its rows", () => {
	const folder = { whole: "" };
	beforeAll(() => {
		folder.whole = aLongWorkspace(1_500);
	});
	const path = (copy: string) =>
		join(spreadsheets(copy), bookId, "0-1001.json");

	const damages: Readonly<Record<string, (text: string) => string>> = {
		"cut off": (text) => text.slice(0, text.length / 2),
		"without a row": (text) => text.replace(/^\["E-1100".*\n/m, ""),
		"with a row twice": (text) => text.replace(/^(\["E-1100".*\n)/m, "$1$1"),
		"without its styles": (text) =>
			JSON.stringify({ ...JSON.parse(text), styles: {} }),
		"with a cell that is none": (text) => text.replace('"E-1100"', "[7]"),
	};

	test.each(Object.keys(damages))("%s is named", (name) => {
		const copy = copyOf(folder.whole);
		const text = readFileSync(path(copy), "utf8");
		const damaged = damages[name]?.(text) ?? text;
		expect(damaged).not.toBe(text);
		writeFileSync(path(copy), damaged);
		expect(() => open(copy)).toThrow(
			`${path(copy)} is damaged and cannot be read; put back a copy of the whole folder, or begin a new workspace in another folder.`,
		);
	});

	test("that is lost is named", () => {
		const copy = copyOf(folder.whole);
		rmSync(path(copy));
		expect(() => open(copy)).toThrow(
			`The workspace ${copy} has lost its file spreadsheets/${bookId}/0-1001.json; put back a copy of the whole folder, or begin a new workspace in another folder.`,
		);
	});
});
