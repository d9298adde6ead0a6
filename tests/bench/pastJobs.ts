/** Jobs of the look back through emails from before logging began. */

import type { Call, Interference } from "../../local/gate";
import type { Office } from "../../local/office";
import { rowsOf } from "../../local/rows";
import { mailboxOf } from "../../local/workspace";
import { letters } from "../../src/policy/managing/tables";
import type { TestOffice } from "../anOffice";
import { type Job, mustBe, type Took } from "./job";
import { logOnce, mostCells } from "./mailJobs";
import { varied } from "./records";
import { pastLetters } from "./sampleLetters";
import { putState, stateValue } from "./stateValues";

const quarterHour = 15;
const day = 24 * 60 * 60_000;
/** So far apart that they reach back for not quite two years. */
const minutesApart = (count: number) => Math.floor((690 * 24 * 60) / count);

/** Emails that lie there since before logging began, and somebody asks for them. */
export async function askForPast(office: TestOffice, count: number) {
	const { google } = office;
	const mail = stateValue<{ since: string }>(google, "mail");
	mustBe(mail !== undefined, "logging has not begun.");
	const until = Date.parse(mail?.since ?? "") - day;
	await google.receive(
		...pastLetters(count, { until, minutes: minutesApart(count) }),
	);
	// They were there before the history that logging begins with.
	const cursor = String(mailboxOf(google.workspace).historyId);
	putState(google.workspace, { mail: { ...mail, cursor } });
	office.ask("startBackfill", { as: "PE-0001", months: 24 });
}

interface Looking {
	state: string;
	looked: number;
}

const lookingIn = ({ google }: TestOffice): Looking =>
	stateValue<Looking>(google, "backfill") ?? { state: "", looked: 0 };

/** Gmail's ids of the log's rows, also of those that went to an archive. */
export const loggedIds = ({ workspace }: Office): string[] =>
	Object.values(workspace.state.spreadsheets)
		.flatMap(({ tabs }) => tabs)
		.filter(({ sheetId }) => sheetId === letters.sheetId)
		.flatMap(rowsOf)
		.map((row) => String(row["Gmail id"]));

/** Every email became a row or waits, each of them once. */
function accountFor(
	office: TestOffice,
	count: number,
	known: ReadonlySet<string>,
) {
	const { google } = office;
	const ids = [
		...loggedIds(google).filter((id) => !known.has(id)),
		...google
			.rows("Unmatched")
			.flatMap((row) => String(row["Gmail ids"]).split(" ")),
	];
	const { state, looked } = lookingIn(office);
	mustBe(state === "Finished", `the look back is ${state}.`);
	mustBe(looked === count, `${looked} of ${count} emails were looked at.`);
	mustBe(
		ids.length === count && new Set(ids).size === count,
		`${new Set(ids).size} of ${count} emails are accounted for, ${ids.length} times.`,
	);
}

const mostDays = 10;

const isOfMessages = ({ service }: Call) => service === "Gmail.Users.Messages";

/**
 * Rings every quarter of an hour, as long as there is something to look at.
 * @returns the runs that looked; the others wait for the next day
 */
function byTheClock(office: TestOffice): Took[] {
	const { google } = office;
	const until = google.workspace.state.now + mostDays * day;
	const runs: Took[] = [];
	while (lookingIn(office).state === "Going on") {
		mustBe(google.workspace.state.now < until, "it does not come to an end.");
		for (const { handler, execution } of google.advance({
			minutes: quarterHour,
		})) {
			const { calls, ms } = execution;
			if (handler === "logCorrespondence" && calls.some(isOfMessages))
				runs.push({ calls, ms, roundTrips: 0, answerBytes: 0 });
		}
	}
	return runs;
}

const whole = 20_000;
/** What a killed run may have fetched in vain. */
const slice = 250;

/**
 * One in three runs ends at some call, before or after that takes effect.
 * @returns how many have ended so
 */
function killingSome({ google }: TestOffice): () => number {
	const usual = google.interfere;
	let [runs, kills, last] = [0, 0, 0];
	const interfere: Interference = (call, effect, kill) => {
		if (call.n === 1) {
			runs += 1;
			last = varied(runs, 3) === 0 ? 1 + varied(runs + 1_000, 900) : 0;
		}
		const passed = <T>(act: () => T) =>
			usual ? usual(call, act, kill) : act();
		if (call.n !== last) return passed(effect);
		kills += 1;
		if (varied(runs + 2_000, 2) === 0) return passed(kill);
		passed(effect);
		return kill();
	};
	google.interfere = interfere;
	return () => kills;
}

const fetchedIn = (runs: readonly Took[]): number =>
	runs
		.flatMap(({ calls }) => calls)
		.filter((call) => isOfMessages(call) && call.method === "get").length;

const wholeJob = (
	more: Pick<Job, "name" | "goals">,
	disturb: (office: TestOffice) => () => number,
): Job => ({
	...more,
	async ready(office) {
		await askForPast(office, whole);
		const known = new Set(loggedIds(office.google));
		return () => {
			const kills = disturb(office);
			const runs = byTheClock(office);
			accountFor(office, whole, known);
			const most = whole + slice * kills();
			const fetched = fetchedIn(runs);
			mustBe(fetched <= most, `${fetched} emails were fetched, not ${most}.`);
			return runs;
		};
	},
});

const words = `look back through ${whole.toLocaleString("en-GB")}`;

export const wholePastJobs: readonly Job[] = [
	wholeJob(
		{
			name: words,
			goals: { fetched: whole, cellsReadInARun: mostCells, runs: 20 },
		},
		() => () => 0,
	),
	wholeJob({ name: `${words}, some runs killed`, goals: {} }, killingSome),
];

/** A mailbox with more than one run can look at. */
const aRunful = 1_500;

const oneRun: Job = {
	name: "one run of a look back",
	goals: { cellsReadInARun: mostCells },
	async ready(office) {
		await askForPast(office, aRunful);
		return () => {
			const run = logOnce(office);
			mustBe(lookingIn(office).state === "Going on", "one run was enough.");
			return [run];
		};
	},
};

export const pastJobs: readonly Job[] = [oneRun];
