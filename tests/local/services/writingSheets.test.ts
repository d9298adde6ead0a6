/** Spreadsheets.batchUpdate: what is in the spreadsheet afterwards. */

import { ask, refusal } from "./scripts";
import { anOfficeWith, cell, day, rows, tabOf, update, valuesIn } from "./tabs";

const refused = (
	office: ReturnType<typeof anOfficeWith>,
	...requests: object[]
) => refusal(office, "update(...args)", ...requests);

const prefix =
	"GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed with error: ";

describe("all or nothing", () => {
	test("a late mistake leaves the spreadsheet as it was", () => {
		const office = anOfficeWith(["a"]);
		const before = tabOf(office);
		const words = refused(
			office,
			{ updateCells: { start: {}, rows: rows(["b"]), fields: "*" } },
			{ addSheet: { properties: { title: "More" } } },
			{ deleteSheet: { sheetId: 99 } },
		);
		expect(words).toBe(
			`${prefix}Invalid requests[2].deleteSheet: No grid with id: 99`,
		);
		expect(tabOf(office)).toBe(before);
		expect(office.tabs()).toEqual(["Tab"]);
	});

	test("a kind that we do not know stops all of it, by name", () => {
		const office = anOfficeWith(["a"]);
		expect(
			refused(
				office,
				{ updateCells: { start: {}, rows: rows(["b"]), fields: "*" } },
				{ addChart: {} },
			),
		).toBe(
			"NotInLocalWorkspace: requests[1].addChart is not in the local workspace",
		);
		expect(valuesIn(office)).toEqual([["a"]]);
	});

	test("a part of a request that we do not know is refused by name", () => {
		const office = anOfficeWith(["a"]);
		expect(
			refused(office, {
				updateCells: {
					start: {},
					rows: [{ values: [{ textFormatRuns: [] }] }],
					fields: "*",
				},
			}),
		).toBe(
			"NotInLocalWorkspace: requests[0].updateCells.rows[0].values[0].textFormatRuns is not in the local workspace",
		);
	});

	test("what cannot be answered has not been done", () => {
		const office = anOfficeWith(["a"]);
		const request = {
			updateCells: { start: {}, rows: rows(["b"]), fields: "*" },
		};
		const words = refusal(
			office,
			"Sheets.Spreadsheets.batchUpdate({ requests: args, includeSpreadsheetInResponse: true, responseRanges: ['Nobody!A1'] }, id())",
			request,
		);
		expect(words).toContain("Unable to parse range: Nobody!A1");
		expect(valuesIn(office)).toEqual([["a"]]);
	});

	test("no request, an empty one and one of two kinds are refused", () => {
		const office = anOfficeWith(["a"]);
		expect(refused(office)).toContain("Must specify at least one request.");
		expect(refused(office, {})).toContain(
			"Invalid requests[0]: No request set.",
		);
		expect(refused(office, { deleteSheet: {}, addSheet: {} })).toBe(
			`${prefix}Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'addSheet'`,
		);
	});
});

