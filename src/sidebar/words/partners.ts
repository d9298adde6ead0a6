/** The list of partners. */
import { counted } from "./counted";

export const title = "Partners";
export const add = "Add potential partner";
export const addMany = "Add many from a file";
export const selected = "Use the selected row";
export const noneSelected =
	"Click a partner’s row in the tab Partners first, then press “Use the selected row” again.";
export const search = "Search by name, type or stage";
export const stage = "Stage";
export const everyStage = "Every stage";
export const shown = (shown: number, all: number) =>
	shown === all
		? counted(all, "partner")
		: `${shown} of ${counted(all, "partner")}`;
export const none = "No partner fits. Try fewer letters, or every stage.";
export const noneYet =
	"No partners yet. Add the first one, or bring in a list.";
export const more = (count: number) => `Show ${count} more`;
export const review = (day: string) => `Review ${day}`;
