/** Rows of a long tab in windows, and the spreadsheets that older ones go to. */
import { add } from "../register/change";
import { UserError } from "../register/errors";
import { nowhere, type TableRead, type Trouble } from "../register/register";
import { keysOf, type Row, type Table } from "../register/table";
import type { Raw } from "../register/values";
import { layoutFor, rawOf } from "./aim";
import { fileExists } from "./documents";
import { readAgain } from "./failures";
import {
	columnLetters,
	expectedLayout,
	isWhole,
	type Layout,
	layoutFault,
	layoutOf,
	rangeOf,
	widthOf,
} from "./layout";
import type { Opened } from "./read";
import { newRow } from "./requests";
import { readColumns } from "./rows";
import { type BatchReply, sheets } from "./services";
import { addTab } from "./tabLooks";

type Grid = readonly (readonly Raw[])[];

function valuesOf(bookId: string, ...ranges: string[]): Grid[] {
	const { valueRanges = [] } = readAgain(() =>
		sheets().Spreadsheets.Values.batchGet(bookId, {
			ranges,
			valueRenderOption: "UNFORMATTED_VALUE",
			dateTimeRenderOption: "SERIAL_NUMBER",
		}),
	);
	return ranges.map((_, at) => valueRanges[at]?.values ?? []);
}

/** Rows as records; what cannot be read counts as blank. */
function tableIn(table: Table, layout: Layout, grid: Grid): TableRead {
	const troubles: Trouble[] = [];
	const runs = [[0, widthOf(layout) - 1] as const];
	const keys = keysOf(table);
	return readColumns({ table, layout, keys, runs, only: [] }, [grid], troubles);
}

/**
 * Some rows of a tab, as they stand one below the other.
 * @param first the row in the sheet, from 1
 * @returns `isEnd` when there is nothing further down, and the register as it
 * knows where these rows are; a reference that stands twice is left out
 */
export function readWindow<T extends Table>(
	opened: Opened,
	table: T,
	first: number,
	count: number,
): { rows: readonly Readonly<Row<T>>[]; isEnd: boolean; opened: Opened } {
	const { title } = layoutFor(opened, table);
	const [headings = [], grid = []] = valuesOf(
		opened.bookId,
		rangeOf(title, "1:1"),
		rangeOf(title, `${first}:${first + count - 1}`),
	);
	// Columns may have moved since: these headings came with the rows.
	const layout = layoutOf(table, title, headings[0] ?? []);
	if (!isWhole(layout)) throw new UserError(layoutFault(layout));
	const found = tableIn(table, layout, grid);
	// Read from their second row on, tables begin in row 2.
	const places = new Map(
		[...found.rows]
			.filter(([, row]) => row !== nowhere)
			.map(([key, row]) => [key, row - 2 + first] as const),
	);
	return {
		rows: found.records.filter((record) =>
			places.has(String(record[table.key])),
		) as unknown as Row<T>[],
		isEnd: grid.length < count,
		opened: {
			...opened,
			layouts: new Map([...opened.layouts, [table.title, layout]]),
			rowOf: (of, key) =>
				of.title === table.title ? places.get(key) : opened.rowOf(of, key),
		},
	};
}

/** The tab of an archive is made once, before anything goes there. */
export function prepareArchive(bookId: string, table: Table): void {
	const { sheets: found = [] } = readAgain(() =>
		sheets().Spreadsheets.get(bookId, {
			fields: "sheets.properties(sheetId,title)",
		}),
	);
	if (found.some(({ properties }) => properties.sheetId === table.sheetId))
		return;
	sheets().Spreadsheets.batchUpdate(
		{ requests: addTab({ table, growing: true }, 0) },
		bookId,
	);
}

const cellsOf = (row: readonly Raw[], width: number): Raw[] =>
	Array.from({ length: width }, (_, at) => row[at] ?? "");

/** The rows as the reply shows that they stand there. */
const writtenIn = ({ updatedSpreadsheet }: BatchReply, table: Table) =>
	updatedSpreadsheet?.sheets
		?.find(({ properties }) => properties?.sheetId === table.sheetId)
		?.data?.[0]?.rowData?.map(({ values = [] }) =>
			values.map(({ effectiveValue }) => rawOf(effectiveValue)),
		) ?? [];

/**
 * What is in the bin can still be written to, and is deleted after a month.
 * @throws UserError if the spreadsheet is in the bin, or gone
 */
export function requireArchive(bookId: string): void {
	if (!fileExists(bookId))
		throw new UserError(
			`An archive of Letters and emails is gone from Drive: https://docs.google.com/spreadsheets/d/${bookId}. Take it out of the bin; until then no more rows go there, and nothing is lost.`,
		);
}

/**
 * Writes rows below the first `after` of an archive, over whatever a broken run
 * may have left there, and looks at what stands there then.
 * @throws Error if it is not what was written
 */
export function writeArchive<T extends Table>(
	bookId: string,
	table: T,
	rows: readonly Readonly<Row<T>>[],
	after: number,
): void {
	const layout = expectedLayout(table);
	const first = after + 2;
	const last = after + 1 + rows.length;
	const width = widthOf(layout);
	const range = rangeOf(
		table.title,
		`A${first}:${columnLetters(width - 1)}${last}`,
	);
	const lines = rows.map((row) => newRow(add(table, row as Row<T>), layout));
	const reply = sheets().Spreadsheets.batchUpdate(
		{
			requests: [
				{
					updateSheetProperties: {
						properties: {
							sheetId: table.sheetId,
							gridProperties: { rowCount: last },
						},
						fields: "gridProperties.rowCount",
					},
				},
				{
					updateCells: {
						start: {
							sheetId: table.sheetId,
							rowIndex: first - 1,
							columnIndex: 0,
						},
						rows: lines,
						fields: "userEnteredValue,userEnteredFormat.numberFormat",
					},
				},
			],
			includeSpreadsheetInResponse: true,
			responseRanges: [range],
			responseIncludeGridData: true,
		},
		bookId,
	);
	const wanted = lines.map(({ values }) =>
		cellsOf(
			values.map(({ userEnteredValue }) => rawOf(userEnteredValue)),
			width,
		),
	);
	const found = writtenIn(reply, table).map((row) => cellsOf(row, width));
	if (JSON.stringify(found) !== JSON.stringify(wanted))
		throw new Error(`Rows of ${table.title} did not arrive in the archive`);
}

/**
 * All rows of an archive, by its own headings.
 * @throws UserError if it is not to be had
 */
export function readArchive<T extends Table>(
	bookId: string,
	table: T,
): readonly Readonly<Row<T>>[] {
	const [first, grid = []] = valuesOf(
		bookId,
		rangeOf(table.title, "1:1"),
		rangeOf(table.title, `A2:${columnLetters(60)}`),
	);
	const layout = layoutOf(table, table.title, first?.[0] ?? []);
	return tableIn(table, layout, grid).records as unknown as Row<T>[];
}

/** Google takes sixty reads and sixty writes a minute; a window needs four. */
export const restBetween = (): void => {
	Utilities.sleep(2_000);
};
