/** The screens and states of being in touch with a partner, and the way to each. */
import type { Page } from "playwright-core";
import { aTimeline, aWaiting } from "./mailbox";
import { aView } from "./office";
import { arrived, press } from "./panelPage";
import type { State } from "./states";
import { go } from "./ways";

const inTimeline = (page: Page, text: string) =>
	page.getByRole("listitem").filter({ hasText: text });

export const touchStates: Readonly<Record<string, State>> = {
	"a partner who waits": {
		answers: {
			showPartner: () => ({
				...aView(),
				clock: {
					lastIn: "2026-11-02",
					lastOut: null,
					waiting: [
						aWaiting(),
						aWaiting({
							thread: "T-2",
							state: "To answer",
							answerBy: "2026-11-30",
						}),
						aWaiting({ thread: "T-3", state: "Waiting for them" }),
						aWaiting({ thread: "T-4", state: "Waiting for them" }),
					],
				},
			}),
		},
		async walk(page) {
			await go.partner(page);
			await page.getByText("Answer was due 10 November 2026").waitFor();
			await page.getByText("Show 1 more").click();
			await page.getByRole("button", { name: "No reply" }).nth(3).waitFor();
			await page.getByText("Answer by 30 November 2026").waitFor();
		},
	},
	"a meeting, with problems": {
		async walk(page) {
			await go.meeting(page);
			await page.getByText("What was said").click();
			await press(page, "Save");
			await page.getByRole("alert").waitFor();
		},
	},
	"a call that was noted": {
		async walk(page) {
			await go.meeting(page);
			await page.getByText("Call", { exact: true }).click();
			await page.getByLabel("Who", { exact: true }).fill("Dilys and Asha");
			await press(page, "Save");
			await arrived(page, "Oak Lane Centre");
			await page.getByText("was noted").waitFor();
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
	"the timeline": {
		async walk(page) {
			await go.timeline(page);
			await page.getByText("Subject hidden", { exact: true }).waitFor();
			await inTimeline(page, "Restricted").first().waitFor();
			await page.getByText("Sender not verified").waitFor();
		},
	},
	"the timeline’s older lines": {
		async walk(page) {
			await go.timeline(page);
			await press(page, "Show older");
			await page.locator("li:focus", { hasText: "Welcome" }).waitFor();
		},
	},
	"a year from the archive": {
		async walk(page) {
			await go.timeline(page);
			await press(page, "Show 2024");
			await page.getByText("Only 2024, from the archive.").waitFor();
			await page.getByRole("button", { name: "Back to the newest" }).waitFor();
		},
	},
	"an empty timeline": {
		answers: { showTimeline: () => aTimeline({ lines: [] }) },
		async walk(page) {
			await go.timeline(page);
			await page.getByText("Nothing of this kind yet.").waitFor();
		},
	},
	"changing an email, with a problem": {
		async walk(page) {
			await go.timeline(page);
			const hidden = inTimeline(page, "Subject hidden");
			await hidden.getByText("Change").click();
			await hidden.getByRole("button", { name: "Take away Elm" }).waitFor();
			await hidden.getByRole("button", { name: "Move it there" }).click();
			await hidden.getByRole("alert").waitFor();
		},
	},
	"an email that was changed": {
		async walk(page) {
			await go.timeline(page);
			const visit = inTimeline(page, "Our visit");
			await visit.getByText("Change").click();
			await visit.getByRole("button", { name: "Hide the subject" }).click();
			await visit.waitFor({ state: "detached" });
			await page.locator("h1:focus").waitFor();
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
};
