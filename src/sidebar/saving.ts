/** What follows a change: the partner on show, the notice, and Undo. */
import type { FormValues, PartnerView, SaveOutcome } from "../contract";
import { isBlank } from "../register/table";
import { afterAdding, afterSaving, goBack, lastOf } from "./journey";
import { ask, change, type Panel } from "./panel";
import type { Refusal } from "./server";
import { refresh } from "./visits";
import { words } from "./words";

type Saved = Extract<SaveOutcome, { kind: "saved" }>;

/** Shows a partner that was just saved, with the notice and its Undo. */
export async function showSaved(panel: Panel, saved: Saved): Promise<void> {
	panel.unsaved = false;
	panel.set({ done: { notice: saved.notice, undo: saved.undo } });
	const reply = await ask(panel, "showPartner", saved.place, words.reading);
	const { journey } = panel.state;
	if (lastOf(journey)?.screen.at !== "edit") return refresh(panel);
	if (!reply.ok) return panel.set({ journey: goBack(journey), trouble: reply });
	panel.stops += 1;
	const stop = { id: panel.stops, asOf: panel.changes };
	panel.set({ journey: afterSaving(journey, reply.value, stop) });
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
	const as = panel.state.me?.ref ?? "";
	const request = { as, partner: place.ref, values };
	const reply = await change(panel, "saveContact", request, words.saving);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	const contact = reply.value;
	const listed = isBlank(values.leftOn);
	const { added, addedLeft } = words.contact;
	const notice = listed ? added(contact.name) : addedLeft(contact.name);
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
	message: words.undo.changedSince,
	fields: [],
	reached: true,
};

/** Takes the last change back, in the name of whoever is here now. */
export async function undo(panel: Panel): Promise<void> {
	const { done, me } = panel.state;
	if (!done?.undo || !me) return;
	const request = { ...done.undo, as: me.ref };
	const reply = await change(panel, "savePartner", request, words.undo.doing);
	if (!reply) return;
	if (!reply.ok) return panel.set({ trouble: reply });
	if (reply.value.kind !== "saved")
		return panel.set({ trouble: notUndone, done: null });
	// The server only knows that it was saved; here it was taken back.
	const { notice } = words.undo;
	panel.set({ done: { notice, undo: reply.value.undo } });
	await refresh(panel);
}
