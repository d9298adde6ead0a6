/** How a spreadsheet is kept in its file: one row a line, each style once. */

import { createHash } from "node:crypto";
import type { Cell, Row, Spreadsheet, Tab } from "./model";

/** A value alone, nothing at all, or a value with the name of its style. */
type FileCell = Cell["value"] | null | { v?: Cell["value"]; s: string };
type Style = Omit<Cell, "value">;
/** A thousand blank rows of a dropdown look alike: they are written once. */
type FileLine = FileCell[] | { times: number; row: FileCell[] };
type FileTab = Omit<Tab, "rows"> & { rows: FileLine[] };
export type FileBook = Omit<Spreadsheet, "tabs"> & {
	styles: Record<string, Style>;
	tabs: FileTab[];
};

interface FileRow {
	cells: FileCell[];
	styles: Map<string, Style>;
}

const keptRows = new WeakMap<Row, FileRow>();
const keptTabs = new WeakMap<Tab, FileTab>();
const styleNames = new Map<string, string>();

export function toFile(book: Spreadsheet): FileBook {
	const styles: Record<string, Style> = {};
	const tabs = book.tabs.map((tab) => {
		const rows = tab.rows.map(fileRow);
		for (const row of rows) {
			for (const [name, style] of row.styles) styles[name] = style;
		}
		return fileTab(tab, rows);
	});
	return { ...book, styles, tabs };
}

function fileTab(tab: Tab, rows: FileRow[]): FileTab {
	const kept = keptTabs.get(tab);
	if (kept) return kept;
	const made = { ...tab, rows: linesOf(rows) };
	keptTabs.set(tab, made);
	return made;
}

function linesOf(rows: readonly FileRow[]): FileLine[] {
	const lines: FileLine[] = [];
	for (let start = 0; start < rows.length; ) {
		const row = rows[start]?.cells ?? [];
		let end = start + 1;
		while (rows[end]?.cells === row) end++;
		const times = end - start;
		lines.push(times === 1 ? row : { times, row });
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
	const { value, ...style } = cell;
	const isStyled = Object.keys(style).length > 0;
	if (!isStyled) return value ?? null;
	const name = styleName(JSON.stringify(style));
	styles.set(name, style);
	return value === undefined ? { s: name } : { v: value, s: name };
}

function styleName(text: string): string {
	const name =
		styleNames.get(text) ??
		createHash("sha1").update(text).digest("hex").slice(0, 8);
	styleNames.set(text, name);
	return name;
}

export function fromFile(file: FileBook): Spreadsheet {
	const { styles, ...book } = file;
	const readRow = (row: FileCell[]): Row =>
		row.map((cell) => readCell(cell, styles));
	const readLine = (line: FileLine): Row[] =>
		Array.isArray(line)
			? [readRow(line)]
			: Array<Row>(line.times).fill(readRow(line.row));
	const tabs = file.tabs.map((tab) => ({
		...tab,
		rows: tab.rows.flatMap(readLine),
	}));
	return { ...book, tabs };
}

function readCell(
	cell: FileCell | undefined,
	styles: Record<string, Style>,
): Cell | null {
	if (cell === null || cell === undefined) return null;
	if (typeof cell !== "object" || "formula" in cell) return { value: cell };
	const style = styles[cell.s];
	return cell.v === undefined ? { ...style } : { value: cell.v, ...style };
}
