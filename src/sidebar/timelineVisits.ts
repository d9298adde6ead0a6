/** Going through the timeline: another kind, another year, older lines. */
import { lastOf, renewed, type Screen, type Stop } from "./journey";
import type { Panel } from "./panel";
import { beforeLast, type Chosen, withOlder } from "./timeline";
import { read, renew } from "./visits";

type TimelineStop = Stop & { screen: Extract<Screen, { at: "timeline" }> };

function timelineOn(panel: Panel): TimelineStop | undefined {
	const stop = lastOf(panel.state.journey);
	return stop?.screen.at === "timeline"
		? { ...stop, screen: stop.screen }
		: undefined;
}

/** @returns whether it is on show now */
export async function choose(panel: Panel, chosen: Chosen): Promise<boolean> {
	const stop = timelineOn(panel);
	if (!stop) return false;
	const { id, screen } = stop;
	const request = { place: screen.place, ...chosen, before: "" };
	const view = await read(panel, "showTimeline", request);
	if (view) renew(panel, id, { ...screen, chosen, view });
	return view !== undefined;
}

export async function showOlder(panel: Panel): Promise<void> {
	const stop = timelineOn(panel);
	if (!stop) return;
	const { place, chosen, view } = stop.screen;
	const request = { place, ...chosen, before: beforeLast(view) };
	const older = await read(panel, "showTimeline", request);
	const now = timelineOn(panel);
	if (!older || now?.id !== stop.id) return;
	const { screen, asOf } = now;
	const longer = { ...screen, view: withOlder(screen.view, older) };
	// The lines above were not read again.
	const journey = renewed(panel.state.journey, stop.id, {
		screen: longer,
		asOf,
	});
	panel.set({ journey });
}
