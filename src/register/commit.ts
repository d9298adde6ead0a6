/** Turns a decision into everything that one atomic write carries. */
import {
	type Entry,
	type Head,
	noHead,
	type Sealer,
	sealEntries,
} from "./auditChain";
import { type Add, add, type Change, joined, type Update } from "./change";
import type { Day } from "./days";
import { countersIn, countOf } from "./ids";
import type { Register } from "./register";
import { audit, readState, state, stateRows } from "./scriptTabs";
import { type Cells, columnOf, type Table } from "./table";

/** When it happens, and who says they do it. */
export interface Moment {
	today: Day;
	/** ISO 8601, UTC */
	at: string;
	actor: string;
}

/** What an action decided; nothing has happened yet. */
export interface Decision {
	changes: readonly Change[];
	/** What the audit shall say; by default one entry for each change. */
	entries?: readonly Entry[];
	/** Values of State to set, by name. */
	state?: Readonly<Record<string, unknown>>;
}

const isFramed = (table: Table) => "changedOn" in table.columns;

/** Facts that the add-on renews are nobody's change of the record. */
const isDerived = (change: Change): boolean =>
	change.kind === "update" &&
	Object.keys(change.now).every((key) => columnOf(change.table, key).addOn);

function stamped(change: Change, { today, actor }: Moment): Change {
	if (!isFramed(change.table) || isDerived(change)) return change;
	if (change.kind === "remove") return change;
	const stamp = { changedOn: today, changedBy: actor };
	if (change.kind === "add")
		return {
			...change,
			row: { ...change.row, class: change.row.class || "Internal", ...stamp },
		};
	return { ...change, now: { ...change.now, ...stamp } };
}

const headings = (table: Table, cells: Cells) =>
	Object.keys(cells).map((key) => columnOf(table, key).heading);

/** That a row was added, without what it says. */
export const addedEntry = ({ key, table }: Change): Entry => ({
	action: "Added",
	record: key,
	summary: table.title,
});

function entryFor(change: Change): Entry {
	if (change.kind === "remove")
		return {
			action: "Removed",
			record: change.key,
			summary: change.table.title,
			payload: { was: change.was },
		};
	const added = change.kind === "add";
	return {
		action: added ? "Added" : "Changed",
		record: change.key,
		summary: added
			? change.table.title
			: `${change.table.title}: ${headings(change.table, change.now).join(", ")}`,
		payload: added ? { now: change.row } : { was: change.was, now: change.now },
	};
}

/** How far each prefix has been counted once these changes are in. */
function countersAfter(register: Register, changes: readonly Change[]) {
	const counters: Record<string, number> = { ...countersIn(register) };
	for (const change of changes) {
		if (change.kind === "remove") continue;
		const { table } = change;
		const cells = change.kind === "add" ? change.row : change.now;
		const count = countOf(table.prefix, String(cells[table.key] ?? ""));
		if (table.prefix && count > (counters[table.prefix] ?? 0))
			counters[table.prefix] = count;
	}
	return counters;
}

/** Sets a value of State, whether or not it has been set before. */
export function stateChange(
	register: Register,
	name: string,
	value: unknown,
): Add | Update {
	const now = { value: JSON.stringify(value) };
	const was = register.find(stateRows, name);
	return was
		? {
				kind: "update",
				table: state,
				key: name,
				was: { value: was.value },
				now,
			}
		: add(state, { name, ...now });
}

/**
 * Everything to write: the changes, stamped; the audit's entries, chained; and
 * State with the counters, the audit's head and one more write counted.
 */
export function sealed(
	register: Register,
	decision: Decision,
	moment: Moment,
	sealer: Sealer,
): Change[] {
	const head = readState<Head>(register, "audit") ?? noHead;
	const changes = joined(decision.changes);
	const entries = sealEntries(
		decision.entries ?? changes.map(entryFor),
		head,
		{ at: moment.at, actor: moment.actor },
		sealer,
	);
	const newest = entries[entries.length - 1];
	const values: Record<string, unknown> = {
		...decision.state,
		writes: (readState<number>(register, "writes") ?? 0) + 1,
		counters: countersAfter(register, changes),
		audit: newest ? { seq: newest.seq, hash: newest.hash } : head,
	};
	return [
		...changes.map((change) => stamped(change, moment)),
		...entries.map((entry) => add(audit, entry)),
		...Object.keys(values).map((name) =>
			stateChange(register, name, values[name]),
		),
	];
}
