/** I6: the audit's chain is whole, every effect has its entry, and the reverse. */
import { createHmac } from "node:crypto";
import type { Office } from "../../local/office";
import type { RowValues } from "../../local/rows";
import { tables } from "../../src/policy/policy";
import {
	type AuditRow,
	firstBroken,
	type Head,
} from "../../src/register/auditChain";
import { audit } from "../../src/register/scriptTabs";
import { columnOf, keysOf } from "../../src/register/table";
import { type Violation, violation } from "./violation";
import { stateValue } from "./watch";

const auditRow = (row: RowValues) =>
	Object.fromEntries(
		keysOf(audit).map((key) => [key, row[columnOf(audit, key).heading] ?? ""]),
	) as unknown as AuditRow;

/** Where the chain breaks, if it does. */
export function brokenAt(google: Office): number | undefined {
	const key = google.workspace.state.properties.script["audit.key"];
	const head = stateValue<Head>(google, "audit");
	if (!key || !head) return undefined;
	const rows = google
		.rows("Audit")
		.map(auditRow)
		.sort((a, b) => Number(a.seq) - Number(b.seq));
	const hmac = (text: string) =>
		createHmac("sha256", JSON.parse(key)).update(text).digest("hex");
	return firstBroken(rows, head, hmac);
}

const numberOf = (ref: string) => Number(/\d+$/.exec(ref)?.[0]);

/** The records that an entry speaks of: one, or all of a run of letters. */
function recordsOf({ action, record, summary }: AuditRow): string[] {
	if (action !== "Logged" && action !== "Put in the queue") return [record];
	const [, last = record] = / to ([EU]-\d+)$/.exec(summary) ?? [];
	const count = numberOf(last) - numberOf(record) + 1;
	const [prefix] = record.split("-");
	return Array.from(
		{ length: count },
		(_, at) => `${prefix}-${String(numberOf(record) + at).padStart(4, "0")}`,
	);
}

const refsIn = (google: Office) =>
	tables
		.filter(({ prefix }) => prefix !== "")
		.filter(({ title }) => google.tabs().includes(title))
		.flatMap(({ title }) =>
			google.rows(title).map((row) => ({ title, ref: String(row.Ref ?? "") })),
		);

/** @param started how many entries there were before */
export function auditViolations(google: Office, before: Office): Violation[] {
	if (!google.tabs().includes("Audit")) return [];
	const broken = brokenAt(google);
	const chain =
		broken === undefined
			? []
			: [violation("I6", `The audit's chain is broken at entry ${broken}.`)];
	const known = before.tabs().includes("Audit")
		? before.rows("Audit").length
		: 0;
	const entries = google.rows("Audit").map(auditRow).slice(known);
	return [
		...chain,
		...withoutEntry(google, before, entries),
		...withoutEffect(google, entries),
	];
}

function withoutEntry(
	google: Office,
	before: Office,
	entries: readonly AuditRow[],
): Violation[] {
	const were = new Set(
		refsIn(before).map(({ title, ref }) => `${title} ${ref}`),
	);
	const spoken = new Set(entries.flatMap(recordsOf));
	const isSetUp = entries.some(({ action }) => action === "Set up");
	return refsIn(google)
		.filter(({ title, ref }) => !were.has(`${title} ${ref}`))
		.filter(
			({ title, ref }) => !(spoken.has(ref) || (isSetUp && title === "Policy")),
		)
		.map(({ title, ref }) =>
			violation(
				"I6",
				`${ref} was added to ${title}, and the audit does not say so.`,
			),
		);
}

function withoutEffect(
	google: Office,
	entries: readonly AuditRow[],
): Violation[] {
	const there = new Set(refsIn(google).map(({ ref }) => ref));
	const sent = google
		.rows("Outbox")
		.filter(({ Status }) => Status === "Sent")
		.map(({ Key }) => String(Key));
	return entries
		.filter(({ action }) =>
			["Added", "Logged", "Named", "Put in the queue", "Sent"].includes(action),
		)
		.flatMap((entry) => recordsOf(entry).map((ref) => ({ ...entry, ref })))
		.filter(({ action, ref }) =>
			action === "Sent" ? !sent.includes(ref) : !there.has(ref),
		)
		.map(({ action, ref }) =>
			violation(
				"I6",
				`The audit says “${action}” of ${ref}, and it is not so.`,
			),
		);
}
