/** Writes a decision in one call that Google applies whole or not at all. */
import type { Add, Change, Update } from "../register/change";
import { UserError } from "../register/errors";
import { pick } from "../register/register";
import { before, readState, stateRows } from "../register/scriptTabs";
import type { Table } from "../register/table";
import type { Raw } from "../register/values";
import { isDoubtful } from "./failures";
import { keptRows, type Overtaken, overtakenIn, strayedIn } from "./landing";
import {
	columnLetters,
	isWhole,
	type Layout,
	layoutFault,
	rangeOf,
	widthOf,
} from "./layout";
import { type Opened, read } from "./read";
import {
	type Aimed,
	appendRequest,
	type Kept,
	keepRequest,
	restoreRequest,
	updateRequests,
} from "./requests";
import { nowhere } from "./rows";
import {
	type BatchReply,
	type ReadCell,
	type SheetsRequest,
	sheets,
} from "./services";

const layoutFor = (opened: Opened, table: Table): Layout => {
	const layout = opened.layouts.get(table.title);
	if (!layout) throw new Error(`${table.title} was not read before writing`);
	return layout;
};

function aimed(opened: Opened, update: Update): Aimed {
	const { table, key } = update;
	const row = update.row ?? opened.rowOf(table, key);
	if (row === nowhere)
		throw new UserError(
			`${key} stands in the tab ${table.title} more than once. Delete the row that is not right, then try again. Nothing was changed.`,
		);
	if (row === undefined)
		throw new UserError(
			`${key} is no longer in the tab ${table.title}. If it was deleted, File, Version history brings it back. Nothing was changed.`,
		);
	return { update, row, layout: layoutFor(opened, table) };
}

/** The headings of every table touched, and every row that is overwritten. */
function toKeep(
	opened: Opened,
	updates: readonly Aimed[],
	adds: readonly Add[],
): Kept[] {
	const tables = [
		...new Set([
			...updates.map(({ update }) => update.table),
			...adds.map(({ table }) => table),
		]),
	];
	const heads = tables.map((table) => ({
		table,
		layout: layoutFor(opened, table),
		row: 1,
	}));
	const rows = updates.map(({ update, layout, row }) => ({
		table: update.table,
		layout,
		row,
		update,
	}));
	return [...heads, ...rows].map((kept, line) => ({ ...kept, line }));
}

const appends = (opened: Opened, adds: readonly Add[]): SheetsRequest[] =>
	[...new Set(adds.map(({ table }) => table))].map((table) =>
		appendRequest(
			adds.filter((change) => change.table === table),
			table,
			layoutFor(opened, table),
		),
	);

/** Lines that the tab Before is made with. */
export const linesKept = 1_000;

const rawOf = ({ effectiveValue: value = {} }: ReadCell): Raw =>
	value.numberValue ?? value.stringValue ?? value.boolValue ?? "";

/** The tab Before from the reply; undefined if the reply does not carry it. */
const linesIn = ({ updatedSpreadsheet }: BatchReply): Raw[][] | undefined =>
	updatedSpreadsheet?.sheets
		?.find(({ properties }) => properties?.sheetId === before.sheetId)
		?.data?.[0]?.rowData?.map(({ values = [] }) => values.map(rawOf));

/** @returns the lines of the tab Before: what the write found in its place */
function send(
	opened: Opened,
	kept: readonly Kept[],
	requests: readonly SheetsRequest[],
): readonly (readonly Raw[])[] {
	const width = Math.max(1, ...kept.map(({ layout }) => widthOf(layout)));
	const cells = `A2:${columnLetters(width - 1)}${kept.length + 1}`;
	const lines = rangeOf(before.title, cells);
	const more = kept.length + 1 - linesKept;
	const room: SheetsRequest = {
		appendDimension: {
			sheetId: before.sheetId,
			dimension: "ROWS",
			length: more,
		},
	};
	const reply = sheets().Spreadsheets.batchUpdate(
		{
			requests: [...(more > 0 ? [room] : []), ...requests],
			includeSpreadsheetInResponse: true,
			responseRanges: [lines],
			responseIncludeGridData: true,
		},
		opened.bookId,
	);
	return linesIn(reply) ?? readLines(opened.bookId, lines);
}

const readLines = (bookId: string, range: string): Raw[][] =>
	sheets().Spreadsheets.Values.batchGet(bookId, {
		ranges: [range],
		valueRenderOption: "UNFORMATTED_VALUE",
		dateTimeRenderOption: "SERIAL_NUMBER",
	}).valueRanges?.[0]?.values ?? [];

/** Every commit counts up; a commit whose answer was lost is told by that. */
const writesIn = (opened: Opened) => readState<number>(opened, "writes") ?? 0;

function sendOnce(
	opened: Opened,
	kept: readonly Kept[],
	requests: readonly SheetsRequest[],
) {
	try {
		return send(opened, kept, requests);
	} catch (error) {
		if (!isDoubtful(error)) throw error;
		if (writesIn(read(stateRows)) !== writesIn(opened) + 1) throw error;
		return undefined;
	}
}

/**
 * Writes all changes at once, then looks at what they overwrote. A row that a
 * person moved in that moment gets its cells back, and the change goes to the
 * right row; a cell that a person changed in that moment stays theirs.
 * @returns the cells that stayed theirs
 * @throws UserError if a row, a tab or a heading is not where it must be
 */
export function write(opened: Opened, changes: readonly Change[]): Overtaken[] {
	const broken = [...opened.layouts.values()].find(
		(layout) => !isWhole(layout),
	);
	if (broken) throw new UserError(layoutFault(broken));
	const adds = changes.filter((change): change is Add => change.kind === "add");
	const updates = changes
		.filter((change): change is Update => change.kind === "update")
		.map((update) => aimed(opened, update));
	const kept = toKeep(opened, updates, adds);
	const reply = sendOnce(opened, kept, [
		...kept.map(keepRequest),
		...updates.flatMap(updateRequests),
		...appends(opened, adds),
	]);
	return reply ? settled(kept, reply, 2) : [];
}

/** Puts right what landed in the wrong place, as often as `tries` allows. */
function settled(
	kept: readonly Kept[],
	lines: readonly (readonly Raw[])[],
	tries: number,
): Overtaken[] {
	const seen = keptRows(kept, lines);
	const strayed = strayedIn(seen);
	const overtaken = overtakenIn(seen);
	if (strayed.length === 0 && overtaken.length === 0) return [];
	const tables = [
		...new Set([...strayed, ...overtaken].map(({ kept: { table } }) => table)),
	];
	const fresh = read(stateRows, ...tables.map((table) => pick(table)));
	const redo = strayed.flatMap(({ kept: { update } }) =>
		update ? [aimed(fresh, update)] : [],
	);
	const back = [...strayed, ...overtaken].flatMap((item) =>
		item.columns.map((column) =>
			restoreRequest(item.kept, column, item.placeIn(fresh, column)),
		),
	);
	if (tries === 0)
		throw new UserError(
			`Somebody is moving rows in the tab ${tables[0]?.title} just now. Wait until they are done, look at the record, and save it again.`,
		);
	const again = toKeep(fresh, redo, []);
	const next = send(fresh, again, [
		...back,
		...again.map(keepRequest),
		...redo.flatMap(updateRequests),
	]);
	return [
		...overtaken.flatMap((item) => item.lost),
		...settled(again, next, tries - 1),
	];
}
