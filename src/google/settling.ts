/** Puts right what a write found in the wrong place, round by round. */
import type { Add } from "../register/change";
import { isUserError, UserError } from "../register/errors";
import { pick } from "../register/register";
import { stateRows } from "../register/scriptTabs";
import type { Table } from "../register/table";
import type { Raw } from "../register/values";
import {
	type Aimed,
	aimReinserts,
	aimRestore,
	aimRewrite,
	type Fresh,
	layoutFor,
	type Remembered,
	shiftedText,
} from "./aim";
import { isDoubtful } from "./failures";
import {
	isAstray,
	isMeantToo,
	type Landed,
	type Overtaken,
	overtakenIn,
	rememberedIn,
	rowsHit,
} from "./landing";
import { wholeTab } from "./layout";
import { read } from "./read";
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

/** A write whose answer was lost is looked for, and then looked at like any other. */
function sendOnce(round: Round): Landing {
	try {
		return send(round);
	} catch (error) {
		if (!isDoubtful(error)) throw error;
		const lines = linesOr(error, round);
		if (!wasWritten(round, lines)) throw error;
		return landing(round, lines);
	}
}

/** @throws the first error, if the lines are not to be had */
function linesOr(error: unknown, round: Round): Raw[][] {
	try {
		return readLines(round.opened.bookId, rangeOfLines(round));
	} catch {
		throw error;
	}
}

/** What a round found, and what follows from it. */
interface Repairs {
	restored: readonly Remembered[];
	redone: readonly Aimed[];
	/** Whose kept lines are done with once that is put right. */
	settled: readonly Landed[];
	lost: readonly Overtaken[];
}

function repairsOf(landed: readonly Landed[]): Repairs {
	const astray = landed.filter(isAstray);
	const overtaken = landed
		.filter((one) => !astray.includes(one))
		.map((one) => ({ one, cells: overtakenIn(one) }))
		.filter(({ cells }) => cells.length > 0);
	return {
		restored: [
			...rowsHit(astray.filter((one) => !isMeantToo(one, landed))),
			...overtaken.map(({ one, cells }) =>
				rememberedIn(
					one,
					cells.map(({ column }) => column),
				),
			),
		],
		redone: astray.map(({ aimed }) => aimed).filter(({ add }) => !add),
		settled: [...astray, ...overtaken.map(({ one }) => one)],
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

export class Settling {
	/** Cells that people changed meanwhile: they stayed theirs. */
	private readonly lost: Overtaken[] = [];
	/** Changes whose row is not to be found any more. */
	private readonly failed: unknown[] = [];
	/** New rows that stand in the wrong columns. */
	private misplaced: readonly Add[] = [];
	/** The first round's heading lines, which say so. */
	private readonly first: Round;

	constructor(private round: Round) {
		this.first = round;
	}

	/**
	 * Writes, and puts right what went astray.
	 * @returns the cells that stayed as people wrote them meanwhile
	 * @throws UserError when people do not stop moving things
	 */
	run(): readonly Overtaken[] {
		let ending: UserError | undefined;
		for (;;) {
			const { landed, shifted } = sendOnce(this.round);
			const repairs = repairsOf(landed);
			this.lost.push(...repairs.lost);
			this.misplaced = stillMisplaced(this.misplaced, landed).concat(
				this.round.adds.filter(({ table }) => shifted.includes(table)),
			);
			if (ending) throw ending;
			const tables = [
				...new Set(
					[...repairs.restored, ...this.misplaced].map(({ table }) => table),
				),
			];
			if (tables.length === 0) break;
			const fresh = freshFor(this.round.opened.bookId, tables);
			// In the end nothing is tried again, only put back.
			const isEnding = this.round.number >= mostRounds;
			if (isEnding) ending = this.endingOf(fresh, tables);
			this.round = this.nextRound(fresh, repairs, isEnding);
			if (this.round.aimed.length === 0)
				throw ending ?? this.endingOf(fresh, tables);
		}
		if (this.failed.length > 0) throw this.failed[0];
		return this.lost;
	}

	private nextRound(
		fresh: Fresh,
		{ restored, redone, settled }: Repairs,
		isEnding: boolean,
	): Round {
		const { round } = this;
		const again = isEnding ? redone.filter(({ putsBack }) => putsBack) : redone;
		const rewritten = isEnding
			? []
			: this.misplaced.flatMap((add) => aimRewrite(fresh, add) ?? []);
		const areAll = rewritten.length === this.misplaced.length;
		const putBack = restored.flatMap((what) =>
			what.removed ? [] : (aimRestore(fresh, what) ?? []),
		);
		const lost = restored.filter(({ removed }) => removed);
		const isPutBack = putBack.length + lost.length === restored.length;
		if (!isPutBack) this.failed.push(notPutBack(restored));
		return {
			opened: fresh.opened,
			aimed: removalsLast([
				...putBack,
				...reinserts(fresh, lost),
				...again.flatMap((one) => this.tried(() => one.again(fresh)) ?? []),
				...rewritten,
			]),
			adds: [],
			firstLine: round.firstLine + lineCount(round),
			write: round.write,
			number: round.number + 1,
			settles: [
				// What could not be put back stays for the night's check to name.
				...(isPutBack ? settled : []).map(({ line, aimed }) => ({
					line,
					mark: rowMark(round, aimed),
				})),
				...(areAll && !isEnding ? this.settledHeadings() : []),
			],
		};
	}

	/** What cannot be aimed is said once everything is put back. */
	private tried(aim: () => Aimed | undefined): Aimed | undefined {
		try {
			return aim();
		} catch (error) {
			if (!isUserError(error)) throw error;
			this.failed.push(error);
			return undefined;
		}
	}

	private settledHeadings(): Round["settles"] {
		const tables = [...new Set(this.misplaced.map(({ table }) => table))];
		return tables.map((table) => ({
			line: this.first.firstLine + tablesOf(this.first).indexOf(table),
			mark: headingsMark(this.first, table),
		}));
	}

	private endingOf({ opened }: Fresh, [table]: readonly Table[]): UserError {
		const [add] = this.misplaced;
		return new UserError(
			add
				? shiftedText(layoutFor(opened, add.table))
				: `Somebody is moving rows in the tab ${table?.title} just now. Wait until they are done, look at the record, and save it again.`,
		);
	}
}

const reinserts = (fresh: Fresh, lost: readonly Remembered[]): Aimed[] =>
	[...new Set(lost.map(({ table }) => table))].flatMap((table) =>
		aimReinserts(
			fresh,
			table,
			lost.filter((one) => one.table === table).map(({ line }) => line),
		),
	);

/** From below, so that no row that is aimed at moves. */
function removalsLast(aimed: readonly Aimed[]): Aimed[] {
	const taken = aimed.filter(({ remove }) => remove);
	return [
		...aimed.filter(({ remove }) => !remove),
		...taken.sort((a, b) => b.row - a.row),
	];
}

const notPutBack = ([what]: readonly Remembered[]) =>
	new UserError(
		`Somebody moved rows in the tab ${what?.table.title} while this was saved, and a row that was overwritten could not be put back. By tomorrow Home names it; File, Version history shows what stood there.`,
	);

/** Those whose row was not put right in this round. */
const stillMisplaced = (
	before: readonly Add[],
	landed: readonly Landed[],
): readonly Add[] =>
	before.filter(
		(add) => !landed.some((one) => one.aimed.add === add && !isAstray(one)),
	);
