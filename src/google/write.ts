/** Writes a decision in one call that Google applies whole or not at all. */
import type { Add, Change, Remove, Update } from "../register/change";
import { stateChange } from "../register/commit";
import { UserError } from "../register/errors";
import { linesUsed, readState, state } from "../register/scriptTabs";
import { type Aimed, aimRemove, aimUpdate } from "./aim";
import type { Overtaken } from "./landing";
import { isWhole, layoutFault } from "./layout";
import type { Opened } from "./read";
import { lineCount, type Round } from "./round";
import { Settling } from "./settling";

/** Every commit counts up. */
const writesIn = (opened: Opened) => readState<number>(opened, "writes") ?? 0;

/** The next free line of the tab Before, as far as this run knows. */
const lineIn = (opened: Opened) => readState<number>(opened, linesUsed) ?? 0;

/**
 * Writes all changes at once, then looks at what they overwrote. A row that a
 * person moved in that moment gets its cells back, and the change goes to the
 * right row; a cell that a person changed in that moment stays theirs.
 * @returns the cells that stayed theirs
 * @throws UserError if a row, a tab or a heading is not where it must be
 */
export function write(
	opened: Opened,
	changes: readonly Change[],
): readonly Overtaken[] {
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
			.map((update) => aimUpdate(opened, update))
			.concat(removals(opened, changes)),
		firstLine: lineIn(opened),
		write: writesIn(opened) + 1,
		number: 1,
		settles: [],
	};
}

/** Last of all, and from below, so that no row that is aimed at moves. */
const removals = (opened: Opened, changes: readonly Change[]): Aimed[] =>
	changes
		.filter((change): change is Remove => change.kind === "remove")
		.flatMap((change) => aimRemove(opened, change) ?? [])
		.sort((a, b) => b.row - a.row);

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
