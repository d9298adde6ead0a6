/** Writes a decision in one call that Google applies whole or not at all. */
import type { Add, Change, Update } from "../register/change";
import { stateChange } from "../register/commit";
import { UserError } from "../register/errors";
import { pick } from "../register/register";
import { linesUsed, readState, state, stateRows } from "../register/scriptTabs";
import type { Table } from "../register/table";
import type { Raw } from "../register/values";
import {
	type Aimed,
	aimRestore,
	aimRewrite,
	aimUpdate,
	type Fresh,
	layoutFor,
	type Remembered,
	shiftedText,
} from "./aim";
import { isDoubtful } from "./failures";
import {
	isAstray,
	type Landed,
	type Overtaken,
	overtakenIn,
	rememberedIn,
	rowsHit,
} from "./landing";
import { isWhole, layoutFault, wholeTab } from "./layout";
import { type Opened, read } from "./read";
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
	tablesOf,
	wasWritten,
} from "./round";

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

/** What puts right whatever a round found in the wrong place. */
function repairs(landed: readonly Landed[]) {
	const astray = landed.filter(isAstray);
	const overtaken = landed
		.filter((one) => !astray.includes(one))
		.map((one) => ({ one, cells: overtakenIn(one) }))
		.filter(({ cells }) => cells.length > 0);
	const restored = [
		...rowsHit(astray),
		...overtaken.map(({ one, cells }) =>
			rememberedIn(
				one,
				cells.map(({ column }) => column),
			),
		),
	];
	return {
		restored,
		settled: [...astray, ...overtaken.map(({ one }) => one)],
		redone: astray.map(({ aimed }) => aimed),
		lost: overtaken.flatMap(({ cells }) => cells.map(({ lost }) => lost)),
	};
}

/** Where everything is now, in the tabs that have to be put right. */
function freshFor(bookId: string, tables: readonly Table[]): Fresh {
	const opened = read(stateRows, ...tables.map((table) => pick(table)));
	const lines = new Map<Table, readonly (readonly Raw[])[]>();
	return {
		opened,
		linesOf(table) {
			const { title } = layoutFor(opened, table);
			const known = lines.get(table) ?? readLines(bookId, wholeTab(title));
			lines.set(table, known);
			return known;
		},
	};
}

/** Puts right what landed in the wrong place, round by round. */
class Settling {
	/** Cells that people changed meanwhile: they stayed theirs. */
	readonly lost: Overtaken[] = [];
	/** Changes whose row is not to be found any more. */
	private readonly failed: unknown[] = [];

	/** What is said when people have not stopped moving things. */
	private ending: UserError | undefined;

	constructor(private round: Round) {}

	run(): Overtaken[] {
		for (;;) {
			const { landed, shifted } = sendOnce(this.round);
			const { restored, redone, settled, lost } = repairs(landed);
			this.lost.push(...lost);
			if (this.ending) throw this.ending;
			const tables = [
				...new Set([...restored.map(({ table }) => table), ...shifted]),
			];
			if (tables.length === 0) break;
			const fresh = freshFor(this.round.opened.bookId, tables);
			// In the end nothing is tried again, only put back.
			const isEnding = this.round.number === mostRounds;
			if (isEnding) this.ending = endingOf(fresh, tables, shifted);
			this.round = this.nextRound(fresh, {
				restored,
				settled,
				redone: isEnding ? redone.filter(({ putsBack }) => putsBack) : redone,
				added: isEnding
					? []
					: this.round.adds.filter(({ table }) => shifted.includes(table)),
			});
		}
		if (this.failed.length > 0) throw this.failed[0];
		return this.lost;
	}

	private nextRound(
		fresh: Fresh,
		{ restored, redone, added, settled }: Repairs,
	): Round {
		const { round } = this;
		const rewritten = added.flatMap(
			(add) => this.tried(() => aimRewrite(fresh, add)) ?? [],
		);
		return {
			opened: fresh.opened,
			aimed: [
				...restored.flatMap((what) => aimRestore(fresh, what) ?? []),
				...redone.flatMap((one) => this.tried(() => one.again(fresh)) ?? []),
				...rewritten,
			],
			adds: [],
			firstLine: round.firstLine + lineCount(round),
			write: round.write,
			number: round.number + 1,
			settles: [
				...settled.map(({ line, aimed }) => ({
					line,
					mark: rowMark(round, aimed),
				})),
				...settledHeadings(round, added),
			],
		};
	}

	/** What cannot be aimed is said once everything is put back. */
	private tried(aim: () => Aimed | undefined): Aimed | undefined {
		try {
			return aim();
		} catch (error) {
			this.failed.push(error);
			return undefined;
		}
	}
}

/** What a round has to put back, to write again, and to put right. */
interface Repairs {
	restored: readonly Remembered[];
	/** Whose kept lines are done with then. */
	settled: readonly Landed[];
	redone: readonly Aimed[];
	added: readonly Add[];
}

function settledHeadings(round: Round, added: readonly Add[]) {
	const tables = [...new Set(added.map(({ table }) => table))];
	return tables.map((table) => ({
		line: round.firstLine + tablesOf(round).indexOf(table),
		mark: headingsMark(round, table),
	}));
}

function endingOf(
	{ opened }: Fresh,
	[table]: readonly Table[],
	[shifted]: readonly Table[],
): UserError {
	return new UserError(
		shifted
			? shiftedText(layoutFor(opened, shifted))
			: `Somebody is moving rows in the tab ${table?.title} just now. Wait until they are done, look at the record, and save it again.`,
	);
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
	return new Settling(firstRound(opened, changes)).run();
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
