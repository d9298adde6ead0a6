/** The screens and states of the panel's emails, and the way to each. */
import { aBackfill, aSender, aStanding, aWaiting, someEmails } from "./mailbox";
import { type Answers, aHome, Refused } from "./office";
import { arrived, press } from "./panelPage";
import type { State } from "./states";
import { go } from "./ways";

const withStanding = (more: Parameters<typeof aStanding>[0]): Answers => ({
	openEmails: () => someEmails({ senders: [], standing: aStanding(more) }),
});
/** An answer that never comes: the state while it is awaited. */
const never = () => new Promise<never>(() => {});

export const mailStates: Readonly<Record<string, State>> = {
	"home with addresses and answers that wait": {
		answers: {
			openHome: () =>
				aHome({
					unmatched: 12,
					waiting: [
						aWaiting({
							name: "Llanfairpwllgwyngyllgogerychwyrndrobwll Community Garden",
						}),
						aWaiting({ thread: "T-2" }),
					],
				}),
		},
		async walk(page) {
			await go.home(page);
			await page.getByText("12 addresses wait for you").waitFor();
			await page.getByText("12 days late").first().waitFor();
		},
	},
	"the emails": {
		async walk(page) {
			await go.emails(page);
			await page.getByText("3 addresses wait for you").waitFor();
			await page.getByText("it mixes alphabets").waitFor();
			await page.getByText("Will be filed under Elm Court").waitFor();
			await page.getByText("Left aside (1)").click();
			await page.getByText("Why 931 emails were left out").click();
			await page.getByText("22 November 2026 at 09:15").waitFor();
		},
	},
	"nobody waits": {
		answers: { openEmails: () => someEmails({ senders: [] }) },
		async walk(page) {
			await go.emails(page);
			await page.getByText("Nobody is waiting").waitFor();
		},
	},
	"past emails, with months that the server does not take": {
		answers: {
			startBackfill: () =>
				new Refused("Months: write a whole number from 1 to 120."),
		},
		async walk(page) {
			await go.emails(page);
			await page.getByLabel("How many months back").fill("500");
			await press(page, "Look through past emails");
			await page
				.getByRole("alert")
				.filter({ hasText: "a whole number from 1 to 120" })
				.waitFor();
		},
	},
	"past emails, going on": {
		answers: {
			...withStanding({ backfill: aBackfill() }),
			workOnEmails: never,
		},
		async walk(page) {
			await go.emails(page);
			await page
				.getByText("420 looked at, 37 logged, back to 3 March 2026.")
				.first()
				.waitFor();
			await page.getByText("Working on the emails…").waitFor();
		},
	},
	"past emails, stopped": {
		answers: withStanding({ backfill: aBackfill({ state: "Stopped" }) }),
		async walk(page) {
			await go.emails(page);
			await page.getByText("Stopped", { exact: true }).first().waitFor();
			await page.getByRole("button", { name: "Go on" }).waitFor();
		},
	},
	"past emails, stopped by hand": {
		answers: {
			...stopped(),
			workOnEmails: () => new Refused("Someone else is saving."),
		},
		async walk(page) {
			await go.emails(page);
			await page.getByText("Someone else is saving").waitFor();
			await press(page, "Stop");
			await page.getByRole("button", { name: "Stop" }).waitFor({
				state: "detached",
			});
			await page.locator("h2:focus", { hasText: "Past emails" }).waitFor();
		},
	},
	"past emails, finished": {
		answers: withStanding({ backfill: aBackfill({ state: "Finished" }) }),
		async walk(page) {
			await go.emails(page);
			await page.getByText("Look further back").click();
			await page.getByLabel("How many months back").waitFor();
		},
	},
	"emails that can be filed": {
		answers: withStanding({ toFile: 40 }),
		async walk(page) {
			await go.emails(page);
			await page.getByText("40 past emails can be filed now.").waitFor();
		},
	},
	"emails that are being filed": {
		answers: { ...withStanding({ toFile: 40 }), ...inTwoTurns() },
		async walk(page) {
			await go.emails(page);
			await press(page, "File the past emails");
			await page.getByText("12 of 40 filed.").first().waitFor();
			await page.locator("h2:focus").waitFor();
		},
	},
	"emails that cannot be filed now": {
		answers: {
			...withStanding({ toFile: 40 }),
			workOnEmails: () =>
				new Refused(
					"Someone else is saving. Nothing was lost; try again in a minute.",
				),
		},
		async walk(page) {
			await go.emails(page);
			await press(page, "File the past emails");
			await page.getByText("Someone else is saving").waitFor();
			await page.getByRole("button", { name: "File the past" }).waitFor();
		},
	},
	"who is this": { walk: go.sender },
	"who is this, with a shared domain and a decision": {
		answers: {
			openEmails: () =>
				someEmails({
					senders: [
						aSender({
							sharedDomain: "“elmcourt.example” is used by many.",
							decision: "Enquiry",
						}),
					],
				}),
		},
		async walk(page) {
			await go.sender(page);
			await page.getByRole("button", { name: "Let it wait again" }).waitFor();
			await page.getByText("is used by many").waitFor();
			const domain = page.getByRole("button", { name: /domain|anything/ });
			await domain.waitFor({ state: "detached" });
		},
	},
	"who is this, before there is a partner": {
		answers: { openEmails: () => someEmails({ partners: [] }) },
		async walk(page) {
			await go.sender(page);
			const contact = page.getByRole("button", { name: "Add as a contact" });
			await contact.waitFor({ state: "detached" });
		},
	},
	"an enquiry, with Undo": {
		async walk(page) {
			await go.sender(page);
			await press(page, "It is an enquiry");
			await arrived(page, "Emails");
			await page.getByText("was marked as an enquiry").waitFor();
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
	"a decision that the server does not take": {
		answers: { changeSender: () => new Refused("Somebody decided already.") },
		async walk(page) {
			await go.sender(page);
			await press(page, "Leave it aside");
			await page.getByRole("alert").waitFor();
		},
	},
	"adding as a contact, with problems": {
		async walk(page) {
			await go.sender(page);
			await press(page, "Add as a contact of a partner");
			await arrived(page, "Add as a contact");
			await page.getByLabel("Partner").fill("Nobody at all");
			await press(page, "Add contact");
			await page.getByRole("alert").waitFor();
		},
	},
	"a contact from the queue": {
		async walk(page) {
			await go.sender(page);
			await press(page, "Add as a contact of a partner");
			await page.getByLabel("Partner").fill("Elm Court");
			await page.getByLabel("Their name").fill("Gwilym Hathersage");
			await press(page, "Add contact");
			await arrived(page, "Emails");
			await page
				.getByText("Gwilym Hathersage is a contact of Elm Court now.")
				.waitFor();
			await page.getByText("40 emails were filed.").waitFor();
		},
	},
	"a potential partner from the queue": {
		answers: {
			savePartner: () => ({
				kind: "saved",
				place: { ref: "P-0009", row: 9 },
				notice: "Larkspur was added.",
				undo: null,
			}),
		},
		async walk(page) {
			await go.sender(page);
			await press(page, "New potential partner");
			await arrived(page, "Add potential partner");
			await page.getByLabel("Partner name").fill("Larkspur");
			await page.getByLabel("Type").selectOption("Charity");
			await page.getByLabel("Our lead").fill("Asha Rao");
			await press(page, "Add partner");
			await arrived(page, "Add as a contact");
			await page.getByText("Larkspur is in the register now.").waitFor();
		},
	},
	"a domain to register": {
		async walk(page) {
			await go.sender(page);
			await press(page, "Their organisation’s domain");
			await arrived(page, "Their organisation’s domain");
		},
	},
	"emails to file once": {
		async walk(page) {
			await go.sender(page);
			await press(page, "File just these emails");
			await arrived(page, "File just these emails");
		},
	},
};

/** The first turn leaves something; the second is awaited for ever. */
function inTwoTurns(): Answers {
	let turns = 0;
	return {
		workOnEmails: () => {
			turns += 1;
			return turns === 1 ? aStanding({ toFile: 28 }) : never();
		},
	};
}

/** Stopping is what the emails tell of from then on. */
function stopped(): Answers {
	let standing = aStanding({ backfill: aBackfill() });
	return {
		openEmails: () => someEmails({ senders: [], standing }),
		stopBackfill: () => {
			standing = aStanding({ backfill: aBackfill({ state: "Stopped" }) });
			return standing;
		},
	};
}
