/** What follows a change: the partner on show, the notice, and Undo. */
import type {
	FormValues,
	PartnerView,
	SaveAgreement,
	SaveAgreementOutcome,
	SaveOutcome,
	SavePartner,
	SenderLine,
} from "../contract";
import { isBlank } from "../register/table";
import {
	afterAdding,
	afterForm,
	afterSaving,
	goBack,
	type Journey,
	lastOf,
	replaced,
	type Screen,
} from "./journey";
import { ask, change, type Done, meIn, type Panel, type Undo } from "./panel";
import type { Refusal } from "./server";
import { refresh } from "./visits";
import * as words from "./words/common";
import * as contactWords from "./words/contact";
import * as undoWords from "./words/undo";

type Saved = Extract<SaveOutcome, { kind: "saved" }>;
type SavedAgreement = Extract<SaveAgreementOutcome, { kind: "saved" }>;

/** What a saved form says, and how it is taken back. */
export function doneBy({ notice, undo }: Saved | SavedAgreement): Done {
	if (!undo) return { notice, undo };
	return {
		notice,
		undo:
			"partner" in undo.values
				? { name: "savePartner", request: undo as SavePartner }
				: { name: "saveAgreement", request: undo as SaveAgreement },
	};
}

/** The form was opened to put something right that an agreement lacks. */
function isForAgreement(journey: Journey): boolean {
	const here = lastOf(journey)?.screen;
	const before = journey[journey.length - 2]?.screen;
	return here?.at === "edit" && !!here.field && before?.at !== "partner";
}

/**
 * Shows a partner that was just saved, with the notice and its Undo; or what it
 * was saved for.
 */
export async function showSaved(panel: Panel, saved: Saved): Promise<void> {
	panel.unsaved = false;
	panel.set({ done: doneBy(saved) });
	if (isForAgreement(panel.state.journey)) {
		panel.set({ journey: afterForm(panel.state.journey), leaving: null });
		return refresh(panel);
	}
	const reply = await ask(panel, "showPartner", saved.place, words.reading);
	const { journey } = panel.state;
	if (lastOf(journey)?.screen.at !== "edit") return refresh(panel);
	if (!reply.ok) return panel.set({ journey: goBack(journey), trouble: reply });
	panel.stops += 1;
	const stop = { id: panel.stops, asOf: panel.changes };
	panel.set({ journey: afterSaving(journey, reply.value, stop) });
}

/**
 * Goes on from a partner that was added for an address that waits to the
 * contact with that address.
 */
export async function showAdded(
	panel: Panel,
	saved: Saved,
	{ sender, name }: { sender: SenderLine; name: string },
): Promise<void> {
	panel.set({ done: doneBy(saved) });
	const { journey } = panel.state;
	if (lastOf(journey)?.screen.at !== "edit") return refresh(panel);
	panel.unsaved = false;
	panel.stops += 1;
	const partner = { ...saved.place, name };
	const screen: Screen = { at: "give", sender, way: "contact", partner };
	const stop = { id: panel.stops, screen, asOf: panel.changes };
	panel.set({ journey: replaced(journey, stop) });
}

/**
 * Adds a contact, and goes back to its partner, where it is in the list then.
 * @returns why the server did not take it
 */
export async function addContact(
	panel: Panel,
	{ place }: PartnerView,
	values: FormValues,
): Promise<Refusal | undefined> {
	const form = lastOf(panel.state.journey);
	const as = meIn(panel);
	const request = { as, partner: place.ref, values };
	const reply = await change(panel, "saveContact", request, words.saving);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const contact = reply.value;
	const listed = isBlank(values.leftOn);
	const notice = listed
		? contactWords.added(contact.name)
		: contactWords.addedLeft(contact.name);
	panel.set({ done: { notice, undo: null } });
	const { journey } = panel.state;
	// Whoever has gone on meanwhile is not called back.
	if (form && lastOf(journey)?.id === form.id) {
		panel.unsaved = false;
		const now = afterAdding(journey, listed ? [contact] : []);
		panel.set({ journey: now, leaving: null });
	}
	await refresh(panel);
	return undefined;
}

const notUndone: Refusal = {
	ok: false,
	message: undoWords.changedSince,
	fields: [],
	reached: true,
};

/**
 * Sends the call that takes a change back.
 * @returns what takes that back again; nothing if it was not done
 */
async function takeBack(
	panel: Panel,
	undoing: Undo,
	as: string,
): Promise<Pick<Done, "undo"> | undefined> {
	const { name } = undoing;
	const request = { ...undoing.request, as } as typeof undoing.request;
	const reply = await change(panel, name, request, undoWords.doing);
	if (!reply) return undefined;
	if (!reply.ok) {
		panel.set({ trouble: reply });
		return undefined;
	}
	const outcome = reply.value;
	if (!("kind" in outcome)) return outcome;
	if (outcome.kind === "saved") return doneBy(outcome);
	panel.set({ trouble: notUndone, done: null });
	return undefined;
}

/** Takes the last change back, in the name of whoever is here now. */
export async function undo(panel: Panel): Promise<void> {
	const { done, me } = panel.state;
	if (!done?.undo || !me) return;
	const taken = await takeBack(panel, done.undo, me.ref);
	if (!taken) return;
	// The server only knows that it was changed; here it was taken back.
	panel.set({ done: { notice: undoWords.notice, undo: taken.undo } });
	await refresh(panel);
}

/** Goes back from an agreement's form to where it was opened, with its Undo. */
export async function showSavedAgreement(
	panel: Panel,
	saved: SavedAgreement,
): Promise<void> {
	panel.set({ done: doneBy(saved) });
	const { journey } = panel.state;
	if (lastOf(journey)?.screen.at === "editAgreement") {
		panel.unsaved = false;
		panel.set({ journey: afterForm(journey), leaving: null });
	}
	await refresh(panel);
}
