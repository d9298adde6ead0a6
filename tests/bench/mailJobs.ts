/** Jobs of the mailbox: looking when nothing came, and logging what came. */
import { resultOf, type TestOffice } from "../anOffice";
import { type Job, mustBe, ranAlone, type Took } from "./job";
import { letterFrom, lettersFrom, strangersLetter } from "./sampleLetters";

const quarterHour = 15 * 60_000;

interface Outcome {
	logged: number;
	unmatched: number;
	more: boolean;
}

export type Logging = Took & Outcome;

export function logOnce({ google }: TestOffice): Logging {
	const ran = google.run("logCorrespondence");
	const { logged, unmatched, more } = resultOf(ran) as Outcome;
	return { ...ranAlone(ran), logged, unmatched, more };
}

const mostRuns = 20;

/** As often as the clock would, until nothing is left. */
export function logRuns(office: TestOffice): Logging[] {
	const runs = [logOnce(office)];
	while (runs.at(-1)?.more && runs.length < mostRuns) {
		office.google.workspace.state.now += quarterHour;
		runs.push(logOnce(office));
	}
	return runs;
}

function logAll(office: TestOffice, logged: number, waiting = 0): Took[] {
	const runs = logRuns(office);
	const sum = (of: (run: Logging) => number) =>
		runs.reduce((total, run) => total + of(run), 0);
	const found = [sum((run) => run.logged), sum((run) => run.unmatched)];
	mustBe(
		found.join() === [logged, waiting].join(),
		`${found.join(" and ")} emails were logged and put into the queue, not ${logged} and ${waiting}.`,
	);
	return runs;
}

/** What a run may read, however long the log is. */
export const mostCells = 10_000;

/** One get each, and the parts of a slice of 250 and of a history page of 500. */
const floorFor = (count: number): number =>
	count + 5 + 4 * (Math.ceil(count / 250) - 1) + (Math.ceil(count / 500) - 1);

const words = (count: number) => count.toLocaleString("en-GB");

const logJob = (count: number): Job => ({
	name: `log ${words(count)} new`,
	goals: {
		calls: floorFor(count),
		cellsReadInARun: mostCells,
		fetched: count,
	},
	async ready(office) {
		await office.google.receive(...lettersFrom(count));
		return () => logAll(office, count);
	},
});

/** So many strangers wait already, each with one email. */
async function letStrangersWait(office: TestOffice, count: number) {
	const first = Array.from({ length: count }, (_, at) =>
		strangersLetter(at, 1),
	);
	await office.google.receive(...first);
	logAll(office, 0, count);
}

/** Half of them from strangers, half of whom wait already. */
const mixedLetters = (count: number): string[] =>
	Array.from({ length: count }, (_, at) =>
		at % 2 === 0 ? letterFrom(at) : strangersLetter((at - 1) / 2, 2),
	);

/** As the others, and each slice looks up who waits already. */
const mixedJob = (count: number): Job => ({
	name: `log ${words(count)} new, half from strangers`,
	goals: {
		calls: floorFor(count) + Math.ceil(count / 250),
		cellsReadInARun: mostCells,
		fetched: count,
	},
	async ready(office) {
		const strangers = Math.floor(count / 2);
		await letStrangersWait(office, Math.floor(strangers / 2));
		await office.google.receive(...mixedLetters(count));
		return () => logAll(office, count - strangers, strangers);
	},
});

const idle: Job = {
	name: "idle sync",
	goals: { calls: 4, cellsReadInARun: 20, ms: 1_000 },
	ready: (office) => () => logAll(office, 0),
};

/** What the clock does most, to be measured at every length of the log. */
export const everyLength: readonly Job[] = [idle, ...[1, 50].map(logJob)];

export const mailJobs: readonly Job[] = [
	...everyLength,
	...[250, 1_000].map(logJob),
	...[50, 250, 1_000].map(mixedJob),
];
