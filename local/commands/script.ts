/** Commands that run the script: setup, run and advance. */

import type { Office, Ran } from "../office";
import { functionNames } from "../project";
import { Mistake } from "../refusal";
import type { Rung, Span } from "../triggers";
import type { Command } from "./command";
import { count, shownTime } from "./table";

/** @throws Mistake when the script has no such function, naming those it has */
function runFunction(office: Office, name: string, args: unknown[]): Ran {
	const names = functionNames(office.project);
	if (!names.includes(name)) {
		throw new Mistake(
			`The script has no function "${name}"; it has: ${names.join(", ")}.`,
		);
	}
	return office.run(name, ...args);
}

export function ranText(ran: Ran): string {
	const value = ran.ok
		? JSON.stringify(ran.value, null, 2)
		: `${ran.error.name}: ${ran.error.message}`;
	return [...ran.console, value ?? "Done."].join("\n");
}

function noticeOf(value: unknown): string {
	if (typeof value === "string") return value;
	if (typeof value === "object" && value !== null && "notice" in value) {
		return String(value.notice);
	}
	return "Done.";
}

export const setup: Command = {
	usage: "[--account EMAIL] [--now 2026-04-01T09:00:00Z]",
	summary: "make the workspace if there is none, and run setUp",
	run({ office }) {
		const ran = runFunction(office(), "setUp", []);
		return ran.ok
			? { data: ran.value ?? null, text: noticeOf(ran.value) }
			: { data: ran.error, text: ranText(ran), failed: true };
	},
};

export const run: Command = {
	usage: "FUNCTION [JSON…]",
	summary: "run a function; one JSON list is all its arguments",
	run({ args, office }) {
		const [name, ...texts] = args;
		if (!name) {
			throw new Mistake('Say which function to run, such as "run setUp".');
		}
		const values = texts.map(parseJson);
		const [only] = values;
		const given = values.length === 1 && Array.isArray(only) ? only : values;
		const ran = runFunction(office(), name, given);
		const { calls, ms, console } = ran;
		const result = ran.ok ? { value: ran.value ?? null } : { error: ran.error };
		return {
			data: { ok: ran.ok, ...result, console, calls, ms },
			text: ranText(ran),
			failed: !ran.ok,
		};
	},
};

export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Mistake(
			`${text} is not JSON; write texts in quotation marks, such as '"text"'.`,
		);
	}
}

export const advance: Command = {
	usage: "30d | 12h | 45m",
	summary: "let time go on, and run what falls due",
	run({ args, office }) {
		const span = spanOf(args[0]);
		const open = office();
		const rung = open.advance(span);
		const ran = countByHandler(rung);
		const failed = rung.flatMap(({ handler, at, execution: { outcome } }) =>
			outcome.ok ? [] : [{ handler, at, error: outcome.error.message }],
		);
		const did = Object.entries(ran).map(
			([handler, times]) => `${handler} ran ${count(times, "time")}`,
		);
		const lines = [
			`It is now ${shownTime(open.now())} in London.`,
			did.length > 0 ? `${did.join(", ")}.` : "Nothing was due.",
			...failed.map(
				(each) => `${shownTime(each.at)} ${each.handler}: ${each.error}`,
			),
		];
		return { data: { now: open.now(), ran, failed }, text: lines.join("\n") };
	},
};

function countByHandler(rung: readonly Rung[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { handler } of rung) counts[handler] = (counts[handler] ?? 0) + 1;
	return counts;
}

function spanOf(text = ""): Span {
	const [, digits, unit] = /^(\d+)([dhm])$/.exec(text) ?? [];
	const amount = Number(digits);
	if (unit === "d") return { days: amount };
	if (unit === "h") return { hours: amount };
	if (unit === "m") return { minutes: amount };
	throw new Mistake(
		`"${text}" is not a length of time; write 30d, 12h or 45m.`,
	);
}
