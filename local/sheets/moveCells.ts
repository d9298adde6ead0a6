/** Requests that copy and sort cells. */

import { badRequest } from "../refusal";
import { type Area, outside } from "./a1";
import { checkProtection, type Handler } from "./change";
import { areaOf, editArea, replaceTab, withValue } from "./grid";
import { type Cell, cellAt, isFormula, plainValue, type Tab } from "./model";

export const copyPaste: Handler<"copyPaste"> = (book, body, act) => {
	const from = areaOf(book, body.source);
	const to = areaOf(book, body.destination);
	const area = pasteArea(from.area, to.area);
	const { tab } = to;
	if (area.endRow > tab.rowCount || area.endColumn > tab.columnCount) {
		throw outside(tab, area);
	}
	checkProtection(book, tab, area, act);
	const paste = body.pasteType === "PASTE_VALUES" ? valueOnly : valueAndFormat;
	const height = from.area.endRow - from.area.startRow;
	const width = from.area.endColumn - from.area.startColumn;
	const edited = editArea(tab, area, (cell, row, column) => {
		const sourceRow = from.area.startRow + ((row - area.startRow) % height);
		const sourceColumn =
			from.area.startColumn + ((column - area.startColumn) % width);
		return paste(cell, cellAt(from.tab, sourceRow, sourceColumn));
	});
	const rows = area.endRow - area.startRow;
	const cells = rows * (area.endColumn - area.startColumn);
	return { book: replaceTab(book, edited), cells };
};

/** The source repeats while it fits whole, and is pasted at least once. */
function pasteArea(from: Area, to: Area): Area {
	const height = from.endRow - from.startRow;
	const width = from.endColumn - from.startColumn;
	const times = (room: number, size: number) =>
		Math.max(1, room % size === 0 ? room / size : 1);
	const down = times(to.endRow - to.startRow, height);
	const across = times(to.endColumn - to.startColumn, width);
	return {
		startRow: to.startRow,
		startColumn: to.startColumn,
		endRow: to.startRow + height * down,
		endColumn: to.startColumn + width * across,
	};
}

const valueOnly = (cell: Cell, source: Cell) =>
	withValue(cell, plainValue(source));

function valueAndFormat(cell: Cell, source: Cell): Cell {
	const { format: _old, ...rest } = withValue(cell, source.value);
	return source.format ? { ...rest, format: source.format } : rest;
}

export const sortRange: Handler<"sortRange"> = (book, body, act) => {
	const { tab, area } = areaOf(book, body.range);
	checkProtection(book, tab, area, act);
	const specs = (body.sortSpecs ?? []).map((spec) => ({
		column: sortColumn(spec.dimensionIndex ?? 0, area),
		isDescending: spec.sortOrder === "DESCENDING",
	}));
	const order = [...Array(area.endRow - area.startRow).keys()].map(
		(index) => index + area.startRow,
	);
	order.sort((one, other) => {
		for (const { column, isDescending } of specs) {
			const left = cellAt(tab, one, column);
			const right = cellAt(tab, other, column);
			const result = compareCells(left, right, isDescending);
			if (result !== 0) return result;
		}
		return one - other;
	});
	return { book: replaceTab(book, inOrder(tab, area, order)) };
};

function inOrder(tab: Tab, area: Area, order: number[]): Tab {
	// What a cell must be stays with its place; what it holds moves.
	return editArea(tab, area, (cell, row, column) => {
		const from = order[row - area.startRow] ?? row;
		const source = cellAt(tab, from, column);
		if (source.validation === cell.validation) return source;
		const { validation: _moved, ...content } = source;
		const { validation } = cell;
		return validation ? { ...content, validation } : content;
	});
}

function sortColumn(column: number, area: Area): number {
	if (column >= area.startColumn && column < area.endColumn) return column;
	throw badRequest(
		`The sort column ${column} is not within the range to be sorted.`,
	);
}

/** Numbers, then text, then FALSE and TRUE, then mistakes; blanks last. */
function compareCells(one: Cell, other: Cell, isDescending: boolean): number {
	const left = sortKey(one);
	const right = sortKey(other);
	if (left.rank === blankRank || right.rank === blankRank) {
		return left.rank - right.rank;
	}
	const result =
		left.rank - right.rank || compareValues(left.value, right.value);
	return isDescending ? -result : result;
}

const blankRank = 9;

function sortKey(cell: Cell) {
	const value = plainValue(cell);
	if (value === undefined) return { rank: blankRank, value: "" };
	if (isFormula(cell.value)) return { rank: 3, value: "" };
	const rank = { number: 0, string: 1, boolean: 2 }[
		typeof value as "number" | "string" | "boolean"
	];
	return { rank, value };
}

const alphabet = new Intl.Collator("en-GB");

function compareValues(
	one: string | number | boolean,
	other: string | number | boolean,
): number {
	if (typeof one === "string" && typeof other === "string") {
		return alphabet.compare(one, other);
	}
	return Number(one) - Number(other);
}
