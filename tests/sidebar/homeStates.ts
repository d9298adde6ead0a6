/** Home and what is settled from there, and the way to each state. */
import type { Page } from "playwright-core";
import type { DutyLine, HomeView } from "../../src/contract";
import { anAgreement } from "./agreementAnswers";
import { aDuty, aJob, longName } from "./dutyAnswers";
import { aHome, aView, Refused } from "./office";
import { arrived, press } from "./panelPage";
import type { State } from "./states";
import { go } from "./ways";

const having = (more: Partial<HomeView>) => ({ openHome: () => aHome(more) });
const due = (...duties: DutyLine[]) =>
	having({ duties, policy: { line: "", dueOn: "2027-07-07", overdue: false } });

const settlings = [
	"",
	"review",
	"readPolicy",
	"step",
	"agreement",
	"emails",
	"meeting",
] as const;

const oneOfEach = settlings.map((settle, at) =>
	aDuty({
		rule: `rule.${at}`,
		settle,
		daysLate: 52 - at * 12,
		...(at === 1 && { putOffUntil: "2026-11-01" }),
	}),
);

const doubtful = having({
	doubts: [
		{
			key: "D1",
			to: "asha.rao@charity.example",
			subject: "Partnerships: 3 overdue, 5 this week",
			at: "2026-11-22T07:00:00Z",
		},
	],
});

const more = (page: Page) => page.getByText("More", { exact: false }).first();

async function form(page: Page, verb: string, title: string): Promise<void> {
	await go.home(page);
	await more(page).click();
	await press(page, verb);
	await arrived(page, title);
}

const reviewed = {
	...due(aDuty()),
	showPartner: () => ({
		...aView(),
		agreements: [
			{
				ref: "AGR-0001",
				row: 2,
				kind: "MOU",
				title: "Working together",
				version: "1",
				status: "In force",
				standing: "In force",
				startsOn: null,
				endsOn: null,
				document: "",
			},
		],
	}),
};

async function review(page: Page, outcome: string): Promise<void> {
	await go.home(page);
	await press(page, "Record the review");
	await arrived(page, "Record the review");
	await page
		.getByRole("group", { name: "Outcome" })
		.getByText(outcome, { exact: true })
		.click();
	await press(page, "Record the review");
}

