/** What the menu asked the panel to open with, once somebody is here. */
import type { PersonChoice } from "../contract";
import type { Panel } from "./panel";
import { read, show, visitDraft, visitPartners } from "./visits";
import * as words from "./words/common";

/** The draft of the partner in the selected row; without one, the list. */
async function draftSelected(panel: Panel): Promise<void> {
	const place = await read(panel, "selectedPartner", {});
	if (place) {
		const view = await read(panel, "showPartner", place);
		if (!view) return;
		show(panel, { at: "partner", view });
		return visitDraft(panel, view.place, String(view.partner.name));
	}
	if (place === null) visitPartners(panel, words.wish);
}

/** Somebody says who they are; what the panel was opened for comes next, once. */
export function arrive(panel: Panel, me: PersonChoice): void {
	const { home } = panel.state;
	panel.set({ me });
	if (home?.wish !== "draft") return;
	panel.set({ home: { ...home, wish: "" } });
	void draftSelected(panel);
}
