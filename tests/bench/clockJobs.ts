/** Jobs of the clock: the daily round, a whole day, and setting up. */
import type { Office } from "../../local/office";
import { addMonths, type Day } from "../../src/register/days";
import { outbox, reminders } from "../../src/register/scriptTabs";
import { resultOf, type TestOffice } from "../anOffice";
import { type Job, mustBe, ranAlone, sixAPartner, type Took } from "./job";
import { putRows } from "./putRows";
import { sentLetter, toldReminder } from "./records";
import { letterFrom } from "./sampleLetters";

const oneDay = 86_400_000;

const nextMorning = ({ workspace: { state } }: Office): void => {
	state.now += oneDay;
};

/** The yearly reviews of the first partners fall due, each with another lead. */
export function letReviewsFallDue(google: Office, count: number): void {
	const today = londonDay(google);
	const columnOf = (tab: string, heading: string) =>
		Object.keys(google.rows(tab)[0] ?? {}).indexOf(heading);
	const stage = columnOf("Partners", "Stage");
	const risk = columnOf("Partners", "Risk");
	const since = columnOf("Partner details", "Active from");
	for (let row = 1; row <= count; row++) {
		google.type("Partners", row, stage, "Active");
		google.type("Partners", row, risk, "Low");
		google.type("Partner details", row, since, addMonths(today, -12));
	}
}

const londonDay = (google: Office): Day => google.now().slice(0, 10) as Day;

function round(office: TestOffice, mails: number): Took[] {
	const ran = office.google.run("daily");
	const { sent } = resultOf(ran) as { sent: number };
	mustBe(sent === mails, `${sent} of ${mails} emails were sent.`);
	return [ranAlone(ran)];
}

/** One at a time up to ten, then in groups of 25; none needs just one write. */
const floorFor = (mails: number): number =>
	mails === 0 ? 3 : mails + 4 + Math.ceil(mails / (mails <= 10 ? 1 : 25));

const dailyJob = (mails: number): Job => ({
	name: mails === 0 ? "daily round, none due" : `daily round, ${mails} emails`,
	goals: { calls: floorFor(mails), cellsRead: sixAPartner },
	ready(office) {
		nextMorning(office.google);
		letReviewsFallDue(office.google, mails);
		return () => round(office, mails);
	},
});

const longAgo = 1_000;

/** What was sent must not make later rounds slower. */
const dailyLater: Job = {
	name: `daily round, none due, ${longAgo.toLocaleString("en-GB")} sent before`,
	goals: { calls: floorFor(0), cellsRead: sixAPartner },
	ready(office) {
		const many = <T>(make: (n: number) => T) =>
			Array.from({ length: longAgo }, (_, n) => make(n));
		putRows(office.google.workspace, outbox, many(sentLetter));
		putRows(office.google.workspace, reminders, many(toldReminder));
		nextMorning(office.google);
		return () => round(office, 0);
	},
};

const hours = 24;
const emailsOfADay = 5;

/** Each hour a letter comes; the clock rings as it does at Google. */
async function wholeDay({ google }: TestOffice): Promise<Took[]> {
	const runs: Took[] = [];
	const before = google.mail("sent").length;
	for (let hour = 0; hour < hours; hour++) {
		await google.receive(letterFrom(hour));
		for (const { execution } of google.advance({ hours: 1 })) {
			mustBe(execution.outcome.ok, "A run of the day failed.");
			runs.push({ ...execution, roundTrips: 0, answerBytes: 0 });
		}
	}
	const sent = google.mail("sent").length - before;
	mustBe(sent === emailsOfADay, `${sent} emails were sent in the day.`);
	return runs;
}

const typicalDay: Job = {
	name: `a day: ${hours} letters, ${emailsOfADay} emails`,
	goals: { meanRunMs: 15_000 },
	ready(office) {
		nextMorning(office.google);
		letReviewsFallDue(office.google, emailsOfADay);
		return () => wholeDay(office);
	},
};

function settingUp(office: TestOffice, isFirst: boolean): Took[] {
	const ran = office.google.run("setUp");
	const { changed } = resultOf(ran) as { changed: number };
	mustBe(changed > 0 === isFirst, `Set-up changed ${changed} things.`);
	return [ranAlone(ran)];
}

const setUp: Job = {
	name: "set up",
	blank: true,
	ready: (office) => () => settingUp(office, true),
};

const setUpAgain: Job = {
	name: "set up again",
	ready: (office) => () => settingUp(office, false),
};

export const clockJobs: readonly Job[] = [
	...[0, 5, 50].map(dailyJob),
	dailyLater,
	typicalDay,
	setUp,
	setUpAgain,
];
