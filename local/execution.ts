/** One execution: a fresh world, the services, the script, one function. */

import vm from "node:vm";
import { Bridge } from "./bridge";
import { hasCode } from "./files";
import { Gate, type Interference, tooLong } from "./gate";
import { loadScript } from "./loadScript";
import { recordExecution } from "./log";
import type { AuthMode } from "./permissions";
import type { Project } from "./project";
import {
	checkTriggerTime,
	limits,
	triggerTimeLeft,
	useTriggerTime,
} from "./quotas";
import { newRealm, type Realm } from "./realm";
import { exception } from "./refusal";
import type { Running, Screen, Source } from "./running";
import { servicesFor } from "./services/services";
import type { Call } from "./state";
import type { Workspace } from "./workspace";

export interface Failure {
	name: string;
	message: string;
	details?: unknown;
	stack?: string;
}

export type Outcome =
	| { ok: true; value: unknown }
	| { ok: false; error: Failure };

export interface Execution {
	outcome: Outcome;
	calls: readonly Call[];
	console: readonly string[];
	/** What a person now sees. */
	screen: Screen;
	/** Modelled milliseconds at 1x. */
	ms: number;
}

export interface Job {
	project: Project;
	function: string;
	source: Source;
	/** From our world: they are copied into the script's. */
	args?: readonly unknown[];
	/** What happened, told in place of the arguments; it may hold services. */
	event?: (running: Running) => object;
	/** A simple trigger runs before anybody gave permission; else it is FULL. */
	authMode?: AuthMode;
	interfere?: Interference | undefined;
	/**
	 * What to make of the function's result, while its world is there.
	 * @param own gives a service's own things as we know them
	 */
	resultOf?: (value: unknown, realm: Realm, own: Own) => unknown;
}

type Own = (value: unknown) => unknown;

// A loop without an end in the script itself is stopped in real time.
const realLimitMs = ({ source }: Job) =>
	source === "card" ? limits.cardMs : limits.runMs;

/** Runs a function of the script; the workspace is not saved. */
export function execute(workspace: Workspace, job: Job): Execution {
	const { state, lock } = workspace;
	const lines: string[] = [];
	const running = begin(workspace, job, lines);
	const { gate, screen } = running;
	const realm = newRealm(
		() => state.now,
		(level, line) =>
			void lines.push(level === "log" ? line : `${level}: ${line}`),
	);
	const bridge = new Bridge(realm, gate);
	const startedAt = state.now;
	const isByClock = job.source === "clock";
	const outcome = settle(bridge, gate, () => {
		if (isByClock) checkTriggerTime(state);
		return run(job, running, realm, bridge);
	});
	if (isByClock) useTriggerTime(state, gate.spent);
	if (lock.holder === running.id) lock.holder = undefined;
	const { calls, spent: ms } = gate;
	const execution = { outcome, calls, console: lines, screen, ms };
	recordExecution(workspace, job, startedAt, execution);
	return execution;
}

function limitOf(
	{ state }: Workspace,
	source: Source,
	authMode: AuthMode,
): number {
	if (authMode !== "FULL") return limits.simpleTriggerMs;
	if (source === "card") return limits.cardMs;
	if (source !== "clock") return limits.runMs;
	return Math.min(limits.runMs, Math.max(0, triggerTimeLeft(state)));
}

function begin(workspace: Workspace, job: Job, lines: string[]): Running {
	const { project, source, interfere, authMode = "FULL" } = job;
	const gate = new Gate(workspace, {
		limitMs: limitOf(workspace, source, authMode),
		scopes: project.manifest.oauthScopes,
		withheld: workspace.state.withheld,
		authMode,
		interfere,
	});
	return {
		workspace,
		gate,
		project,
		source,
		authMode,
		screen: { menus: [], toasts: [] },
		id: Symbol(job.function),
		hint: (line) => void lines.push(`local: ${line}`),
	};
}

function run(job: Job, running: Running, realm: Realm, bridge: Bridge) {
	for (const [name, service] of Object.entries(servicesFor(running))) {
		realm.context[name] = bridge.toScript(service);
	}
	const script = loadScript(job.project.folder, realm.context);
	const found = script[job.function];
	if (typeof found !== "function") {
		throw exception(`Script function not found: ${job.function}`);
	}
	const given = job.event ? [job.event(running)] : (job.args ?? []);
	const args = given.map((arg) => bridge.toScript(arg));
	const call = () => found.apply(undefined, args);
	const value = withinTime(realm.context, realLimitMs(job), call);
	const { resultOf = plainResult } = job;
	return resultOf(value, realm, (given) => bridge.fromScript(given));
}

/** What a function gave back, as plain JSON. */
function plainResult(value: unknown, realm: Realm): unknown {
	const text = realm.stringify(value);
	return text === undefined ? undefined : JSON.parse(text);
}

const job = new vm.Script(
	"(() => { const { act } = __job; delete globalThis.__job; return act(); })()",
	{ filename: "job" },
);

function withinTime(
	context: vm.Context,
	timeout: number,
	act: () => unknown,
): unknown {
	context.__job = { act };
	try {
		return job.runInContext(context, { timeout });
	} catch (error) {
		if (hasCode(error, "ERR_SCRIPT_EXECUTION_TIMEOUT")) throw tooLong();
		throw error;
	}
}

/** Time that is up counts for more than what the script made of it. */
function settle(bridge: Bridge, gate: Gate, act: () => unknown): Outcome {
	const outcome = attempt(act);
	const [defect] = bridge.defects;
	if (gate.isOver) return { ok: false, error: failureOf(tooLong()) };
	return defect ? { ok: false, error: failureOf(defect) } : outcome;
}

function attempt(act: () => unknown): Outcome {
	try {
		return { ok: true, value: act() };
	} catch (error) {
		return { ok: false, error: failureOf(error) };
	}
}

/** The error may be of the script's world, or not be an error at all. */
export function failureOf(error: unknown): Failure {
	if (typeof error !== "object" || error === null || !("message" in error)) {
		return { name: "Error", message: String(error) };
	}
	const name = "name" in error ? String(error.name) : "Error";
	const failure: Failure = { name, message: String(error.message) };
	if ("details" in error && error.details !== undefined) {
		failure.details = JSON.parse(JSON.stringify(error.details));
	}
	if ("stack" in error) failure.stack = String(error.stack);
	return failure;
}
