/** Values of State put there directly, as if they had come about by themselves. */
import type { Office } from "../../local/office";
import type { Row } from "../../local/sheets/model";
import { boundBook, putBook, type Workspace } from "../../local/workspace";
import { state } from "../../src/register/scriptTabs";
import { putRows } from "./putRows";

/** What State holds under a name; undefined if nothing. */
export function stateValue<T>(office: Office, name: string): T | undefined {
	const row = office.rows(state.title).find(({ Name }) => Name === name);
	// Whatever its own jobs keep under that name.
	return row ? (JSON.parse(String(row.Value)) as T) : undefined;
}

/** Changes values of State, and adds those that it has not got. */
export function putState(
	workspace: Workspace,
	values: Readonly<Record<string, unknown>>,
): void {
	const book = boundBook(workspace);
	const left = new Map(Object.entries(values));
	const changed = (row: Row): Row => {
		const [name, cell] = row;
		const known = String(name?.value ?? "");
		if (!left.has(known)) return row;
		const value = JSON.stringify(left.get(known));
		left.delete(known);
		return [name ?? null, { ...cell, value }];
	};
	const tabs = book.tabs.map((tab) =>
		tab.sheetId === state.sheetId
			? { ...tab, rows: tab.rows.map(changed) }
			: tab,
	);
	putBook(workspace, { ...book, tabs });
	putRows(
		workspace,
		state,
		[...left].map(([name, value]) => ({ name, value: JSON.stringify(value) })),
	);
}
