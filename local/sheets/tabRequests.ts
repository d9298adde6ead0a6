/** Requests about whole tabs, and about the spreadsheet itself. */

import { type Mask, names, parseMask } from "../fields";
import { badRequest } from "../refusal";
import { isZone } from "../zones";
import { everything } from "./a1";
import { checkProtection, type Handler, neededFields } from "./change";
import { remove } from "./dimensions";
import { checkSize, replaceTab, tabWithId } from "./grid";
import { newTab, type Spreadsheet, type Tab } from "./model";
import { sheetProperties } from "./read";

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

export const addSheet: Handler<"addSheet"> = (book, body, act) => {
	const properties = body.properties ?? {};
	const sheetId = properties.sheetId ?? freeId(book, act.newNumber);
	if (sheetId < 0) throw badRequest(`Invalid sheet id: ${sheetId}`);
	if (book.tabs.some((tab) => tab.sheetId === sheetId)) {
		throw badRequest(
			`A sheet with id ${sheetId} already exists. Please use another id.`,
		);
	}
	const title = properties.title ?? freeTitle(book);
	const { title: _title, sheetId: _id, index, ...rest } = properties;
	const usual = newTab(sheetId, title);
	const tab = changed(usual, rest, "all", usual);
	checkTitle(book, tab);
	const tabs = [...book.tabs];
	tabs.splice(placeIn(tabs.length, index ?? tabs.length), 0, tab);
	const grown = checkSize({ ...book, tabs });
	return { book: grown, reply: { properties: sheetProperties(grown, tab) } };
};

function placeIn(count: number, index: number): number {
	if (index >= 0 && index <= count) return index;
	throw badRequest(`The sheet index ${index} is out of range.`);
}

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

export const deleteSheet: Handler<"deleteSheet"> = (book, body, act) => {
	const tab = tabWithId(book, body.sheetId);
	const { sheetId } = tab;
	checkProtection(book, tab, everything(tab), act);
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
	act,
) => {
	const mask = parseMask(neededFields(body.fields));
	const properties = body.properties ?? {};
	const old = tabWithId(book, properties.sheetId);
	checkProtection(book, old, everything(old), act);
	const tab = changed(old, properties, mask, unset);
	checkTitle(book, tab);
	const replaced = replaceTab(book, tab);
	const { index = 0 } = properties;
	const placed = names(mask, "index")
		? withTabAt(replaced, tab, placeIn(book.tabs.length, index))
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

/** What a mask names and nobody gives goes to nothing at all. */
const unset = {
	title: "",
	hidden: false,
	rowCount: 0,
	columnCount: 0,
	frozenRowCount: 0,
	frozenColumnCount: 0,
	hideGridlines: false,
} as const satisfies Partial<Tab>;

/**
 * The tab with the properties that the mask names; sizes are checked.
 * @param missing what counts when the mask names it and it is not given
 */
function changed(
	tab: Tab,
	properties: SheetProperties,
	mask: Mask,
	missing: typeof unset | Tab,
): Tab {
	const grid = properties.gridProperties ?? {};
	const take = <T>(
		given: T | undefined,
		other: T,
		old: T,
		...path: string[]
	) => (names(mask, ...path) ? (given ?? other) : old);
	const size = (name: "rowCount" | "columnCount") =>
		take(grid[name], missing[name], tab[name], "gridProperties", name);
	const frozen = (name: "frozenRowCount" | "frozenColumnCount") =>
		take(grid[name], missing[name], tab[name], "gridProperties", name);
	const { hideGridlines: lines = false, tabColorStyle: old, ...rest } = tab;
	const given = grid.hideGridlines;
	const colour = take(
		properties.tabColorStyle,
		undefined,
		old,
		"tabColorStyle",
	);
	const result = {
		...rest,
		title: take(properties.title, missing.title, tab.title, "title"),
		hidden: take(properties.hidden, missing.hidden, tab.hidden, "hidden"),
		frozenRowCount: frozen("frozenRowCount"),
		frozenColumnCount: frozen("frozenColumnCount"),
		hideGridlines: take(given, false, lines, "gridProperties", "hideGridlines"),
		...(colour && { tabColorStyle: colour }),
	};
	return resized(result, size("rowCount"), size("columnCount"));
}

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
	const given = body.properties ?? {};
	const { title = "", locale = "", timeZone = "" } = given;
	if (names(mask, "title") && title === "") {
		throw badRequest("The spreadsheet title cannot be empty.");
	}
	if (names(mask, "locale") && !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) {
		throw badRequest(`Unsupported locale: ${locale}`);
	}
	if (names(mask, "timeZone") && !isZone(timeZone)) {
		throw badRequest(`Invalid time zone: ${timeZone}`);
	}
	return {
		book: {
			...book,
			...(names(mask, "title") && { title }),
			...(names(mask, "locale") && { locale }),
			...(names(mask, "timeZone") && { timeZone }),
		},
	};
};
