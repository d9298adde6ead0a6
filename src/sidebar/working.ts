/** Work on the mailbox while the panel is open: turn after turn, until it is done. */
import type { BackfillView, MailStanding } from "../contract";
import { change, meIn, type Panel } from "./panel";
import type { Refusal } from "./server";
import { leave, readEmails, refresh, showFromHome } from "./visits";
import * as words from "./words/common";
import * as say from "./words/work";

/** After so many turns in which nothing moved, the rest is left to the clock. */
const mostIdle = 2;

export const isGoingOn = (backfill: BackfillView | null): boolean =>
	backfill?.state === "Going on";

const isMore = ({ toFile, backfill }: MailStanding) =>
	toFile > 0 || isGoingOn(backfill);

/** What a turn may move; not when it ran. */
const tally = ({ looked, logged, unmatched, toFile, backfill }: MailStanding) =>
	JSON.stringify([looked, logged, unmatched, toFile, backfill]);

/** Shows how the mailbox stands now. */
function stand(panel: Panel, standing: MailStanding): void {
	const { emails, work } = panel.state;
	panel.set({
		emails: emails && { ...emails, standing },
		work: work && { most: Math.max(work.most, standing.toFile) },
	});
}

/** @returns what the server said last, for the status line */
async function takeTurns(panel: Panel): Promise<string> {
	let before = panel.state.emails?.standing;
	for (let idle = 0; panel.state.work && idle < mostIdle; ) {
		const reply = await panel.call("workOnEmails", {});
		if (!reply.ok) {
			panel.set({ halted: reply.message });
			return "";
		}
		const now = reply.value;
		const moved = !before || tally(before) !== tally(now);
		if (moved) panel.changes += 1;
		stand(panel, now);
		if (!isMore(now)) return now.notice;
		idle = moved ? 0 : idle + 1;
		before = now;
	}
	// Stopped by a person, or idle.
	if (panel.state.work) panel.set({ halted: say.noMore });
	return "";
}

/**
 * Files and looks back until nothing is left to do. It goes on when the person
 * goes elsewhere, and lets whatever they ask for go first. Each turn may be
 * repeated safely; a refusal ends it and is said beside the emails, not in a
 * box that would take the focus from something else.
 */
export async function work(panel: Panel): Promise<void> {
	const most = panel.state.emails?.standing.toFile ?? 0;
	panel.set({ work: { most }, halted: "" });
	// The turn that is being taken goes on with it.
	if (panel.working) return;
	panel.working = true;
	const notice = await takeTurns(panel);
	panel.working = false;
	panel.set({ work: null });
	// Somebody who waits for another screen is not kept here.
	if (panel.waiting === 0) await refresh(panel);
	if (panel.waiting === 0) panel.set({ status: notice });
}

/** Opens the emails, and goes on with a look back that is not finished. */
export const visitEmails = (panel: Panel): void =>
	leave(panel, async () => {
		const emails = await readEmails(panel);
		if (!emails) return;
		if (!panel.working) panel.set({ halted: "" });
		showFromHome(panel, { at: "emails" });
		if (isGoingOn(emails.standing.backfill)) void work(panel);
	});

/**
 * Begins to look through past emails, or goes on where that was stopped.
 * @returns why the server did not take it
 */
export async function lookBack(
	panel: Panel,
	months: number,
): Promise<Refusal | undefined> {
	const request = { as: meIn(panel), months };
	const reply = await change(panel, "startBackfill", request, say.working);
	if (!reply) return undefined;
	if (!reply.ok) return reply;
	stand(panel, reply.value);
	void work(panel);
	return undefined;
}

/** Stops looking back; what was logged stays. */
export async function stopLooking(panel: Panel): Promise<void> {
	panel.set({ work: null });
	const request = { as: meIn(panel) };
	const reply = await change(panel, "stopBackfill", request, words.saving);
	if (!reply) return;
	if (!reply.ok) return panel.set({ trouble: reply });
	stand(panel, reply.value);
	await refresh(panel);
}
