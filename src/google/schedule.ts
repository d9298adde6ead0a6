/** The recurring triggers: exactly one for each job, and none that a job makes. */
import { zone } from "./clock";

export type Rhythm =
	| { everyMinutes: 5 | 10 | 15 | 30 }
	| { dailyAtHour: number };

function create(job: string, rhythm: Rhythm): void {
	const timed = ScriptApp.newTrigger(job).timeBased();
	if ("everyMinutes" in rhythm)
		timed.everyMinutes(rhythm.everyMinutes).create();
	else timed.everyDays(1).atHour(rhythm.dailyAtHour).inTimezone(zone).create();
}

/**
 * Leaves exactly one trigger for each job.
 * @returns how many were made or taken away: 0 when all was well
 */
export function schedule(jobs: Readonly<Record<string, Rhythm>>): number {
	const present = ScriptApp.getProjectTriggers();
	let changed = 0;
	for (const [job, rhythm] of Object.entries(jobs)) {
		const [kept, ...spare] = present.filter(
			(trigger) => trigger.getHandlerFunction() === job,
		);
		for (const trigger of spare) ScriptApp.deleteTrigger(trigger);
		if (!kept) create(job, rhythm);
		changed += spare.length + (kept ? 0 : 1);
	}
	return changed;
}
