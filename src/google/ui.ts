/** The menu above the sheet and the panel beside it. */

import { registerId } from "./services";

/** @param items what the menu says, and the function it calls; null draws a line */
export function showMenu(
	title: string,
	items: readonly ({ label: string; call: string } | null)[],
): void {
	const menu = SpreadsheetApp.getUi().createMenu(title);
	for (const item of items)
		if (item) menu.addItem(item.label, item.call);
		else menu.addSeparator();
	menu.addToUi();
}

export const showPanel = (title: string): void => {
	SpreadsheetApp.getUi().showSidebar(
		HtmlService.createHtmlOutputFromFile("Sidebar").setTitle(title),
	);
};

/** A few words at the corner of the sheet, for those who called from the menu. */
export const toast = (words: string, title: string): void => {
	SpreadsheetApp.getActiveSpreadsheet().toast(words, title, 10);
};

export const registerUrl = (): string =>
	`https://docs.google.com/spreadsheets/d/${registerId()}/edit`;

/** Where the cursor is: the tab's fixed number, and the row from 1. */
export const selectedRow = (): { sheetId: number; row: number } => ({
	sheetId: SpreadsheetApp.getActiveSheet().getSheetId(),
	row: SpreadsheetApp.getActiveRange()?.getRow() ?? 0,
});
