/** What follows a change: the partner on show, the notice, and Undo. */
import type { SaveOutcome } from "../contract";
import { afterSaving, goBack, lastOf } from "./journey";
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
