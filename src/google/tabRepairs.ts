/** Puts back what people renamed, doubled or unguarded in a tab. */
import { columnOf, keysOf, type Table } from "../register/table";
import type { Layout } from "./layout";
import type { BookReply, SheetsRequest } from "./services";
import { guarded, headingRequest, lateColours, protection } from "./tabLooks";

export type FoundTab = NonNullable<BookReply["sheets"]>[number];

/**
 * Puts headings back: a renamed one where its column is, a missing one in a new
 * column at the end, a doubled one by naming its copies.
 */
function headingRepairs(
	table: Table,
	layout: Layout,
	columnCount: number,
): SheetsRequest[] {
	const ours = new Set(
		keysOf(table).map((key) => columnOf(table, key).heading),
	);
	let width = Math.max(layout.headings.length, 0);
	const requests: SheetsRequest[] = [];
	for (const [at, key] of keysOf(table).entries()) {
		const { heading } = columnOf(table, key);
		if (layout.at.has(key)) continue;
		const there = layout.headings[at] ?? "";
		const index = ours.has(there) ? width++ : at;
		if (index >= columnCount)
			requests.push({
				appendDimension: {
					sheetId: table.sheetId,
					dimension: "COLUMNS",
					length: 1,
				},
			});
		requests.push(headingRequest(table, index, [heading]));
	}
	for (const heading of layout.doubled)
		layout.headings.forEach((text, index) => {
			const first = layout.headings.indexOf(heading);
			if (text === heading && index !== first)
				requests.push(
					headingRequest(table, index, [`${heading} (copy ${index + 1})`]),
				);
		});
	return requests;
}

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
