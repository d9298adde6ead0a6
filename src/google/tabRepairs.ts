/** Puts back what people renamed, doubled or unguarded in a tab. */
import { columnOf, keysOf, type Table } from "../register/table";
import type { Layout } from "./layout";
import type { BookReply, SheetsRequest } from "./services";
import { guarded, headingRequest, lateColours, protection } from "./tabLooks";

export type FoundTab = NonNullable<BookReply["sheets"]>[number];

/** Where a schema's column stands: the first one before or after it that is there. */
function neighbour(
	table: Table,
	layout: Layout,
	at: number,
	step: 1 | -1,
): number | undefined {
	const keys = keysOf(table);
	for (let index = at + step; keys[index] !== undefined; index += step) {
		const column = layout.at.get(String(keys[index]));
		if (column !== undefined) return column;
	}
	return undefined;
}

/**
 * The one column that can be the missing one under another name: the only
 * column that is not ours between its neighbours.
 */
function renamedColumn(table: Table, layout: Layout, at: number) {
	const left = neighbour(table, layout, at, -1) ?? -1;
	const right = neighbour(table, layout, at, 1) ?? layout.headings.length;
	const ours = new Set(layout.at.values());
	const others = layout.headings
		.map((_, column) => column)
		.filter((column) => column > left && column < right && !ours.has(column));
	return others.length === 1 ? others[0] : undefined;
}

/**
 * Puts headings back: a renamed one where its column is, a missing one in a new
 * column at the end, a doubled one by naming its copies.
 */
function headingRepairs(
	table: Table,
	layout: Layout,
	columnCount: number,
): SheetsRequest[] {
	let width = layout.headings.length;
	const requests: SheetsRequest[] = [];
	for (const [at, key] of keysOf(table).entries()) {
		if (layout.at.has(key)) continue;
		const index = renamedColumn(table, layout, at) ?? width++;
		if (index >= columnCount)
			requests.push({
				appendDimension: {
					sheetId: table.sheetId,
					dimension: "COLUMNS",
					length: 1,
				},
			});
		const { heading } = columnOf(table, key);
		requests.push(headingRequest(table, index, [heading]));
	}
	for (const heading of layout.doubled)
		layout.headings.forEach((text, index) => {
			if (text !== heading || index === layout.headings.indexOf(heading))
				return;
			const copy = `${heading} (copy ${index + 1})`;
			requests.push(headingRequest(table, index, [copy]));
		});
	return requests;
}

/** A tab that only the script uses has the name that it is asked for by. */
const titleRepairs = (table: Table, title: string): SheetsRequest[] =>
	table.shown !== "never" || title === table.title
		? []
		: [
				{
					updateSheetProperties: {
						properties: { sheetId: table.sheetId, title: table.title },
						fields: "title",
					},
				},
			];

/** What to do so that a tab is as set-up makes it; nothing when it is. */
export function repairs(
	table: Table,
	tab: FoundTab,
	layout: Layout,
): SheetsRequest[] {
	const { properties, protectedRanges = [], conditionalFormats = [] } = tab;
	const guards = protection(table, layout);
	const has = protectedRanges.filter(
		({ description }) => description === guarded,
	);
	const colours = lateColours(table, layout);
	return [
		...titleRepairs(table, properties.title),
		...headingRepairs(
			table,
			layout,
			properties.gridProperties?.columnCount ?? 0,
		),
		...(properties.gridProperties?.frozenRowCount === 1
			? []
			: [
					{
						updateSheetProperties: {
							properties: {
								sheetId: table.sheetId,
								gridProperties: { frozenRowCount: 1 },
							},
							fields: "gridProperties.frozenRowCount",
						},
					},
				]),
		...(has.length >= guards.length
			? []
			: [
					...has.map(({ protectedRangeId }) => ({
						deleteProtectedRange: { protectedRangeId },
					})),
					...guards,
				]),
		...(conditionalFormats.length >= colours.length ? [] : colours),
	];
}
