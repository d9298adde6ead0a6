/** The nights that move the older years of a long log to archives. */
import { rowsOf } from "../../local/rows";
import { letters } from "../../src/policy/managing/tables";
import type { Day } from "../../src/register/days";
import type { TestOffice } from "../anOffice";
import { type Job, mustBe, ranAlone, type Took } from "./job";
import { putRows } from "./putRows";
import { letter } from "./records";
import { putState, stateValue } from "./stateValues";

const oneDay = 86_400_000;
const old = 10_000;
/** Two years of the log, both long enough ago to go. */
const years = [2022, 2023] as const;
/** The numbers of the register's own letters are lower. */
const firstNumber = 1_000_001;

const isOld = (on: unknown) => String(on) < `${Number(years[1]) + 1}`;

const oldLetter = (at: number) => {
	const year = years[Math.floor((at * years.length) / old)];
	const on = `${year}-03-01` as Day;
	return { ...letter(firstNumber + at, on), on };
};

/** A log of some years, as a look back leaves it. */
function addYears({ google }: TestOffice) {
	const rows = Array.from({ length: old }, (_, at) => oldLetter(at));
	putRows(google.workspace, letters, rows);
	const mail = stateValue<{ live: number }>(google, "mail");
	const live = (mail?.live ?? 0) + old;
	putState(google.workspace, { mail: { ...mail, live } });
}

/** How many rows there are in archives, and how many old ones still here. */
function whereTheyAre({ google }: TestOffice) {
	const { spreadsheets, boundId } = google.workspace.state;
	const moved = Object.values(spreadsheets)
		.filter(({ id }) => id !== boundId)
		.flatMap(({ tabs }) => tabs)
		.filter(({ sheetId }) => sheetId === letters.sheetId)
		.reduce((sum, tab) => sum + rowsOf(tab).length, 0);
	const left = google
		.rows(letters.title)
		.filter((row) => isOld(row.Date)).length;
	return { moved, left };
}

const mostNights = 10;

function nights(office: TestOffice): Took[] {
	const { google } = office;
	const runs: Took[] = [];
	while (whereTheyAre(office).left > 0 && runs.length < mostNights) {
		google.workspace.state.now += oneDay;
		runs.push(ranAlone(google.run("nightly")));
	}
	const { moved, left } = whereTheyAre(office);
	mustBe(left === 0, `${left} old rows were not moved.`);
	mustBe(moved >= old, `${moved} of ${old} rows are in archives.`);
	return runs;
}

export const archiveJobs: readonly Job[] = [
	{
		name: `archive ${old.toLocaleString("en-GB")} rows, by nights`,
		ready(office) {
			addYears(office);
			return () => nights(office);
		},
	},
];
