/** What can be done with a duty straight from the list. */
import type { DutyLine } from "../contract";
import { longDay } from "../register/days";
import { day, longText, ref } from "../register/table";
import { visitAgreement } from "./agreementVisits";
import { asked, textIn } from "./asking";
import { plainGroup, type Question } from "./form/AskForm";
import { meIn, type Next, type Panel } from "./panel";
import { takeHere } from "./pressing";
import { visitPolicyReview, visitReview } from "./reviewForms";
import { dayIn } from "./stepForms";
import { take } from "./stepping";
import { visitPartner, visitRead } from "./visits";
import * as say from "./words/duties";
import * as meetingWords from "./words/meeting";
import { visitEmails } from "./working";

const visitMeeting = (panel: Panel, { partner, row }: DutyLine) =>
	visitRead(panel, "showPartner", { ref: partner, row }, (view) => ({
		at: "meeting",
		view,
	}));

/** Its main button; nothing where a person has to look into the register. */
export function settleWay(panel: Panel, duty: DutyLine): Next | null {
	const as = meIn(panel);
	const partner = { ref: duty.partner, row: duty.row };
	// Only the row of the partner is told: others are found by their id.
	const record = { ref: duty.record, row: 0 };
	const way = (name: string, go: () => void): Next => ({ name, go });
	switch (duty.settle) {
		case "review":
			return way(say.review, () => visitReview(panel, partner));
		case "policyReview":
			return way(say.policyReview, () => visitPolicyReview(panel));
		case "readPolicy":
			return way(say.readPolicy, () =>
				takeHere(panel, { name: "markRead", request: { as } }),
			);
		case "step": {
			const request = { as, place: record };
			return way(say.stepDone, () =>
				takeHere(panel, { name: "finishStep", request }),
			);
		}
		case "meeting":
			return way(meetingWords.title, () => visitMeeting(panel, duty));
		case "agreement":
			return way(say.agreement, () => visitAgreement(panel, record));
		case "emails":
			return way(say.emails, () => visitEmails(panel));
		default:
			return duty.partner
				? way(say.partner, () => visitPartner(panel, partner))
				: null;
	}
}

const whyField = asked("duty.why", longText(say.why, { required: true }));

/** How far it may be put off is the server's to say. */
export const putOffQuestion = (panel: Panel, duty: DutyLine): Question => ({
	title: say.putOffTitle,
	about: duty.about,
	why: duty.what,
	...(duty.putOffUntil && { lines: [say.before(longDay(duty.putOffUntil))] }),
	groups: plainGroup([
		asked("duty.until", day(say.until, { required: true })),
		whyField,
	]),
	save: say.putOffTitle,
	async send(values) {
		const until = dayIn(values, "duty.until");
		// The field is needed: the form does not go without a day.
		if (!until) return undefined;
		const why = textIn(values, "duty.why");
		const request = { as: meIn(panel), key: duty.key, until, why };
		return take(panel, { name: "putOff", request });
	},
});

export const handOverQuestion = (panel: Panel, duty: DutyLine): Question => ({
	title: say.handOverTitle,
	about: duty.about,
	why: `${duty.what}. ${say.handOverWhy}`,
	groups: plainGroup([
		asked("duty.to", ref(say.to, "People", { required: true })),
		whyField,
	]),
	records: { People: panel.state.home?.people ?? [] },
	save: say.handOverTitle,
	send: (values) =>
		take(panel, {
			name: "handOver",
			request: {
				as: meIn(panel),
				key: duty.key,
				to: textIn(values, "duty.to"),
				why: textIn(values, "duty.why"),
			},
		}),
});
