/** Tabs, rows and columns come, go and move; rules go along. */

import type { Office } from "../../../local/office";
import { ask, refusal } from "./scripts";
import { anOfficeWith, rows, tabOf, update, valuesIn } from "./tabs";

const refused = (office: Office, ...requests: object[]) =>
	refusal(office, "update(...args)", ...requests).replace(/^.*error: /, "");

const lines = (dimension: string, startIndex: number, endIndex: number) => ({
	range: { dimension, startIndex, endIndex },
});

test("a new tab answers with its number, place and size", () => {
	const office = anOfficeWith(["a"]);
	const { replies } = update(office, {
		addSheet: { properties: { title: "Letters", index: 0, hidden: true } },
	}) as { replies: { addSheet: { properties: { sheetId: number } } }[] };
	expect(replies).toMatchObject([
		{
			addSheet: {
				properties: {
					title: "Letters",
					index: 0,
					hidden: true,
					gridProperties: { rowCount: 1000, columnCount: 26 },
				},
			},
		},
	]);
	expect(replies[0]?.addSheet.properties.sheetId).toBeGreaterThan(0);
	expect(office.tabs()).toEqual(["Letters", "Tab"]);
});

test("names and numbers of tabs are each used once", () => {
	const office = anOfficeWith(["a"]);
	expect(refused(office, { addSheet: { properties: { title: "tab" } } })).toBe(
		'Invalid requests[0].addSheet: A sheet with the name "tab" already exists. Please enter another name.',
	);
	expect(
		refused(office, { addSheet: { properties: { sheetId: 0 } } }),
	).toContain("A sheet with id 0 already exists.");
});

test("the last tab that shows cannot be deleted or hidden", () => {
	const office = anOfficeWith(["a"]);
	update(office, { addSheet: { properties: { sheetId: 5, hidden: true } } });
	const words = "You can't remove all the visible sheets in a document.";
	expect(refused(office, { deleteSheet: { sheetId: 0 } })).toContain(words);
	expect(
		refused(office, {
			updateSheetProperties: { properties: { hidden: true }, fields: "hidden" },
		}),
	).toContain(words);
});

test("a tab changes only in what the mask names", () => {
	const office = anOfficeWith(["a"]);
	update(office, {
		updateSheetProperties: {
			properties: {
				title: "Renamed",
				hidden: true,
				gridProperties: { frozenRowCount: 1, rowCount: 2 },
			},
			fields: "title,gridProperties.frozenRowCount",
		},
	});
	expect(tabOf(office, "Renamed")).toMatchObject({
		hidden: false,
		frozenRowCount: 1,
		rowCount: 5,
	});
});

test("a smaller tab loses what no longer fits", () => {
	const office = anOfficeWith(["a", "b", "c"], ["d"], ["e"]);
	update(office, {
		updateSheetProperties: {
			properties: { gridProperties: { rowCount: 2, columnCount: 2 } },
			fields: "gridProperties(rowCount,columnCount)",
		},
	});
	expect(valuesIn(office)).toEqual([["a", "b"], ["d"]]);
});

test("a tab moves to the place counted before the move", () => {
	const office = anOfficeWith(["a"]);
	for (const title of ["Two", "Three"]) {
		update(office, { addSheet: { properties: { title } } });
	}
	const move = (index: number) =>
		update(office, {
			updateSheetProperties: { properties: { index }, fields: "index" },
		});
	move(2);
	expect(office.tabs()).toEqual(["Two", "Tab", "Three"]);
	move(0);
	expect(office.tabs()).toEqual(["Tab", "Two", "Three"]);
});

test("the spreadsheet takes a title, a place and a time zone", () => {
	const office = anOfficeWith(["a"]);
	update(office, {
		updateSpreadsheetProperties: {
			properties: { title: "Ours", locale: "en_GB", timeZone: "Etc/GMT" },
			fields: "title,timeZone",
		},
	});
	expect(ask(office, "Sheets.Spreadsheets.get(id()).properties")).toEqual({
		title: "Ours",
		locale: "en_GB",
		timeZone: "Etc/GMT",
	});
});

