/** Holds what was counted against the goals for jobs. */
import { type Counts, type Figures, plain } from "./figures";
import type { Goals } from "./job";
import { type Verdict, verdict } from "./verdict";

const longestRunMs = 280_000;
const mostUnits = 4_800;
const mostSmall = 3;
/** About what Google takes in one request. */
const largestRequest = 2 * 1024 * 1024;

export const totalOf = (counts: Counts): number =>
	Object.values(counts).reduce((sum, count) => sum + count, 0);

/** @returns the verdicts on one job, those without a goal left out */
export function verdictsOn(figures: Figures, goals: Goals = {}): Verdict[] {
	const { runs, calls, small, modelledMs, modelledLongestRunMs } = figures;
	const total = modelledMs["1x"] ?? 0;
	const found: (Verdict | false | undefined)[] = [
		goals.calls !== undefined &&
			verdict("calls", totalOf(calls), goals.calls, ""),
		verdict("small calls", totalOf(small), goals.small ?? mostSmall * runs, ""),
		goals.cellsRead &&
			verdict("cells read", figures.cellsRead, goals.cellsRead(figures), ""),
		goals.cellsReadInARun !== undefined &&
			verdict(
				"cells read in a run",
				figures.cellsReadInARun,
				goals.cellsReadInARun,
				"",
			),
		goals.runs !== undefined && verdict("runs", runs, goals.runs, ""),
		goals.fetched !== undefined &&
			verdict(
				"messages fetched",
				calls["Gmail.Users.Messages.get"] ?? 0,
				goals.fetched,
				"",
			),
		figures.unitsInAMinute > 0 &&
			verdict(
				"Gmail’s units in a minute",
				figures.unitsInAMinute,
				mostUnits,
				"units",
			),
		verdict("largest request", figures.largestRequest, largestRequest, "bytes"),
		goals.ms !== undefined &&
			verdict("modelled time at 1x", total, goals.ms, "ms"),
		goals.meanRunMs !== undefined &&
			verdict("mean run at 1x", total / runs, goals.meanRunMs, "ms"),
		...(["1x", "2x"] as const).map((speed) => {
			const longest = modelledLongestRunMs[speed];
			return (
				longest !== undefined &&
				verdict(`longest run at ${speed}`, longest, longestRunMs, "ms")
			);
		}),
	];
	return found.filter((one): one is Verdict => Boolean(one));
}

/** After so long a run begins with nothing more. */
const lastBeginningMs = 268_000;

/** It is cut off at another place each time, and writes so much more or less. */
const isCutOff = ({ modelledLongestRunMs }: Figures): boolean =>
	(modelledLongestRunMs["1x"] ?? 0) >= lastBeginningMs;

const countsOf = (figures: Figures) =>
	JSON.stringify([
		figures.runs,
		figures.calls,
		figures.small,
		figures.cellsRead,
		figures.cellsWritten,
		figures.gmailUnits,
	]);

/** Which jobs count differently when only the log is longer. */
export function sameWhateverTheLog(
	short: readonly Figures[],
	long: readonly Figures[],
): Verdict {
	const differing = long.filter((figures) => {
		const other = short.find(({ job }) => job === figures.job);
		return (
			!isCutOff(figures) && (!other || countsOf(other) !== countsOf(figures))
		);
	});
	const [from, to] = [short[0]?.emails ?? 0, long[0]?.emails ?? 0];
	return verdict(
		`jobs whose counts change from ${plain(from)} to ${plain(to)} logged emails`,
		differing.length,
		0,
		"",
		{ note: differing.map(({ job }) => job).join("; ") },
	);
}

/** Which jobs ask Google for something else when only the log is longer. */
export function sameCalls(figures: readonly Figures[]): Verdict {
	const names = [...new Set(figures.map(({ job }) => job))];
	const kindsOf = (name: string) =>
		new Set(
			figures
				.filter(({ job }) => job === name)
				.map(({ runs, calls, small }) => JSON.stringify([runs, calls, small])),
		);
	const differing = names.filter((name) => kindsOf(name).size > 1);
	const lengths = figures.map(({ emails }) => emails);
	return verdict(
		`jobs whose calls change from ${plain(Math.min(...lengths))} to ${plain(Math.max(...lengths))} logged emails`,
		differing.length,
		0,
		"",
		{ note: differing.join("; ") },
	);
}

/** Which jobs of one record write more when there are more partners. */
export function sameWritten(
	few: readonly Figures[],
	many: readonly Figures[],
	names: readonly string[],
): Verdict {
	const differing = few.filter((figures) => {
		const { job, cellsWritten } = figures;
		const other = many.find((one) => one.job === job);
		return (
			names.includes(job) &&
			!isCutOff(figures) &&
			other?.cellsWritten !== cellsWritten
		);
	});
	const [from, to] = [few[0]?.partners ?? 0, many[0]?.partners ?? 0];
	return verdict(
		`jobs whose cells written change from ${plain(from)} to ${plain(to)} partners`,
		differing.length,
		0,
		"",
		{ note: differing.map(({ job }) => job).join("; ") },
	);
}
