/** Makes the register's tabs, and has those repaired that are there. */
import { UserError } from "../register/errors";
import { expectedLayout, layoutOf, rangeOf } from "./layout";
import { registerId, sheets } from "./services";
import { addTab, lateColours, protection, type TabPlan } from "./tabLooks";
import { type FoundTab, repairs } from "./tabRepairs";

/** The empty tab that every new spreadsheet has goes, once ours are there. */
function firstTabLeft(
	found: readonly FoundTab[],
	plans: readonly TabPlan[],
): FoundTab | undefined {
	const ours = new Set(plans.map(({ table }) => table.sheetId));
	const [first, ...more] = found.filter(
		({ properties }) => !ours.has(properties.sheetId),
	);
	// "Sheet1" in any language; one that somebody renamed is theirs.
	const isUntouched =
		first?.properties.sheetId === 0 && first.properties.title.endsWith("1");
	return more.length === 0 && isUntouched ? first : undefined;
}

const firstRows = (
	id: string,
	found: readonly FoundTab[],
	plans: readonly TabPlan[],
) => {
	const titles = new Map(
		found.map(({ properties }) => [properties.sheetId, properties.title]),
	);
	const present = plans.filter(({ table }) => titles.has(table.sheetId));
	const spare = firstTabLeft(found, plans);
	const ranges = [
		...present.map(({ table }) =>
			rangeOf(titles.get(table.sheetId) ?? "", "1:1"),
		),
		...(spare ? [rangeOf(spare.properties.title, "A1:Z50")] : []),
	];
	const replies =
		ranges.length > 0
			? (sheets().Spreadsheets.Values.batchGet(id, { ranges }).valueRanges ??
				[])
			: [];
	const layouts = new Map(
		present.map(({ table }, at) => [
			table,
			layoutOf(
				table,
				titles.get(table.sheetId) ?? "",
				replies[at]?.values?.[0] ?? [],
			),
		]),
	);
	const emptyTab =
		spare && !replies[present.length]?.values ? spare : undefined;
	return { layouts, emptyTab };
};

/** @throws UserError if somebody's own tab has the name that ours needs */
function refuseNamesakes(
	found: readonly FoundTab[],
	plans: readonly TabPlan[],
) {
	const present = new Set(found.map(({ properties }) => properties.sheetId));
	const needed = plans.filter(({ table }) => !present.has(table.sheetId));
	const taken = needed.find(({ table }) =>
		found.some(
			({ properties }) =>
				properties.title.toLowerCase() === table.title.toLowerCase(),
		),
	);
	if (taken)
		throw new UserError(
			`There is a tab of your own called ${taken.table.title}. Give it another name, then choose Partnerships, Set up or repair again. Nothing was changed.`,
		);
}

/**
 * Makes the tabs that are missing and repairs those that are there.
 * @returns how many things were made or mended: 0 when all was well
 */
export function makeTabs(plans: readonly TabPlan[]): number {
	const id = registerId();
	const book = sheets().Spreadsheets.get(id, {
		fields:
			"properties(timeZone,locale),sheets(properties(sheetId,title,index,hidden,gridProperties),protectedRanges(protectedRangeId,description),conditionalFormats)",
	});
	const found = book.sheets ?? [];
	refuseNamesakes(found, plans);
	const { layouts, emptyTab } = firstRows(id, found, plans);
	const requests = plans.flatMap((plan, index) => {
		const layout = layouts.get(plan.table);
		const tab = found.find(
			({ properties }) => properties.sheetId === plan.table.sheetId,
		);
		if (layout && tab) return repairs(plan.table, tab, layout);
		const expected = expectedLayout(plan.table);
		return [
			...addTab(plan, index),
			...protection(plan.table, expected),
			...lateColours(plan.table, expected),
		];
	});
	if (emptyTab)
		requests.push({ deleteSheet: { sheetId: emptyTab.properties.sheetId } });
	if (
		book.properties?.timeZone !== "Europe/London" ||
		book.properties?.locale !== "en_GB"
	)
		requests.push({
			updateSpreadsheetProperties: {
				properties: { timeZone: "Europe/London", locale: "en_GB" },
				fields: "timeZone,locale",
			},
		});
	if (requests.length > 0) sheets().Spreadsheets.batchUpdate({ requests }, id);
	return requests.length;
}
