/** The policy, its coverage and the reminders, and the way to each state. */
import type { Page } from "playwright-core";
import { anAgreement } from "./agreementAnswers";
import { aPolicy, aPreview } from "./dutyAnswers";
import { Refused } from "./office";
import { arrived, press } from "./panelPage";
import type { State } from "./states";
import { go } from "./ways";

async function boardsReview(page: Page): Promise<void> {
	await go.policy(page);
	await press(page, "Record the board’s review");
	await arrived(page, "Record the board’s review");
	await page.getByText("Reviewed no change").click();
	await page.getByLabel("Reviewed on").fill("2025-07-01");
	await press(page, "Record the board’s review");
}

const inReview = {
	showAgreement: () => anAgreement({ standing: "Internal review", steps: [] }),
};

async function ask(page: Page, whom: string): Promise<void> {
	await go.agreement(page);
	await press(page, "Ask by email");
	await arrived(page, "Ask by email");
	await page.getByLabel("Who agrees").fill(whom);
	await press(page, "Ask by email");
}

export const policyStates: Readonly<Record<string, State>> = {
	policy: {
		async walk(page) {
			await go.policy(page);
			await page.getByText("Review overdue since 7 July 2025").waitFor();
			await page.getByText("Approved 7 July 2024 by").waitFor();
		},
	},
	"policy, with nothing recorded": {
		answers: {
			showPolicy: () => aPolicy({ versions: [], readers: [], overdue: false }),
		},
		async walk(page) {
			await go.policy(page);
			await page.getByText("No version is recorded yet.").waitFor();
		},
	},
	"policy, refused": {
		answers: { showPolicy: () => new Refused("The tab Policy is missing.") },
		async walk(page) {
			await go.home(page);
			await page.getByRole("navigation").getByText("Policy").click();
			await page.getByRole("alert").waitFor();
		},
	},
	"the policy was read": {
		async walk(page) {
			await go.policy(page);
			await press(page, "I have read it");
			await page.getByText("You have read version 1.").waitFor();
		},
	},
	"the board’s review, recorded": {
		async walk(page) {
			await boardsReview(page);
			await arrived(page, "Policy");
			await page.getByText("The board’s review was recorded.").waitFor();
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
	"the board’s review, refused": {
		answers: {
			recordPolicyReview: () =>
				new Refused("There is a problem. Nothing was saved yet.", [
					{ field: "minute", sentence: "A review needs its minute." },
				]),
		},
		async walk(page) {
			await boardsReview(page);
			await page.getByRole("link", { name: "needs its minute" }).waitFor();
		},
	},
	"the board’s approval of a version, with problems": {
		async walk(page) {
			await go.policy(page);
			await press(page, "Record the board’s review");
			await page.getByText("Approved", { exact: true }).click();
			await press(page, "Record the board’s review");
			await page.getByRole("link", { name: "Version is empty" }).waitFor();
		},
	},
	"calendar of duties": {
		async walk(page) {
			await go.policy(page);
			const download = page.waitForEvent("download");
			await press(page, "For me");
			expect((await download).suggestedFilename()).toBe("Asha Rao.ics");
			await page.getByText("Asha Rao.ics was downloaded.").waitFor();
		},
	},
	coverage: {
		async walk(page) {
			await go.coverage(page);
			expect(await page.getByRole("heading", { level: 2 }).count()).toBe(12);
			await page.getByText("Show 47 more").click();
			await page.getByText("13 more are in the file").waitFor();
		},
	},
	"coverage, downloaded": {
		async walk(page) {
			await go.coverage(page);
			const download = page.waitForEvent("download");
			await press(page, "Download for the annual review");
			expect((await download).suggestedFilename()).toBe(
				"Coverage 2026-11-22.csv",
			);
		},
	},
	"a record from the coverage, and Back": {
		async walk(page) {
			await go.coverage(page);
			await press(page, "Llanfair");
			await arrived(page, "Oak Lane Centre");
			await press(page, "Back");
			await arrived(page, "Section by section");
		},
	},
	"coverage, refused": {
		answers: { showCoverage: () => new Refused("Someone else is saving.") },
		async walk(page) {
			await go.policy(page);
			await press(page, "Section by section");
			await page.getByRole("alert").waitFor();
		},
	},
	reminders: {
		async walk(page) {
			await go.reminders(page);
			await page.getByText("Read it").click();
			await page.getByText("52 days late").waitFor();
			await press(page, "Send me a test");
			await page.getByText("A test was sent to you.").waitFor();
		},
	},
	"reminders, none today": {
		answers: {
			previewReminders: () =>
				aPreview({ emails: [], unreachable: [], paused: true }),
		},
		async walk(page) {
			await go.reminders(page);
			await page.getByText("Nothing would go today").waitFor();
			await page.getByRole("button", { name: "Switch reminders on" }).waitFor();
		},
	},
	"reminders, a test refused": {
		answers: { sendTest: () => new Refused("You have no address here.") },
		async walk(page) {
			await go.reminders(page);
			await press(page, "Send me a test");
			await page.getByRole("alert").waitFor();
		},
	},
	"a sign-off asked by email": {
		answers: inReview,
		async walk(page) {
			await ask(page, "Ben Whitlock");
			await page.getByText("Ben Whitlock was asked by email.").waitFor();
		},
	},
	"a sign-off asked by email, refused": {
		answers: {
			...inReview,
			askSignOff: () => new Refused("Ben Whitlock has no address."),
		},
		async walk(page) {
			await ask(page, "Ben Whitlock");
			await page.getByRole("alert").waitFor();
		},
	},
};
