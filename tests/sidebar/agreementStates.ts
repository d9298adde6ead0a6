/** The screens and states of agreements, and the way to each. */
import type { AgreementView } from "../../src/contract";
import { agreements } from "../../src/policy/agreements/tables";
import { blankRow } from "../../src/register/table";
import {
	aFullAgreement,
	aGoal,
	anAgreement,
	aRefusal,
	unchecked,
} from "./agreementAnswers";
import { aView, ben, Refused } from "./office";
import { arrived, press } from "./panelPage";
import type { State } from "./states";
import { go } from "./ways";

const showing = (view: AgreementView) => ({ showAgreement: () => view });

export const agreementStates: Readonly<Record<string, State>> = {
	"a new agreement, nothing missing": {
		async walk(page) {
			await go.agreement(page);
			await page.getByText("Nothing is missing.").waitFor();
			await page.getByText("Nothing has happened yet.").waitFor();
		},
	},
	"an agreement with gaps, stale and in doubt": {
		answers: showing(
			anAgreement({
				stale: true,
				inDoubt: true,
				gaps: [
					aRefusal(),
					aRefusal({
						sentence: "No goal is set. Add at least one.",
						fix: { at: "goals", field: "" },
					}),
					aRefusal({
						sentence: "Asha Rao does not sign for us.",
						fix: { at: "people", field: "PE-0001" },
					}),
					aRefusal({
						sentence: "Our charity number is missing.",
						fix: { at: "settings", field: "charity.number" },
					}),
					aRefusal({
						sentence: "The document still says “fill in”.",
						fix: { at: "document", field: "" },
					}),
				],
			}),
		),
		async walk(page) {
			await go.agreement(page);
			await page.getByText("In the tab People, at “Asha Rao”").waitFor();
			await page.getByText("In the tab Settings").waitFor();
			await page.getByRole("button", { name: "Yes, it went" }).waitFor();
			await page.getByRole("button", { name: "Renew the document" }).waitFor();
		},
	},
	"an agreement with a long life": {
		answers: showing(aFullAgreement),
		async walk(page) {
			await go.agreement(page);
			await page.getByText("More steps").click();
			await page.getByText("This is weaker than").waitFor();
			await page.getByText("Does not count").waitFor();
			await page.getByText("Set aside by minute 2026/15: R-5.4").waitFor();
			await page.getByRole("button", { name: "Open AGR-0009" }).waitFor();
		},
	},
	"an agreement whose signed copy is not made": {
		answers: showing(anAgreement({ standing: "In force", signersLeft: [] })),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Make the signed copy");
			await page.getByText("The signed copy was made").waitFor();
		},
	},
	"a version that has no document yet": {
		answers: showing(
			anAgreement(
				{
					steps: [
						{
							move: "review",
							refusals: [
								aRefusal({
									sentence: "There is no document of this version. Make it.",
									fix: { at: "document", field: "" },
								}),
							],
						},
					],
				},
				{ document: "" },
			),
		),
		async walk(page) {
			await go.agreement(page);
			await page.getByRole("button", { name: "Make the document" }).waitFor();
			await press(page, "Ask for internal review");
			await press(page, "Fix");
			await page.getByText("The document was renewed").waitFor();
		},
	},
	"an agreement that people are reading": {
		answers: showing(
			anAgreement({ standing: "With partner", goals: [aGoal()] }),
		),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Goals (1)");
			await page.getByText("Goals change only in a draft").waitFor();
			const change = page.getByRole("button", { name: "Change More people" });
			expect(await change.count()).toBe(0);
			await press(page, "Back to the agreement");
			await press(page, "Signatories and ending");
			await page.getByText("only this can change now").waitFor();
			expect(await page.getByLabel("Title").count()).toBe(0);
		},
	},
	"an agreement that cannot be opened": {
		answers: { showAgreement: () => new Refused("AGR-0001 is not there.") },
		async walk(page) {
			await go.partner(page);
			await press(page, "Working together");
			await page.getByRole("alert").waitFor();
		},
	},
	"a step that is made at once, with Undo": {
		async walk(page) {
			await go.agreement(page);
			await press(page, "Ask for internal review");
			await page.getByText("It is done").waitFor();
			await page.getByRole("button", { name: "Undo" }).waitFor();
			await page.locator("h1:focus").waitFor();
		},
	},
	"a fix that leads to its field": {
		answers: showing(anAgreement({ gaps: [aRefusal()] })),
		async walk(page) {
			await go.agreement(page);
			await press(page, "Fix");
			await arrived(page, "Edit");
			await page.locator("[id='details.dutiesOurs']:focus").waitFor();
		},
	},
	"the agreement’s form, with problems": {
		async walk(page) {
			await go.editAgreement(page);
			await page.getByLabel("Title").fill("");
			await press(page, "Save");
			await page.getByRole("alert").waitFor();
		},
	},
	"an agreement that was saved": {
		async walk(page) {
			await go.editAgreement(page);
			await page
				.getByRole("textbox", { name: "Money (optional)", exact: true })
				.fill("£500");
			await press(page, "Save");
			await arrived(page, "Working together");
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
	"an agreement that somebody else changed": {
		answers: {
			saveAgreement: () => ({
				kind: "conflicts",
				conflicts: [
					{
						table: "agreement",
						key: "endsOn",
						heading: "Ends",
						opened: "2027-11-30",
						theirs: "2027-12-31",
						yours: null,
					},
					{
						table: "details",
						key: "ourLead",
						heading: "Our lead for it",
						opened: "",
						theirs: ben.ref,
						yours: "PE-0001",
					},
				],
				now: { agreement: blankRow(agreements), details: {} },
			}),
		},
		async walk(page) {
			await go.editAgreement(page);
			await press(page, "Save");
			await arrived(page, "Somebody else changed this");
			await page.getByText("31 December 2027").waitFor();
			await page.getByText("Ben Whitlock").waitFor();
			await press(page, "Save my choices");
			await page.getByRole("alert").waitFor();
		},
	},
	"no goals yet": { walk: go.goals },
	"as many goals as can be looked after": {
		answers: showing(
			anAgreement({
				mostGoals: 2,
				goals: [aGoal(), aGoal({ place: { ref: "G-0002", row: 3 } })],
			}),
		),
		async walk(page) {
			await go.goals(page);
			await page.getByText("2 goals at most").waitFor();
			await press(page, "Take away");
			await page.getByText("The goal was saved").waitFor();
		},
	},
	"a goal that the server does not take": {
		answers: {
			changeGoal: () =>
				new Refused("There is a problem.", [
					{ field: "goal.target", sentence: "Target is not a number." },
				]),
		},
		async walk(page) {
			await go.goals(page);
			await press(page, "Add a goal");
			await arrived(page, "Add a goal");
			await go.filledGoal(page);
			await page.getByRole("link", { name: "Target is not" }).click();
			await page.locator("[id='goal.target']:focus").waitFor();
		},
	},
	"changing a goal": {
		answers: showing(anAgreement({ goals: [aGoal()] })),
		async walk(page) {
			await go.goals(page);
			await press(page, "Change More people");
			await arrived(page, "More people come");
			await press(page, "Save the goal");
			await arrived(page, "Goals");
		},
	},
	"a partner’s checks, interests and breaches": {
		answers: {
			showPartner: () => ({
				...aView(),
				breaches: ["It is active, and no agreement is in force."],
				checks: {
					line: "Approved, valid until 7 July 2028",
					ok: true,
					interests: [
						{
							ref: "INT-0001",
							name: "Asha Rao",
							nature: "Family",
							managed: true,
						},
						{
							ref: "INT-0002",
							name: "Ben Whitlock",
							nature: "Financial",
							managed: false,
						},
					],
				},
			}),
		},
		async walk(page) {
			await go.partner(page);
			await page.getByText("Not dealt with yet").waitFor();
			await page.getByText("The policy is not met").waitFor();
		},
	},
	"an interest, with a problem": {
		async walk(page) {
			await go.partner(page);
			await press(page, "Declare an interest");
			await arrived(page, "Declare an interest");
			await page.getByLabel("Person").fill("");
			await press(page, "Save");
			await page.getByRole("alert").waitFor();
		},
	},
	"a partner that may not be active yet": {
		answers: {
			showPartner: () => ({
				...aView(),
				active: [
					unchecked,
					aRefusal({
						rule: "R-6.1",
						sentence: "No agreement is in force.",
						fix: null,
					}),
				],
			}),
		},
		async walk(page) {
			await go.partner(page);
			await page.getByText("Not active yet, because").waitFor();
			await page.getByRole("button", { name: "Fix" }).waitFor();
		},
	},
	"a partner made active by minute": {
		answers: {
			showPartner: () => ({ ...aView(), active: [unchecked] }),
		},
		async walk(page) {
			await go.partner(page);
			await press(page, "Make active");
			await arrived(page, "Make active");
			await page.getByLabel("Reason").fill("They begin in December.");
			await page.getByLabel("Board minute").fill("2026/18");
			await press(page, "Make active");
			await page.getByText("Oak Lane Centre is active").waitFor();
		},
	},
};
