/** Tries faults on the scenes, and adds up what came of them. */
import { type Fault, faultText } from "../../local/faults/faults";
import { allowed } from "./allowed";
import { jobsBeside, singles } from "./faultsFor";
import { Pairs } from "./pairs";
import type { Scene } from "./scenes";
import { type Stage, stageOf } from "./stage";
import { type Tried, tryOut } from "./trial";
import type { Violation } from "./violation";

/** Something that must never happen, and how to make it happen again. */
export interface Found {
	scene: string;
	faults: readonly string[];
	/** The calls at which they struck. */
	struck: readonly string[];
	violations: readonly Violation[];
}

/** What came of a scene. */
export interface Row {
	scene: string;
	calls: number;
	singles: number;
	pairs: number;
	/** Trials that were really run for the pairs; the others end alike. */
	pairTrials: number;
	found: readonly Found[];
	/** Deviation and call, each once. */
	deviations: readonly string[];
	ms: number;
}

/** This part of so many, so that several processes share the work. */
export interface Share {
	part: number;
	of: number;
}

export const whole: Share = { part: 0, of: 1 };

const isMine = ({ part, of }: Share, at: number) => at % of === part;

class Sum {
	readonly found: Found[] = [];
	readonly deviations = new Set<string>();

	constructor(private readonly stage: Stage) {}

	add(faults: readonly Fault[], { violations, deviations, struck }: Tried) {
		const scene = this.stage.scene.name;
		if (violations.length + deviations.length === 0) return;
		for (const deviation of deviations)
			this.deviations.add(`${deviation} | ${struck.at(-1)}`);
		const unlisted = deviations.filter(
			(deviation) => !isAllowed(scene, deviation, struck, faults.length),
		);
		const all = [
			...violations,
			...unlisted.map((deviation) => ({
				invariant: "I3" as const,
				what: `${deviation}, which is not among the listed deviations`,
			})),
		];
		if (all.length > 0)
			this.found.push({
				scene,
				faults: faults.map(faultText),
				struck,
				violations: all,
			});
	}
}

/** Whether a listed deviation of the scene begins at one of these calls. */
export const isAllowed = (
	scene: string,
	deviation: string,
	struck: readonly string[],
	faults: number,
): boolean =>
	allowed.some(
		(one) =>
			one.scene === scene &&
			one.deviation === deviation &&
			(faults > 1 || !one.inPairsOnly) &&
			struck.includes(one.call),
	);

/** Every fault at every call. */
export async function sweepSingles(
	scene: Scene,
	all: readonly Scene[],
	{
		project = "dist",
		share = whole,
		only = (_: Fault, _at: number) => true,
	} = {},
): Promise<Row> {
	const started = performance.now();
	const stage = await stageOf(scene, all, project);
	const sum = new Sum(stage);
	const faults = singles(stage.calls, scene, jobsBeside(scene, all))
		.filter((_, at) => isMine(share, at))
		.filter(only);
	for (const fault of faults) sum.add([fault], tryOut(stage, [fault]));
	return {
		scene: scene.name,
		calls: stage.calls,
		singles: faults.length,
		pairs: 0,
		pairTrials: 0,
		found: sum.found,
		deviations: [...sum.deviations],
		ms: performance.now() - started,
	};
}

/** Every second fault after every first one. */
export async function sweepPairs(
	scene: Scene,
	all: readonly Scene[],
	{ project = "dist", share = whole } = {},
): Promise<Row> {
	const started = performance.now();
	const stage = await stageOf(scene, all, project);
	const jobs = jobsBeside(scene, all);
	const pairs = new Pairs(stage, jobs);
	const sum = new Sum(stage);
	let count = 0;
	for (const first of pairs.firsts().filter((_, at) => isMine(share, at)))
		for (const pair of pairs.after(first)) {
			count += pair.count;
			sum.add(pair.faults, pair.judged);
		}
	return {
		scene: scene.name,
		calls: stage.calls,
		singles: 0,
		pairs: count,
		pairTrials: pairs.trials,
		found: sum.found,
		deviations: [...sum.deviations],
		ms: performance.now() - started,
	};
}

/** The rows of the shares of one scene, as one. */
export function added(rows: readonly Row[]): Row[] {
	const scenes = [...new Set(rows.map(({ scene }) => scene))];
	return scenes.map((scene) => {
		const own = rows.filter((row) => row.scene === scene);
		const total = (key: "singles" | "pairs" | "pairTrials" | "ms") =>
			own.reduce((sum, row) => sum + row[key], 0);
		return {
			scene,
			calls: own[0]?.calls ?? 0,
			singles: total("singles"),
			pairs: total("pairs"),
			pairTrials: total("pairTrials"),
			found: own.flatMap(({ found }) => found),
			deviations: [...new Set(own.flatMap(({ deviations }) => deviations))],
			ms: total("ms"),
		};
	});
}

/** Listed deviations that nothing has led to: then the list is wrong. */
export const neverSeen = (rows: readonly Row[]): string[] =>
	allowed
		.filter(
			({ scene, deviation, call }) =>
				!rows.some(
					(row) =>
						row.scene === scene &&
						row.deviations.includes(`${deviation} | ${call}`),
				),
		)
		.map(({ scene, deviation, call }) => `${scene}: ${deviation} at ${call}`);
