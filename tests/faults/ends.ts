/** How an office may look in the end: as if nothing had gone wrong. */
import type { Fault } from "../../local/faults/faults";
import { isStrangers, runBeside } from "./jobs";
import { type End, saidAtLast } from "./judge";
import { nextDay, settle, twentyMinutes } from "./settle";
import type { Stage } from "./stage";
import { storyOf } from "./story";

/** The day turns while people wait for a limit to pass. */
export const isLong = (faults: readonly Fault[]): boolean =>
	faults.some(({ kind }) => kind === "day used up" || kind === "drive full");

/** What runs beside the job, if it takes effect. */
export const besideIn = (faults: readonly Fault[]): string[] =>
	faults
		.filter(({ kind, on = "" }) => kind === "second run" && !isStrangers(on))
		.map(({ on = "" }) => on);

/** The job itself. */
const itself = "";

/** What may have run, in which order, for the end to be right. */
function courses(faults: readonly Fault[]): string[][] {
	const [first, second] = besideIn(faults);
	const alone = [[itself]];
	if (first === undefined) return alone;
	const one = (job: string) => [
		[itself, job],
		[job, itself],
	];
	if (second === undefined) return [...alone, ...one(first)];
	return [
		...alone,
		...one(first),
		...one(second),
		[itself, first, second],
		[first, itself, second],
		[first, second, itself],
	];
}

/** An end without faults; made once, and kept. */
function endOf(
	stage: Stage,
	course: readonly string[],
	long: boolean,
	late: boolean,
): End {
	const name = JSON.stringify([course, long, late]);
	const known = stage.ends.get(name);
	if (known) return known;
	const google = stage.ready.google.copy();
	const { workspace, project } = google;
	const stepMs = long ? nextDay : twentyMinutes;
	if (late) workspace.state.now += stepMs;
	const [first = itself, ...others] = course;
	const run = (job: string) =>
		job === itself
			? stage.act(google)
			: runBeside(workspace, project, job, stage.acts);
	const ran = [run(first), ...others.map(run)].at(-1);
	if (!ran) throw new Error("Nothing ran");
	if (long && !late) workspace.state.now += stepMs;
	const settled = settle(google, stage.act, ran, {
		reruns: 3,
		before: () => twentyMinutes,
		isDisturbed: () => false,
	});
	stage.after?.(google);
	const end = {
		story: storyOf(google, { dayTurned: long }),
		said: saidAtLast(settled),
	};
	stage.ends.set(name, end);
	return end;
}

/** Every end that is right after these faults. */
export function endsFor(stage: Stage, faults: readonly Fault[]): End[] {
	const long = isLong(faults);
	return courses(faults).flatMap((course) =>
		(long ? [false, true] : [false]).map((late) =>
			endOf(stage, course, long, late),
		),
	);
}
