/** The whole text of the active cell, which its column may be too narrow for. */

import type { Grid } from "../../server/contract";
import { cellIn, editText, nameOf } from "./cells";
import type { At } from "./keys";

export function CellLine({ grid, active }: { grid: Grid; active: At }) {
	const cell = cellIn(grid, active.row, active.column);
	return (
		<div class="cellLine">
			<b>{nameOf(active.row, active.column)}</b>
			<p>{editText(cell)}</p>
			{cell.note && <p class="cellNote">{cell.note}</p>}
		</div>
	);
}
