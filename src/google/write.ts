/** Writes a decision in one call that Google applies whole or not at all. */
import type { Add, Change, Update } from "../register/change";
import { stateChange } from "../register/commit";
import { UserError } from "../register/errors";
import { headings, pick } from "../register/register";
import { linesUsed, readState, state, stateRows } from "../register/scriptTabs";
import type { Table } from "../register/table";
import { type Aimed, aimRestore, aimUpdate, layoutFor } from "./aim";
import { isDoubtful } from "./failures";
import {
	isAstray,
	type Landed,
	type Overtaken,
	overtakenIn,
	rememberedIn,
} from "./landing";
import { columnLetters, isWhole, layoutFault, rangeOf } from "./layout";
import { type Opened, read } from "./read";
import { appendRequest, deleteRowRequest } from "./requests";
import {
	headingsMark,
	type Landing,
	landing,
	lineCount,
	type Round,
	rangeOfLines,
	readLines,
	rowMark,
	send,
	settledRequests,
	tablesOf,
	wasWritten,
} from "./round";
import { sheets } from "./services";

/** How often a write is put right, before people are asked to wait. */
const mostRounds = 4;

/** Every commit counts up. */
const writesIn = (opened: Opened) => readState<number>(opened, "writes") ?? 0;

/** The next free line of the tab Before, as far as this run knows. */
const lineIn = (opened: Opened) => readState<number>(opened, linesUsed) ?? 0;

/** A write whose answer was lost is looked for, and then looked at like any other. */
function sendOnce(round: Round): Landing {
	try {
		return send(round);
	} catch (error) {
		if (!isDoubtful(error)) throw error;
		const lines = readLines(round.opened.bookId, rangeOfLines(round));
		if (!wasWritten(round, lines)) throw error;
		return landing(round, lines);
	}
}

/**
 * Rows that were added while a person moved a column stand in the wrong
 * columns: they are taken away and added again, in one write.
 * @throws UserError if they cannot be told from others
 */
function moveAdded(round: Round, tables: readonly Table[]): void {
	const { opened, adds, firstLine } = round;
	const settles = tables.map((table) => ({
		line: firstLine + tablesOf(round).indexOf(table),
		mark: headingsMark(round, table),
	}));
	const fresh = read(stateRows, ...tables.map(headings));
	const requests = tables.flatMap((table) => {
		const own = adds.filter((change) => change.table === table);
		const wrong = rowsOfKeys(opened, table, own);
		if (wrong.length !== own.length)
			throw new UserError(
				`Somebody moved a column of the tab ${table.title} while rows were added to it. Look at its last rows: they may stand in the wrong columns.`,
			);
		const removed = wrong.reverse().map((row) => deleteRowRequest(table, row));
		return [...removed, appendRequest(own, table, layoutFor(fresh, table))];
	});
	sheets().Spreadsheets.batchUpdate(
		{ requests: [...requests, ...settledRequests({ settles })] },
		opened.bookId,
	);
}

/** The rows that hold the keys of these, in the column where keys were before. */
function rowsOfKeys(
	opened: Opened,
	table: Table,
	adds: readonly Add[],
): number[] {
	const layout = layoutFor(opened, table);
	const column = columnLetters(layout.at.get(table.key) ?? 0);
	const cells = readLines(
		opened.bookId,
		rangeOf(layout.title, `${column}:${column}`),
	);
	const keys = new Set(adds.map(({ key }) => key));
	return cells.flatMap(([cell = ""], at) =>
		keys.has(String(cell)) ? [at + 1] : [],
	);
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

/** Aims again what can be; what cannot is said once everything is put back. */
function aimedAgain(writes: readonly Aimed[], fresh: Opened) {
	const lost: unknown[] = [];
	const aimed = writes.flatMap((one) => {
		try {
			return [one.again(fresh)];
		} catch (error) {
			lost.push(error);
			return [];
		}
	});
	return { aimed, lost };
}

/** Puts right what landed in the wrong place, round by round. */
function settled(first: Round): Overtaken[] {
	const lost: Overtaken[] = [];
	const failed: unknown[] = [];
	let round = first;
	let { landed, shifted } = sendOnce(round);
	if (shifted.length > 0) moveAdded(round, shifted);
	for (let count = 1; ; count += 1) {
		const { restored, redone, lost: now } = repairs(landed);
		lost.push(...now);
		if (restored.length === 0) break;
		const tables = [...new Set(restored.map(({ table }) => table))];
		const fresh = read(stateRows, ...tables.map((table) => pick(table)));
		const wanted = count < mostRounds ? redone : redone.filter(isRestoring);
		const again = aimedAgain(wanted.filter(hasKey), fresh);
		failed.push(...again.lost);
		round = {
			opened: fresh,
			aimed: [
				...restored.map((what) => aimRestore(fresh, what)),
				...again.aimed,
			],
			adds: [],
			firstLine: round.firstLine + lineCount(round),
			write: round.write,
			number: count + 1,
			settles: restored.map(({ line }) => ({
				line,
				mark: markIn(round, landed, line),
			})),
		};
		({ landed } = sendOnce(round));
		if (count >= mostRounds) throw movingRows(tables);
	}
	if (failed.length > 0) throw failed[0];
	return lost;
}

/** The mark of a line that this round has kept. */
function markIn(round: Round, landed: readonly Landed[], line: number) {
	const one = landed.find((each) => each.line === line);
	if (!one) throw new Error(`Line ${line} of Before is not of this round`);
	return rowMark(round, one.aimed);
}

/** A row that a person typed is named by a later run, if it moved in this one. */
const hasKey = ({ update, key }: Aimed) => update === undefined || key !== "";
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
	return settled(firstRound(opened, changes));
}

function firstRound(opened: Opened, changes: readonly Change[]): Round {
	return {
		opened,
		adds: changes.filter((change): change is Add => change.kind === "add"),
		aimed: changes
			.filter((change): change is Update => change.kind === "update")
			.map((update) => aimUpdate(opened, update)),
		firstLine: lineIn(opened),
		write: writesIn(opened) + 1,
		number: 1,
		settles: [],
	};
}

/** Beyond it the lines begin anew, even if no night's check has emptied them. */
const mostLines = 20_000;

/** The changes, and how many lines of the tab Before are in use after them. */
export function withLines(
	opened: Opened,
	changes: readonly Change[],
): readonly Change[] {
	if (changes.some(({ table, key }) => table === state && key === linesUsed))
		return changes;
	const after = (lines: number) => [
		...changes,
		stateChange(opened, linesUsed, lines),
	];
	const next = lineIn(opened) + lineCount(firstRound(opened, after(0)));
	return after(next > mostLines ? 0 : next);
}