describe("rows and columns", () => {
	const full = () => anOfficeWith(["a", 1], ["b", 2], ["c", 3], ["d", 4]);

	test("are inserted, and look like their neighbour", () => {
		const office = full();
		const bold = { userEnteredFormat: { textFormat: { bold: true } } };
		const range = { endRowIndex: 1, endColumnIndex: 2 };
		update(office, {
			repeatCell: { range, cell: bold, fields: "userEnteredFormat" },
		});
		update(office, {
			insertDimension: { ...lines("ROWS", 1, 2), inheritFromBefore: true },
		});
		expect(valuesIn(office).slice(0, 3)).toEqual([
			["a", 1],
			[null, null],
			["b", 2],
		]);
		expect(tabOf(office).rows[1]?.[0]?.format?.textFormat?.bold).toBe(true);
		expect(tabOf(office).rowCount).toBe(6);
	});

	test("a column is inserted in front of another", () => {
		const office = full();
		update(office, { insertDimension: lines("COLUMNS", 0, 1) });
		expect(valuesIn(office)[0]).toEqual([null, "a", 1]);
		expect(tabOf(office).columnCount).toBe(5);
	});

	test("are deleted, and later requests see the rows where they are then", () => {
		const office = full();
		update(
			office,
			{ deleteDimension: lines("ROWS", 0, 1) },
			{ deleteDimension: lines("ROWS", 1, 2) },
		);
		expect(valuesIn(office)).toEqual([
			["b", 2],
			["d", 4],
		]);
		expect(tabOf(office).rowCount).toBe(3);
	});

	test("that are not there cannot be deleted, and one must stay", () => {
		const office = full();
		expect(refused(office, { deleteDimension: lines("ROWS", 5, 6) })).toBe(
			"Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 5 but there are only 5 rows.",
		);
		expect(
			refused(office, { deleteDimension: lines("COLUMNS", 0, 4) }),
		).toContain("You can't delete all the columns on the sheet.");
	});

	test("some row below the frozen ones must stay", () => {
		const office = full();
		const gridProperties = { frozenRowCount: 1 };
		update(office, {
			updateSheetProperties: {
				properties: { gridProperties },
				fields: "gridProperties.frozenRowCount",
			},
		});
		expect(refused(office, { deleteDimension: lines("ROWS", 1, 5) })).toContain(
			"Sorry, it is not possible to delete all non-frozen rows.",
		);
	});

	test("frozen ones that are deleted are no longer frozen", () => {
		const office = full();
		const gridProperties = { frozenRowCount: 2 };
		update(
			office,
			{
				updateSheetProperties: {
					properties: { gridProperties },
					fields: "gridProperties.frozenRowCount",
				},
			},
			{ deleteDimension: lines("ROWS", 1, 3) },
		);
		expect(tabOf(office).frozenRowCount).toBe(1);
	});

	test("move to where they are wanted, counted before the move", () => {
		const office = full();
		update(office, {
			moveDimension: {
				source: { dimension: "ROWS", startIndex: 0, endIndex: 1 },
				destinationIndex: 3,
			},
		});
		expect(valuesIn(office).map(([first]) => first)).toEqual([
			"b",
			"c",
			"a",
			"d",
		]);
		update(office, {
			moveDimension: {
				source: { dimension: "COLUMNS", startIndex: 1, endIndex: 2 },
				destinationIndex: 0,
			},
		});
		expect(valuesIn(office)[0]).toEqual([2, "b"]);
	});

	test("are added at the end", () => {
		const office = full();
		update(office, { appendDimension: { dimension: "COLUMNS", length: 2 } });
		expect(tabOf(office)).toMatchObject({ rowCount: 5, columnCount: 6 });
	});

	test("keep their widths, and those that are hidden, when others move", () => {
		const office = full();
		const size = (range: object, properties: object, fields: string) =>
			update(office, {
				updateDimensionProperties: { range, properties, fields },
			});
		const { range } = lines("COLUMNS", 1, 2);
		size(range, { pixelSize: 240 }, "pixelSize");
		size(range, { hiddenByUser: true }, "hiddenByUser");
		update(office, { insertDimension: lines("COLUMNS", 0, 1) });
		expect(tabOf(office).columnProperties).toEqual([
			null,
			null,
			{ pixelSize: 240, hidden: true },
		]);
	});
});

