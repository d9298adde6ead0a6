/** Steps of an agreement, duties and what stands beside them: made, said, shown. */
import type { Name, Place, Request } from "../contract";
import { visitAgreement } from "./agreementVisits";
import { afterForm, lastOf, type Screen, type Stop } from "./journey";
import { change, type Panel, type Undo } from "./panel";
import type { Refusal } from "./server";
import { refresh } from "./visits";
import * as words from "./words/common";

type StepName = Extract<
	Name,
	| "changeGoal"
	| "renewDocument"
	| "moveAgreement"
	| "signOff"
	| "takeBackSignOff"
	| "sendAgreement"
	| "settleSending"
	| "recordSignature"
	| "freezeCopy"
	| "followAgreement"
	| "draftEasyRead"
	| "saveDueDiligence"
	| "saveInterest"
	| "makeActive"
	| "askSignOff"
	| "putOff"
	| "handOver"
	| "finishStep"
	| "recordReview"
	| "recordPolicyReview"
	| "markRead"
	| "sendTest"
	| "pauseReminders"
	| "settleOutbox"
>;

export type StepCall = {
	[N in StepName]: { name: N; request: Request<N> };
}[StepName];

/** Screens that a person leaves once they have done what is asked there. */
const forms: readonly Screen["at"][] = ["ask", "step", "send"];

/** What the calls answer with, as far as it matters here. */
interface Outcome {
	notice: string;
	place?: Place;
	undo?: Undo | null;
}

/** Whoever has gone on meanwhile is not called back. */
function leaveForm(panel: Panel, form: Stop | undefined): void {
	const { journey } = panel.state;
	if (!form || lastOf(journey)?.id !== form.id) return;
	panel.unsaved = false;
	const before = journey[journey.length - 2];
	if (before && forms.includes(form.screen.at))
		panel.set({
			journey: afterForm(journey),
			leaving: null,
		});
}

/** An agreement that was made by the step is shown at once. */
function visitNext(panel: Panel, call: StepCall, done: Outcome) {
	if (call.name !== "followAgreement" || !done.place) return refresh(panel);
	return visitAgreement(panel, done.place);
}

/**
 * Makes a step, and goes back from its form to where that was opened.
 * @returns why the server did not take it
 */
export async function take(
	panel: Panel,
	call: StepCall,
	doing = words.saving,
): Promise<Refusal | undefined> {
	const form = lastOf(panel.state.journey);
	const reply = await change(panel, call.name, call.request, doing);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const done: Outcome = reply.value;
	panel.set({ done: { notice: done.notice, undo: done.undo ?? null } });
	leaveForm(panel, form);
	await visitNext(panel, call, done);
	return undefined;
}

/** Makes a step that needs no form; says above the screen why it was refused. */
export async function takeNow(
	panel: Panel,
	call: StepCall,
	doing?: string,
): Promise<void> {
	const trouble = await take(panel, call, doing);
	if (trouble) panel.set({ trouble });
}
