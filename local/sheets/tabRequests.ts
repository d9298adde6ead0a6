/** Requests about whole tabs, and about the spreadsheet itself. */

import { checkMask, type Mask, names, parseMask } from "../fields";
import { badRequest } from "../refusal";
import { type Handler, neededFields } from "./change";
import { remove } from "./dimensions";
import { checkSize, replaceTab, tabWithId } from "./grid";
import { newTab, type Spreadsheet, type Tab } from "./model";
import { sheetProperties } from "./read";

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export const addSheet: Handler<"addSheet"> = (book, body, act) => {
	const properties = body.properties ?? {};
	const sheetId = properties.sheetId ?? freeId(book, act.newNumber);
	if (book.tabs.some((tab) => tab.sheetId === sheetId)) {
		throw badRequest(
			`A sheet with id ${sheetId} already exists. Please use another id.`,
		);
	}
	const title = properties.title ?? freeTitle(book);
	const { title: _title, sheetId: _id, index, ...rest } = properties;
	const tab = changed(newTab(sheetId, title), rest, "all");
	checkTitle(book, tab);
	const tabs = [...book.tabs];
	tabs.splice(index ?? tabs.length, 0, tab);
	const grown = checkSize({ ...book, tabs });
	return { book: grown, reply: { properties: sheetProperties(grown, tab) } };
};

function freeId(book: Spreadsheet, newNumber: () => number): number {
	const id = newNumber();
	const isTaken = book.tabs.some((tab) => tab.sheetId === id);
	return isTaken ? freeId(book, newNumber) : id;
}

function freeTitle(book: Spreadsheet): string {
	let number = book.tabs.length + 1;
	while (book.tabs.some((tab) => tab.title === `Sheet${number}`)) number++;
	return `Sheet${number}`;
}

function checkTitle(book: Spreadsheet, { sheetId, title }: Tab) {
	if (title === "") throw badRequest("The sheet name cannot be empty.");
	if (title.length > 100) {
		throw badRequest("The sheet name cannot be greater than 100 characters.");
	}
	const isTaken = book.tabs.some(
		(tab) =>
			tab.sheetId !== sheetId &&
			tab.title.toLowerCase() === title.toLowerCase(),
	);
	if (isTaken) {
		throw badRequest(
			`A sheet with the name "${title}" already exists. Please enter another name.`,
		);
	}
}

export const deleteSheet: Handler<"deleteSheet"> = (book, body) => {
	const { sheetId } = tabWithId(book, body.sheetId);
	const tabs = book.tabs.filter((tab) => tab.sheetId !== sheetId);
	return { book: someVisible({ ...book, tabs }) };
};

function someVisible(book: Spreadsheet): Spreadsheet {
	if (book.tabs.some((tab) => !tab.hidden)) return book;
	throw badRequest("You can't remove all the visible sheets in a document.");
}

export const updateSheetProperties: Handler<"updateSheetProperties"> = (
	book,
	body,
) => {
	const mask = parseMask(neededFields(body.fields));
	const properties = body.properties ?? {};
	const old = tabWithId(book, properties.sheetId);
	const tab = changed(old, properties, mask);
	checkTitle(book, tab);
	const replaced = replaceTab(book, tab);
	const { index } = properties;
	const placed =
		index !== undefined && names(mask, "index")
			? withTabAt(replaced, tab, index)
			: replaced;
	return { book: checkSize(someVisible(placed)) };
};

function withTabAt(book: Spreadsheet, tab: Tab, index: number): Spreadsheet {
	const before = book.tabs.indexOf(tab);
	const tabs = book.tabs.filter((each) => each !== tab);
	// Counted as if the tab were still where it was.
	tabs.splice(index > before ? index - 1 : index, 0, tab);
	return { ...book, tabs };
}

/** The tab with the properties that the mask names; sizes are checked. */
function changed(tab: Tab, properties: SheetProperties, mask: Mask): Tab {
	checkMask(mask, sheetFields, "updateSheetProperties fields");
	const take = <T>(given: T | undefined, old: T, ...path: string[]) =>
		given !== undefined && names(mask, ...path) ? given : old;
	const grid = properties.gridProperties ?? {};
	const inGrid = <T>(given: T | undefined, old: T, name: string) =>
		take(given, old, "gridProperties", name);
	const { hideGridlines = false } = tab;
	const { tabColorStyle } = properties;
	const result = {
		...tab,
		title: take(properties.title, tab.title, "title"),
		hidden: take(properties.hidden, tab.hidden, "hidden"),
		frozenRowCount: inGrid(
			grid.frozenRowCount,
			tab.frozenRowCount,
			"frozenRowCount",
		),
		frozenColumnCount: inGrid(
			grid.frozenColumnCount,
			tab.frozenColumnCount,
			"frozenColumnCount",
		),
		hideGridlines: inGrid(grid.hideGridlines, hideGridlines, "hideGridlines"),
		...(tabColorStyle && names(mask, "tabColorStyle") && { tabColorStyle }),
	};
	return resized(
		result,
		inGrid(grid.rowCount, tab.rowCount, "rowCount"),
		inGrid(grid.columnCount, tab.columnCount, "columnCount"),
	);
}

const sheetFields = {
	sheetId: true,
	title: true,
	index: true,
	hidden: true,
	tabColorStyle: true,
	gridProperties: {
		rowCount: true,
		columnCount: true,
		frozenRowCount: true,
		frozenColumnCount: true,
		hideGridlines: true,
	},
} as const;

function resized(tab: Tab, rowCount: number, columnCount: number): Tab {
	checkFrozen("rows", tab.frozenRowCount, rowCount);
	checkFrozen("columns", tab.frozenColumnCount, columnCount);
	const fewerRows = tab.rowCount - rowCount;
	const shorter =
		fewerRows > 0 ? remove(tab, "ROWS", rowCount, fewerRows) : tab;
	const fewerColumns = tab.columnCount - columnCount;
	const smaller =
		fewerColumns > 0
			? remove(shorter, "COLUMNS", columnCount, fewerColumns)
			: shorter;
	return { ...smaller, rowCount, columnCount };
}

function checkFrozen(kind: "rows" | "columns", frozen: number, count: number) {
	if (count < 1) throw badRequest(`A sheet must have some ${kind}.`);
	if (frozen >= count) {
		throw badRequest(`You can't freeze all visible ${kind} on the sheet.`);
	}
}

export const updateSpreadsheetProperties: Handler<
	"updateSpreadsheetProperties"
> = (book, body) => {
	const mask = parseMask(neededFields(body.fields));
	const known = { title: true, locale: true, timeZone: true } as const;
	checkMask(mask, known, "updateSpreadsheetProperties fields");
	const { title, locale, timeZone } = body.properties ?? {};
	return {
		book: {
			...book,
			...(title !== undefined && names(mask, "title") && { title }),
			...(locale !== undefined && names(mask, "locale") && { locale }),
			...(timeZone !== undefined && names(mask, "timeZone") && { timeZone }),
		},
	};
};
