/** Going to the policy, what is met of it, and the reminders. */
import type { Panel } from "./panel";
import { leave, read, show, showFromHome } from "./visits";

export const visitPolicy = (panel: Panel): void =>
	leave(panel, async () => {
		const view = await read(panel, "showPolicy", {});
		if (view) showFromHome(panel, { at: "policy", view });
	});

export const visitCoverage = (panel: Panel): void =>
	leave(panel, async () => {
		const view = await read(panel, "showCoverage", {});
		if (view) show(panel, { at: "coverage", view });
	});

export const visitReminders = (panel: Panel): void =>
	leave(panel, async () => {
		const view = await read(panel, "previewReminders", {});
		if (view) show(panel, { at: "reminders", view });
	});
