/** What a person does to the rows of a tab, as they would in Sheets. */

import type { Grid } from "../../server/contract";
import { ask } from "../ask";
import type { Choice } from "../Menu";
import { headingIn } from "./cells";
import type { At } from "./keys";
import type { Change } from "./useTab";

/** An open tab, its cursor, and the way to change it. */
export interface OpenTab {
	grid: Grid;
	active: At;
	change: Change;
}

export function typeInto({ grid, change }: OpenTab, at: At, text: string) {
	const { sheetId } = grid;
	void change((anyway) => ask("type", { sheetId, ...at, text, anyway }));
}

export const rowChoices = (tab: OpenTab): Choice[] => [
	{ label: "Insert row above", choose: () => insertRow(tab, "above") },
	{ label: "Insert row below", choose: () => insertRow(tab, "below") },
	{ label: `Delete row ${tab.active.row + 1}`, choose: () => deleteRow(tab) },
];

const directions = ["A to Z", "Z to A"] as const;

export const sortChoices = (tab: OpenTab): Choice[] => {
	const { grid, active, change } = tab;
	const heading = headingIn(grid, active.column);
	const { sheetId } = grid;
	return directions.map((direction) => ({
		label: heading ? `Sort by “${heading}”, ${direction}` : `Sort ${direction}`,
		// Without a heading Sheets' own menu would have nothing to name.
		disabled: !heading,
		choose: () =>
			void change((anyway) =>
				ask("sort", { sheetId, ...active, direction, anyway }),
			),
	}));
};

function insertRow(tab: OpenTab, where: "above" | "below") {
	const { grid, active, change } = tab;
	const { sheetId } = grid;
	const to = { ...active, row: active.row + (where === "below" ? 1 : 0) };
	void change(() => ask("insertRow", { sheetId, ...active, where }), to);
}

function deleteRow({ grid, active, change }: OpenTab) {
	const { sheetId } = grid;
	void change((anyway) => ask("deleteRow", { sheetId, ...active, anyway }));
}
