/** Writes a decision in one call that Google applies whole or not at all. */
import type { Add, Change, Update } from "../register/change";
import { UserError } from "../register/errors";
import { pick } from "../register/register";
import { before, readState, stateRows } from "../register/scriptTabs";
import type { Table } from "../register/table";
import type { Raw } from "../register/values";
import { type Aimed, aimRestore, aimUpdate, layoutFor } from "./aim";
import { isDoubtful } from "./failures";
import {
	isAstray,
	type Landed,
	type Overtaken,
	overtakenIn,
	rememberedIn,
} from "./landing";
import {
	columnLetters,
	isWhole,
	layoutFault,
	rangeOf,
	widthOf,
} from "./layout";
import { type Opened, read } from "./read";
import { appendRequest, keepRequest, moreLines, rowOfLine } from "./requests";
import {
	type BatchReply,
	type ReadCell,
	type SheetsRequest,
	sheets,
} from "./services";

/** Lines that the tab Before is made with. */
export const linesKept = 1_000;
/** How often a write is put right, before people are asked to wait. */
const mostRounds = 4;

/** One batch: rows to overwrite, rows to add, and where its lines begin. */
interface Round {
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

const lineCount = (round: Round) => tablesOf(round).length + round.aimed.length;

const rawOf = ({ effectiveValue: value = {} }: ReadCell): Raw =>
	value.numberValue ?? value.stringValue ?? value.boolValue ?? "";

/** The tab Before from the reply; undefined if the reply does not carry it. */
const linesIn = ({ updatedSpreadsheet }: BatchReply): Raw[][] | undefined =>
	updatedSpreadsheet?.sheets
		?.find(({ properties }) => properties?.sheetId === before.sheetId)
		?.data?.[0]?.rowData?.map(({ values = [] }) => values.map(rawOf));

const readLines = (bookId: string, range: string): Raw[][] =>
	sheets().Spreadsheets.Values.batchGet(bookId, {
		ranges: [range],
		valueRenderOption: "UNFORMATTED_VALUE",
		dateTimeRenderOption: "SERIAL_NUMBER",
	}).valueRanges?.[0]?.values ?? [];

function rangeOfLines(round: Round): string {
	const widths = tablesOf(round).map((table) =>
		widthOf(layoutFor(round.opened, table)),
	);
	const first = rowOfLine(round.firstLine);
	const last = first + lineCount(round) - 1;
	const letters = columnLetters(Math.max(1, ...widths) - 1);
	return rangeOf(before.title, `A${first}:${letters}${last}`);
}

/** @returns every write with the row that it found in its place */
function send(round: Round): Landed[] {
	const { opened, aimed, firstLine } = round;
	const range = rangeOfLines(round);
	const lacking = firstLine + lineCount(round) + 1 - linesKept;
	const reply = sheets().Spreadsheets.batchUpdate(
		{
			requests: [
				...(lacking > 0 ? [moreLines(lacking)] : []),
				...requestsOf(round),
			],
			includeSpreadsheetInResponse: true,
			responseRanges: [range],
			responseIncludeGridData: true,
		},
		opened.bookId,
	);
	const lines = linesIn(reply) ?? readLines(opened.bookId, range);
	const tables = tablesOf(round);
	return aimed.map((one, at) => ({
		aimed: one,
		line: firstLine + tables.length + at,
		cells: lines[tables.length + at] ?? [],
		headings: (lines[tables.indexOf(one.table)] ?? []).map((text) =>
			String(text).trim(),
		),
	}));
}

/** Every commit counts up; a commit whose answer was lost is told by that. */
const writesIn = (opened: Opened) => readState<number>(opened, "writes") ?? 0;

/** @returns nothing to look at, if the answer was lost but the write was not */
function sendOnce(round: Round): Landed[] {
	try {
		return send(round);
	} catch (error) {
		if (!isDoubtful(error)) throw error;
		if (writesIn(read(stateRows)) !== writesIn(round.opened) + 1) throw error;
		return [];
	}
}

/** What puts right whatever a round found in the wrong place. */
function repairs(landed: readonly Landed[]) {
	const astray = landed.filter(isAstray);
	const overtaken = landed
		.filter((one) => !astray.includes(one))
		.map((one) => ({ one, cells: overtakenIn(one) }))
		.filter(({ cells }) => cells.length > 0);
	const restored = [
		...astray.map((one) => rememberedIn(one)),
		...overtaken.map(({ one, cells }) =>
			rememberedIn(
				one,
				cells.map(({ column }) => column),
			),
		),
	];
	return {
		restored,
		redone: astray.map(({ aimed }) => aimed),
		lost: overtaken.flatMap(({ cells }) => cells.map(({ lost }) => lost)),
	};
}

/** Puts right what landed in the wrong place, round by round. */
function settled(first: Round): Overtaken[] {
	const lost: Overtaken[] = [];
	let round = first;
	let landed = sendOnce(round);
	for (let count = 1; ; count += 1) {
		const { restored, redone, lost: now } = repairs(landed);
		lost.push(...now);
		if (restored.length === 0) return lost;
		const tables = [...new Set(restored.map(({ table }) => table))];
		const fresh = read(stateRows, ...tables.map((table) => pick(table)));
		const again = count < mostRounds ? redone : redone.filter(isRestoring);
		round = {
			opened: fresh,
			aimed: [
				...restored.map((what) => aimRestore(fresh, what)),
				...again.map((one) => one.again(fresh)),
			],
			adds: [],
			firstLine: round.firstLine + lineCount(round),
		};
		landed = send(round);
		if (count >= mostRounds) throw movingRows(tables);
	}
}

const isRestoring = ({ update }: Aimed) => update === undefined;

const movingRows = ([table]: readonly Table[]) =>
	new UserError(
		`Somebody is moving rows in the tab ${table?.title} just now. Wait until they are done, look at the record, and save it again.`,
	);

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
	return settled({
		opened,
		adds: changes.filter((change): change is Add => change.kind === "add"),
		aimed: changes
			.filter((change): change is Update => change.kind === "update")
			.map((update) => aimUpdate(opened, update)),
		firstLine: 0,
	});
}
