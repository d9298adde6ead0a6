/** Whether the jobs of the clock are alive, by when each last ran well. */
import type { HealthLine } from "../contract";
import { property } from "../google/properties";

const minute = 60_000;

/** What each job is called, and how often it runs. */
const jobs = [
	{ name: "logCorrespondence", job: "Logging emails", every: 15 * minute },
	{ name: "daily", job: "Telling people what is due", every: 24 * 60 * minute },
	{ name: "nightly", job: "The night’s check", every: 24 * 60 * minute },
] as const;

const remedy =
	"Choose Set up or repair: it starts the clock again. If it stays late, wait a day: Google’s allowance may be used up.";

/** Late after three missed runs. @param now in ms */
export const healthLines = (now = Date.now()): HealthLine[] =>
	jobs.map(({ name, job, every }) => {
		const last = property<string>(`last.${name}`) ?? "";
		const age = last ? now - Date.parse(last) : Number.POSITIVE_INFINITY;
		const state = !last
			? ("Never run" as const)
			: age > 3 * every
				? ("Late" as const)
				: ("Well" as const);
		return { job, last, state, remedy: state === "Late" ? remedy : "" };
	});
