/** Steps of an agreement: where they lead, and how they are taken back. */
import type { SaveAgreement, StepOutcome } from "../../src/contract";
import { nextStep } from "../../src/sidebar/agreements";
import { visitAgreement } from "../../src/sidebar/agreementVisits";
import { signOffQuestion } from "../../src/sidebar/asking";
import { lastOf } from "../../src/sidebar/journey";
import type { Panel } from "../../src/sidebar/panel";
import { showSaved, showSavedAgreement, undo } from "../../src/sidebar/saving";
import { followQuestion } from "../../src/sidebar/stepForms";
import { takeNow } from "../../src/sidebar/stepping";
import { visit, visitHome } from "../../src/sidebar/visits";
import { arrive } from "../../src/sidebar/wishing";
import { agreementPlace, anAgreement } from "./agreementAnswers";
import { calm } from "./answers";
import {
	type Answers,
	aHome,
	aPanel,
	asha,
	aView,
	ben,
	Refused,
	settle,
} from "./office";

const screenOf = (panel: Panel) => lastOf(panel.state.journey)?.screen;

async function atAgreement(answers: Answers = {}) {
	const { panel, asked } = aPanel({ ...calm, ...answers });
	panel.set({ me: asha });
	visitHome(panel);
	await settle();
	visitAgreement(panel, agreementPlace);
	await settle();
	asked.length = 0;
	return { panel, asked };
}

const aMove = {
	name: "moveAgreement" as const,
	request: {
		as: asha.ref,
		place: agreementPlace,
		move: "review",
		on: null,
		why: "",
		minute: "",
	},
};

test("a step is shown where it was made, and can be taken back by whoever is here", async () => {
	const requests: { as: string; move: string }[] = [];
	const { panel, asked } = await atAgreement({
		moveAgreement: (request: typeof aMove.request): StepOutcome => {
			requests.push(request);
			const back = { ...aMove.request, move: "redraft" };
			return {
				notice: "It is in review.",
				place: agreementPlace,
				undo: { name: "moveAgreement", request: back },
			};
		},
	});
	await takeNow(panel, aMove);
	expect(asked).toEqual(["moveAgreement", "showAgreement"]);
	expect(panel.state.done?.notice).toBe("It is in review.");
	panel.set({ me: ben });
	await undo(panel);
	expect(requests[1]).toMatchObject({ as: ben.ref, move: "redraft" });
});

test("a step that is refused is said, and nothing is read again", async () => {
	const { panel, asked } = await atAgreement({
		moveAgreement: () => new Refused("It is with the partner already."),
	});
	await takeNow(panel, aMove);
	expect(panel.state.trouble?.message).toContain("with the partner already");
	expect(asked).toEqual(["moveAgreement"]);
});

test("a form leads back to the agreement it was opened from", async () => {
	const { panel } = await atAgreement();
	const question = signOffQuestion(panel, anAgreement());
	visit(panel, { at: "ask", question });
	panel.unsaved = true;
	await question.send({ "signOff.person": ben.ref, "signOff.minute": "14" });
	expect(screenOf(panel)?.at).toBe("agreement");
	expect(panel.unsaved).toBe(false);
});

test("only those who approve for us are offered for a sign-off", async () => {
	const { panel } = await atAgreement();
	const people = [
		{ ...asha, signs: false, approves: false },
		{ ...ben, signs: false, approves: true },
	];
	const { records } = signOffQuestion(panel, anAgreement({ people }));
	expect(records?.People?.map(({ name }) => name)).toEqual([ben.name]);
});

test("a renewal begins the day after the end, and is shown once it is drafted", async () => {
	const { panel } = await atAgreement({
		showAgreement: ({ ref }: { ref: string }) =>
			anAgreement({ place: { ref, row: 2 } }),
	});
	const question = followQuestion(panel, anAgreement(), "Renewal");
	expect(question.opened).toEqual({ "follow.startsOn": "2027-12-01" });
	visit(panel, { at: "ask", question });
	await question.send({ "follow.changes": "None" });
	await settle();
	expect(screenOf(panel)).toMatchObject({
		at: "agreement",
		view: { place: { ref: "AGR-0009" } },
	});
});

test("an agreement's form that was saved is taken back as a whole", async () => {
	const sent: SaveAgreement[] = [];
	const asked: SaveAgreement = {
		as: asha.ref,
		place: agreementPlace,
		opened: { agreement: { title: "New" }, details: {} },
		values: { agreement: { title: "Old" }, details: {} },
	};
	const { panel } = await atAgreement({
		saveAgreement: (request: SaveAgreement) => {
			sent.push(request);
			return { kind: "saved", place: agreementPlace, notice: "", undo: null };
		},
	});
	await showSavedAgreement(panel, {
		kind: "saved",
		place: agreementPlace,
		notice: "Saved.",
		undo: asked,
	});
	await undo(panel);
	expect(sent).toEqual([asked]);
	expect(panel.state.done?.notice).toContain("Taken back");
});

test("a partner that is put right for an agreement leads back to the agreement", async () => {
	const { panel, asked } = await atAgreement();
	visit(panel, { at: "edit", view: aView(), field: "address" });
	panel.changes += 1;
	await showSaved(panel, {
		kind: "saved",
		place: { ref: "P-0001", row: 2 },
		notice: "Saved.",
		undo: null,
	});
	expect(screenOf(panel)).toMatchObject({ at: "agreement" });
	expect(asked).toEqual(["showAgreement"]);
	expect(panel.state.done?.notice).toBe("Saved.");
});

test("an end of the road is never the first thing offered", () => {
	const end = { move: "end", refusals: [] };
	const withdraw = { move: "withdraw", refusals: [] };
	const sign = { move: "sign", refusals: [] };
	expect(nextStep(anAgreement({ steps: [end] }))).toBeUndefined();
	expect(nextStep(anAgreement({ steps: [withdraw, sign] }))).toBe(sign);
});

test("what the menu wished for is shown once, not each time that somebody arrives", async () => {
	const { panel } = aPanel({
		...calm,
		openHome: () => aHome({ wish: "draft" }),
	});
	visitHome(panel);
	await settle();
	arrive(panel, asha);
	await settle();
	expect(screenOf(panel)).toMatchObject({
		at: "draft",
		name: "Oak Lane Centre",
	});
	expect(panel.state.home?.wish).toBe("");
});
