/** The way to what has to be put right. */

export const fix = "Fix";
export const tab = (tab: string, row: string) =>
	row ? `In the tab ${tab}, at “${row}”` : `In the tab ${tab}`;