describe("updateCells", () => {
	test("writes typed values, and an equals sign stays text", () => {
		const office = anOfficeWith();
		update(office, {
			updateCells: {
				start: { rowIndex: 1, columnIndex: 1 },
				rows: rows(["=1+1", 2, true]),
				fields: "userEnteredValue",
			},
		});
		expect(valuesIn(office)).toEqual([[], [null, "=1+1", 2, true]]);
		expect(ask(office, "read('Tab!B2')")).toMatchObject([
			{ values: [["=1+1"]] },
		]);
	});

	test("a formula is kept as typed and reads as a mistake", () => {
		const office = anOfficeWith();
		const formula = { userEnteredValue: { formulaValue: "=SUM(A1:A2)" } };
		update(office, {
			updateCells: { start: {}, rows: [{ values: [formula] }], fields: "*" },
		});
		expect(ask(office, "read('Tab!A1')")).toMatchObject([
			{ values: [["#NAME?"]] },
		]);
		const got = ask(
			office,
			"Sheets.Spreadsheets.get(id(), { includeGridData: true }).sheets[0].data[0].rowData[0].values[0]",
		);
		expect(got).toMatchObject({
			userEnteredValue: { formulaValue: "=SUM(A1:A2)" },
			effectiveValue: { errorValue: { type: "NAME" } },
			formattedValue: "#NAME?",
		});
	});

	test("an empty cell clears only what the mask names", () => {
		const office = anOfficeWith();
		const dated = { ...cell(46000), userEnteredFormat: day };
		const write = (values: object[], fields: string) =>
			update(office, {
				updateCells: { start: {}, rows: [{ values }], fields },
			});
		write([dated, dated], "userEnteredValue,userEnteredFormat");
		write([{}], "userEnteredValue");
		expect(tabOf(office).rows[0]).toEqual([
			{ format: day },
			{ value: 46000, format: day },
		]);
		write([{}, {}], "userEnteredFormat.numberFormat");
		expect(tabOf(office).rows[0]).toEqual([null, { value: 46000 }]);
	});

	test("with a start, cells that are not given stay; with a range they go", () => {
		const office = anOfficeWith(["a", "b"], ["c", "d"]);
		const given = { rows: rows(["x"]), fields: "userEnteredValue" };
		update(office, { updateCells: { start: {}, ...given } });
		const ragged = { rows: rows(["y"], ["c", "e"]), fields: "*" };
		update(office, { updateCells: { start: {}, ...ragged } });
		expect(valuesIn(office)).toEqual([
			["y", "b"],
			["c", "e"],
		]);
		const range = { startRowIndex: 0, endRowIndex: 2, endColumnIndex: 1 };
		update(office, { updateCells: { range, ...given } });
		expect(valuesIn(office)).toEqual([
			["x", "b"],
			[null, "e"],
		]);
	});

	test.each([
		[
			{ start: { columnIndex: 4 }, rows: rows(["x"]) },
			"GridCoordinate.columnIndex[4] is after last column in grid[3]",
		],
		[
			{ start: { rowIndex: 5 }, rows: rows(["x"]) },
			"GridCoordinate.rowIndex[5] is after last row in grid[4]",
		],
		[
			{ start: { columnIndex: 3 }, rows: rows(["x", "y"]) },
			"Attempting to write column: 4, beyond the last requested column of: 3",
		],
		[
			{ start: { rowIndex: 4 }, rows: rows(["x"], ["y"]) },
			"Attempting to write row: 5, beyond the last requested row of: 4",
		],
		[{ start: { sheetId: 7 }, rows: rows(["x"]) }, "No grid with id: 7"],
		[
			{ start: {}, rows: rows(["x".repeat(50_001)]) },
			"Your input contains more than the maximum of 50000 characters in a single cell.",
		],
	])("never grows the tab, and says why: case %#", (body, words) => {
		const office = anOfficeWith(["a"]);
		expect(refused(office, { updateCells: { ...body, fields: "*" } })).toBe(
			`${prefix}Invalid requests[0].updateCells: ${words}`,
		);
	});

	test("50,000 characters fit in a cell", () => {
		const office = anOfficeWith();
		const long = "x".repeat(50_000);
		update(office, {
			updateCells: { start: {}, rows: rows([long]), fields: "*" },
		});
		expect(valuesIn(office)).toEqual([[long]]);
	});

	test("without fields nothing is guessed", () => {
		const office = anOfficeWith(["a"]);
		expect(
			refused(office, { updateCells: { start: {}, rows: rows(["b"]) } }),
		).toContain("At least one field must be listed in 'fields'.");
	});
});

describe("appendCells", () => {
	test("goes below the last value of any column, and adds rows", () => {
		const office = anOfficeWith(["a"], ["b"], [null, "c"], [null], ["e"]);
		update(office, {
			appendCells: { rows: rows(["f"], ["g"]), fields: "userEnteredValue" },
		});
		expect(valuesIn(office).slice(5)).toEqual([["f"], ["g"]]);
		expect(tabOf(office).rowCount).toBe(7);
	});

	test("looks and rules below the data are not data", () => {
		const office = anOfficeWith(["a"]);
		const cellBelow = { userEnteredFormat: day };
		update(office, {
			repeatCell: { range: {}, cell: cellBelow, fields: "userEnteredFormat" },
		});
		update(office, {
			appendCells: { rows: rows(["b"]), fields: "userEnteredValue" },
		});
		expect(valuesIn(office).slice(0, 2)).toEqual([
			["a", null, null, null],
			["b", null, null, null],
		]);
		expect(tabOf(office).rowCount).toBe(5);
	});

	test("does not add columns", () => {
		const office = anOfficeWith(["a"]);
		expect(
			refused(office, {
				appendCells: { rows: rows(["1", "2", "3", "4", "5"]), fields: "*" },
			}),
		).toBe(
			`${prefix}Invalid requests[0].appendCells: Attempting to write column: 4, beyond the last requested column of: 3`,
		);
	});
});

