/** Going to the policy, what is met of it, and the reminders. */
import type { Panel } from "./panel";
import { leave, read, showFromHome, visitRead } from "./visits";

export const visitPolicy = (panel: Panel): void =>
	leave(panel, async () => {
		const view = await read(panel, "showPolicy", {});
		if (view) showFromHome(panel, { at: "policy", view });
	});

export const visitCoverage = (panel: Panel): void =>
	visitRead(panel, "showCoverage", {}, (view) => ({ at: "coverage", view }));

export const visitReminders = (panel: Panel): void =>
	visitRead(panel, "previewReminders", {}, (view) => ({
		at: "reminders",
		view,
	}));
