/** The steps of an agreement as screens, and the way to each. */
import type { Page } from "playwright-core";
import type { AgreementView } from "../../src/contract";
import { untyped } from "../../src/policy/agreements/moves";
import {
	aFullAgreement,
	anAgreement,
	aRefusal,
	aSendCheck,
	unchecked,
} from "./agreementAnswers";
import { arrived, press } from "./panelPage";
import type { State } from "./states";
import { go } from "./ways";

const showing = (view: AgreementView) => ({ showAgreement: () => view });

const inReview = anAgreement({
	standing: "Internal review",
	steps: [
		{ move: "send", refusals: [] },
		{ move: "redraft", refusals: [] },
		{ move: "withdraw", refusals: [] },
	],
});

const withPartner = anAgreement({
	standing: "With partner",
	steps: [
		{ move: "agree", refusals: [] },
		{ move: "changes", refusals: [] },
		{ move: "decline", refusals: [] },
	],
});

const agreed = (refusals = [aRefusal()]) =>
	anAgreement({ standing: "Agreed", steps: [{ move: "sign", refusals }] });

const more = async (page: Page, step: string) => {
	await page.getByText("More steps").click();
	await press(page, step);
};

export const stepStates: Readonly<Record<string, State>> = {
	"a step with its day and reason": {
		answers: showing(withPartner),
		async walk(page) {
			await go.agreement(page);
			await more(page, "The partner asks for changes");
			await arrived(page, "The partner asks for changes");
			await press(page, "The partner asks for changes");
			await page.getByRole("alert").waitFor();
		},
	},
	"a reason that the partner gave by email": {
		answers: showing(
			anAgreement({
				standing: "Declined",
				steps: [{ move: "decline", refusals: [] }],
				history: [
					{
						on: "2026-11-20",
						by: "Add-on",
						version: "0.1",
						from: "With partner",
						to: "Declined",
						why: untyped,
						rules: "",
						minute: "",
						document: "",
					},
				],
			}),
		),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Write down their reason");
			await arrived(page, "Write down their reason");
			expect(await page.getByLabel("When it happened").count()).toBe(0);
			await page.getByLabel("Reason").fill("The room is too small");
			await press(page, "Write down their reason");
			await page.getByText("It is done").waitFor();
		},
	},
	"a step that nothing sets aside": {
		answers: showing(agreed([aRefusal(), unchecked])),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Record a signature");
			await page.getByText("Not yet, because").waitFor();
			await page.locator("form").waitFor({ state: "detached" });
		},
	},
	"a step that a board minute allows": {
		answers: showing(agreed([unchecked])),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Record a signature");
			await page.getByLabel("Board minute").waitFor();
			await press(page, "Record a signature");
			await page.getByRole("alert").waitFor();
		},
	},
	"a signature": {
		answers: showing(agreed([])),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Record a signature");
			await page.getByText("If the board sets a rule aside").click();
			await page.getByText("Their signatory: Oak Lane Centre").click();
			await page.getByText("Email confirmation").click();
			await press(page, "Record a signature");
			await page.getByText("The signature was recorded").waitFor();
		},
	},
	"a step that is gone by now": {
		answers: (() => {
			let asked = 0;
			return {
				showAgreement: () => {
					asked += 1;
					return asked > 1 ? anAgreement({ steps: [] }) : agreed();
				},
			};
		})(),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Record a signature");
			await press(page, "Fix");
			await arrived(page, "Signatories and ending");
			await press(page, "Save");
			await page.getByText("not its next step any more").waitFor();
		},
	},
	"what would be sent": {
		answers: showing(inReview),
		async walk(page) {
			await go.send(page);
			await page.getByText("Reads with a magnifier").waitFor();
			await page.getByText("42").waitFor();
		},
	},
	"it was sent": {
		answers: showing(inReview),
		async walk(page) {
			await go.send(page);
			await page.getByLabel("A few words").fill("Good to meet you.");
			await press(page, "Send to the partner");
			await page.getByText("It was sent to Dilys").waitFor();
		},
	},
	"sending, only with a minute": {
		answers: {
			...showing(inReview),
			checkSending: () => aSendCheck({ refusals: [unchecked] }),
		},
		async walk(page) {
			await go.send(page);
			await press(page, "Send to the partner");
			await page.getByRole("alert").waitFor();
		},
	},
	"sending, refused; due diligence first": {
		answers: {
			...showing(inReview),
			checkSending: () =>
				aSendCheck({
					to: [],
					refusals: [
						unchecked,
						aRefusal({
							sentence: "No contact of Oak Lane Centre has an email address.",
							fix: { at: "contacts", field: "" },
						}),
						aRefusal({
							sentence: "2 sign-offs are needed, and there is none.",
							fix: { at: "signOffs", field: "" },
						}),
					],
				}),
		},
		async walk(page) {
			await go.send(page);
			await press(page, "Fix (Due diligence");
			await arrived(page, "Record a decision");
			await page.getByText("Approved", { exact: true }).click();
			await page.getByLabel("Valid until").fill("2028-11-22");
			await page.getByLabel("Board minute").fill("2026/16");
			await press(page, "Save");
			await arrived(page, "Check before sending");
			await page.getByText("The decision was recorded").waitFor();
		},
	},
	"a sign-off by minute": {
		answers: showing(inReview),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Record a sign-off by minute");
			await arrived(page, "Record a sign-off by minute");
			await page.getByLabel("Who agrees").fill("Ben Whitlock");
			await page.getByLabel("Board minute").fill("2026/17");
			await press(page, "Record a sign-off by minute");
			await page.getByText("Ben Whitlock has signed it off").waitFor();
		},
	},
	"renewing an agreement": {
		answers: showing(
			anAgreement(
				{ standing: "Expiring", steps: [], signersLeft: [] },
				{ signedCopy: "https://docs.example/signed" },
			),
		),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Renew it");
			await arrived(page, "Renew it");
			await press(page, "Draft it");
			await page.getByRole("alert").waitFor();
		},
	},
	"two versions beside each other": {
		answers: showing(aFullAgreement),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Compare with now");
			await arrived(page, "Version 1 and now");
			await page.getByText("14 lines the same").waitFor();
		},
	},
	"the check of an Easy Read summary": {
		answers: showing(aFullAgreement),
		async walk(page) {
			await go.agreement(page);
			await more(page, "Check the Easy Read summary");
			await arrived(page, "Easy Read check");
			await page.getByText("Ask people with a learning").waitFor();
		},
	},
};
