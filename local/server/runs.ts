/** What ran, and what each run asked of Google. */

import { faultKinds } from "../faults/faults";
import { tooLong } from "../gate";
import { memberOf, numberAt } from "../log";
import type { Office } from "../office";
import { Mistake } from "../refusal";
import type { Call, ExecutionRecord, MadeFault, State } from "../state";
import type { CallLine, Request, RunLine, RunView } from "./contract";
import { dayAndTime } from "./times";

/** Newest first. */
export const runLines = ({ log }: State): RunLine[] =>
	log.map((record, index) => runLine(record, numberAt(log, index))).reverse();

/** @throws Mistake when it is so old that it is no longer kept */
export function runPage(
	{ workspace }: Office,
	{ n }: Request<"showRun">,
): RunView {
	const { log } = workspace.state;
	const record = log.find((_, index) => numberAt(log, index) === n);
	if (record) return runView(record, n);
	throw new Mistake(
		"That run is no longer in the log, which keeps the newest 200; choose another.",
	);
}

function runView(record: ExecutionRecord, n: number): RunView {
	const { calls, totals, console, shown = [], hit } = record;
	return {
		...runLine(record, n),
		calls: calls.map(callLine),
		callCount: totals.reduce((sum, { count }) => sum + count, 0),
		totals: totals.map(({ member, count, ms }) => ({
			call: member,
			count,
			ms,
		})),
		said: console,
		shown,
		hit: hit ? { n: hit.n, call: hit.call, what: faultWords(hit) } : null,
	};
}

export const starters = {
	clock: "The clock",
	page: "The sidebar",
	card: "The add-on’s card",
	menu: "The menu",
	edit: "An edit",
	open: "Opening the sheet",
	editor: "You",
} as const;

const starterOf = (source: string): string =>
	new Map<string, string>(Object.entries(starters)).get(source) ?? source;

function runLine(record: ExecutionRecord, n: number): RunLine {
	const { at, asked = "", source, ms, hit } = record;
	return {
		n,
		at: dayAndTime(Date.parse(at)),
		name: { function: record.function, asked },
		source: starterOf(source),
		isByClock: source === "clock",
		ms,
		...endOf(record),
		wasHit: hit !== undefined,
	};
}

/** How it ended; a refusal and an error with their own sentence. */
function endOf({
	error,
	refused,
}: ExecutionRecord): Pick<RunLine, "end" | "sentence"> {
	if (error === tooLong().message) return { end: "cut off", sentence: error };
	if (error !== undefined) return { end: "stopped", sentence: error };
	if (refused !== undefined) return { end: "refused", sentence: refused };
	return { end: "done", sentence: "" };
}

function callLine(call: Call): CallLine {
	const { n, ms, cellsRead, cellsWritten, units, bytes, error, fault } = call;
	return {
		n,
		call: memberOf(call),
		ms,
		...(cellsRead !== undefined && { cellsRead }),
		...(cellsWritten !== undefined && { cellsWritten }),
		...(units !== undefined && { units }),
		...(bytes !== undefined && { bytes }),
		...(error !== undefined && { error }),
		...(fault && { what: faultWords(fault) }),
	};
}

/** "somebody sorts the tab just before the call (Partners)" */
export const faultWords = ({ kind, on }: MadeFault): string =>
	on ? `${faultKinds[kind]} (${on})` : faultKinds[kind];
