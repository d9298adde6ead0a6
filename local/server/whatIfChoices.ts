/** What a person may choose to go wrong, and at which call. */

import {
	type Fault,
	type FaultKind,
	faultKinds,
	isTabKind,
} from "../faults/faults";
import { isSameKind, memberOf, type RunName } from "../log";
import type { Office } from "../office";
import { Mistake } from "../refusal";
import type { ExecutionRecord, Trigger } from "../state";
import { boundBook } from "../workspace";
import type {
	FaultChoice,
	Request,
	WhatIfChoices,
	WhatIfRun,
} from "./contract";

const groups = [
	"The run is cut off",
	"Google does not answer",
	"A limit is reached",
	"Somebody works in the sheet meanwhile",
	"Another run comes in between",
	"The mailbox",
] as const;

/** A new kind of fault has to be put into one of the groups. */
const groupOf: Readonly<Record<FaultKind, (typeof groups)[number]>> = {
	"kill before": "The run is cut off",
	"kill after": "The run is cut off",
	"six minutes": "The run is cut off",
	"throw before": "Google does not answer",
	"throw after": "Google does not answer",
	"server error before": "Google does not answer",
	"server error after": "Google does not answer",
	"service down": "Google does not answer",
	"all down": "Google does not answer",
	"late listing": "Google does not answer",
	"too fast": "A limit is reached",
	"day used up": "A limit is reached",
	"drive full": "A limit is reached",
	"no conversion": "Google does not answer",
	sort: "Somebody works in the sheet meanwhile",
	"insert row": "Somebody works in the sheet meanwhile",
	"move column": "Somebody works in the sheet meanwhile",
	"rename heading": "Somebody works in the sheet meanwhile",
	"delete tab": "Somebody works in the sheet meanwhile",
	"second run": "Another run comes in between",
	"delivered twice": "The mailbox",
	"history forgotten": "The mailbox",
};

const minutes: Partial<Record<FaultKind, number>> = {
	"service down": 20,
	"all down": 20,
	"too fast": 1,
	"day used up": 24 * 60,
	"drive full": 24 * 60,
	"no conversion": 20,
	"late listing": Number.POSITIVE_INFINITY,
};

/** When it is over, in virtual milliseconds; undefined for what happens once. */
export function lastsFor(kind: FaultKind, from: number): number | undefined {
	const count = minutes[kind];
	return count === undefined ? undefined : from + count * 60_000;
}

/** Nothing of the add-on puts it right again. */
export const isPutRightByHand = (kind: FaultKind): boolean =>
	kind === "rename heading" || kind === "delete tab";

const needOf = (kind: FaultKind): FaultChoice["needs"] => {
	if (isTabKind(kind)) return "tab";
	return kind === "second run" ? "job" : "nothing";
};

const kinds = Object.keys(faultKinds) as FaultKind[];

export function whatIfChoices({ workspace }: Office): WhatIfChoices {
	const { log, triggers } = workspace.state;
	return {
		groups: groups.map((title) => ({
			title,
			kinds: kinds
				.filter((kind) => groupOf[kind] === title)
				.map((kind) => ({
					kind,
					what: faultKinds[kind],
					needs: needOf(kind),
				})),
		})),
		runs: newestOfEachKind(log).map(runChoice),
		tabs: boundBook(workspace).tabs.map(({ title }) => title),
		jobs: jobsOf(triggers),
	};
}

/** Those that a person can start again, or that the clock does. */
const starters = ["page", "card", "menu", "clock", "editor"];

function newestOfEachKind(log: readonly ExecutionRecord[]): ExecutionRecord[] {
	return [...log]
		.reverse()
		.filter(
			(record, n, all) =>
				starters.includes(record.source) &&
				record.totals.length > 0 &&
				all.findIndex((each) => isSameKind(each, record)) === n,
		);
}

const runChoice = (record: ExecutionRecord): WhatIfRun => ({
	name: { function: record.function, asked: record.asked ?? "" },
	calls: record.calls.map((call) => ({ n: call.n, call: memberOf(call) })),
	callCount: record.totals.reduce((sum, { count }) => sum + count, 0),
});

/** What the clock does by itself. */
const jobsOf = (triggers: readonly Trigger[]): string[] => [
	...new Set(
		triggers
			.filter(({ nextAt }) => nextAt !== undefined)
			.map(({ handler }) => handler),
	),
];

/** @throws Mistake when the page has fallen behind what is there */
export function armedBy(
	{ workspace }: Office,
	{ kind, at, on, run }: Request<"arm">,
): [Fault, RunName | undefined] {
	if (!Object.hasOwn(faultKinds, kind)) {
		throw new Mistake(`Nothing here can do “${kind}”; choose another.`);
	}
	const need = needOf(kind);
	if (!Number.isInteger(at) || at < 1) {
		throw new Mistake("Say at which call, as a number from 1 on.");
	}
	const { triggers } = workspace.state;
	const isThere =
		need === "tab"
			? boundBook(workspace).tabs.some(({ title }) => title === on)
			: need === "nothing" || jobsOf(triggers).includes(on);
	if (!isThere) {
		throw new Mistake(`There is no ${need} “${on}” any more; choose another.`);
	}
	const name = run && {
		function: run.function,
		...(run.asked && { asked: run.asked }),
	};
	const fault = { kind, at, ...(need !== "nothing" && { on }) };
	return [fault, name ?? undefined];
}
