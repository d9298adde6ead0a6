/** One row of the grid, with its number in front. */

import type { ComponentChildren } from "preact";
import type { Grid, RichCell } from "../../server/contract";
import { cellIn, styleOf } from "./cells";
import { rowHeight } from "./rows";

export interface GridRowProps {
	grid: Grid;
	row: number;
	/** The column of the cell that keys go to; -1 when it is in another row. */
	activeColumn: number;
	editingColumn: number;
	editor: ComponentChildren;
}

export function GridRow(props: GridRowProps) {
	const { grid, row, activeColumn, editingColumn, editor } = props;
	const isFrozen = row < grid.frozenRows;
	const top = isFrozen ? { top: `${row * rowHeight}px` } : undefined;
	return (
		<tr aria-rowindex={row + 1} class={isFrozen ? "frozen" : undefined}>
			<th
				scope="row"
				aria-colindex={1}
				class={activeColumn >= 0 ? "number active" : "number"}
				style={top}
			>
				{row + 1}
			</th>
			{grid.widths.map((width, column) => {
				if (width === 0) return null;
				const cell = cellIn(grid, row, column);
				const Part = isFrozen && row === 0 ? "th" : "td";
				return (
					<Part
						key={column}
						aria-colindex={column + 2}
						scope={Part === "th" ? "col" : undefined}
						class={classOf(grid, cell, column === editingColumn)}
						data-row={row}
						data-column={column}
						tabIndex={column === activeColumn ? 0 : -1}
						title={cell.note}
						style={{ ...top, ...styleOf(grid.looks, cell) }}
					>
						{column === editingColumn ? editor : cell.text}
					</Part>
				);
			})}
		</tr>
	);
}

function classOf(grid: Grid, cell: RichCell, isEditing: boolean) {
	const look = cell.look === undefined ? undefined : grid.looks[cell.look];
	const classes = [
		cell.isNumber && "isNumber",
		cell.choices !== undefined && "hasChoices",
		look?.wrap && "wraps",
		isEditing && "editing",
	];
	return classes.filter(Boolean).join(" ") || undefined;
}
