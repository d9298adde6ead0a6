/** What the workspace remembers of its executions. */

import type { Toast } from "./running";
import type { Call, CallTotal, ExecutionRecord } from "./state";
import type { Workspace } from "./workspace";

const keptExecutions = 200;
/** Older ones keep just their totals, but for the newest of each kind. */
const keptWithCalls = 20;
const keptCalls = 300;
const keptLines = 200;

/** What is told of an execution when it begins. */
export interface Begun {
	function: string;
	source: string;
	args?: readonly unknown[];
}

/** What is told of an execution when it is over. */
export interface Ended {
	outcome:
		| { ok: true; value: unknown }
		| { ok: false; error: { message: string } };
	calls: readonly Call[];
	console: readonly string[];
	screen: { toasts: readonly Toast[] };
	ms: number;
}

export function recordExecution(
	{ state }: Workspace,
	job: Begun,
	startedAt: number,
	{ outcome, calls, console, screen, ms }: Ended,
) {
	const asked = wordIn(job.args);
	const refused = outcome.ok ? refusalIn(outcome.value) : undefined;
	const hit = calls.find(({ fault }) => fault);
	const record: ExecutionRecord = {
		n: lastNumber(state.log) + 1,
		at: new Date(startedAt).toISOString(),
		function: job.function,
		...(asked && { asked }),
		source: job.source,
		ms: round(ms),
		...(!outcome.ok && { error: outcome.error.message }),
		...(refused && { refused }),
		...(screen.toasts.length > 0 && { shown: screen.toasts.map(toastText) }),
		...(hit?.fault && { hit: { ...hit.fault, n: hit.n, call: memberOf(hit) } }),
		console: console.slice(0, keptLines),
		calls: calls.slice(0, keptCalls),
		totals: totalsOf(calls),
	};
	state.log = faded([...state.log.slice(1 - keptExecutions), record]);
}

/** The same thing, done at another time. */
export const isSameKind = (one: RunName, other: RunName): boolean =>
	one.function === other.function && one.asked === other.asked;

export type RunName = Pick<ExecutionRecord, "function" | "asked">;

/** What a page asks for by its name, when it has one door for everything. */
export function wordIn(args: readonly unknown[] = []): string | undefined {
	const [first] = args;
	const isWord = typeof first === "string" && /^[a-z]\w{0,39}$/i.test(first);
	return isWord ? first : undefined;
}

/** A script that answers {ok: false, message} has refused in its own words. */
function refusalIn(value: unknown): string | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	const isRefusal = "ok" in value && value.ok === false && "message" in value;
	return isRefusal ? String(value.message) : undefined;
}

export const toastText = ({ title, message }: Toast): string =>
	title ? `${title}: ${message}` : message;

/** Executions are numbered without a gap; 0 before the first. */
export const lastNumber = (log: readonly ExecutionRecord[]): number =>
	// Workspaces that were made before the numbers begin with what they kept.
	log.at(-1)?.n ?? log.length;

/** @param index in the log, counted from 0 */
export const numberAt = (
	log: readonly ExecutionRecord[],
	index: number,
): number => lastNumber(log) - (log.length - 1 - index);

/** Without the calls of older runs that have been done again since. */
function faded(log: readonly ExecutionRecord[]): ExecutionRecord[] {
	const seen = new Set<string>();
	return [...log]
		.reverse()
		.map((record, age) => {
			const kind = `${record.function} ${record.asked ?? ""}`;
			const isKept = age < keptWithCalls || !seen.has(kind);
			seen.add(kind);
			return isKept || record.calls.length === 0
				? record
				: { ...record, calls: [] };
		})
		.reverse();
}

/** Each service member, how often it was called and for how long. */
export function totalsOf(calls: readonly Call[]): CallTotal[] {
	const totals = new Map<string, CallTotal>();
	for (const call of calls) {
		const member = memberOf(call);
		const { small = false } = call;
		const { count = 0, ms: before = 0 } = totals.get(member) ?? {};
		const ms = round(before + call.ms);
		totals.set(member, { member, count: count + 1, ms, small });
	}
	return [...totals.values()];
}

/** As scripts write it, such as Sheets.Spreadsheets.batchUpdate. */
export const memberOf = ({ service, method }: Call) => `${service}.${method}`;

const round = (ms: number) => Math.round(ms * 100) / 100;
