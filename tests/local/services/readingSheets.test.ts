/** Reading a spreadsheet: ranges, ragged rows, masks. */

import type { Office } from "../../../local/office";
import { anOffice, ask, asking, refusal } from "./scripts";

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });
const row = (...values: object[]) => ({ values });

function withRows(...rows: object[]): Office {
	const office = anOffice(asking);
	const properties = {
		sheetId: 7,
		title: "Our partners",
		gridProperties: { rowCount: 6, columnCount: 4 },
	};
	ask(office, "update(...args)", { addSheet: { properties } });
	ask(office, "update(...args)", {
		updateCells: { start: { sheetId: 7 }, rows, fields: "userEnteredValue" },
	});
	return office;
}

const valuesOf = (office: Office, ...ranges: string[]) =>
	ask(office, "read(...args)", ...ranges);

test("trailing blanks are left out and inner ones are empty texts", () => {
	const office = withRows(
		row(text("Ref"), text("Name"), text("Since")),
		row(text("P-1"), {}, number(46000), {}),
		row(),
		row({}, text("Late")),
	);
	expect(valuesOf(office, "'Our partners'!A1:D6")).toEqual([
		{
			range: "'Our partners'!A1:D6",
			majorDimension: "ROWS",
			values: [["Ref", "Name", "Since"], ["P-1", "", 46000], [], ["", "Late"]],
		},
	]);
});

test("cells that only have a look are blank", () => {
	const office = withRows(row(text("Ref"), {}, text("Since")));
	const bold = { userEnteredFormat: { textFormat: { bold: true } } };
	ask(office, "update(...args)", {
		repeatCell: {
			range: { sheetId: 7 },
			cell: bold,
			fields: "userEnteredFormat",
		},
	});
	expect(valuesOf(office, "'Our partners'!A1:D6")).toMatchObject([
		{ values: [["Ref", "", "Since"]] },
	]);
});

test("a range with nothing in it has no values at all", () => {
	const office = withRows(row(text("Ref")));
	expect(valuesOf(office, "'Our partners'!C1:D6")).toEqual([
		{ range: "'Our partners'!C1:D6", majorDimension: "ROWS" },
	]);
});

test.each([
	["'Our partners'!A2:C", "'Our partners'!A2:C6", [["b1"], ["c1", "c2", "c3"]]],
	["'Our partners'!B:B", "'Our partners'!B1:B6", [["a2"], [], ["c2"]]],
	["'Our partners'!1:1", "'Our partners'!A1:D1", [["a1", "a2"]]],
	["our partners!2:3", "'Our partners'!A2:D3", [["b1"], ["c1", "c2", "c3"]]],
	["'Our partners'!C3:B3", "'Our partners'!B3:C3", [["c2", "c3"]]],
	["'Our partners'!$B$1", "'Our partners'!B1", [["a2"]]],
	["'Our partners'!A3:Z9", "'Our partners'!A3:D6", [["c1", "c2", "c3"]]],
	[
		"Our partners",
		"'Our partners'!A1:D6",
		[["a1", "a2"], ["b1"], ["c1", "c2", "c3"]],
	],
])("%s reads %s", (asked, range, values) => {
	const office = withRows(
		row(text("a1"), text("a2")),
		row(text("b1")),
		row(text("c1"), text("c2"), text("c3")),
	);
	expect(valuesOf(office, asked)).toEqual([
		{ range, majorDimension: "ROWS", values },
	]);
});

test.each(["Nobody!A1", "'Our partners'!", "'Our partners'!A", "", "A1:B2:C3"])(
	"%p is no range",
	(range) => {
		const office = withRows(row(text("a1")));
		expect(refusal(office, "read(...args)", range)).toBe(
			`GoogleJsonResponseException: API call to sheets.spreadsheets.values.batchGet failed with error: Unable to parse range: ${range}`,
		);
	},
);

test("a range that begins outside the tab is refused", () => {
	const office = withRows(row(text("a1")));
	expect(refusal(office, "read(...args)", "'Our partners'!A7:B")).toContain(
		"Range ('Our partners'!A7:B7) exceeds grid limits. Max rows: 6, max columns: 4",
	);
});

test("an apostrophe in a tab's name is doubled in a range", () => {
	const office = anOffice(asking);
	ask(office, "update(...args)", {
		addSheet: { properties: { sheetId: 3, title: "Rahul's" } },
	});
	expect(valuesOf(office, "'Rahul''s'!A1")).toEqual([
		{ range: "'Rahul''s'!A1", majorDimension: "ROWS" },
	]);
});

test("a mask on get gives just what it names", () => {
	const office = withRows(row(text("Ref"), number(3)));
	const got = ask(
		office,
		"Sheets.Spreadsheets.get(id(), { fields: args[0] })",
		"properties(title,timeZone),sheets(properties(sheetId,title),data/rowData/values/userEnteredValue)",
	);
	expect(got).toEqual({
		properties: { title: "Untitled spreadsheet", timeZone: "Europe/London" },
		sheets: [
			{ properties: { sheetId: 0, title: "Sheet1" }, data: [{}] },
			{
				properties: { sheetId: 7, title: "Our partners" },
				data: [
					{
						rowData: [
							{
								values: [
									{ userEnteredValue: { stringValue: "Ref" } },
									{ userEnteredValue: { numberValue: 3 } },
								],
							},
						],
					},
				],
			},
		],
	});
});

test("cells are shown as a person sees them", () => {
	const dated = {
		...number(46030.5),
		userEnteredFormat: {
			numberFormat: { type: "DATE_TIME", pattern: "d mmmm yyyy hh:mm" },
		},
	};
	const office = anOffice(asking);
	ask(office, "update(...args)", {
		updateCells: {
			start: {},
			rows: [row(dated, { userEnteredValue: { boolValue: true } })],
			fields: "*",
		},
	});
	const shown = ask(
		office,
		"Sheets.Spreadsheets.Values.batchGet(id(), { ranges: 'A1:B1' }).valueRanges[0].values",
	);
	expect(shown).toEqual([["8 January 2026 12:00", "TRUE"]]);
});

test("options and masks that only Google knows are refused by name", () => {
	const office = withRows(row(text("Ref")));
	expect(
		refusal(
			office,
			"Sheets.Spreadsheets.get(id(), { excludeTablesInBandedRanges: true })",
		),
	).toBe(
		"NotInLocalWorkspace: Sheets.Spreadsheets.get.excludeTablesInBandedRanges is not in the local workspace",
	);
	expect(
		refusal(
			office,
			"Sheets.Spreadsheets.get(id(), { fields: 'sheets.charts' })",
		),
	).toBe(
		"NotInLocalWorkspace: fields.sheets.charts is not in the local workspace",
	);
	expect(
		refusal(
			office,
			"Sheets.Spreadsheets.Values.batchGet(id(), { valueRenderOption: 'FORMULA' })",
		),
	).toBe(
		"NotInLocalWorkspace: Sheets.Spreadsheets.Values.batchGet.valueRenderOption FORMULA is not in the local workspace",
	);
});

test("a spreadsheet that is not there is a 404 with details", () => {
	const office = anOffice(asking);
	const details = ask(
		office,
		"(() => { try { Sheets.Spreadsheets.get('nobody') } catch (e) { return [e.name, e.details, e instanceof Error] } })()",
	);
	const message = "Requested entity was not found.";
	expect(details).toEqual([
		"GoogleJsonResponseException",
		{
			code: 404,
			message,
			errors: [{ message, domain: "global", reason: "notFound" }],
		},
		true,
	]);
});
