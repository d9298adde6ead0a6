/** What an office holds, in a form in which two offices can be compared. */
import type { Office } from "../../local/office";
import { type RowValues, rowsOf } from "../../local/rows";
import type { Spreadsheet, Tab } from "../../local/sheets/model";
import { home } from "../../src/policy/home";
import { letters, unmatched } from "../../src/policy/managing/tables";
import { tables } from "../../src/policy/policy";
import { scriptTabs } from "../../src/register/scriptTabs";
import { columnOf } from "../../src/register/table";

/** Each thing by a name: a row of a tab, a document, an email, a trigger. */
export type Story = ReadonlyMap<string, string>;

/** These are looked at by themselves: what they say depends on how it went. */
const own = new Set(
	["State", "Audit", "Before"].map(
		(title) => scriptTabs.find((table) => table.title === title)?.sheetId,
	),
);

/** Times of day, and numbers that depend on the order of things. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
	Outbox: ["At"],
	"Letters and emails": ["Ref"],
	Unmatched: ["Ref"],
	"Sign-offs": ["Code (hash)", "Asked at"],
};
/** Days on which something was written down. */
const stamped = ["Changed on", "On", "Sent on", "Expires on", "Signed on"];
/** By which column a row is known: its key, or what it is about. */
const nameOf = new Map([
	...[home, ...tables, ...scriptTabs].map((table): [number, string] => [
		table.sheetId,
		columnOf(table, table.key).heading,
	]),
	[letters.sheetId, "Gmail id"],
	[unmatched.sheetId, "Address"],
]);

export interface Leniency {
	/** The run went on another day: what is stamped with the day differs. */
	dayTurned: boolean;
}

/** Told to whom on which day: not the same if the day turned meanwhile. */
const byDay = ["Outbox", "Reminders"];

const cached = new WeakMap<Tab, readonly RowValues[]>();

/** The rows of a tab; the same tab is read once. */
export function valuesOf(tab: Tab): readonly RowValues[] {
	const rows = cached.get(tab) ?? rowsOf(tab);
	cached.set(tab, rows);
	return rows;
}

function tellTab(
	story: Map<string, string>,
	tab: Tab,
	linkNames: (text: string) => string,
	{ dayTurned }: Leniency,
) {
	if (own.has(tab.sheetId) || (dayTurned && byDay.includes(tab.title))) return;
	const without = [
		...(leftOut[tab.title] ?? []),
		...(dayTurned ? stamped : []),
	];
	for (const row of valuesOf(tab)) {
		if (dayTurned && row.Partnerships === "As at") continue;
		const name = String(row[nameOf.get(tab.sheetId) ?? ""]);
		const pairs = Object.entries(row)
			.filter(([heading]) => !without.includes(heading))
			.sort(([a], [b]) => (a < b ? -1 : 1));
		tell(story, `${tab.title} ${name}`, linkNames(JSON.stringify(pairs)));
	}
}

/** A second thing of the same name is told apart. */
function tell(story: Map<string, string>, name: string, what: string) {
	let free = name;
	for (let n = 2; story.has(free); n++) free = `${name} (no. ${n})`;
	story.set(free, what);
}

/** The tabs of an archive are told apart from the register's. */
const titledIn = (google: Office, book: Spreadsheet, tab: Tab): Tab =>
	book.id === google.workspace.state.boundId
		? tab
		: { ...tab, title: `${book.title}: ${tab.title}` };

export function storyOf(google: Office, leniency: Leniency): Story {
	const { state } = google.workspace;
	const story = new Map<string, string>();
	const names = new Map(state.drive.map(({ id, name }) => [id, name]));
	const linkNames = (text: string) =>
		text.replace(/\/(d|folders)\/([\w-]+)/g, (whole, kind, id) =>
			names.has(id) ? `/${kind}/<${names.get(id)}>` : whole,
		);
	for (const book of Object.values(state.spreadsheets))
		for (const tab of book.tabs)
			tellTab(story, titledIn(google, book, tab), linkNames, leniency);
	for (const { name, trashed, parents, appProperties } of state.drive)
		tell(
			story,
			`File ${name}`,
			JSON.stringify({
				trashed,
				in: parents.map((id) => names.get(id) ?? "My Drive"),
				// It depends on the day, which the document prints.
				appProperties: { ...appProperties, filledWith: undefined },
			}),
		);
	if (!leniency.dayTurned)
		for (const { to, subject } of google.mail("sent"))
			tell(story, `Email to ${to}: ${subject}`, "{}");
	// Within the hour it is Google that chooses the minute.
	for (const { handler, owner, rhythm } of state.triggers)
		tell(
			story,
			`Trigger ${handler}`,
			JSON.stringify({ owner, rhythm: { ...rhythm, minute: undefined } }),
		);
	return story;
}

export interface Difference {
	name: string;
	expected: string | undefined;
	found: string | undefined;
}

export function differences(expected: Story, found: Story): Difference[] {
	const names = new Set([...expected.keys(), ...found.keys()]);
	return [...names]
		.filter((name) => expected.get(name) !== found.get(name))
		.map((name) => ({
			name,
			expected: expected.get(name),
			found: found.get(name),
		}));
}

type Pair = readonly [string, unknown];

const pairsOf = (text: string): Pair[] => {
	const value: unknown = JSON.parse(text);
	return Array.isArray(value) ? value : Object.entries(value as object);
};

/** Only what differs, in words. */
export function differenceText({ name, expected, found }: Difference): string {
	if (expected === undefined) return `${name} is there, and should not be.`;
	if (found === undefined) return `${name} is missing.`;
	const wanted = new Map(pairsOf(expected));
	const differing = pairsOf(found).filter(
		([key, value]) => JSON.stringify(wanted.get(key)) !== JSON.stringify(value),
	);
	return `${name}: ${differing
		.map(
			([key, value]) =>
				`${key} is ${JSON.stringify(value)}, not ${JSON.stringify(wanted.get(key))}`,
		)
		.join("; ")}.`;
}
