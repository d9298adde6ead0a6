/** What a person does to the register on the page, and what they then see. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid, GridOutcome } from "../../../local/server/contract";
import { aServedWorkspace, type ServedWorkspace } from "./aWorkspace";

let office: ServedWorkspace;

beforeEach(async () => {
	office = await aServedWorkspace();
});
afterEach(() => office.remove());

const sheetId = 101;
const at = (row: number, column: number) => ({ sheetId, row, column });

const texts = (grid: Grid) =>
	grid.rows.map((row) =>
		row.map((cell) => (typeof cell === "string" ? cell : cell.text)),
	);

/** The grid as it is after what was done. */
function after(outcome: GridOutcome): string[][] {
	if (outcome.kind !== "done") throw new Error("It asked first");
	return texts(outcome.grid);
}

const refs = (outcome: GridOutcome) =>
	after(outcome)
		.slice(0, 4)
		.map(([ref]) => ref ?? "");

test("opening shows the first tab with records, the script's menu and the account", async () => {
	const { menus, account } = await office.told("open", {});
	expect(account).toBe("partnerships@charity.example");
	expect(menus).toEqual([
		{
			title: "Partnerships",
			items: [
				{ label: "Open partnerships", run: "showPanel" },
				null,
				{ label: "Check what is due", run: "checkDue" },
				{ label: "Repair", run: "repair" },
			],
		},
	]);
	const { tabs, grid } = await office.told("showTab", { sheetId: null });
	expect(tabs).toMatchObject([
		{ title: "Home", hidden: false },
		{ title: "Partners", hidden: false },
		{ title: "Settings", hidden: true },
	]);
	expect(texts(grid)[0]).toEqual(["Ref", "Name", "Stage", "Notes"]);
});

test("a script that stops at the opening leaves the sheet open, and says so", async () => {
	const path = join(office.folder, "Code.js");
	const script = readFileSync(path, "utf8");
	writeFileSync(path, script.replace("onOpen() {", 'onOpen() { throw "No"; '));
	const { menus, trouble } = await office.told("open", {});
	expect([menus, trouble]).toEqual([[], "No"]);
	const { grid } = await office.told("showTab", { sheetId: null });
	expect(grid.title).toBe("Partners");
});

test("typing saves the cell, and it is still there when the tab opens again", async () => {
	const typed = await office.told("type", {
		...at(1, 1),
		text: "Oak Trust",
		anyway: false,
	});
	expect(typed).toMatchObject({ kind: "done", notice: "B2 is saved." });
	const { grid } = await office.told("showTab", { sheetId });
	expect(texts(grid)[1]?.[1]).toBe("Oak Trust");
});

test("a guarded cell is asked about first, and changed when that is the answer", async () => {
	const change = { ...at(0, 1), text: "Partner name" };
	expect(await office.told("type", { ...change, anyway: false })).toEqual({
		kind: "asks",
	});
	const { grid } = await office.told("showTab", { sheetId });
	expect(texts(grid)[0]?.[1]).toBe("Name");
	const changed = await office.told("type", { ...change, anyway: true });
	expect(after(changed)[0]?.[1]).toBe("Partner name");
});

test("a word that the dropdown has not got is refused in Sheets' words", async () => {
	const { status, body } = await office.ask("type", {
		...at(1, 2),
		text: "Asleep",
		anyway: false,
	});
	expect([status, body]).toEqual([
		422,
		"The data that you entered violates the data validation rules set on this cell.",
	]);
});

test("rows come above and below, and go", async () => {
	const add = (where: "above" | "below") =>
		office.told("insertRow", { ...at(2, 0), where });
	expect(refs(await add("above"))).toEqual(["Ref", "P-0002", "", "P-0001"]);
	expect(await add("below")).toMatchObject({
		notice: "Row 4 is new and empty.",
	});
	const remove = { ...at(1, 0), anyway: false };
	expect(await office.told("deleteRow", remove)).toEqual({ kind: "asks" });
	const left = await office.told("deleteRow", { ...remove, anyway: true });
	expect(refs(left)).toEqual(["Ref", "", "", "P-0001"]);
});

test("sorting keeps the headings and moves whole rows", async () => {
	const sorted = await office.told("sort", {
		...at(1, 1),
		direction: "A to Z",
		anyway: true,
	});
	expect(sorted).toMatchObject({ notice: "Sorted by “Name”, A to Z." });
	expect(after(sorted).slice(0, 3)).toEqual([
		["Ref", "Name", "Stage", "Notes"],
		["P-0001", "Alder Trust", "Potential"],
		["P-0002", "Birch Hub", "Active", "Met in May"],
	]);
});

test("a menu item says what it showed, opens the sidebar, or gives its error", async () => {
	const choose = (run: string) => office.ask("chooseItem", { run });
	expect(JSON.parse((await choose("checkDue")).body).value).toEqual({
		notice: "Partnerships: Nothing is due.",
		sidebar: null,
	});
	expect(JSON.parse((await choose("showPanel")).body).value).toEqual({
		notice: "",
		sidebar: "Partners",
	});
	const broken = await choose("repair");
	expect([broken.status, broken.body]).toEqual([
		422,
		"The column Stage is missing.",
	]);
});

test("a tab that is gone is said in a sentence", async () => {
	const { status, body } = await office.ask("type", {
		sheetId: 7,
		row: 1,
		column: 1,
		text: "x",
		anyway: false,
	});
	expect([status, body]).toEqual([
		422,
		"That tab is no longer in the spreadsheet; choose another at the bottom.",
	]);
});
