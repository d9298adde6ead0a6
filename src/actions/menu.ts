/** The menu above the sheet, and what its entries do. */
import { showMenu, showPanel, toast } from "../google/ui";
import { toldOf } from "./callServer";
import { daily } from "./daily";
import { logCorrespondence } from "./logCorrespondence";
import { setUp } from "./setUp";
import { wishFor } from "./wish";

const title = "Partnerships";

/** Google runs it when the register is opened, before any permission is given. */
export function onOpen(): void {
	showMenu(title, [
		{ label: "Open partnerships", call: "openPanel" },
		{ label: "Draft an agreement…", call: "draftFromMenu" },
		null,
		{ label: "Log new emails", call: "logFromMenu" },
		{ label: "Check what is due", call: "checkFromMenu" },
		null,
		{ label: "Set up or repair…", call: "setUpFromMenu" },
	]);
}

export const openPanel = (): void => showPanel(title);

/** Opens the panel at the form of a draft, for the row that is selected. */
export function draftFromMenu(): void {
	wishFor("draft");
	showPanel(title);
}

/** Says at the corner of the sheet how it went, well or not. */
function said(work: () => { notice: string }): void {
	try {
		toast(work().notice, title);
	} catch (error) {
		const told = toldOf(error);
		if (!told.ok) toast(told.message, title);
	}
}

export const logFromMenu = (): void => said(logCorrespondence);
export const checkFromMenu = (): void => said(daily);
export const setUpFromMenu = (): void => said(setUp);
