/** What was read, as it is once changes are written: saves reading again. */
import type { Change } from "./change";
import type { TableRead } from "./register";
import type { Cells } from "./table";

function withChange(read: TableRead, change: Change): TableRead {
	const { table, key } = change;
	if (change.kind === "add")
		return {
			...read,
			records: [...read.records, change.row],
			rows: new Map([...read.rows, [key, read.lastRow + 1]]),
			lastRow: read.lastRow + 1,
		};
	if (change.kind === "remove") return without(read, table.key, key);
	const changed = (record: Cells): Cells =>
		key !== "" && record[table.key] === key
			? { ...record, ...change.now }
			: record;
	return { ...read, records: read.records.map(changed) };
}

/** The rows below one that is taken out move up. */
function without(read: TableRead, keyName: string, key: string): TableRead {
	const gone = read.rows.get(key);
	const rows = [...read.rows].flatMap(([other, row]): [string, number][] => {
		if (other === key) return [];
		return [[other, gone !== undefined && row > gone ? row - 1 : row]];
	});
	return {
		...read,
		records: read.records.filter((record) => record[keyName] !== key),
		rows: new Map(rows),
		lastRow: read.lastRow - 1,
	};
}

/**
 * The shelves of a snapshot after a commit. Where a new row landed is a guess
 * that the next write checks.
 */
export function applied(
	shelves: ReadonlyMap<string, TableRead>,
	changes: readonly Change[],
): ReadonlyMap<string, TableRead> {
	const after = new Map(shelves);
	for (const change of changes) {
		const read = after.get(change.table.title);
		if (read) after.set(change.table.title, withChange(read, change));
	}
	return after;
}
