/** Changes of addresses, emails and meetings: made, said, and shown. */
import type {
	ChangeLetter,
	FormValues,
	LetterValues,
	MailChange,
	NoteMeeting,
	PartnerView,
	SenderLine,
	TimelineLine,
	WaitingLine,
} from "../contract";
import {
	backTo,
	type Journey,
	lastOf,
	type NamedPartner,
	type Screen,
	type Stop,
} from "./journey";
import { change, type Done, meIn, type Panel } from "./panel";
import type { MailCall } from "./queue";
import type { Refusal, Reply } from "./server";
import { letterChange, withChange } from "./timeline";
import { refresh } from "./visits";
import * as words from "./words/common";
import * as senderWords from "./words/sender";
import { work } from "./working";

const send = (
	panel: Panel,
	call: MailCall | { name: "noteMeeting"; request: NoteMeeting },
): Promise<Reply<MailChange> | undefined> =>
	change(panel, call.name, call.request, words.saving);

/**
 * Says what was done, and goes back from a form to where it began; whoever has
 * gone on meanwhile is not called back.
 */
function arriveBack(
	panel: Panel,
	form: Stop | undefined,
	at: Screen["at"],
	done: Done,
): Promise<void> {
	panel.set({ done });
	const { journey } = panel.state;
	if (form && lastOf(journey)?.id === form.id) {
		panel.unsaved = false;
		panel.set({ journey: backTo(journey, at), leaving: null });
	}
	return refresh(panel);
}

/**
 * Makes a change about an address that waits, and goes back to the queue.
 * @param files whether emails can be filed now
 * @returns why the server did not take it
 */
export async function decide(
	panel: Panel,
	call: MailCall,
	files: boolean,
): Promise<Refusal | undefined> {
	const form = lastOf(panel.state.journey);
	const reply = await send(panel, call);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	await arriveBack(panel, form, "emails", reply.value);
	if (files) void work(panel);
	return undefined;
}

/**
 * Makes somebody with an address that waits a contact of a partner.
 * @returns why the server did not take it
 */
export async function giveContact(
	panel: Panel,
	{ address }: SenderLine,
	{ partner, values }: { partner: NamedPartner; values: FormValues },
): Promise<Refusal | undefined> {
	const form = lastOf(panel.state.journey);
	const request = {
		as: meIn(panel),
		partner: partner.ref,
		values: { ...values, emails: [address] },
	};
	const reply = await change(panel, "saveContact", request, words.saving);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const notice = senderWords.added(reply.value.name, partner.name);
	await arriveBack(panel, form, "emails", { notice, undo: null });
	void work(panel);
	return undefined;
}

/** @returns why the server did not take it */
export async function noteMeeting(
	panel: Panel,
	{ place }: PartnerView,
	values: FormValues,
): Promise<Refusal | undefined> {
	const form = lastOf(panel.state.journey);
	const request = { as: meIn(panel), place, values };
	const reply = await send(panel, { name: "noteMeeting", request });
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const before = panel.state.journey[panel.state.journey.length - 2];
	await arriveBack(panel, form, before?.screen.at ?? "home", reply.value);
	return undefined;
}

/** Says why a change was not made, if the server said so. */
function told(panel: Panel, refusal: Refusal | undefined): false {
	if (refusal) panel.set({ trouble: refusal });
	return false;
}

/**
 * "No reply needed"
 * @returns whether it was done
 */
export async function settle(
	panel: Panel,
	{ thread }: Pick<WaitingLine, "thread">,
): Promise<boolean> {
	const request = { as: meIn(panel), thread, settled: true };
	const reply = await send(panel, { name: "settleThread", request });
	if (!reply?.ok) return told(panel, reply);
	panel.set({ done: reply.value });
	await refresh(panel);
	return true;
}

/** The journey once an email of the timeline at one of its stops was changed. */
const afterChanging = (
	journey: Journey,
	id: number,
	{ place, opened, values }: ChangeLetter,
): Journey =>
	journey.map((stop) => {
		const { screen, asOf } = stop;
		if (stop.id !== id || screen.at !== "timeline") return stop;
		const view = withChange(screen.view, place.ref, values, screen.place.ref);
		// With its class, what may be read of it changes: the server knows that.
		const isWhole = opened.class === values.class;
		return {
			...stop,
			screen: { ...screen, view },
			asOf: isWhole ? asOf + 1 : asOf,
		};
	});

/**
 * Changes an email of the timeline, which keeps its place and whatever else it
 * shows already.
 * @returns whether it was done
 */
export async function changeLetter(
	panel: Panel,
	line: TimelineLine,
	values: Partial<LetterValues>,
): Promise<boolean> {
	const stop = lastOf(panel.state.journey);
	const call = letterChange(meIn(panel), line, values);
	const reply = await send(panel, call);
	if (!reply?.ok) return told(panel, reply);
	panel.set({ done: reply.value });
	const { journey } = panel.state;
	if (stop)
		panel.set({ journey: afterChanging(journey, stop.id, call.request) });
	await refresh(panel);
	return true;
}
