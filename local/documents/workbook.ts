/** A spreadsheet of the workspace as an .xlsx file, to open or to hand on. */
import type { Column, Workbook, Worksheet } from "exceljs";
import {
	type CellValue,
	isFormula,
	type Spreadsheet,
	type Tab,
	usualColumnWidth,
} from "../sheets/model";
import { excel } from "./bigPackages";
import { addDropdowns, listTab } from "./workbookDropdowns";
import { cellStyle, colour, numberFormat } from "./workbookStyles";

/** Text stays text, whatever it begins with; formulas are shown as typed. */
export async function workbookXlsx(book: Spreadsheet): Promise<Uint8Array> {
	const { Workbook } = excel();
	const workbook = new Workbook();
	workbook.title = book.title;
	const sheets = addSheets(workbook, book.tabs);
	for (const [at, tab] of book.tabs.entries()) {
		const sheet = sheets[at];
		if (sheet !== undefined) fillSheet(sheet, tab);
	}
	addDropdowns(workbook, book.tabs, sheets);
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheets(workbook: Workbook, tabs: readonly Tab[]): Worksheet[] {
	const names = sheetNames(tabs.map(({ title }) => title));
	// Excel opens no workbook in which everything is hidden.
	const allHidden = tabs.every(({ hidden }) => hidden);
	return tabs.map((tab, at) => {
		const tabColour = colour(tab.tabColorStyle);
		return workbook.addWorksheet(names[at] ?? "", {
			state: tab.hidden && !(allHidden && at === 0) ? "hidden" : "visible",
			properties: tabColour === undefined ? {} : { tabColor: tabColour },
			views: [
				{
					state: "frozen",
					xSplit: tab.frozenColumnCount,
					ySplit: tab.frozenRowCount,
					showGridLines: tab.hideGridlines !== true,
				},
			],
		});
	});
}

const longestName = 31;

/**
 * Excel is narrower than Google: 31 characters, few signs, no doubles, and a
 * tab of its own called "History".
 */
export function sheetNames(titles: readonly string[]): string[] {
	const taken = new Set(["history", listTab.toLowerCase()]);
	return titles.map((title) => {
		const plain =
			title
				.replace(/[*?:\\/[\]]/g, " ")
				.replace(/^'+|'+$/g, "")
				.trim() || "Tab";
		let name = plain.slice(0, longestName);
		for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
			const ending = ` (${count})`;
			name = `${plain.slice(0, longestName - ending.length)}${ending}`;
		}
		taken.add(name.toLowerCase());
		return name;
	});
}

function fillSheet(sheet: Worksheet, tab: Tab): void {
	const columns = Math.min(tab.columnCount, mostColumns);
	for (let at = 0; at < columns; at += 1)
		dressColumn(sheet.getColumn(at + 1), tab, at);
	for (const [at, row] of tab.rows.entries()) {
		for (const [column, cell] of row.entries()) {
			if (cell?.value === undefined && cell?.note === undefined) continue;
			const target = sheet.getCell(at + 1, column + 1);
			if (cell.value !== undefined) target.value = writtenValue(cell.value);
			if (cell.note !== undefined) target.note = writtenText(cell.note);
			target.style = cellStyle(cell.format);
		}
	}
	for (const [at, row] of tab.rowProperties.entries()) {
		if (row?.pixelSize) sheet.getRow(at + 1).height = row.pixelSize * 0.75;
		if (row?.hidden) sheet.getRow(at + 1).hidden = true;
	}
	if (tab.basicFilter !== undefined) addFilter(sheet, tab);
}

// What Excel has, and Google does not reach.
const mostColumns = 16_384;

function dressColumn(column: Partial<Column>, tab: Tab, at: number): void {
	const { pixelSize, hidden } = tab.columnProperties[at] ?? {};
	column.width = ((pixelSize ?? usualColumnWidth) - 5) / 7;
	if (hidden) column.hidden = true;
	// New rows take the format of the first one under the headings.
	const usual = tab.rows[tab.frozenRowCount]?.[at]?.format;
	const format = numberFormat(usual);
	if (format !== undefined) column.numFmt = format;
}

const writtenValue = (value: CellValue): string | number | boolean => {
	if (isFormula(value)) return writtenText(value.formula);
	return typeof value === "string" ? writtenText(value) : value;
};

const longestText = 32_767;
const cut = " … [cut: Excel holds 32,767 characters in a cell]";

// XML cannot hold these, and Excel opens no file that has them.
const unwritable =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu;

function writtenText(text: string): string {
	const whole = text.replace(unwritable, "");
	return whole.length <= longestText
		? whole
		: `${whole.slice(0, longestText - cut.length)}${cut}`;
}

function addFilter(sheet: Worksheet, tab: Tab): void {
	const range = tab.basicFilter?.range;
	sheet.autoFilter = {
		from: {
			row: (range?.startRowIndex ?? 0) + 1,
			column: (range?.startColumnIndex ?? 0) + 1,
		},
		to: {
			row: range?.endRowIndex ?? tab.rowCount,
			column: range?.endColumnIndex ?? tab.columnCount,
		},
	};
}
