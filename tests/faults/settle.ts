/** Runs a job until a run writes nothing: as the clock, or a patient person, would. */
import type { Office, Ran } from "../../local/office";
import type { Workspace } from "../../local/workspace";
import type { Act } from "./scenes";

const minute = 60_000;
export const twentyMinutes = 20 * minute;
export const nextDay = 25 * 60 * minute;

/** How long people wait, and what they do before they try again. */
export interface Patience {
	/** At most so many runs after the first. */
	reruns: number;
	/** What is put right before the next run. @returns how long it takes, in ms */
	before(): number;
	/** Whether something has struck since the last wait. */
	isDisturbed(): boolean;
}

export interface Settled {
	/** The first run, and each one after it. */
	runs: readonly Ran[];
	/** The last of them wrote nothing. */
	isQuiet: boolean;
}

/** What a run with nothing to do may take. */
export const fewCalls = 6;

export const callsOf = (ran: Ran | undefined): number =>
	ran?.calls.filter(({ small }) => !small).length ?? 0;

/** What a run may leave behind; the heartbeat apart. */
const marks = ({ state }: Workspace) => [
	state.spreadsheets,
	state.drive,
	state.mailboxes,
	state.triggers,
];

/** @param first the run after which it has to become quiet */
export function settle(
	google: Office,
	act: Act,
	first: Ran,
	{ reruns, before, isDisturbed }: Patience,
): Settled {
	const runs = [first];
	let isQuiet = false;
	// A quiet run may still have learnt where columns are: the next one knows.
	const isDone = () => isQuiet && callsOf(runs.at(-1)) <= fewCalls;
	while (!isDone() && runs.length <= reruns) {
		google.workspace.state.now += before();
		const left = marks(google.workspace);
		runs.push(act(google));
		const isSame = marks(google.workspace).every(
			(mark, at) => mark === left[at],
		);
		isQuiet = !isDisturbed() && isSame;
	}
	return { runs, isQuiet };
}
