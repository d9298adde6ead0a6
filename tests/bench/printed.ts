/** The report as a table to read. */
import { plain } from "./figures";
import { totalOf } from "./goals";
import type { JobReport, Report } from "./report";
import type { Size } from "./sampleRegister";
import { speeds } from "./speeds";
import type { Unit, Verdict } from "./verdict";

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
const kilobytes = (bytes: number): string =>
	`${(bytes / 1_024).toLocaleString("en-GB", { maximumFractionDigits: 1 })} KB`;

const shown: Readonly<Record<Unit, (value: number) => string>> = {
	"": plain,
	units: (value) => `${plain(value)} units`,
	bytes: kilobytes,
	ms: (value) =>
		value < 1_000 ? `${plain(Math.round(value))} ms` : seconds(value),
};

/** "4 of 3 OVER"; just the figure where there is no goal. */
function beside(value: number, found: Verdict | undefined): string {
	if (!found) return plain(value);
	const goal = `${plain(value)} of ${plain(found.goal)}`;
	return found.isOver ? `${goal} OVER` : goal;
}

const word = ({ isOver }: Verdict): string => (isOver ? "OVER" : "ok");

/** "cells read"; with its figures where no column of the table has them. */
function missed({ what, value, goal, unit }: Verdict): string {
	const isInTable = what === "calls" || what === "cells read";
	return isInTable
		? what
		: `${what} ${shown[unit](value)} of ${shown[unit](goal)}`;
}

function jobRow(job: JobReport): string[] {
	const on = (what: string) => job.verdicts.find((one) => one.what === what);
	const over = job.verdicts.filter(({ isOver }) => isOver);
	const times = Object.keys(speeds).map((speed) => {
		const ms = job.modelledMs[speed as keyof typeof speeds];
		return ms === undefined ? "" : seconds(ms);
	});
	return [
		job.job,
		plain(job.runs),
		beside(totalOf(job.calls), on("calls")),
		plain(totalOf(job.small)),
		beside(job.cellsRead, on("cells read")),
		plain(job.cellsWritten),
		plain(job.gmailUnits),
		kilobytes(job.bytesOut),
		kilobytes(job.answerBytes),
		...times,
		seconds(job.modelledLongestRunMs["1x"] ?? 0),
		over.length === 0 ? "ok" : `OVER: ${over.map(missed).join(", ")}`,
	];
}

const jobHeadings = [
	"job",
	"runs",
	"calls",
	"small",
	"cells read",
	"written",
	"units",
	"out",
	"to panel",
	...Object.keys(speeds),
	"longest run",
	"",
];

/** Columns of words as wide as their widest. */
export function columns(rows: readonly (readonly string[])[]): string {
	const widths = rows[0]?.map((_, at) =>
		Math.max(...rows.map((row) => row[at]?.length ?? 0)),
	);
	return rows
		.map((row) =>
			row
				.map((cell, at) => cell.padEnd(widths?.[at] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

const sizeWords = ({ partners, emails }: Size): string =>
	`${plain(partners)} partners and ${plain(emails)} logged emails`;

const ofSize =
	(size: Size) =>
	(job: JobReport): boolean =>
		job.partners === size.partners && job.emails === size.emails;

const jobTable = (report: Report, size: Size): string =>
	[
		`${sizeWords(size)} (times are modelled)`,
		columns([jobHeadings, ...report.jobs.filter(ofSize(size)).map(jobRow)]),
	].join("\n");

const lengthHeadings = [
	"logged",
	"in the tab",
	"job",
	"calls",
	"cells read",
	"written",
	"units",
	"1x",
	"",
];

function lengthRow(job: JobReport): string[] {
	const on = (what: string) => job.verdicts.find((one) => one.what === what);
	const over = job.verdicts.filter(({ isOver }) => isOver);
	return [
		plain(job.emails),
		plain(job.live),
		job.job,
		beside(totalOf(job.calls), on("calls")),
		beside(job.cellsRead, on("cells read in a run")),
		plain(job.cellsWritten),
		plain(job.gmailUnits),
		seconds(job.modelledMs["1x"] ?? 0),
		over.length === 0 ? "ok" : `OVER: ${over.map(missed).join(", ")}`,
	];
}

const lengthTable = ({ mailbox }: Report): string =>
	[
		`The mailbox at every length of the log, with ${plain(mailbox[0]?.partners ?? 0)} partners (times are modelled)`,
		columns([lengthHeadings, ...mailbox.map(lengthRow)]),
		"A spreadsheet of Google’s holds ten million cells, so the longest log is not one tab: the rest of it is in archives that State lists. Their spreadsheets are not there, so a run that opened one would have failed.",
	].join("\n");

function verdictRow(found: Verdict): string[] {
	const { what, value, goal, aim, unit, note } = found;
	const limit = `goal ${shown[unit](goal)}`;
	return [
		word(found),
		what,
		shown[unit](value),
		aim === undefined ? limit : `${limit}, aim ${shown[unit](aim)}`,
		note ?? "",
	];
}

/** Which jobs miss a goal, goal by goal. */
function overRows({ jobs, mailbox, verdicts }: Report): string[][] {
	const missed = new Map<string, Set<string>>();
	for (const job of [...jobs, ...mailbox])
		for (const { what } of job.verdicts.filter(({ isOver }) => isOver))
			missed.set(what, (missed.get(what) ?? new Set()).add(job.job));
	return [
		...[...missed].map(([what, names]) => [what, [...names].join("; ")]),
		...verdicts
			.filter(({ isOver }) => isOver)
			.map(({ what, note }) => [what, note ?? ""]),
	];
}

const timeRows = ({ local }: Report): string[][] => [
	["", "fastest", "median", "p95", "first", "tries"],
	...local.times.map(({ what, fastest, median, p95, first, tries }) => [
		what,
		...[fastest, median, p95, first].map(shown.ms),
		String(tries),
	]),
];

const stepRows = ({ local }: Report): string[][] =>
	Object.entries(local.steps).map(([step, ms]) => [step, shown.ms(ms)]);

const megabytes = (bytes: number | null): string =>
	bytes === null ? "not told here" : `${Math.round(bytes / 1_048_576)} MB`;

const memoryLine = ({ local: { memory } }: Report): string =>
	`Most memory while serving: ${megabytes(memory.small)} at the smallest size, ${megabytes(memory.large)} at the largest.`;

/** @param tables the sizes that get a table of their own */
export function printed(report: Report, tables: readonly Size[]): string {
	const { commit, node, cpu, load, seed, costTable } = report;
	const over = overRows(report);
	const largest = tables.at(-1);
	return [
		`Commit ${commit}; Node ${node}; ${cpu}, load ${load.toFixed(1)}; seed ${seed}; costs ${costTable}.`,
		"The records were written straight into the spreadsheet; the jobs ran on dist/.",
		...tables.map((size) => jobTable(report, size)),
		lengthTable(report),
		columns(report.verdicts.map(verdictRow)),
		`Real times on this computer\n${columns(timeRows(report))}`,
		`Each step once, at ${largest ? sizeWords(largest) : ""}\n${columns(stepRows(report))}`,
		memoryLine(report),
		over.length === 0
			? "Every goal is met."
			: `OVER, goal by goal\n${columns(over)}`,
	].join("\n\n");
}
