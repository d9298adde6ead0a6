/** Time goes on, and what falls due is run in order of time. */

import { type Execution, execute, type Job } from "./execution";
import { Mistake } from "./refusal";
import { nextRing } from "./schedule";
import type { Trigger } from "./state";
import type { Workspace } from "./workspace";

export type Span =
	| { days: number }
	| { hours: number }
	| { minutes: number }
	/** ISO */
	| { until: string };

export interface Rung {
	handler: string;
	/** ISO, when it began. */
	at: string;
	execution: Execution;
}

const minute = 60_000;

// Idle days pass in seconds; their files are written now and then, not always.
const realMsBetweenSaves = 2000;

export function advance(
	workspace: Workspace,
	span: Span,
	job: Pick<Job, "project" | "interfere">,
): Rung[] {
	const { state } = workspace;
	const end = endOf(state.now, span);
	const rung: Rung[] = [];
	let savedAt = Date.now();
	for (;;) {
		const due = nextDue(state.triggers);
		if (due?.nextAt === undefined || due.nextAt > end) break;
		state.now = Math.max(state.now, due.nextAt);
		rung.push(ring(workspace, due, due.nextAt, job));
		if (Date.now() - savedAt > realMsBetweenSaves) {
			workspace.save();
			savedAt = Date.now();
		}
	}
	state.now = Math.max(state.now, end);
	workspace.save();
	return rung;
}

function endOf(now: number, span: Span): number {
	if ("until" in span) {
		const end = Date.parse(span.until);
		if (end >= now) return end;
		throw new Mistake(
			`"${span.until}" is not a later time; it is ${new Date(now).toISOString()} here now.`,
		);
	}
	if ("days" in span) return now + span.days * 24 * 60 * minute;
	if ("hours" in span) return now + span.hours * 60 * minute;
	return now + span.minutes * minute;
}

const nextDue = (triggers: readonly Trigger[]) =>
	triggers.reduce<Trigger | undefined>(
		(first, each) =>
			(each.nextAt ?? Number.POSITIVE_INFINITY) <
			(first?.nextAt ?? Number.POSITIVE_INFINITY)
				? each
				: first,
		undefined,
	);

function ring(
	workspace: Workspace,
	trigger: Trigger,
	due: number,
	job: Pick<Job, "project" | "interfere">,
): Rung {
	const { state } = workspace;
	const at = new Date(state.now).toISOString();
	const actor = state.account;
	// Set before it runs: the function may delete or replace its own trigger.
	const nextAt = nextRing(trigger.rhythm, due, state.now);
	state.triggers = state.triggers.map((each) =>
		each.id === trigger.id && nextAt !== undefined ? { ...each, nextAt } : each,
	);
	// A trigger acts for whoever made it.
	state.account = trigger.owner;
	const execution = execute(workspace, {
		...job,
		function: trigger.handler,
		source: "clock",
		args: [clockEvent(state.now, trigger.id)],
	});
	state.account = actor;
	return { handler: trigger.handler, at, execution };
}

/** What Google tells a function about the moment; always in UTC. */
function clockEvent(now: number, triggerUid: string) {
	const time = new Date(now);
	const newYear = Date.UTC(time.getUTCFullYear(), 0, 1);
	const dayOfYear = Math.floor((now - newYear) / (24 * 60 * minute));
	return {
		authMode: "FULL",
		"day-of-month": time.getUTCDate(),
		"day-of-week": time.getUTCDay() || 7,
		hour: time.getUTCHours(),
		minute: time.getUTCMinutes(),
		month: time.getUTCMonth() + 1,
		second: time.getUTCSeconds(),
		timezone: "UTC",
		triggerUid,
		"week-of-year": Math.floor(dayOfYear / 7) + 1,
		year: time.getUTCFullYear(),
	};
}
