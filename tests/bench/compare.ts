/** What has become worse since the committed baseline. */
import { type Counts, type Figures, plain, titleOf } from "./figures";
import type { Report, Surroundings } from "./report";

/** What of a report is kept to compare later ones with. */
export interface Baseline extends Surroundings {
	counts: Readonly<Record<string, Counts>>;
	bytes: Readonly<Record<string, Counts>>;
	/**
	 * The fastest tries, in real milliseconds: whatever else the computer did
	 * made the others slower.
	 */
	times: Counts;
}

const bytesShare = 1.02;
const timeShare = 1.25;

const countsIn = (job: Figures): Counts => ({
	runs: job.runs,
	...job.calls,
	...job.small,
	"cells read": job.cellsRead,
	"cells written": job.cellsWritten,
	"Gmail units": job.gmailUnits,
});

const bytesIn = (job: Figures): Counts => ({
	out: job.bytesOut,
	"to the panel": job.answerBytes,
});

export function baselineOf(report: Report): Baseline {
	const { commit, node, cpu, load, seed, costTable } = report;
	const { jobs, mailbox, files, local } = report;
	const byTitle = (of: (job: Figures) => Counts) =>
		Object.fromEntries(
			[...jobs, ...mailbox].map((job) => [titleOf(job), of(job)]),
		);
	return {
		commit,
		node,
		cpu,
		load,
		seed,
		costTable,
		counts: byTitle(countsIn),
		bytes: { ...byTitle(bytesIn), dist: files },
		times: Object.fromEntries(
			local.times.map(({ what, fastest }) => [what, fastest]),
		),
	};
}

/** @param share how much of what it was a figure may be */
function risesIn(
	title: string,
	before: Counts,
	now: Counts | undefined,
	share: number,
): string[] {
	if (!now) return [`${title}: is not measured any more`];
	return Object.entries(now).flatMap(([name, value]) => {
		const was = before[name] ?? 0;
		return value > was * share
			? [`${title}: ${name} rose from ${plain(was)} to ${plain(value)}`]
			: [];
	});
}

const risesInAll = (
	before: Readonly<Record<string, Counts>>,
	now: Readonly<Record<string, Counts>>,
	share: number,
): string[] =>
	Object.entries(before).flatMap(([title, counts]) =>
		risesIn(title, counts, now[title], share),
	);

const busy = 1;

/** True on the same kind of computer, when it has nothing else to do. */
export const timesCompare = (before: Baseline, now: Baseline): boolean =>
	before.cpu === now.cpu && now.load < busy;

/**
 * @returns a sentence for each count that rose, for bytes that rose by more
 * than 2 % and, where times can be compared, for times by more than 25 %
 */
export function rises(before: Baseline, now: Baseline): string[] {
	if (before.seed !== now.seed)
		return ["The baseline is of other sample records; write it anew."];
	return [
		...risesInAll(before.counts, now.counts, 1),
		...risesInAll(before.bytes, now.bytes, bytesShare),
		...(timesCompare(before, now)
			? risesIn("fastest in ms", before.times, now.times, timeShare)
			: []),
	];
}
