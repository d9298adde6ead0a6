/** A tab as a grid: only the rows near what is seen are drawn. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Grid as Tab } from "../../server/contract";
import { words } from "../words";
import { cellIn, choicesOf, headingOf } from "./cells";
import { Editor } from "./Editor";
import { GridRow } from "./GridRow";
import { handlersOf } from "./handlers";
import { piecesOf, rowHeight } from "./rows";
import { type GridProps, useGrid } from "./useGrid";

const numberWidth = 46;

export function Grid(props: GridProps) {
	const { grid, active } = props;
	const [scrolled, setScrolled] = useState(0);
	const { box, editing, keep, drop, ...work } = useGrid(props);
	const drawRow = (row: number) => {
		const isEdited = editing?.row === row;
		return (
			<GridRow
				key={row}
				grid={grid}
				row={row}
				activeColumn={row === active.row ? active.column : -1}
				editingColumn={isEdited ? editing.column : -1}
				editor={
					isEdited && (
						<Editor
							label={`${headingOf(grid, editing.column)}, row ${row + 1}`}
							text={editing.text}
							isQuick={editing.isQuick}
							choices={choicesOf(grid, cellIn(grid, row, editing.column))}
							onKeep={(text, then) => keep(editing, text, then)}
							onDrop={drop}
						/>
					)
				}
			/>
		);
	};
	return (
		<div
			ref={box}
			class="gridBox"
			onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
		>
			<p id="gridKeys" class="unseen">
				{words.gridKeys}
			</p>
			<table
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is worked like a sheet is a grid
				role="grid"
				class="grid"
				aria-label={grid.title}
				aria-describedby="gridKeys"
				aria-rowcount={grid.rowCount}
				aria-colcount={grid.widths.length + 1}
				style={{ width: `${sum(grid.widths) + numberWidth}px` }}
				{...handlersOf(props, work)}
			>
				<Widths grid={grid} />
				{grid.frozenRows > 0 && (
					<thead>
						{Array.from({ length: grid.frozenRows }, (_, row) => drawRow(row))}
					</thead>
				)}
				<tbody>{drawScrolling(grid, active.row, scrolled, drawRow)}</tbody>
			</table>
		</div>
	);
}

function drawScrolling(
	grid: Tab,
	active: number,
	scrolled: number,
	drawRow: (row: number) => ComponentChildren,
) {
	const { frozenRows: from, rowCount: to } = grid;
	return piecesOf({ from, to, scrolled, active }).map((piece) =>
		typeof piece === "number" ? (
			drawRow(piece)
		) : (
			// biome-ignore lint/a11y/noAriaHiddenOnFocusable: a gap takes no focus
			<tr key={`gap ${piece.from}`} aria-hidden="true">
				<td
					colSpan={grid.widths.length + 1}
					style={{ height: `${piece.count * rowHeight}px` }}
				/>
			</tr>
		),
	);
}

const Widths = ({ grid }: { grid: Tab }) => (
	<colgroup>
		<col style={{ width: `${numberWidth}px` }} />
		{grid.widths.map(
			(width, column) =>
				width > 0 && <col key={column} style={{ width: `${width}px` }} />,
		)}
	</colgroup>
);

const sum = (numbers: readonly number[]) =>
	numbers.reduce((total, each) => total + each, 0);
