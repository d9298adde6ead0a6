/** What Sheets turns away whole, and in which words. */

import { ask, refusal } from "./scripts";
import { anOfficeWith, cell, rows, update, valuesIn } from "./tabs";

const prefix =
	"GoogleJsonResponseException: API call to sheets.spreadsheets.batchUpdate failed with error: ";

/** Google's words for a request that nothing may come of. */
function refused(request: object): string {
	const office = anOfficeWith(["a"]);
	const before = office.workspace.state.spreadsheets;
	const write = { updateCells: { start: {}, rows: rows(["b"]), fields: "*" } };
	const words = refusal(office, "update(...args)", write, request);
	expect(office.workspace.state.spreadsheets).toBe(before);
	expect(words.startsWith(prefix)).toBe(true);
	return words.slice(prefix.length);
}

const unknown = (name: string, place: string) =>
	`Invalid JSON payload received. Unknown name "${name}" at '${place}': Cannot find field.`;

describe("a name that Google has not", () => {
	test.each([
		[{ addChrt: {} }, "addChrt", "requests[1]"],
		[
			{ updateCells: { start: {}, rows: [], fields: "*", row: 1 } },
			"row",
			"requests[1].update_cells",
		],
		[
			{
				repeatCell: {
					range: {},
					fields: "userEnteredFormat",
					cell: { userEnteredFormat: { numberFormt: {} } },
				},
			},
			"numberFormt",
			"requests[1].repeat_cell.cell.user_entered_format",
		],
		[
			{
				appendCells: {
					rows: [{ values: [{ userEnteredValue: { dayValue: 1 } }] }],
					fields: "*",
				},
			},
			"dayValue",
			"requests[1].append_cells.rows[0].values[0].user_entered_value",
		],
	])("%j", (request, name, place) => {
		expect(refused(request)).toBe(unknown(name, place));
	});

	test("beside the requests", () => {
		const words = refusal(
			anOfficeWith(["a"]),
			"Sheets.Spreadsheets.batchUpdate({ requests: args, responseRange: [] }, id())",
			{ addSheet: {} },
		);
		expect(words).toBe(
			`${prefix}Invalid JSON payload received. Unknown name "responseRange": Cannot find field.`,
		);
	});

	test.each([
		["Spreadsheets.get(id(), { field: 'sheets' })", "field"],
		["Spreadsheets.Values.batchGet(id(), { range: 'A1' })", "range"],
		[
			"Spreadsheets.batchUpdate({ requests: [{ addSheet: {} }] }, id(), { mask: '*' })",
			"mask",
		],
	])("among the options: %s", (code, name) => {
		expect(refusal(anOfficeWith(["a"]), `Sheets.${code}`)).toContain(
			`failed with error: Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
		);
	});

	test.each([
		"Spreadsheets.get(id(), { fields: 'sheets.propertys' })",
		"Spreadsheets.get(id(), { fields: 'sheets.properties(sheetID)' })",
		"Spreadsheets.Values.batchGet(id(), { ranges: 'A1', fields: 'valueRange' })",
		"Spreadsheets.batchUpdate({ requests: [{ addSheet: {} }] }, id(), { fields: 'reply' })",
	])("in the mask of a reply: %s", (code) => {
		const office = anOfficeWith(["a"]);
		expect(refusal(office, `Sheets.${code}`)).toContain(
			"failed with error: Request contains an invalid argument.",
		);
		expect(office.tabs()).toEqual(["Tab"]);
	});

	test.each([
		[
			{ updateCells: { start: {}, rows: [], fields: "userEnteredValu" } },
			"updateCells: Invalid field: userEnteredValu",
		],
		[
			{
				repeatCell: {
					range: {},
					cell: {},
					fields: "userEnteredFormat(numberFormat,bold)",
				},
			},
			"repeatCell: Invalid field: bold",
		],
		[
			{ updateSheetProperties: { properties: {}, fields: "gridProperty" } },
			"updateSheetProperties: Invalid field: gridProperty",
		],
		[
			{
				updateDimensionProperties: {
					range: { dimension: "ROWS" },
					properties: {},
					fields: "pixelsize",
				},
			},
			"updateDimensionProperties: Invalid field: pixelsize",
		],
		[
			{ updateSpreadsheetProperties: { properties: {}, fields: "timezone" } },
			"updateSpreadsheetProperties: Invalid field: timezone",
		],
	])("in the mask of a request: %j", (request, words) => {
		expect(refused(request)).toBe(`Invalid requests[1].${words}`);
	});
});

describe("a value that does not fit", () => {
	const written = (value: unknown) => ({
		updateCells: {
			start: {},
			rows: [{ values: [{ userEnteredValue: { numberValue: value } }] }],
			fields: "*",
		},
	});

	test.each([
		[
			written("12"),
			`Invalid value at 'requests[1].update_cells.rows[0].values[0].user_entered_value.number_value' (TYPE_DOUBLE), "12"`,
		],
		[
			{ deleteSheet: { sheetId: 3_000_000_000 } },
			"Invalid value at 'requests[1].delete_sheet.sheet_id' (TYPE_INT32), 3000000000",
		],
		[
			{ sortRange: { range: {}, sortSpecs: [{ sortOrder: "UP" }] } },
			`Invalid value at 'requests[1].sort_range.sort_specs[0].sort_order' (TYPE_ENUM), "UP"`,
		],
		[
			{ updateCells: { start: {}, rows: [null], fields: "*" } },
			"Invalid value at 'requests[1].update_cells.rows[0]' (object), null",
		],
		[
			{
				updateCells: {
					start: {},
					rows: [
						{
							values: [
								{ userEnteredValue: { stringValue: "1", numberValue: 1 } },
							],
						},
					],
					fields: "*",
				},
			},
			"Invalid value at 'requests[1].update_cells.rows[0].values[0].user_entered_value' (oneof), oneof field 'value' is already set. Cannot set 'numberValue'",
		],
		[
			{ updateCells: { start: {}, range: {}, rows: [], fields: "*" } },
			"Invalid value at 'requests[1].update_cells' (oneof), oneof field 'area' is already set. Cannot set 'range'",
		],
	])("%j", (request, words) => {
		expect(refused(request)).toBe(words);
	});

	test("no number at all", () => {
		expect(
			refusal(
				anOfficeWith(["a"]),
				"update({ updateCells: { start: {}, rows: [{ values: [{ userEnteredValue: { numberValue: NaN } }] }], fields: '*' } })",
			),
		).toContain("user_entered_value.number_value' (TYPE_DOUBLE), null");
	});

	test("half a character arrives as another one", () => {
		const office = anOfficeWith(["a"]);
		const text = cell("a\ud800b\u{1f642}");
		update(office, {
			updateCells: { start: {}, rows: [{ values: [text] }], fields: "*" },
		});
		expect(valuesIn(office)).toEqual([["a\ufffdb\u{1f642}"]]);
	});
});

describe("a request that cannot be done", () => {
	const range = { startRowIndex: 0, endRowIndex: 1 };
	const rule = (format: object, ...ranges: object[]) => ({
		ranges,
		booleanRule: {
			condition: {
				type: "CUSTOM_FORMULA",
				values: [{ userEnteredValue: "=A1" }],
			},
			format,
		},
	});
	const sheet = (properties: object, fields: string) => ({
		updateSheetProperties: { properties, fields },
	});
	const book = (properties: object, fields: string) => ({
		updateSpreadsheetProperties: { properties, fields },
	});
	const insert = (dimensionRange: object, inheritFromBefore = false) => ({
		insertDimension: {
			range: { dimension: "ROWS", ...dimensionRange },
			inheritFromBefore,
		},
	});

	test.each([
		[
			{ updateCells: { rows: [], fields: "*" } },
			"updateCells: Either start or range must be set.",
		],
		[
			{ repeatCell: { range: { startRowIndex: -1 }, cell: {}, fields: "*" } },
			'repeatCell: Negative indexes: {"startRowIndex":-1}',
		],
		[
			{
				repeatCell: {
					range: { startRowIndex: 1, endRowIndex: 1 },
					cell: {},
					fields: "*",
				},
			},
			'repeatCell: The range is empty: {"startRowIndex":1,"endRowIndex":1}',
		],
		[insert({ endIndex: 1 }), "insertDimension: range.startIndex must be set"],
		[insert({ startIndex: 1 }), "insertDimension: range.endIndex must be set"],
		[
			insert({ startIndex: 5, endIndex: 6 }),
			"insertDimension: range.startIndex must be less than the grid size (5) if inheritFromBefore is false.",
		],
		[
			insert({ startIndex: 0, endIndex: 1 }, true),
			"insertDimension: range.startIndex must be greater than 0 if inheritFromBefore is true.",
		],
		[
			{ addSheet: { properties: { sheetId: -1 } } },
			"addSheet: Invalid sheet id: -1",
		],
		[
			{ addSheet: { properties: { index: 2 } } },
			"addSheet: The sheet index 2 is out of range.",
		],
		[
			{
				addSheet: {
					properties: { gridProperties: { rowCount: 1, columnCount: 18_279 } },
				},
			},
			"addSheet: This action would increase the number of columns above the limit of 18278 columns.",
		],
		[
			sheet({}, "title"),
			"updateSheetProperties: The sheet name cannot be empty.",
		],
		[
			sheet({ title: "T" }, "*"),
			"updateSheetProperties: A sheet must have some rows.",
		],
		[
			sheet({ index: 7 }, "index"),
			"updateSheetProperties: The sheet index 7 is out of range.",
		],
		[
			book({ timeZone: "Mars/Base" }, "timeZone"),
			"updateSpreadsheetProperties: Invalid time zone: Mars/Base",
		],
		[
			book({ locale: "British" }, "locale"),
			"updateSpreadsheetProperties: Unsupported locale: British",
		],
		[
			book({}, "title"),
			"updateSpreadsheetProperties: The spreadsheet title cannot be empty.",
		],
		[
			{ addConditionalFormatRule: { rule: rule({}, range), index: 1 } },
			"addConditionalFormatRule: No conditional format on sheet: 0 at index: 1",
		],
		[
			{ addProtectedRange: { protectedRange: {} } },
			"addProtectedRange: A protected range must have a range.",
		],
	])("%j", (request, words) => {
		expect(refused(request)).toBe(`Invalid requests[1].${words}`);
	});

	test("a rule changes weight, strokes and colours, and no more", () => {
		const request = {
			addConditionalFormatRule: {
				rule: rule({ numberFormat: { type: "DATE" } }, range),
			},
		};
		expect(refusal(anOfficeWith(["a"]), "update(...args)", request)).toContain(
			"rule.booleanRule.format.numberFormat is not in",
		);
	});

	test("what a mask names and nobody gives is taken away", () => {
		const office = anOfficeWith(["a"], ["b"]);
		const gridProperties = { frozenRowCount: 1, hideGridlines: true };
		update(
			office,
			sheet({ gridProperties }, "gridProperties(frozenRowCount,hideGridlines)"),
			sheet({}, "gridProperties(frozenRowCount,hideGridlines)"),
		);
		expect(
			ask(office, "Sheets.Spreadsheets.get(id()).sheets[0].properties"),
		).toMatchObject({ gridProperties: { rowCount: 5, columnCount: 4 } });
	});

	test("more than ten megabytes cannot be sent", () => {
		expect(
			refusal(
				anOfficeWith(["a"]),
				"update(...Array(230).fill({ updateCells: { start: {}, rows: [{ values: [{ userEnteredValue: { stringValue: 'x'.repeat(49000) } }] }], fields: '*' } }))",
			),
		).toBe(`${prefix}Request payload size exceeds the limit: 10485760 bytes.`);
	});
});

describe("protection keeps others from", () => {
	test.each([
		{ deleteSheet: {} },
		{ updateSheetProperties: { properties: { title: "X" }, fields: "title" } },
		{ appendDimension: { dimension: "ROWS", length: 1 } },
		{ deleteProtectedRange: { protectedRangeId: 7 } },
		{
			updateProtectedRange: {
				protectedRange: { protectedRangeId: 7, warningOnly: true },
				fields: "warningOnly",
			},
		},
		{
			addConditionalFormatRule: {
				rule: { ranges: [{ sheetId: 0 }], booleanRule: {} },
			},
		},
	])("%j", (request) => {
		const office = anOfficeWith(["a"]);
		update(
			office,
			{
				addProtectedRange: {
					protectedRange: { protectedRangeId: 7, range: { sheetId: 0 } },
				},
			},
			{ addSheet: {} },
		);
		office.setAccount("someone@else.example");
		expect(refusal(office, "update(...args)", request)).toContain(
			"You are trying to edit a protected cell or object.",
		);
	});
});
