/** One batch of writes, and what it found where each of them went. */
import type { Add } from "../register/change";
import { before } from "../register/scriptTabs";
import type { Table } from "../register/table";
import type { Raw } from "../register/values";
import { type Aimed, layoutFor, rawOf } from "./aim";
import { readAgain } from "./failures";
import type { Landed } from "./landing";
import { columnLetters, rangeOf, widthOf } from "./layout";
import {
	columnsKept,
	type HeadingsMark,
	linesKept,
	markText,
	type RowMark,
} from "./marks";
import type { Opened } from "./read";
import {
	appendRequest,
	keepRequest,
	markRequest,
	rowOfLine,
	sizeOfBefore,
	spareRowRequest,
} from "./requests";
import { type BatchReply, type SheetsRequest, sheets } from "./services";

/** One batch: rows to overwrite, rows to add, and where its lines begin. */
export interface Round {
	opened: Opened;
	aimed: readonly Aimed[];
	adds: readonly Add[];
	firstLine: number;
	/** Which commit it belongs to, and which of its rounds it is. */
	write: number;
	number: number;
	/** What was kept for rounds before it, and is put right by it. */
	settles: readonly { line: number; mark: HeadingsMark | RowMark }[];
}

export const tablesOf = ({ aimed, adds }: Round): Table[] => [
	...new Set([...aimed, ...adds].map(({ table }) => table)),
];

export const headingsMark = (round: Round, table: Table): HeadingsMark => ({
	write: round.write,
	round: round.number,
	tab: table.title,
	headings: layoutFor(round.opened, table).headings,
	added: round.adds.some((change) => change.table === table),
});

export const rowMark = (round: Round, aimed: Aimed): RowMark => ({
	write: round.write,
	round: round.number,
	tab: aimed.table.title,
	key: aimed.key,
	row: aimed.row,
	columns: aimed.columns,
	...(aimed.remove ? { removed: true } : {}),
	...(aimed.reinserts ? { settled: true } : {}),
});

/** The first line's mark tells whether the round was written. */
const marksOf = (round: Round): string[] => [
	...tablesOf(round).map((table) => markText(headingsMark(round, table))),
	...round.aimed.map((aimed) => markText(rowMark(round, aimed))),
];

export const settledRequests = ({
	settles,
}: Pick<Round, "settles">): SheetsRequest[] =>
	settles.map(({ line, mark }) =>
		markRequest([markText({ ...mark, settled: true })], line),
	);

/** Keeps the headings of every tab it touches, then each row just before its write. */
function requestsOf(round: Round): SheetsRequest[] {
	const { opened, aimed, adds, firstLine } = round;
	const tables = tablesOf(round);
	const heads = tables.map((table, at) =>
		keepRequest(table, layoutFor(opened, table), 1, firstLine + at),
	);
	const spare = tables
		.filter((table) => aimed.some((one) => one.remove && one.table === table))
		.map(spareRowRequest);
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
	return [
		markRequest(marksOf(round), firstLine),
		...heads,
		...spare,
		...rows,
		...added,
		...settledRequests(round),
	];
}

export const lineCount = (round: Round) =>
	tablesOf(round).length + round.aimed.length;

/** The tab Before from the reply; undefined if the reply does not carry it. */
const linesIn = ({ updatedSpreadsheet }: BatchReply): Raw[][] | undefined =>
	updatedSpreadsheet?.sheets
		?.find(({ properties }) => properties?.sheetId === before.sheetId)
		?.data?.[0]?.rowData?.map(({ values = [] }) =>
			values.map(({ effectiveValue }) => rawOf(effectiveValue)),
		);

export const readLines = (bookId: string, range: string): Raw[][] =>
	readAgain(() =>
		sheets().Spreadsheets.Values.batchGet(bookId, {
			ranges: [range],
			valueRenderOption: "UNFORMATTED_VALUE",
			dateTimeRenderOption: "SERIAL_NUMBER",
		}),
	).valueRanges?.[0]?.values ?? [];

/** The columns of Before that a round needs: its mark's, and its widest tab's. */
const widthNeeded = (round: Round): number =>
	1 +
	Math.max(
		...tablesOf(round).map((table) => widthOf(layoutFor(round.opened, table))),
	);

export function rangeOfLines(round: Round): string {
	const first = rowOfLine(round.firstLine);
	const last = first + lineCount(round) - 1;
	const letters = columnLetters(widthNeeded(round) - 1);
	return rangeOf(before.title, `A${first}:${letters}${last}`);
}

/** True if the lines that stand there now are those of this round. */
export const wasWritten = (
	round: Round,
	lines: readonly (readonly Raw[])[],
): boolean => lines[0]?.[0] === marksOf(round)[0];

/** The tab Before has room for every line of a round. */
function roomFor(round: Round): SheetsRequest[] {
	const rowCount = rowOfLine(round.firstLine) + lineCount(round);
	const columnCount = widthNeeded(round);
	return [
		...(rowCount > linesKept ? [sizeOfBefore({ rowCount })] : []),
		...(columnCount > columnsKept ? [sizeOfBefore({ columnCount })] : []),
	];
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
	const cellsOf = (at: number) => lines[at]?.slice(1) ?? [];
	const headingsOf = (table: Table) =>
		cellsOf(tables.indexOf(table)).map((text) => String(text).trim());
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
			cells: cellsOf(tables.length + at),
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
