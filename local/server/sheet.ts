/** What a person does to the spreadsheet by hand, and what they then see. */

import type { Office } from "../office";
import { Mistake } from "../refusal";
import { cellName } from "../sheets/a1";
import { afterLastValue } from "../sheets/grid";
import type { Tab } from "../sheets/model";
import {
	deleteRow,
	headingsOf,
	insertRow,
	sortByColumn,
} from "../sheets/person";
import { serialDay } from "../sheets/serial";
import { boundBook } from "../workspace";
import type { Grid, GridOutcome, Request, Shown } from "./contract";
import { gridView, tabNames } from "./gridView";
import { isGuarded } from "./guarded";
import { clockAt } from "./times";

export function showTab(
	office: Office,
	{ sheetId }: Request<"showTab">,
): Shown {
	const { tabs } = boundBook(office.workspace);
	const tab =
		tabs.find((each) => each.sheetId === sheetId) ??
		tabs.find((each) => !each.hidden && hasRecords(each)) ??
		tabs.find((each) => !each.hidden);
	if (!tab) throw new Error("The spreadsheet has no tab to show");
	return { tabs: tabNames(tabs), grid: drawn(office, tab) };
}

// People come for the records; a tab that only tells is not the one they want.
const hasRecords = (tab: Tab): boolean =>
	headingsOf(tab).length > 2 && afterLastValue(tab) > 1;

export function selectRow(
	office: Office,
	{ sheetId, row }: Request<"select">,
): null {
	office.select(tabOf(office, sheetId).title, row + 1);
	return null;
}

export function typeText(office: Office, asked: Request<"type">): GridOutcome {
	const { sheetId, row, column, text, anyway } = asked;
	const tab = tabOf(office, sheetId);
	const cell = {
		fromRow: row,
		toRow: row + 1,
		fromColumn: column,
		toColumn: column + 1,
	};
	if (!anyway && isGuarded(tab, cell)) return { kind: "asks" };
	// What the script itself makes of the edit is not the typing's fault.
	const troubles = office
		.type(tab.title, row, column, text)
		.flatMap((ran) => (ran.ok ? [] : [ran.error.message]));
	const saved = `${cellName(row, column)} is saved.`;
	return done(office, sheetId, [saved, ...troubles].join(" "));
}

export function addRow(
	office: Office,
	{ sheetId, row, where }: Request<"insertRow">,
): GridOutcome {
	const at = where === "above" ? row : row + 1;
	const { title } = tabWithRow(office, sheetId, row);
	insertRow(office.workspace, title, at);
	return done(office, sheetId, `Row ${at + 1} is new and empty.`);
}

export function removeRow(
	office: Office,
	{ sheetId, row, anyway }: Request<"deleteRow">,
): GridOutcome {
	const tab = tabWithRow(office, sheetId, row);
	const cells = { ...everyCell(tab), fromRow: row, toRow: row + 1 };
	if (!anyway && isGuarded(tab, cells)) return { kind: "asks" };
	deleteRow(office.workspace, tab.title, row);
	return done(office, sheetId, `Row ${row + 1} is deleted.`);
}

export function sortRows(
	office: Office,
	{ sheetId, column, direction, anyway }: Request<"sort">,
): GridOutcome {
	const tab = tabOf(office, sheetId);
	const cells = { ...everyCell(tab), fromRow: 1 };
	if (!anyway && isGuarded(tab, cells)) return { kind: "asks" };
	const heading = headingsOf(tab)[column] ?? "";
	sortByColumn(office.workspace, tab.title, heading, direction);
	return done(office, sheetId, `Sorted by “${heading}”, ${direction}.`);
}

const everyCell = (tab: Tab) => ({
	fromRow: 0,
	toRow: tab.rowCount,
	fromColumn: 0,
	toColumn: tab.columnCount,
});

function tabOf({ workspace }: Office, sheetId: number): Tab {
	const tab = boundBook(workspace).tabs.find(
		(each) => each.sheetId === sheetId,
	);
	if (tab) return tab;
	throw new Mistake(
		"That tab is no longer in the spreadsheet; choose another at the bottom.",
	);
}

function tabWithRow(office: Office, sheetId: number, row: number): Tab {
	const tab = tabOf(office, sheetId);
	if (row < tab.rowCount) return tab;
	throw new Mistake("That row is no longer in the tab; reload the page.");
}

function done(office: Office, sheetId: number, notice: string): GridOutcome {
	office.workspace.save();
	return { kind: "done", notice, grid: drawn(office, tabOf(office, sheetId)) };
}

function drawn(office: Office, tab: Tab): Grid {
	const { day } = clockAt(office.workspace.state.now);
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	return gridView(tab, serialDay(year, month, date) ?? 0);
}