test("the reply shows the rows that were named, as they are now", () => {
	const office = anOfficeWith(["Ref", "Name"], ["P-1", "Old"]);
	const reply = ask(
		office,
		"Sheets.Spreadsheets.batchUpdate({ requests: args, includeSpreadsheetInResponse: true, responseRanges: ['Tab!A2:B2'], responseIncludeGridData: true }, id()).updatedSpreadsheet.sheets[0].data",
		{
			updateCells: {
				start: { rowIndex: 1, columnIndex: 1 },
				rows: rows(["New"]),
				fields: "userEnteredValue",
			},
		},
	);
	expect(reply).toMatchObject([
		{
			startRow: 1,
			rowData: [
				{
					values: [
						{ userEnteredValue: { stringValue: "P-1" } },
						{ userEnteredValue: { stringValue: "New" } },
					],
				},
			],
		},
	]);
});

test("a mask on the update decides about the cells in its reply", () => {
	const office = anOfficeWith(["a"]);
	const reply = ask(
		office,
		"Sheets.Spreadsheets.batchUpdate({ requests: args, includeSpreadsheetInResponse: true, responseIncludeGridData: true }, id(), { fields: 'updatedSpreadsheet.sheets.properties.title' })",
		{ updateCells: { start: {}, rows: rows(["b"]), fields: "*" } },
	);
	expect(reply).toEqual({
		updatedSpreadsheet: { sheets: [{ properties: { title: "Tab" } }] },
	});
});

test("copying takes values and looks, or values alone", () => {
	const office = anOfficeWith([46000, "x"]);
	const source = { endRowIndex: 1, endColumnIndex: 2 };
	const to = (startRowIndex: number, endRowIndex: number) => ({
		startRowIndex,
		endRowIndex,
		endColumnIndex: 2,
	});
	update(office, {
		repeatCell: {
			range: { endRowIndex: 1, endColumnIndex: 1 },
			cell: { userEnteredFormat: day },
			fields: "userEnteredFormat",
		},
	});
	update(
		office,
		{ copyPaste: { source, destination: to(1, 3), pasteType: "PASTE_NORMAL" } },
		{ copyPaste: { source, destination: to(3, 4), pasteType: "PASTE_VALUES" } },
	);
	const styled = [{ value: 46000, format: day }, { value: "x" }];
	expect(tabOf(office).rows).toEqual([
		styled,
		styled,
		styled,
		[{ value: 46000 }, { value: "x" }],
	]);
});

test("sorting puts numbers, texts, then truths, and blanks last", () => {
	const office = anOfficeWith(
		["b", 1],
		[true, 2],
		[null, 3],
		[10, 4],
		["a", 5],
	);
	const sort = (sortOrder: string) =>
		update(office, {
			sortRange: { range: {}, sortSpecs: [{ dimensionIndex: 0, sortOrder }] },
		});
	sort("ASCENDING");
	expect(valuesIn(office)).toEqual([
		[10, 4],
		["a", 5],
		["b", 1],
		[true, 2],
		[null, 3],
	]);
	sort("DESCENDING");
	expect(valuesIn(office).map(([first]) => first)).toEqual([
		true,
		"b",
		"a",
		10,
		null,
	]);
});

test("a rule for a column is in each of its cells, and can be cleared", () => {
	const office = anOfficeWith(["a"]);
	const range = { startColumnIndex: 1, endColumnIndex: 2 };
	const values = [{ userEnteredValue: "Yes" }, { userEnteredValue: "No" }];
	const rule = { condition: { type: "ONE_OF_LIST", values }, strict: true };
	update(office, { setDataValidation: { range, rule } });
	expect(tabOf(office).rows.map((row) => row[1]?.validation)).toEqual(
		Array(5).fill(rule),
	);
	update(office, { setDataValidation: { range } });
	expect(tabOf(office).rows).toEqual([[{ value: "a" }]]);
});

test("ten million cells are the most that a file may have", () => {
	const office = anOfficeWith(["a"]);
	expect(
		refused(office, {
			appendDimension: { dimension: "ROWS", length: 2_500_000 },
		}),
	).toContain(
		"This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
	);
});

test("a value of the wrong kind is named", () => {
	const office = anOfficeWith(["a"]);
	expect(
		refused(office, {
			updateCells: { start: { rowIndex: "1" }, rows: [], fields: "*" },
		}),
	).toBe(
		`${prefix}Invalid value at 'requests[0].update_cells.start.row_index' (TYPE_INT32), "1"`,
	);
});
