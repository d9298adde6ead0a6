/** What a job takes: counted exactly, and timed by the table of costs. */
import { roundTrip } from "../../local/costs";
import { openOffice } from "../../local/office";
import type { Call } from "../../local/state";
import {
	copyWorkspace,
	memoryWorkspace,
	type Workspace,
} from "../../local/workspace";
import { charity, startOfTests, TestOffice } from "../anOffice";
import type { Job, Took } from "./job";
import { liveIn, type Size } from "./sampleRegister";
import { atSpeed, type Beginnings, type Speed, speeds } from "./speeds";

export type Counts = Readonly<Record<string, number>>;

export interface Figures {
	job: string;
	partners: number;
	emails: number;
	/** How many of the emails stand in the tab. */
	live: number;
	/** How many executions it took. */
	runs: number;
	/** By service and method. */
	calls: Counts;
	/** User, property read, page, menu, toast: apart. */
	small: Counts;
	cellsRead: number;
	/** The most of any run. */
	cellsReadInARun: number;
	cellsWritten: number;
	gmailUnits: number;
	/** The most of any minute after a run's first. */
	unitsInAMinute: number;
	/** Written into the register, into documents and emails. */
	bytesOut: number;
	/** The largest of those requests. */
	largestRequest: number;
	/** Back to the panel. */
	answerBytes: number;
	/** All runs together. */
	modelledMs: Partial<Record<Speed, number>>;
	modelledLongestRunMs: Partial<Record<Speed, number>>;
}

/** What a job is told from others by. */
export const titleOf = ({ job, partners, emails }: Figures): string =>
	`${job}, at ${plain(partners)} partners and ${plain(emails)} emails`;

/** 12,345 */
export const plain = (value: number): string => value.toLocaleString("en-GB");

const calm = 5 * 60_000;
const minute = 60_000;

interface Done {
	took: readonly Took[];
	began: Beginnings;
}

/** Does a job on a copy of the register, at one speed of Google. */
async function done(
	job: Job,
	from: Workspace,
	size: Size,
	speed: Speed,
): Promise<Done> {
	const start = job.blank
		? memoryWorkspace({ account: charity, now: startOfTests })
		: copyWorkspace(from);
	const office = new TestOffice(openOffice(start));
	const act = await job.ready(office, size);
	// What came before must not count towards the quotas of a minute.
	start.state.now += calm;
	const began: Beginnings = new Map();
	office.google.interfere = atSpeed(speed, start.state, began);
	return { took: await act(), began };
}

const sum = (values: readonly number[]): number =>
	values.reduce((total, value) => total + value, 0);

function counted(calls: readonly Call[]): Counts {
	const counts: Record<string, number> = {};
	for (const { service, method } of calls) {
		const member = `${service}.${method}`;
		counts[member] = (counts[member] ?? 0) + 1;
	}
	return counts;
}

/** @returns the most Gmail units of any minute after the run's first */
export function busiestMinute(
	calls: readonly Call[],
	began: ReadonlyMap<Call, number>,
): number {
	const at = (call: Call) => began.get(call) ?? 0;
	const first = Math.min(...calls.map(at));
	// A call that Gmail refused used none of its units.
	const later = calls
		.filter((call) => call.units && !call.error && at(call) >= first + minute)
		.map((call) => ({ at: at(call), units: call.units ?? 0 }));
	const from = (start: number) =>
		sum(
			later
				.filter((call) => call.at >= start && call.at < start + minute)
				.map(({ units }) => units),
		);
	return Math.max(0, ...later.map((call) => from(call.at)));
}

const outgoing: readonly string[] = [
	"Sheets.Spreadsheets.batchUpdate",
	"Drive.Files.create",
	"MailApp.sendEmail",
];

const bytesOf = ({ service, method, bytes = 0 }: Call): number =>
	outgoing.includes(`${service}.${method}`) ? bytes : 0;

const runMs = (speed: Speed) => (took: Took) =>
	Math.round(took.ms + took.roundTrips * roundTrip * speeds[speed]);

/** @param at the speeds to try; what is counted is counted at 1x */
export async function figuresOf(
	job: Job,
	from: Workspace,
	size: Size,
	at: readonly Speed[],
): Promise<Figures> {
	const { took, began } = await done(job, from, size, "1x");
	const calls = took.flatMap((run) => run.calls);
	const totalIn =
		(of: (call: Call) => number | undefined) => (some: readonly Call[]) =>
			sum(some.map((call) => of(call) ?? 0));
	const total = (of: (call: Call) => number | undefined) => totalIn(of)(calls);
	const cellsRead = totalIn((call) => call.cellsRead);
	const runs: [Speed, readonly Took[]][] = [["1x", took]];
	for (const speed of at.filter((each) => each !== "1x"))
		runs.push([speed, (await done(job, from, size, speed)).took]);
	const timed = (of: (ms: number[]) => number) =>
		Object.fromEntries(
			runs.map(([speed, all]) => [speed, of(all.map(runMs(speed)))]),
		);
	return {
		job: job.name,
		partners: size.partners,
		emails: size.emails,
		live: liveIn(size),
		runs: took.length,
		calls: counted(calls.filter(({ small }) => !small)),
		small: counted(calls.filter(({ small }) => small)),
		cellsRead: cellsRead(calls),
		cellsReadInARun: Math.max(...took.map((run) => cellsRead(run.calls))),
		cellsWritten: total((call) => call.cellsWritten),
		gmailUnits: total((call) => call.units),
		unitsInAMinute: Math.max(
			...took.map((run) => busiestMinute(run.calls, began)),
		),
		bytesOut: total(bytesOf),
		largestRequest: Math.max(0, ...calls.map(bytesOf)),
		answerBytes: sum(took.map((run) => run.answerBytes)),
		modelledMs: timed(sum),
		modelledLongestRunMs: timed((ms) => Math.max(...ms)),
	};
}
