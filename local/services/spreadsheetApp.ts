/** SpreadsheetApp: the bound spreadsheet's place on the screen. */

import { named } from "../bridge";
import type { Offers } from "../offers";
import { exception } from "../refusal";
import type { Menu, Running } from "../running";
import { urlOf } from "../sheets/read";
import { boundBook } from "../workspace";
import { LocalHtmlOutput } from "./html";

class LocalMenu
	implements
		Offers<GoogleAppsScript.Base.Menu, "addItem" | "addSeparator" | "addToUi">
{
	readonly #running: Running;
	readonly #menu: Menu;

	constructor(running: Running, title: string) {
		this.#running = running;
		this.#menu = { title, items: [] };
		named("SpreadsheetApp.Menu", this);
	}

	addItem(label: string, functionName: string) {
		this.#menu.items.push({ label, function: functionName });
		return this;
	}

	addSeparator() {
		this.#menu.items.push({ label: "" });
		return this;
	}

	addToUi() {
		this.#running.screen.menus.push(this.#menu);
	}
}

class LocalUi
	implements Offers<GoogleAppsScript.Base.Ui, "createMenu" | "showSidebar">
{
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("SpreadsheetApp.Ui", this);
	}

	createMenu(title: string) {
		return new LocalMenu(this.#running, title);
	}

	showSidebar(output: LocalHtmlOutput) {
		this.#running.screen.sidebar = LocalHtmlOutput.shown(output);
	}
}

class LocalSheet
	implements
		Offers<GoogleAppsScript.Spreadsheet.Sheet, "getSheetId" | "getName">
{
	readonly #sheetId: number;
	readonly #title: string;

	constructor(sheetId: number, title: string) {
		this.#sheetId = sheetId;
		this.#title = title;
		named("SpreadsheetApp.Sheet", this);
	}

	getSheetId() {
		return this.#sheetId;
	}

	getName() {
		return this.#title;
	}
}

/** A place in a tab, as events and the selection give it. */
export class LocalRange
	implements
		Offers<
			GoogleAppsScript.Spreadsheet.Range,
			"getRow" | "getColumn" | "getSheet"
		>
{
	readonly rowStart: number;
	readonly rowEnd: number;
	readonly columnStart: number;
	readonly columnEnd: number;
	readonly #sheet: LocalSheet;

	/** @param row and column are counted from 1, as Apps Script does */
	constructor(
		tab: { sheetId: number; title: string },
		row: number,
		column: number,
	) {
		this.rowStart = row;
		this.rowEnd = row;
		this.columnStart = column;
		this.columnEnd = column;
		this.#sheet = new LocalSheet(tab.sheetId, tab.title);
		named("SpreadsheetApp.Range", this);
	}

	getRow() {
		return this.rowStart;
	}

	getColumn() {
		return this.columnStart;
	}

	getSheet() {
		return this.#sheet;
	}
}

export class LocalSpreadsheet
	implements
		Offers<
			GoogleAppsScript.Spreadsheet.Spreadsheet,
			"getId" | "getUrl" | "toast"
		>
{
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("SpreadsheetApp.Spreadsheet", this);
	}

	getId() {
		return boundBook(this.#running.workspace).id;
	}

	getUrl() {
		return urlOf(boundBook(this.#running.workspace));
	}

	toast(message: string, title = "", seconds = 5) {
		// Where nobody looks, nothing is shown.
		if (this.#running.source === "clock") return;
		this.#running.screen.toasts.push({ message, title, seconds });
	}
}

type Google = Offers<
	GoogleAppsScript.Spreadsheet.SpreadsheetApp,
	"getActiveSpreadsheet" | "getActiveSheet" | "getActiveRange" | "getUi"
>;

export class LocalSpreadsheetApp implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("SpreadsheetApp", this);
	}

	/** Gmail has no spreadsheet open beside a card. */
	getActiveSpreadsheet() {
		if (this.#isOnCard) return null;
		return new LocalSpreadsheet(this.#running);
	}

	getActiveSheet() {
		if (this.#isOnCard) return null;
		const { sheetId, title } = this.#activeTab;
		return new LocalSheet(sheetId, title);
	}

	/** Nobody has a cursor in the spreadsheet when a clock rings. */
	getActiveRange() {
		if (this.#isOnCard || this.#running.source === "clock") return null;
		const { row } = this.#running.workspace.selection;
		return new LocalRange(this.#activeTab, row, 1);
	}

	getUi() {
		if (this.#isOnCard || this.#running.source === "clock") {
			throw exception("Cannot call SpreadsheetApp.getUi() from this context.");
		}
		return new LocalUi(this.#running);
	}

	get #isOnCard() {
		return this.#running.source === "card";
	}

	get #activeTab() {
		const { workspace, source } = this.#running;
		const { tabs } = boundBook(workspace);
		const { sheetId } = workspace.selection;
		const tab =
			tabs.find((each) => each.sheetId === sheetId && source !== "clock") ??
			tabs.find((each) => !each.hidden);
		if (!tab) throw new Error("The spreadsheet has no tab to show");
		return tab;
	}
}