export const homeStates: Readonly<Record<string, State>> = {
	"home, a duty of every kind": {
		answers: due(...oneOfEach),
		async walk(page) {
			await go.home(page);
			for (const verb of [
				"Open the partner",
				"Record the review",
				"I have read it",
				"It is done",
				"Open the agreement",
				"Open the emails",
				"Note a meeting or call",
			])
				await page.getByRole("button", { name: verb }).first().waitFor();
			await page.getByText("Put off before, until 1 November 2026").waitFor();
			await more(page).click();
		},
	},
	"home, with everything on it": {
		answers: having({
			duties: oneOfEach,
			more: 12,
			putOff: 2,
			goneQuiet: 3,
			paused: true,
			policy: {
				line: "Partnership and Collaboration Policy, version 1",
				dueOn: "2025-07-07",
				overdue: true,
			},
			expiring: ["AGR-0001", "AGR-0002", "AGR-0003", "AGR-0004"].map(
				(ref, at) => ({
					place: { ref, row: at + 2 },
					title: "Working together in the community garden",
					partner: longName,
					endsOn: "2026-12-31",
					decideBy: "2026-12-01",
				}),
			),
			health: [
				aJob(),
				aJob({
					job: "Daily reminders",
					state: "Late",
					remedy: "Press “Set up or repair”.",
				}),
				aJob({ job: "Weekly summary", last: "", state: "Never run" }),
			],
		}),
		async walk(page) {
			await go.home(page);
			await page.getByText("2 put off").waitFor();
			await page.getByText("Press “Set up or repair”.").waitFor();
			await page.getByText("It has not run yet.").waitFor();
			await page.getByText("3 partners have gone quiet").waitFor();
			await page.getByText("Show 1 more").click();
		},
	},
	"home on the first day": {
		answers: having({
			partnerCount: 0,
			liveCount: 0,
			health: [aJob({ last: "", state: "Never run" })],
		}),
		async walk(page) {
			await go.home(page);
			await page.getByText("What runs by itself").click();
			await page.getByText("It has not run yet.").waitFor();
		},
	},
	"home, with nothing due": {
		answers: {
			openHome: () =>
				aHome({
					policy: { line: "Version 1", dueOn: "2027-07-07", overdue: false },
					health: [aJob()],
				}),
		},
		async walk(page) {
			await go.home(page);
			await page.getByText("Nothing is due. Well done.").waitFor();
		},
	},
	"reminders switched on again": {
		answers: having({ paused: true }),
		async walk(page) {
			await go.home(page);
			await press(page, "Switch reminders on");
			await page.getByText("Reminders are on.").waitFor();
		},
	},
	"an email in doubt": {
		answers: doubtful,
		async walk(page) {
			await go.home(page);
			await press(page, "It did not go");
			await page.getByText("It is noted.").waitFor();
		},
	},
	"an email in doubt, refused": {
		answers: { ...doubtful, settleOutbox: () => new Refused("Not now.") },
		async walk(page) {
			await go.home(page);
			await press(page, "It went");
			await page.getByRole("alert").waitFor();
		},
	},
	"a step that is done": {
		answers: due(aDuty({ settle: "step" })),
		async walk(page) {
			await go.home(page);
			await press(page, "It is done");
			await page.getByText("The step is done.").waitFor();
			await press(page, "Undo");
			await page.getByText("Taken back.").waitFor();
		},
	},
	"putting a duty off": {
		answers: due(aDuty({ putOffUntil: "2026-11-01" })),
		async walk(page) {
			await form(page, "Put off…", "Put it off");
			await press(page, "Put it off");
			await page.getByRole("alert").waitFor();
		},
	},
	"a day that is too far off": {
		answers: {
			...due(aDuty()),
			putOff: () =>
				new Refused("There is a problem. Nothing was saved yet.", [
					{ field: "until", sentence: "Until: 90 days at most." },
				]),
		},
		async walk(page) {
			await form(page, "Put off…", "Put it off");
			await page.getByLabel("Until").fill("2029-01-01");
			await page.getByLabel("Why").fill("They are away.");
			await press(page, "Put it off");
			await page.getByRole("link", { name: "90 days at most" }).click();
			await page.locator("[id='duty.until']:focus").waitFor();
		},
	},
	"a duty that was put off": {
		answers: due(aDuty()),
		async walk(page) {
			await form(page, "Put off…", "Put it off");
			await page.getByLabel("Until").fill("2026-12-01");
			await page.getByLabel("Why").fill("They are away.");
			await press(page, "Put it off");
			await arrived(page, "What is due");
			await page.getByText("put off until 1 December").waitFor();
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
	"a duty that was handed over": {
		answers: due(aDuty()),
		async walk(page) {
			await form(page, "Hand over…", "Hand it over");
			await page.getByLabel("To whom").fill("Ben Whitlock");
			await page.getByLabel("Why").fill("Asha is on leave.");
			await press(page, "Hand it over");
			await arrived(page, "What is due");
			await page.getByText("Ben Whitlock has it now.").waitFor();
		},
	},
	"handing over to nobody": {
		answers: due(aDuty()),
		async walk(page) {
			await form(page, "Hand over…", "Hand it over");
			await page.getByLabel("To whom").fill("Nobody we know");
			await press(page, "Hand it over");
			await page.getByRole("alert").waitFor();
		},
	},
	"the form of a review, refused": {
		answers: {
			...reviewed,
			recordReview: () =>
				new Refused("There is a problem. Nothing was saved yet.", [
					{
						field: "noChangeWhy",
						sentence: "Say what changes, or why nothing does.",
					},
				]),
		},
		async walk(page) {
			await review(page, "Continue");
			await page.getByRole("alert").waitFor();
		},
	},
	"a review that changes the agreement": {
		answers: {
			...reviewed,
			showAgreement: () => anAgreement({ standing: "In force", steps: [] }),
		},
		async walk(page) {
			await review(page, "Vary");
			await arrived(page, "What is due");
			await page.getByText("The review was recorded.").waitFor();
			await press(page, "Change the agreement");
			await arrived(page, "Change it by a new one");
		},
	},
	"a review that ends the agreement": {
		answers: {
			...reviewed,
			showAgreement: () =>
				anAgreement({
					standing: "In force",
					steps: [{ move: "end", refusals: [] }],
				}),
		},
		async walk(page) {
			await review(page, "End");
			await press(page, "End the agreement");
			await arrived(page, "End the agreement");
			await press(page, "Back to the agreement");
			await arrived(page, "Working together in the community garden");
		},
	},
	"a review that changes nothing": {
		answers: reviewed,
		async walk(page) {
			await review(page, "Continue");
			await page.getByText("The review was recorded.").waitFor();
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
	"a meeting noted from Home": {
		answers: due(aDuty({ settle: "meeting" })),
		async walk(page) {
			await go.home(page);
			await press(page, "Note a meeting or call");
			await arrived(page, "Note a meeting or call");
			await page.getByText("Call", { exact: true }).click();
			await page.getByLabel("Who", { exact: true }).fill("Dilys and Asha");
			await press(page, "Save");
			await arrived(page, "What is due");
			await page.getByText("was noted").waitFor();
		},
	},
};
