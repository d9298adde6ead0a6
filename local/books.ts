/** Which files hold a spreadsheet: its own, and more for its long tabs. */

import type { Files } from "./files";
import type { Kind } from "./kinds";
import { layOut } from "./layOut";
import {
	type FileLine,
	fromLines,
	haveTheirStyles,
	rowsIn,
	type Styles,
	toLines,
} from "./sheets/file";
import type { Row, Spreadsheet, Tab } from "./sheets/model";
import { isBook, isRowFile } from "./storedKinds";

/** A tab of no more rows stands in the file of its spreadsheet. */
const rowsInFile = 1000;

/** Of a long tab just how many rows it has; those are in files of their own. */
type FileTab = Omit<Tab, "rows"> & { rows: FileLine[] | number };
type FileBook = Omit<Spreadsheet, "tabs"> & { styles: Styles; tabs: FileTab[] };

interface RowFile {
	styles: Styles;
	rows: FileLine[];
}

/** @throws Mistake when it is lost or not of this kind */
export type ReadPart = <T>(path: string, isOne: Kind) => T;

const pathOf = (id: string) => `spreadsheets/${id}.json`;

/** Named for the tab and for the first row, as people count. */
const rowsPath = (id: string, { sheetId }: { sheetId: number }, from: number) =>
	`spreadsheets/${id}/${sheetId}-${from + 1}.json`;

export function readBook(part: ReadPart, id: string): Spreadsheet {
	const file = part<FileBook>(pathOf(id), isWholeBook);
	const { styles, ...book } = file;
	// Version 1 had the rows of long tabs here as well.
	const rowsOf = (tab: FileTab): Row[] =>
		typeof tab.rows === "number"
			? readRows(part, id, tab, tab.rows)
			: fromLines(tab.rows, styles);
	const tabs = book.tabs.map((tab) => ({ ...tab, rows: rowsOf(tab) }));
	return { ...book, tabs };
}

function readRows(part: ReadPart, id: string, tab: FileTab, count: number) {
	return starts(count).flatMap((from) => {
		const isOne = isRowFileOf(Math.min(rowsInFile, count - from));
		const file = part<RowFile>(rowsPath(id, tab, from), isOne);
		return fromLines(file.rows, file.styles);
	});
}

const isWholeBook: Kind = (value) => {
	if (!isBook(value)) return false;
	const { tabs, styles } = value as FileBook;
	return tabs.every(
		({ rows }) => typeof rows === "number" || haveTheirStyles(rows, styles),
	);
};

const isRowFileOf =
	(count: number): Kind =>
	(value) => {
		if (!isRowFile(value)) return false;
		const { rows, styles } = value as RowFile;
		return rowsIn(rows) === count && haveTheirStyles(rows, styles);
	};

const isLong = (rows: readonly Row[]) => rows.length > rowsInFile;

/** The first row of each file. */
const starts = (count: number): number[] =>
	Array.from(
		{ length: Math.ceil(count / rowsInFile) },
		(_, file) => file * rowsInFile,
	);

/** Writes what differs from the spreadsheet as it was saved last. */
export function writeBook(
	files: Files,
	book: Spreadsheet,
	saved?: Spreadsheet,
) {
	if (book === saved) return;
	const styles: Styles = {};
	const tabs = book.tabs.map((tab) => ({
		...tab,
		rows: isLong(tab.rows) ? tab.rows.length : toLines(tab.rows, styles),
	}));
	files.write(pathOf(book.id), layOut({ ...book, styles, tabs }, 4));
	const before = saved ? filesOf(saved) : new Map<string, readonly Row[]>();
	for (const [path, rows] of filesOf(book)) {
		if (!isSame(rows, before.get(path))) writeRows(files, path, rows);
		before.delete(path);
	}
	for (const path of before.keys()) files.remove(path);
}

/** The files of the long tabs, each with its rows. */
function filesOf({ id, tabs }: Spreadsheet): Map<string, readonly Row[]> {
	const files = new Map<string, readonly Row[]>();
	for (const tab of tabs.filter(({ rows }) => isLong(rows))) {
		for (const from of starts(tab.rows.length)) {
			const rows = tab.rows.slice(from, from + rowsInFile);
			files.set(rowsPath(id, tab, from), rows);
		}
	}
	return files;
}

/** Rows are never changed in place. */
const isSame = (rows: readonly Row[], before: readonly Row[] = []) =>
	rows.length === before.length && rows.every((row, n) => row === before[n]);

function writeRows(files: Files, path: string, rows: readonly Row[]) {
	const styles: Styles = {};
	const lines = toLines(rows, styles);
	files.write(path, layOut({ styles, rows: lines }, 2));
}
