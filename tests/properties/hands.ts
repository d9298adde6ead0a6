/** What people do in the spreadsheet with their own hands, as data. */
import fc from "fast-check";
import { type RowValues, rowsOf } from "../../local/rows";
import { tabWithId } from "../../local/sheets/grid";
import {
	headingsOf,
	insertRow,
	moveColumn,
	renameTab,
	sortByColumn,
	typeLikePerson,
} from "../../local/sheets/person";
import { applyRequests } from "../../local/sheets/requests";
import { boundBook, putBook } from "../../local/workspace";
import { home } from "../../src/policy/home";
import { tables } from "../../src/policy/policy";
import { partners } from "../../src/policy/scope/tables";
import { columnOf, type Table } from "../../src/register/table";
import type { TestOffice } from "../anOffice";

/** The tabs that people see and arrange. */
const shownTables: readonly Table[] = [home, ...tables];

/** A column that somebody added to the tab Partners for themselves. */
export const ownHeading = "Our notes";

/** The partners that an office of these properties begins with. */
export const founders = Array.from({ length: 8 }, (_, at) => `P-000${at + 1}`);

/** Numbers choose among what is there, whatever there is. */
export type Hand =
	| { does: "sort"; tab: number; column: number; down: boolean }
	| { does: "insert row"; tab: number; row: number }
	| { does: "move column"; tab: number; column: number; before: number }
	| { does: "rename tab"; tab: number; name: number }
	| { does: "type"; ref: string; heading: string; text: string };

/** Changes where things stand, and nothing that they say. */
export const isArranging = ({ does }: Hand) => does !== "type";

const some = fc.nat({ max: 40 });
const partnersTab = fc.constant(shownTables.indexOf(partners));

const arrangingIn = (
	tab: fc.Arbitrary<number>,
	lastRow: number,
): fc.Arbitrary<Hand> =>
	fc.oneof(
		fc.record({
			does: fc.constant("sort" as const),
			tab,
			column: some,
			down: fc.boolean(),
		}),
		fc.record({
			does: fc.constant("insert row" as const),
			tab,
			row: fc.nat({ max: lastRow }),
		}),
		fc.record({
			does: fc.constant("move column" as const),
			tab,
			column: some,
			before: some,
		}),
	);

/** Moves what stands in the first rows of the tab Partners. */
export const arrangingPartners = arrangingIn(partnersTab, 1);

/** Most of all in the tab where most records are. */
const anyTab = fc.oneof(
	{ weight: 3, arbitrary: partnersTab },
	{ weight: 2, arbitrary: fc.nat({ max: shownTables.length - 1 }) },
);

export const renaming: fc.Arbitrary<Hand> = fc.record({
	does: fc.constant("rename tab" as const),
	tab: anyTab,
	name: fc.nat({ max: 2 }),
});

export const arranging = fc.oneof(
	{ weight: 3, arbitrary: arrangingIn(anyTab, 12) },
	{ weight: 1, arbitrary: renaming },
);

export const typing = fc.record({
	does: fc.constant("type" as const),
	ref: fc.constantFrom(...founders),
	heading: fc.constantFrom(ownHeading, "Notes", "Number"),
	// Hardly ever what stands there already: that would be no change.
	text: fc.nat({ max: 1_000_000 }).map((number) => `By hand ${number}`),
});

export const anyHand = fc.oneof(
	{ weight: 4, arbitrary: arranging },
	{ weight: 1, arbitrary: typing },
);

const tabOf = (office: TestOffice, { sheetId }: Table) =>
	tabWithId(boundBook(office.google.workspace), sheetId);

const keyHeading = (table: Table) => columnOf(table, table.key).heading;

/** One of several, by any number. */
export function chosen<T>(list: readonly T[], number: number): T {
	const one = list[number % list.length];
	if (one === undefined) throw new Error("There is nothing to choose from");
	return one;
}

const names = (title: string) => [
	title,
	`${title} 2026`,
	`It’s ‘${title}’!A1'`,
];

/** Where a record stands in its tab, counted from nought. */
function placeOf(office: TestOffice, table: Table, key: string): number {
	const { rows } = tabOf(office, table);
	const column = headingsOf(tabOf(office, table)).indexOf(keyHeading(table));
	return rows.findIndex((row) => row[column]?.value === key);
}

function typeInto(
	office: TestOffice,
	{ ref, heading, text }: Extract<Hand, { does: "type" }>,
) {
	const { title } = tabOf(office, partners);
	const row = placeOf(office, partners, ref);
	const column = headingsOf(tabOf(office, partners)).indexOf(heading);
	if (row < 0 || column < 0) throw new Error(`${ref} has no ${heading}`);
	// An apostrophe first keeps what is typed as text.
	const typed = text === "" ? "" : `'${text}`;
	typeLikePerson(office.google.workspace, title, row, column, typed);
}

/** Does it, in whatever the spreadsheet is like by now. */
export function doByHand(office: TestOffice, hand: Hand): void {
	if (hand.does === "type") typeInto(office, hand);
	else arrange(office, hand);
}

function arrange(
	office: TestOffice,
	hand: Exclude<Hand, { does: "type" }>,
): void {
	const { workspace } = office.google;
	const table = chosen(shownTables, hand.tab);
	const { title, rows } = tabOf(office, table);
	const headings = headingsOf(tabOf(office, table)).filter(Boolean);
	if (hand.does === "sort") {
		const heading = chosen(headings, hand.column);
		const direction = hand.down ? "Z to A" : "A to Z";
		sortByColumn(workspace, title, heading, direction);
	} else if (hand.does === "insert row") {
		insertRow(workspace, title, 1 + (hand.row % (rows.length + 1)));
	} else if (hand.does === "move column") {
		const heading = chosen(headings, hand.column);
		moveColumn(workspace, title, heading, chosen(headings, hand.before));
	} else {
		const name = chosen(names(table.title), hand.name);
		renameTab(workspace, title, name);
	}
}

/** A person's own column in the tab Partners, before one of ours. */
export function addOwnColumn(office: TestOffice, before: string): void {
	const { workspace } = office.google;
	const { sheetId, title } = tabOf(office, partners);
	const index = headingsOf(tabOf(office, partners)).indexOf(before);
	const range = {
		sheetId,
		dimension: "COLUMNS",
		startIndex: index,
		endIndex: index + 1,
	};
	const { book } = applyRequests(
		boundBook(workspace),
		[{ insertDimension: { range, inheritFromBefore: false } }],
		{ editor: workspace.state.account, newNumber: () => 0 },
	);
	putBook(workspace, book);
	typeLikePerson(workspace, title, 0, index, ownHeading);
}

/** Every row of the tabs that people see, by its tab and key. */
export function register(office: TestOffice): Record<string, RowValues> {
	const found = shownTables.flatMap((table) =>
		rowsOf(tabOf(office, table)).map((row): [string, RowValues] => [
			`${table.title} ${row[keyHeading(table)]}`,
			row,
		]),
	);
	const keys = found.map(([key]) => key);
	const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
	if (twice.length > 0) throw new Error(`There twice: ${twice.join(", ")}`);
	return Object.fromEntries(found);
}
