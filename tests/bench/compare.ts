/** What has become worse since the committed baseline. */
import { type Counts, plain, titleOf } from "./figures";
import type { JobReport, Report } from "./report";

const bytesShare = 1.02;
const timeShare = 1.25;

const rise = (what: string, before: number, now: number): string =>
	`${what} rose from ${plain(before)} to ${plain(now)}`;

/** @returns a rise of each count; a job may not call what it never called */
function countRises(title: string, before: Counts, now: Counts): string[] {
	return Object.entries(now).flatMap(([name, count]) => {
		const was = before[name] ?? 0;
		return count > was ? [rise(`${title}: ${name}`, was, count)] : [];
	});
}

const byteRises = (title: string, before: Counts, now: Counts): string[] =>
	countRises(
		title,
		Object.fromEntries(
			Object.entries(before).map(([name, was]) => [name, was * bytesShare]),
		),
		now,
	);

const countsIn = (job: JobReport): Counts => ({
	runs: job.runs,
	...job.calls,
	...job.small,
	"cells read": job.cellsRead,
	"cells written": job.cellsWritten,
	"Gmail units": job.gmailUnits,
});

const bytesIn = (job: JobReport): Counts => ({
	"bytes out": job.bytesOut,
	"bytes to the panel": job.answerBytes,
});

function jobRises(before: JobReport, now: JobReport | undefined): string[] {
	const title = titleOf(before);
	if (!now) return [`${title}: is not measured any more`];
	return [
		...countRises(title, countsIn(before), countsIn(now)),
		...byteRises(title, bytesIn(before), bytesIn(now)),
	];
}

/** Only on the same computer does a time say anything about the program. */
function timeRises(before: Report, now: Report): string[] {
	if (before.cpu !== now.cpu) return [];
	return before.local.times.flatMap(({ what, median }) => {
		const other = now.local.times.find((times) => times.what === what);
		if (!other) return [`${what}: is not measured any more`];
		return other.median > median * timeShare
			? [rise(`${what}, median in ms`, median, other.median)]
			: [];
	});
}

/**
 * @returns a sentence for each count that rose, for bytes that rose by more
 * than 2 % and, on the same kind of computer, times by more than 25 %
 */
export function rises(before: Report, now: Report): string[] {
	if (before.seed !== now.seed)
		return ["The baseline is of other sample records; write it anew."];
	const byTitle = new Map(now.jobs.map((job) => [titleOf(job), job]));
	return [
		...before.jobs.flatMap((job) => jobRises(job, byTitle.get(titleOf(job)))),
		...byteRises("dist", before.files, now.files),
		...timeRises(before, now),
	];
}
