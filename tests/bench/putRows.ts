/** Records written straight into a tab, each cell as the add-on would leave it. */
import type { Cell, Row, Tab } from "../../local/sheets/model";
import { boundBook, putBook, type Workspace } from "../../local/workspace";
import { cellOf, formatOf } from "../../src/register/cells";
import {
	type Cells,
	type Column,
	columnOf,
	keysOf,
	type Table,
	type Value,
} from "../../src/register/table";

/** What of a cell repeats is made once: a large tab has millions of cells. */
type Repeated = Map<string, Cell | null>;

const repeats = ({ type }: Column): boolean =>
	["choice", "yesNo", "day", "ref"].includes(type);

function newCell(column: Column, value: Value, look: Row[number]): Row[number] {
	const { userEnteredValue: entered } = cellOf(column, value);
	if (!entered) return look;
	const plain = entered.stringValue ?? entered.numberValue;
	const numberFormat = formatOf(column);
	return {
		...look,
		...(numberFormat && { format: { numberFormat } }),
		...(plain !== undefined && { value: plain }),
	};
}

function rowMaker(table: Table, looks: Row): (record: Cells) => Row {
	const known: Repeated = new Map();
	const columns = keysOf(table).map((key) => columnOf(table, key));
	return (record) =>
		keysOf(table).map((key, at): Row[number] => {
			const column = columns[at] as Column;
			const value = record[key] ?? null;
			if (!repeats(column)) return newCell(column, value, looks[at] ?? null);
			const name = `${at} ${value}`;
			const cell = known.get(name) ?? newCell(column, value, looks[at] ?? null);
			known.set(name, cell);
			return cell;
		});
}

function filled(tab: Tab, table: Table, records: readonly Cells[]): Tab {
	const used = 1 + tab.rows.map(hasValue).lastIndexOf(true);
	const madeOf = rowMaker(table, tab.rows[used] ?? []);
	const rows = [
		...tab.rows.slice(0, used),
		...records.map(madeOf),
		...tab.rows.slice(used + records.length),
	];
	return { ...tab, rows, rowCount: Math.max(tab.rowCount, rows.length) };
}

const hasValue = (row: Row): boolean =>
	row.some((cell) => cell?.value !== undefined);

/** Puts records below what a tab holds, with its columns as set-up made them. */
export function putRows(
	workspace: Workspace,
	table: Table,
	records: readonly Cells[],
): void {
	const book = boundBook(workspace);
	const tabs = book.tabs.map((tab) =>
		tab.sheetId === table.sheetId ? filled(tab, table, records) : tab,
	);
	putBook(workspace, { ...book, tabs });
}
