/** How rows are kept in a file: one a line, each style once. */

import { createHash } from "node:crypto";
import type { Cell, CellValue, Row } from "./model";

/** A value alone, nothing at all, or a value with the name of its style. */
type FileCell = CellValue | null | { v?: CellValue; s: string };
type Style = Omit<Cell, "value">;
/** A thousand blank rows of a dropdown look alike: they are written once. */
export type FileLine = FileCell[] | { times: number; row: FileCell[] };
export type Styles = Record<string, Style>;

interface FileRow {
	cells: FileCell[];
	styles: ReadonlyMap<string, Style>;
}

const keptRows = new WeakMap<Row, FileRow>();

/** @param styles takes in the styles of these rows */
export function toLines(rows: readonly Row[], styles: Styles): FileLine[] {
	const lines: FileLine[] = [];
	for (let start = 0; start < rows.length; ) {
		const row = rows[start] ?? [];
		let end = start + 1;
		while (rows[end] === row) end++;
		const { cells, styles: used } = fileRow(row);
		for (const [name, style] of used) styles[name] = style;
		const times = end - start;
		lines.push(times === 1 ? cells : { times, row: cells });
		start = end;
	}
	return lines;
}

function fileRow(row: Row): FileRow {
	const kept = keptRows.get(row);
	if (kept) return kept;
	const styles = new Map<string, Style>();
	const cells = row.map((cell) => fileCell(cell, styles));
	const made = { cells, styles };
	keptRows.set(row, made);
	return made;
}

function fileCell(cell: Cell | null, styles: Map<string, Style>): FileCell {
	if (!cell) return null;
	const { value, format, validation, note } = cell;
	if (!format && !validation && note === undefined) return value ?? null;
	const name = styleName(cell);
	if (!styles.has(name)) styles.set(name, styleOf(cell));
	return value === undefined ? { s: name } : { v: value, s: name };
}

function styleOf({ value: _, ...style }: Cell): Style {
	return style;
}

const noPart = {};

/** By format and rule: cells share them, so that most are known at a look. */
const styleNames = new WeakMap<object, WeakMap<object, string>>();

function styleName(cell: Cell): string {
	const { format = noPart, validation = noPart, note } = cell;
	if (note !== undefined) return newName(cell);
	const known = styleNames.get(format) ?? new WeakMap<object, string>();
	const name = known.get(validation) ?? newName(cell);
	styleNames.set(format, known.set(validation, name));
	return name;
}

const newName = (cell: Cell): string =>
	createHash("sha1")
		.update(JSON.stringify(styleOf(cell)))
		.digest("hex")
		.slice(0, 8);

export const rowsIn = (lines: readonly FileLine[]): number =>
	lines.reduce((sum, line) => sum + (Array.isArray(line) ? 1 : line.times), 0);

/** Lines that name a style must not be without it. */
export const haveTheirStyles = (
	lines: readonly FileLine[],
	styles: Styles,
): boolean =>
	lines.every((line) =>
		(Array.isArray(line) ? line : line.row).every(
			(cell) => !isStyled(cell) || Object.hasOwn(styles, cell.s),
		),
	);

const isStyled = (cell: FileCell): cell is { v?: CellValue; s: string } =>
	typeof cell === "object" && cell !== null && "s" in cell;

export function fromLines(lines: readonly FileLine[], styles: Styles): Row[] {
	const read = cellReader(styles);
	return lines.flatMap((line) =>
		Array.isArray(line)
			? [line.map(read)]
			: Array<Row>(line.times).fill(line.row.map(read)),
	);
}

/** Cells that are alike become one: a long tab has millions of them. */
function cellReader(styles: Styles): (cell: FileCell) => Cell | null {
	const known = new Map<Style | undefined, Map<FileCell | undefined, Cell>>();
	return (cell) => {
		if (cell === null) return null;
		const style = isStyled(cell) ? styles[cell.s] : undefined;
		const value = isStyled(cell) ? cell.v : cell;
		const alike = known.get(style) ?? new Map<FileCell | undefined, Cell>();
		if (alike.size === 0) known.set(style, alike);
		const made = alike.get(value) ?? newCell(value, style);
		alike.set(value, made);
		return made;
	};
}

const newCell = (value: CellValue | undefined, style?: Style): Cell =>
	value === undefined ? { ...style } : { value, ...style };
