/** Jobs of the queue: filing what waits once it is known whose it is. */
import type { TestOffice } from "../anOffice";
import { type Job, mustBe, type Took } from "./job";
import { logRuns, mostCells } from "./mailJobs";
import { strangersLetter } from "./sampleLetters";

const waiting = 250;
const stranger = 1;

/** They all come from one address, and somebody has said whose it is. */
async function letOneWait(office: TestOffice) {
	const { google } = office;
	const before = google.rows("Unmatched").length;
	await google.receive(
		...Array.from({ length: waiting }, (_, at) =>
			strangersLetter(stranger, at),
		),
	);
	logRuns(office);
	const rows = google.rows("Unmatched").length - before;
	mustBe(rows === 1, `${rows} addresses were put into the queue.`);
	office.ask("saveContact", {
		as: "PE-0001",
		partner: "P-0010",
		values: {
			name: "Someone New",
			emails: [`someone@stranger${stranger}.example`],
		},
	});
}

function file(office: TestOffice): Took[] {
	const { google } = office;
	const before = google.rows("Unmatched").length;
	const runs = logRuns(office);
	const logged = runs.reduce((sum, run) => sum + run.logged, 0);
	mustBe(logged === waiting, `${logged} of ${waiting} emails were filed.`);
	const gone = before - google.rows("Unmatched").length;
	mustBe(gone === 1, `${gone} addresses went from the queue.`);
	return runs;
}

/** State, history, the queue, one get each, and one slice's lock and write. */
const floor = waiting + 7;

export const waitingJobs: readonly Job[] = [
	{
		name: `file ${waiting} waiting emails of one address`,
		goals: { calls: floor, cellsReadInARun: mostCells, fetched: waiting },
		async ready(office) {
			await letOneWait(office);
			return () => file(office);
		},
	},
];
