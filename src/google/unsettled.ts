/** Finds writes that landed in the wrong place and that no run has put right. */
import { before } from "../register/scriptTabs";
import type { Table } from "../register/table";
import type { Raw } from "../register/values";
import { headingsHeld, keyIn } from "./aim";
import { rangeOf } from "./layout";
import {
	type HeadingsMark,
	isRowMark,
	linesKept,
	type RowMark,
	readMark,
} from "./marks";
import { clearFirstLine, rowOfLine, sizeOfBefore } from "./requests";
import { readLines } from "./round";
import { sheets } from "./services";

/** A write that a person has to look at. */
export interface Unsettled {
	tab: string;
	/** Rows that were added, under other headings; else one row was overwritten. */
	added: boolean;
	/** The record that it was meant for; "" if it had no reference. */
	key: string;
	/** The record whose row it went to, and that row. */
	went: string;
	row: number;
	/** What it overwrote there. */
	headings: readonly string[];
	/** It took the whole row out. */
	removed: boolean;
}

interface Line<M> {
	mark: M;
	cells: readonly Raw[];
}

const texts = (cells: readonly Raw[]) =>
	cells.map((text) => String(text).trim());

/**
 * Looks through the kept lines.
 * @param tables all that the add-on writes to
 */
export function unsettledIn(
	lines: readonly (readonly Raw[])[],
	tables: readonly Table[],
): Unsettled[] {
	const heads: Line<HeadingsMark>[] = [];
	const rows: Line<RowMark>[] = [];
	for (const [first, ...cells] of lines) {
		const mark = readMark(first);
		if (!mark) continue;
		if (isRowMark(mark)) rows.push({ mark, cells });
		else heads.push({ mark, cells });
	}
	return [...heads, ...rows].flatMap(({ mark, cells }) => {
		const table = tables.find(({ title }) => title === mark.tab);
		if (!table || mark.settled) return [];
		const head = heads.find(
			({ mark: { write, round, tab } }) =>
				write === mark.write && round === mark.round && tab === mark.tab,
		);
		if (!head) return [];
		return isRowMark(mark)
			? strayRow({ mark, cells }, head, table, rows)
			: shiftedRows({ mark, cells });
	});
}

function strayRow(
	{ mark, cells }: Line<RowMark>,
	head: Line<HeadingsMark>,
	table: Table,
	rows: readonly Line<RowMark>[],
): Unsettled[] {
	const headings = texts(head.cells);
	const found = { cells, headings };
	const went = keyIn(table, found);
	// Only their order was another: that row was to be taken out as well.
	const isMeantToo =
		mark.removed === true &&
		rows.some(
			({ mark: other }) =>
				other.removed === true &&
				other.write === mark.write &&
				other.tab === mark.tab &&
				other.key === went,
		);
	if (isMeantToo) return [];
	const isRight =
		went === mark.key &&
		(mark.removed === true ||
			headingsHeld(mark.columns, head.mark.headings, found));
	if (isRight) return [];
	return [
		{
			tab: mark.tab,
			added: false,
			key: mark.key,
			went,
			row: mark.row,
			headings: mark.columns.map((at) => headings[at] ?? ""),
			removed: mark.removed === true,
		},
	];
}

function shiftedRows({ mark, cells }: Line<HeadingsMark>): Unsettled[] {
	const there = texts(cells);
	const isShifted =
		mark.added &&
		mark.headings.some(
			(heading, at) => heading !== "" && there[at] !== heading,
		);
	return isShifted
		? [
				{
					tab: mark.tab,
					added: true,
					key: "",
					went: "",
					row: 0,
					headings: [],
					removed: false,
				},
			]
		: [];
}

/** Every line that is in use, as it stands now. */
export const keptLines = (bookId: string, count: number): Raw[][] =>
	count === 0
		? []
		: readLines(
				bookId,
				rangeOf(before.title, `${rowOfLine(0)}:${rowOfLine(count - 1)}`),
			);

/** Empties the tab Before: what it held has been looked through. */
export function forgetLines(bookId: string): void {
	sheets().Spreadsheets.batchUpdate(
		{
			requests: [
				// A tab must keep a row besides its headings.
				sizeOfBefore({ rowCount: rowOfLine(0) }),
				clearFirstLine,
				sizeOfBefore({ rowCount: linesKept }),
			],
		},
		bookId,
	);
}
