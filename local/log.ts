/** What the workspace remembers of its executions. */

import type { Call, CallTotal, ExecutionRecord } from "./state";
import type { Workspace } from "./workspace";

const keptExecutions = 200;
/** Older ones keep just their totals. */
const keptWithCalls = 20;
const keptCalls = 300;
const keptLines = 200;

/** What is told of an execution when it is over. */
export interface Ended {
	outcome: { ok: true } | { ok: false; error: { message: string } };
	calls: readonly Call[];
	console: readonly string[];
	ms: number;
}

export function recordExecution(
	{ state }: Workspace,
	job: Pick<ExecutionRecord, "function" | "source">,
	startedAt: number,
	{ outcome, calls, console, ms }: Ended,
) {
	const record = {
		at: new Date(startedAt).toISOString(),
		function: job.function,
		source: job.source,
		ms: round(ms),
		...(!outcome.ok && { error: outcome.error.message }),
		console: console.slice(0, keptLines),
		calls: calls.slice(0, keptCalls),
		totals: totalsOf(calls),
	};
	const before = state.log.slice(1 - keptExecutions);
	const fading = before[before.length - keptWithCalls];
	state.log = [
		...before.map((each) => (each === fading ? { ...each, calls: [] } : each)),
		record,
	];
}

/** Each service member, how often it was called and for how long. */
export function totalsOf(calls: readonly Call[]): CallTotal[] {
	const totals = new Map<string, CallTotal>();
	for (const { service, method, ms, small = false } of calls) {
		const member = `${service}.${method}`;
		const { count = 0, ms: before = 0 } = totals.get(member) ?? {};
		const total = { member, count: count + 1, ms: round(before + ms), small };
		totals.set(member, total);
	}
	return [...totals.values()];
}

const round = (ms: number) => Math.round(ms * 100) / 100;
