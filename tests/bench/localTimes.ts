/** Real time on this computer: the middle of several tries, and the slow end. */
import { readFileSync, statSync } from "node:fs";
import vm from "node:vm";
import { newRealm } from "../../local/realm";
import { type Verdict, verdict } from "./verdict";

export interface Times {
	what: string;
	tries: number;
	/** Milliseconds */
	fastest: number;
	median: number;
	p95: number;
	first: number;
}

/** How often a time is taken before it is believed. */
export const usualTries = 20;

/** @param ms in the order in which they were taken */
export function timesOf(what: string, ms: readonly number[]): Times {
	const sorted = [...ms].sort((a, b) => a - b);
	// The nearest rank: no time is made up between two that were taken.
	const at = (share: number) =>
		round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
	return {
		what,
		tries: ms.length,
		fastest: at(0),
		median: at(0.5),
		p95: at(0.95),
		first: round(ms[0] ?? 0),
	};
}

const round = (ms: number): number => Math.round(ms * 10) / 10;

/** How long `act` takes, in real milliseconds. */
export async function timed(act: () => unknown): Promise<number> {
	const started = performance.now();
	await act();
	return performance.now() - started;
}

/** Loads the script into a new world, as every run and every click does. */
export function coldLoads(script: string): Times {
	const code = readFileSync(script, "utf8");
	const ms = Array.from({ length: usualTries }, (_, n) => {
		const { context } = newRealm(Date.now, () => undefined);
		// The same text again would come compiled out of the engine's cache.
		const fresh = `${code}\n// ${n}`;
		const started = performance.now();
		vm.runInContext(fresh, context, { filename: script });
		return performance.now() - started;
	});
	return timesOf("cold load of Code.js", ms);
}

export const loadVerdict = ({ what, median }: Times): Verdict =>
	verdict(`${what}, median`, median, 100, "ms", { aim: 40 });

export type Files = Readonly<Record<string, number>>;

const kilobyte = 1024;
const limits = [
	{ name: "Code.js", goal: 600, aim: 400 },
	{ name: "Sidebar.html", goal: 120, aim: 80 },
];

/** @returns bytes by name */
export const filesIn = (folder: string): Files =>
	Object.fromEntries(
		limits.map(({ name }) => [name, statSync(`${folder}/${name}`).size]),
	);

export const fileVerdicts = (files: Files): Verdict[] =>
	limits.map(({ name, goal, aim }) =>
		verdict(`size of ${name}`, files[name] ?? 0, goal * kilobyte, "bytes", {
			aim: aim * kilobyte,
		}),
	);
