/** Turns a table of Word into rows of cells with their lines. */
import { cellLines, type TableLines, tableLines } from "./cellLines";
import type { Block, Cell, Lines, Row, Table } from "./model";
import type { Styles } from "./styles";
import {
	attributeOf,
	childOf,
	childrenOf,
	type Element,
	isColoured,
	isOn,
	points,
} from "./xml";

export interface TableSetting {
	readonly styles: Styles;
	readBlocks(cell: Element): readonly Block[];
}

export function readTable(table: Element, setting: TableSetting): Table {
	const elements = flattened(table, "tr");
	const grid = elements.map((row) =>
		placed(flattened(row, "tc").map((cell) => readCell(cell, setting))),
	);
	const lines = tableLines(table, setting.styles);
	const rows = elements.map(
		(element, at): Row => ({
			heading: isOn(childOf(element, "trPr", "tblHeader")) === true,
			whole: isOn(childOf(element, "trPr", "cantSplit")) === true,
			height: points(attributeOf(childOf(element, "trPr", "trHeight"), "val")),
			cells: (grid[at] ?? []).map((cell) => finish(cell, { grid, at, lines })),
		}),
	);
	return { kind: "table", widths: widthsOf(table, rows), rows };
}

/** Rows and cells may be wrapped for forms and tracked changes. */
function flattened(element: Element, name: string): Element[] {
	return childrenOf(element).flatMap((child) => {
		if (child.localName === name) return isDeleted(child) ? [] : [child];
		const wraps = ["sdt", "sdtContent", "customXml", "ins"];
		return wraps.includes(child.localName ?? "") ? flattened(child, name) : [];
	});
}

const isDeleted = (row: Element): boolean =>
	childOf(row, "trPr", "del") !== undefined;

interface RoughCell {
	readonly blocks: readonly Block[];
	readonly borders: Element | undefined;
	readonly shaded: boolean;
	readonly columns: number;
	/** Whether it says that it continues the cell above. */
	readonly continues: boolean;
}

// Word itself knows 63 columns; a made-up number must not make millions.
const mostColumns = 63;

function readCell(cell: Element, setting: TableSetting): RoughCell {
	const properties = childOf(cell, "tcPr");
	const span = Number(attributeOf(childOf(properties, "gridSpan"), "val") ?? 1);
	const merge = childOf(properties, "vMerge");
	return {
		blocks: setting.readBlocks(cell),
		borders: childOf(properties, "tcBorders"),
		shaded: isColoured(childOf(properties, "shd")),
		columns: Math.min(mostColumns, Math.max(1, Math.trunc(span) || 1)),
		continues: merge !== undefined && attributeOf(merge, "val") !== "restart",
	};
}

interface PlacedCell extends RoughCell {
	readonly column: number;
	readonly last: boolean;
}

function placed(cells: readonly RoughCell[]): PlacedCell[] {
	let column = 0;
	return cells.map((cell, at) => {
		const found = { ...cell, column, last: at === cells.length - 1 };
		column += cell.columns;
		return found;
	});
}

interface Surroundings {
	readonly grid: readonly (readonly PlacedCell[])[];
	readonly at: number;
	readonly lines: TableLines;
}

function finish(cell: PlacedCell, around: Surroundings): Cell {
	const { grid, at } = around;
	const above = cellAt(grid[at - 1], cell.column);
	// A cell that continues nothing is a cell of its own.
	const continued = cell.continues && above !== undefined;
	return {
		blocks: continued ? [] : cell.blocks,
		lines: linesOf(cell, continued, around),
		shaded: cell.shaded,
		columns: cell.columns,
		rows: continued ? 0 : rowsSpanned(cell, around),
	};
}

const cellAt = (row: readonly PlacedCell[] | undefined, column: number) =>
	row?.find((cell) => cell.column === column);

const goesOn = (cell: PlacedCell, { grid, at }: Surroundings, rows = 1) =>
	cellAt(grid[at + rows], cell.column)?.continues === true;

function rowsSpanned(cell: PlacedCell, around: Surroundings): number {
	let rows = 1;
	while (goesOn(cell, around, rows)) rows += 1;
	return rows;
}

/** Nothing is drawn between the parts of a cell that spans rows. */
function linesOf(
	cell: PlacedCell,
	continued: boolean,
	around: Surroundings,
): Lines {
	const { grid, at, lines } = around;
	const drawn = cellLines(cell.borders, lines, {
		top: at === 0,
		right: cell.last,
		bottom: at === grid.length - 1,
		left: cell.column === 0,
	});
	return {
		...drawn,
		top: drawn.top && !continued,
		bottom: drawn.bottom && !goesOn(cell, around),
	};
}

/** As drawn in Word when it is said there, else equal. */
function widthsOf(table: Element, rows: readonly Row[]): number[] {
	const count = rows.reduce(
		(most, { cells }) => Math.max(most, columnsOf(cells)),
		1,
	);
	const columns = childOf(table, "tblGrid");
	const grid = (columns === undefined ? [] : childrenOf(columns))
		.filter(({ localName }) => localName === "gridCol")
		.map((column) => points(attributeOf(column, "w")));
	const sum = grid.reduce((total, width) => total + width, 0);
	return grid.length === count && grid.every((width) => width > 0)
		? grid.map((width) => width / sum)
		: Array.from({ length: count }, () => 1 / count);
}

/** How many columns a row takes. */
export const columnsOf = (cells: readonly Cell[]): number =>
	cells.reduce((sum, cell) => sum + cell.columns, 0);
