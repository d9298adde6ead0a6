/** One batch of writes, and what it found where each of them went. */
import type { Add } from "../register/change";
import { before } from "../register/scriptTabs";
import type { Table } from "../register/table";
import type { Raw } from "../register/values";
import { type Aimed, layoutFor } from "./aim";
import type { Landed } from "./landing";
import { columnLetters, rangeOf, widthOf } from "./layout";
import type { Opened } from "./read";
import { appendRequest, keepRequest, linesOf, rowOfLine } from "./requests";
import {
	type BatchReply,
	type ReadCell,
	type SheetsRequest,
	sheets,
} from "./services";

/** Lines that the tab Before is made with. */
export const linesKept = 1_000;
/** One batch: rows to overwrite, rows to add, and where its lines begin. */
export interface Round {
	opened: Opened;
	aimed: readonly Aimed[];
	adds: readonly Add[];
	firstLine: number;
}

const tablesOf = ({ aimed, adds }: Round): Table[] => [
	...new Set([...aimed, ...adds].map(({ table }) => table)),
];

/** Keeps the headings of every tab it touches, then each row just before its write. */
function requestsOf(round: Round): SheetsRequest[] {
	const { opened, aimed, adds, firstLine } = round;
	const tables = tablesOf(round);
	const heads = tables.map((table, at) =>
		keepRequest(table, layoutFor(opened, table), 1, firstLine + at),
	);
	const rows = aimed.flatMap(({ table, layout, row, requests }, at) => [
		keepRequest(table, layout, row, firstLine + tables.length + at),
		...requests,
	]);
	const added = tables.flatMap((table) => {
		const own = adds.filter((change) => change.table === table);
		return own.length > 0
			? [appendRequest(own, table, layoutFor(opened, table))]
			: [];
	});
	return [...heads, ...rows, ...added];
}

export const lineCount = (round: Round) =>
	tablesOf(round).length + round.aimed.length;

const rawOf = ({ effectiveValue: value = {} }: ReadCell): Raw =>
	value.numberValue ?? value.stringValue ?? value.boolValue ?? "";

/** The tab Before from the reply; undefined if the reply does not carry it. */
const linesIn = ({ updatedSpreadsheet }: BatchReply): Raw[][] | undefined =>
	updatedSpreadsheet?.sheets
		?.find(({ properties }) => properties?.sheetId === before.sheetId)
		?.data?.[0]?.rowData?.map(({ values = [] }) => values.map(rawOf));

export const readLines = (bookId: string, range: string): Raw[][] =>
	sheets().Spreadsheets.Values.batchGet(bookId, {
		ranges: [range],
		valueRenderOption: "UNFORMATTED_VALUE",
		dateTimeRenderOption: "SERIAL_NUMBER",
	}).valueRanges?.[0]?.values ?? [];

export function rangeOfLines(round: Round): string {
	const widths = tablesOf(round).map((table) =>
		widthOf(layoutFor(round.opened, table)),
	);
	const first = rowOfLine(round.firstLine);
	const last = first + lineCount(round) - 1;
	const letters = columnLetters(Math.max(1, ...widths) - 1);
	return rangeOf(before.title, `A${first}:${letters}${last}`);
}

/** The tab Before has room for every line of a round. */
function roomFor(round: Round): SheetsRequest[] {
	const rowCount = rowOfLine(round.firstLine) + lineCount(round);
	return rowCount > linesKept ? [linesOf(rowCount)] : [];
}

/** What stood where each write went, just before it. */
export interface Landing {
	landed: readonly Landed[];
	/** Tabs whose columns moved before rows were added to them. */
	shifted: readonly Table[];
}

export function landing(
	round: Round,
	lines: readonly (readonly Raw[])[],
): Landing {
	const { opened, aimed, adds, firstLine } = round;
	const tables = tablesOf(round);
	const headingsOf = (table: Table) =>
		(lines[tables.indexOf(table)] ?? []).map((text) => String(text).trim());
	const isShifted = (table: Table) => {
		const there = headingsOf(table);
		return layoutFor(opened, table).headings.some(
			(heading, at) => heading !== "" && there[at] !== heading,
		);
	};
	return {
		landed: aimed.map((one, at) => ({
			aimed: one,
			line: firstLine + tables.length + at,
			cells: lines[tables.length + at] ?? [],
			headings: headingsOf(one.table),
		})),
		shifted: [...new Set(adds.map(({ table }) => table))].filter(isShifted),
	};
}

/** @returns every write with the row that it found in its place */
export function send(round: Round): Landing {
	const { bookId } = round.opened;
	const range = rangeOfLines(round);
	const reply = sheets().Spreadsheets.batchUpdate(
		{
			requests: [...roomFor(round), ...requestsOf(round)],
			includeSpreadsheetInResponse: true,
			responseRanges: [range],
			responseIncludeGridData: true,
		},
		bookId,
	);
	return landing(round, linesIn(reply) ?? readLines(bookId, range));
}
