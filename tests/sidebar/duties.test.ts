/** Duties are settled from the list, and what was done can be taken back. */
import { policyVersions } from "../../src/policy/review/tables";
import { columnOf, keysOf } from "../../src/register/table";
import {
	handOverQuestion,
	putOffQuestion,
	settleWay,
} from "../../src/sidebar/duties";
import { fieldsIn } from "../../src/sidebar/form/fields";
import { lastOf } from "../../src/sidebar/journey";
import type { Panel } from "../../src/sidebar/panel";
import {
	nextAfter,
	policyReviewQuestion,
	reviewQuestion,
} from "../../src/sidebar/reviewForms";
import { undo } from "../../src/sidebar/saving";
import { takeNow } from "../../src/sidebar/stepping";
import { visitForm, visitHome } from "../../src/sidebar/visits";
import { anAgreement } from "./agreementAnswers";
import { calm } from "./answers";
import { aDuty, aPolicy, changed } from "./dutyAnswers";
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

const at = ({ state }: Panel) => lastOf(state.journey)?.screen.at;

async function atHome(answers: Answers = {}) {
	const { panel, asked } = aPanel({ ...calm, ...answers });
	panel.set({ me: asha });
	visitHome(panel);
	await settle();
	asked.length = 0;
	return { panel, asked };
}

const withAgreement = (standing: string) => ({
	...aView(),
	agreements: [
		{
			ref: "AGR-0001",
			row: 2,
			kind: "MOU",
			title: "Working together",
			version: "1",
			status: standing,
			standing,
			startsOn: null,
			endsOn: null,
			document: "",
		},
	],
});

test.each([
	["", "Open the partner", "partner"],
	["review", "Record the review", "ask"],
	["policyReview", "Record the board’s review", "ask"],
	["agreement", "Open the agreement", "agreement"],
	["emails", "Open the emails", "emails"],
	["meeting", "Note a meeting or call", "meeting"],
] as const)("a duty settled by “%s” says “%s”", async (how, name, screen) => {
	const { panel } = await atHome();
	const way = settleWay(panel, aDuty({ settle: how }));
	way?.go();
	await settle();
	expect([way?.name, at(panel)]).toEqual([name, screen]);
});

test("a duty that no screen settles and that has no partner has no button", async () => {
	const { panel } = await atHome();
	expect(settleWay(panel, aDuty({ settle: "", partner: "" }))).toBeNull();
});

test("what is put off goes from Home, and comes back with Undo in the name of whoever is here", async () => {
	const sent: unknown[] = [];
	const { panel } = await atHome({
		openHome: () => aHome({ duties: sent.length === 1 ? [] : [aDuty()] }),
		putOff: (request: { as: string }) => {
			sent.push(request);
			return changed("It is put off.")(request);
		},
		takeBackDuty: (request: unknown) => {
			sent.push(request);
			return { notice: "", undo: null };
		},
	});
	const question = putOffQuestion(panel, aDuty({ key: "K1" }));
	visitForm(panel, question);
	await question.send({
		"duty.until": "2026-12-01",
		"duty.why": "They are away.",
	});
	expect(at(panel)).toBe("home");
	expect(panel.state.home?.duties).toEqual([]);
	panel.set({ me: ben });
	await undo(panel);
	expect(panel.state.home?.duties).toHaveLength(1);
	expect(sent).toEqual([
		{ as: asha.ref, key: "K1", until: "2026-12-01", why: "They are away." },
		{ as: ben.ref, place: { ref: "DU-0001", row: 2 }, was: null },
	]);
});

test("a day that the server does not take is said in the form, which stays", async () => {
	const { panel } = await atHome({
		handOver: () => new Refused("Ben Whitlock has left."),
	});
	const question = handOverQuestion(panel, aDuty());
	visitForm(panel, question);
	const refusal = await question.send({ "duty.to": ben.ref, "duty.why": "x" });
	expect([refusal?.message, at(panel)]).toEqual([
		"Ben Whitlock has left.",
		"ask",
	]);
});

test("a finished step names the meeting, and Home is read again", async () => {
	let sent: unknown;
	const { panel, asked } = await atHome({
		finishStep: (request: { as: string }) => {
			sent = request;
			return changed("The step is done.")(request);
		},
	});
	const request = { as: asha.ref, place: { ref: "M-0004", row: 0 } };
	await takeNow(panel, { name: "finishStep", request });
	expect(sent).toEqual(request);
	expect(asked).toEqual(["finishStep", "openHome"]);
});

test.each([
	["Vary", "In force", "Change the agreement"],
	["End", "Expiring", "End the agreement"],
	["Continue", "In force", undefined],
	["Vary", "Draft", undefined],
])(
	"a review that says %s of an agreement %s offers %s",
	async (outcome, standing, name) => {
		const { panel } = await atHome();
		const next = nextAfter(panel, withAgreement(standing), {
			"review.outcome": outcome,
			"review.agreement": "",
		});
		expect(next?.name).toBe(name);
	},
);

test("a review is saved with its partner; the offer leads to the form of the change", async () => {
	let sent: unknown;
	const { panel } = await atHome({
		recordReview: (request: { as: string }) => {
			sent = request;
			return changed("The review was recorded.")(request);
		},
		showAgreement: () => anAgreement({ standing: "In force", steps: [] }),
	});
	const question = reviewQuestion(panel, withAgreement("In force"));
	visitForm(panel, question);
	await question.send({
		"review.kind": "Regular",
		"review.outcome": "Vary",
		"review.agreement": "AGR-0001",
	});
	expect(sent).toEqual({
		as: asha.ref,
		place: { ref: "P-0001", row: 2 },
		values: { kind: "Regular", outcome: "Vary", agreement: "AGR-0001" },
	});
	expect(panel.state.done?.notice).toBe("The review was recorded.");
	panel.state.done?.next?.go();
	await settle();
	expect(panel.state.journey.map(({ screen }) => screen.at)).toEqual([
		"home",
		"agreement",
		"ask",
	]);
});

test("a review that is refused offers nothing", async () => {
	const { panel } = await atHome({
		recordReview: () => new Refused("Say what changes."),
	});
	const question = reviewQuestion(panel, withAgreement("In force"));
	visitForm(panel, question);
	const refusal = await question.send({ "review.outcome": "End" });
	expect(refusal?.message).toBe("Say what changes.");
	expect(panel.state.done).toBeNull();
});

test.each([
	["", ["result", "minute", "changes"]],
	["Reviewed no change", ["result", "reviewedOn", "minute", "changes"]],
	[
		"Approved",
		["result", "version", "approvedOn", "by", "minute", "changes", "file"],
	],
])(
	"a board’s decision “%s” is asked only for what belongs to it",
	async (result, keys) => {
		const { panel } = await atHome();
		const { groups, asks } = policyReviewQuestion(panel, aPolicy());
		const ids = fieldsIn(groups).map(({ id }) => id);
		expect(ids.filter((id) => asks?.(id, { "policy.result": result }))).toEqual(
			keys.map((key) => `policy.${key}`),
		);
	},
);

test("every column of the policy that people fill in is asked for by one decision or another", async () => {
	const { panel } = await atHome();
	const { groups } = policyReviewQuestion(panel, aPolicy());
	expect(
		fieldsIn(groups)
			.map(({ id }) => id)
			.sort(),
	).toEqual(
		keysOf(policyVersions)
			.filter((key) => !columnOf(policyVersions, key).addOn && key !== "title")
			.map((key) => `policy.${key}`)
			.sort(),
	);
});
