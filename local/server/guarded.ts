/** Which cells Sheets asks about before it lets a person change them. */

import type { Tab } from "../sheets/model";

export interface Cells {
	fromRow: number;
	toRow: number;
	fromColumn: number;
	toColumn: number;
}

/** True where a protection only warns; any other is refused or not ours. */
export const isGuarded = (tab: Tab, cells: Cells): boolean =>
	tab.protectedRanges.some(
		({ range = {}, warningOnly }) =>
			warningOnly &&
			cells.fromRow < (range.endRowIndex ?? tab.rowCount) &&
			cells.toRow > (range.startRowIndex ?? 0) &&
			cells.fromColumn < (range.endColumnIndex ?? tab.columnCount) &&
			cells.toColumn > (range.startColumnIndex ?? 0),
	);