describe("rules", () => {
	const range = { startRowIndex: 1, endRowIndex: 3, endColumnIndex: 1 };
	const rule = {
		ranges: [range],
		booleanRule: {
			condition: {
				type: "CUSTOM_FORMULA",
				values: [{ userEnteredValue: "=$A2<TODAY()" }],
			},
			format: { textFormat: { bold: true } },
		},
	};

	test("go down with their rows and disappear with them", () => {
		const office = anOfficeWith(["a"], ["b"], ["c"]);
		update(
			office,
			{ addConditionalFormatRule: { rule } },
			{ addProtectedRange: { protectedRange: { range, warningOnly: true } } },
			{ insertDimension: lines("ROWS", 0, 2) },
		);
		const moved = { startRowIndex: 3, endRowIndex: 5, endColumnIndex: 1 };
		expect(tabOf(office).conditionalFormats[0]?.ranges).toEqual([moved]);
		expect(tabOf(office).protectedRanges[0]?.range).toEqual(moved);
		update(office, { deleteDimension: lines("ROWS", 3, 5) });
		expect(tabOf(office)).toMatchObject({
			conditionalFormats: [],
			protectedRanges: [],
		});
	});

	test("of colours are numbered, and deleting answers with the rule", () => {
		const office = anOfficeWith(["a"]);
		const other = { ...rule, ranges: [{ endRowIndex: 1 }] };
		update(
			office,
			{ addConditionalFormatRule: { rule } },
			{ addConditionalFormatRule: { rule: other, index: 0 } },
		);
		expect(
			update(office, { deleteConditionalFormatRule: { index: 0 } }),
		).toMatchObject({
			replies: [{ deleteConditionalFormatRule: { rule: other } }],
		});
		expect(
			refused(office, { deleteConditionalFormatRule: { index: 1 } }),
		).toContain("No conditional format on sheet: 0 at index: 1");
	});

	test("of protection hold for everybody but the owner", () => {
		const office = anOfficeWith(["a"]);
		const { replies } = update(office, {
			addProtectedRange: {
				protectedRange: { range: { sheetId: 0 }, description: "Ours" },
			},
		}) as {
			replies: {
				addProtectedRange: { protectedRange: { protectedRangeId: number } };
			}[];
		};
		const write = {
			updateCells: { start: {}, rows: rows(["b"]), fields: "userEnteredValue" },
		};
		update(office, write);
		expect(valuesIn(office)).toEqual([["b"]]);
		office.setAccount("someone@else.example");
		expect(refused(office, write)).toContain(
			"You are trying to edit a protected cell or object.",
		);
		office.setAccount("office@charity.example");
		const protectedRangeId =
			replies[0]?.addProtectedRange.protectedRange.protectedRangeId;
		update(office, {
			updateProtectedRange: {
				protectedRange: { protectedRangeId, warningOnly: true },
				fields: "warningOnly",
			},
		});
		office.setAccount("someone@else.example");
		update(office, write);
		update(office, { deleteProtectedRange: { protectedRangeId } });
		expect(tabOf(office).protectedRanges).toEqual([]);
	});

	test("a tab has one filter", () => {
		const office = anOfficeWith(["a"]);
		const filter = { range: { sheetId: 0, endColumnIndex: 1 } };
		update(office, { setBasicFilter: { filter: { range: { sheetId: 0 } } } });
		update(office, { setBasicFilter: { filter } });
		expect(tabOf(office).basicFilter).toEqual(filter);
	});
});
