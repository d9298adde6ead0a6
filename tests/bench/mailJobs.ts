/** Jobs of the mailbox: looking when nothing came, and logging what came. */
import { charity, resultOf, type TestOffice } from "../anOffice";
import { type Job, mustBe, ranAlone, type Took } from "./job";
import { partnerDomain } from "./records";
import type { Size } from "./sampleRegister";

const quarterHour = 15 * 60_000;

export interface Logging {
	logged: number;
	more: boolean;
}

/** A letter from one of a thousand partners, whom Gmail vouches for. */
export function letterFrom(n: number): string {
	const domain = partnerDomain(1 + (n % 1_000));
	return [
		`Authentication-Results: mx.google.com; dmarc=pass header.from=${domain}`,
		`From: Sam Sample <sam@${domain}>`,
		`To: ${charity}`,
		`Subject: Sample letter ${n}`,
		`Message-ID: <bench-${n}@mail.example>`,
		"",
		"Words that are not read.",
	].join("\n");
}

export const lettersFrom = (count: number): string[] =>
	Array.from({ length: count }, (_, at) => letterFrom(at));

function logOnce({ google }: TestOffice): Took & Logging {
	const ran = google.run("logCorrespondence");
	const { logged, more } = resultOf(ran) as Logging;
	return { ...ranAlone(ran), logged, more };
}

/** As often as the clock would, until nothing is left. */
function logAll(office: TestOffice, count: number): Took[] {
	const runs = [logOnce(office)];
	while (runs.at(-1)?.more && runs.length < 20) {
		office.google.workspace.state.now += quarterHour;
		runs.push(logOnce(office));
	}
	const logged = runs.reduce((sum, run) => sum + run.logged, 0);
	mustBe(logged === count, `${logged} of ${count} letters were logged.`);
	return runs;
}

/** One get each, and the parts of a slice of 250 and of a history page of 500. */
const floorFor = (count: number): number =>
	count + 5 + 4 * (Math.ceil(count / 250) - 1) + (Math.ceil(count / 500) - 1);

/** Two index columns. */
const indexCells = ({ partners }: Size): number => 2 * partners;

const logJob = (count: number): Job => ({
	name: `log ${count.toLocaleString("en-GB")} new`,
	goals: { calls: floorFor(count), cellsRead: indexCells, fetched: count },
	async ready(office) {
		await office.google.receive(...lettersFrom(count));
		return () => logAll(office, count);
	},
});

const idle: Job = {
	name: "idle sync",
	goals: { calls: 3, cellsRead: () => 20, ms: 1_000 },
	ready: (office) => () => logAll(office, 0),
};

export const mailJobs: readonly Job[] = [
	idle,
	...[1, 50, 250, 1_000].map(logJob),
];
