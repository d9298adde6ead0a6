/** The forms of reviews, of a partnership and of the policy, and what follows. */
import type { PartnerPlace, PartnerView, Place, PolicyView } from "../contract";
import { reviews } from "../policy/managing/tables";
import { policyVersions } from "../policy/review/tables";
import { longDay } from "../register/days";
import { keysOf } from "../register/table";
import { mayFollow } from "./agreements";
import { allBut } from "./asking";
import { plainGroup, type Question } from "./form/AskForm";
import { byKey, type Entries, fieldOf, type Values } from "./form/fields";
import { meIn, type Next, type Panel } from "./panel";
import { followQuestion } from "./stepForms";
import { take } from "./stepping";
import { leave, read, show, visitRead } from "./visits";
import * as say from "./words/duties";
import * as policyWords from "./words/policy";

/** Opens an agreement, and the form that ends it or drafts its change. */
const visitChange = (panel: Panel, place: Place, outcome: string): void =>
	leave(panel, async () => {
		const view = await read(panel, "showAgreement", place);
		if (!view) return;
		show(panel, { at: "agreement", view });
		const isEnd = outcome === "End";
		if (isEnd && view.steps.some(({ move }) => move === "end"))
			show(panel, { at: "step", view, move: "end" });
		if (!isEnd && mayFollow(view)) {
			const question = followQuestion(panel, view, "Variation");
			show(panel, { at: "ask", question });
		}
	});

/** What its outcome leads to; nothing if all goes on. */
export function nextAfter(
	panel: Panel,
	{ agreements }: PartnerView,
	values: Values,
): Next | null {
	const outcome = String(values["review.outcome"] ?? "");
	const agreement =
		agreements.find(({ ref }) => ref === values["review.agreement"]) ??
		agreements.find((one) => mayFollow({ ...one, followedBy: null }));
	if (!agreement || !["Vary", "End"].includes(outcome)) return null;
	const { ref, row } = agreement;
	return {
		name: outcome === "End" ? say.end : say.vary,
		go: () => visitChange(panel, { ref, row }, outcome),
	};
}

export const reviewQuestion = (panel: Panel, view: PartnerView): Question => ({
	title: say.review,
	about: String(view.partner.name),
	groups: plainGroup(allBut("review", reviews, "partner")),
	opened: { "review.kind": "Regular", "review.heldOn": view.today },
	records: {
		Agreements: view.agreements.map(({ ref, title }) => ({
			ref,
			name: title || ref,
		})),
	},
	save: say.review,
	async send(values) {
		const before = panel.state.done;
		const refusal = await take(panel, {
			name: "recordReview",
			request: {
				as: meIn(panel),
				place: view.place,
				values: byKey("review", values),
			},
		});
		const { done } = panel.state;
		if (done && done !== before)
			panel.set({ done: { ...done, next: nextAfter(panel, view, values) } });
		return refusal;
	},
});

/** What of a board's decision is asked, by what the decision was. */
function isAsked(id: string, entries: Entries): boolean {
	const result = entries["policy.result"];
	if (id === "policy.reviewedOn") return result === "Reviewed no change";
	const ofVersion = ["version", "approvedOn", "by", "file"];
	return ofVersion.some((key) => id === `policy.${key}`)
		? result === "Approved" || result === "Replaced"
		: true;
}

/** Its result first: the rest depends on it. The title is the server's to know. */
const policyFields = (["result", ...keysOf(policyVersions)] as const)
	.filter((key, at, all) => all.indexOf(key) === at && key !== "title")
	.map((key) => fieldOf("policy", policyVersions, key))
	.filter(({ column }) => !column.addOn)
	.map((field) =>
		["policy.result", "policy.reviewedOn"].includes(field.id)
			? { ...field, column: { ...field.column, required: true } }
			: field,
	);

export const policyReviewQuestion = (
	panel: Panel,
	{ line, overdue, dueOn }: PolicyView,
): Question => ({
	title: say.policyReview,
	about: line,
	why: say.policyReviewWhy,
	...(overdue && { lines: [policyWords.overdue(longDay(dueOn))] }),
	groups: plainGroup(policyFields),
	asks: isAsked,
	save: say.policyReview,
	send: (values) =>
		take(panel, {
			name: "recordPolicyReview",
			request: { as: meIn(panel), values: byKey("policy", values) },
		}),
});

export const visitReview = (panel: Panel, place: PartnerPlace): void =>
	visitRead(panel, "showPartner", place, (view) => ({
		at: "ask",
		question: reviewQuestion(panel, view),
	}));

export const visitPolicyReview = (panel: Panel): void =>
	visitRead(panel, "showPolicy", {}, (view) => ({
		at: "ask",
		question: policyReviewQuestion(panel, view),
	}));
