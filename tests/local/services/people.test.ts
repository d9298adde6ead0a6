/** What people do by hand in the spreadsheet. */

import type { Office } from "../../../local/office";
import {
	deleteRow,
	deleteTab,
	insertRow,
	moveColumn,
	renameHeading,
	sortByColumn,
	typeLikePerson,
} from "../../../local/sheets/person";
import { anOfficeWith, day, tabOf, update, valuesIn } from "./tabs";

const typedInto = (office: Office, text: string) => {
	typeLikePerson(office.workspace, "Tab", 1, 0, text);
	return tabOf(office).rows[1]?.[0] ?? {};
};

const dated = (pattern: string, type = "DATE") => ({
	numberFormat: { type, pattern },
});
const british = dated("dd/mm/yyyy");

test.each<[string, unknown]>([
	["Alpha Trust", { value: "Alpha Trust" }],
	["12", { value: 12 }],
	["-3.5", { value: -3.5 }],
	["1,234", { value: 1234, format: dated("#,##0", "NUMBER") }],
	["1,23", { value: "1,23" }],
	["£12.50", { value: 12.5, format: dated("£#,##0.00", "CURRENCY") }],
	["45%", { value: 0.45, format: dated("0%", "PERCENT") }],
	["1e3", { value: 1000 }],
	["true", { value: true }],
	["FALSE", { value: false }],
	["09/12/2025", { value: 46000, format: british }],
	["9/12/25", { value: 46000, format: british }],
	["2025-12-09", { value: 46000, format: british }],
	["9 December 2025", { value: 46000, format: british }],
	["9-Dec-25", { value: 46000, format: british }],
	["31/02/2026", { value: "31/02/2026" }],
	["12/25/2025", { value: "12/25/2025" }],
	["29/02/2024", { value: 45351, format: british }],
	["14:30", { value: 14.5 / 24, format: dated("hh:mm", "TIME") }],
	["'0123", { value: "0123" }],
	["'=1+1", { value: "=1+1" }],
	["=1+1", { value: { formula: "=1+1" } }],
	["+A1+B1", { value: { formula: "=+A1+B1" } }],
	["-2*3", { value: { formula: "=-2*3" } }],
	["=", { value: "=" }],
	["- see notes", { value: "- see notes" }],
	["+44 20 7946 0000", { value: "+44 20 7946 0000" }],
	["@someone", { value: "@someone" }],
	["007", { value: 7 }],
	["", {}],
])("typing %p", (text, cell) => {
	expect(typedInto(anOfficeWith(["Head"]), text)).toEqual(cell);
});

test("a cell of plain text keeps what is typed, a cell of days its look", () => {
	const office = anOfficeWith(["Head"]);
	const format = (numberFormat: object) =>
		update(office, {
			repeatCell: {
				range: { startRowIndex: 1, endColumnIndex: 1 },
				cell: { userEnteredFormat: { numberFormat } },
				fields: "userEnteredFormat.numberFormat",
			},
		});
	format({ type: "TEXT" });
	expect(typedInto(office, "0123").value).toBe("0123");
	format({ type: "DATE", pattern: "d mmm yyyy" });
	expect(typedInto(office, "9/12/2025")).toEqual({
		value: 46000,
		format: { numberFormat: { type: "DATE", pattern: "d mmm yyyy" } },
	});
});

test("a strict dropdown takes only what it offers, a loose one anything", () => {
	const office = anOfficeWith(["Head"]);
	const rule = (strict: boolean) =>
		update(office, {
			setDataValidation: {
				range: { startRowIndex: 1, endColumnIndex: 1 },
				rule: {
					condition: {
						type: "ONE_OF_LIST",
						values: [{ userEnteredValue: "Yes" }, { userEnteredValue: "No" }],
					},
					strict,
				},
			},
		});
	rule(true);
	expect(() => typedInto(office, "Perhaps")).toThrow(
		"The data that you entered violates the data validation rules set on this cell.",
	);
	expect(typedInto(office, "Yes").value).toBe("Yes");
	rule(false);
	expect(typedInto(office, "Perhaps").value).toBe("Perhaps");
});

test("a tab or a cell that is not there is named", () => {
	const { workspace } = anOfficeWith(["Head"]);
	expect(() => typeLikePerson(workspace, "Nobody", 0, 0, "x")).toThrow(
		'There is no tab "Nobody"; the tabs are: Tab.',
	);
	expect(() => typeLikePerson(workspace, "Tab", 5, 0, "x")).toThrow(
		'The tab "Tab" has no such cell.',
	);
});

describe("rows, columns and tabs", () => {
	const office = () => anOfficeWith(["Ref", "Name"], ["2", "b"], ["1", "a"]);

	test("a row is inserted and deleted", () => {
		const open = office();
		insertRow(open.workspace, "Tab", 1);
		expect(valuesIn(open)).toEqual([
			["Ref", "Name"],
			[],
			["2", "b"],
			["1", "a"],
		]);
		deleteRow(open.workspace, "Tab", 2);
		expect(valuesIn(open)).toEqual([["Ref", "Name"], [], ["1", "a"]]);
	});

	test("sorting leaves the headings at the top", () => {
		const open = office();
		sortByColumn(open.workspace, "Tab", "Ref");
		expect(valuesIn(open)).toEqual([
			["Ref", "Name"],
			["1", "a"],
			["2", "b"],
		]);
		sortByColumn(open.workspace, "Tab", "Name", "Z to A");
		expect(valuesIn(open)[1]).toEqual(["2", "b"]);
	});

	test("a heading is renamed and a column moved", () => {
		const open = office();
		renameHeading(open.workspace, "Tab", "Name", "Partner");
		moveColumn(open.workspace, "Tab", "Partner", "Ref");
		expect(valuesIn(open)[1]).toEqual(["b", "2"]);
		expect(() => renameHeading(open.workspace, "Tab", "Name", "x")).toThrow(
			'The tab "Tab" has no heading "Name"; its headings are: Partner, Ref.',
		);
	});

	test("a tab is deleted", () => {
		const open = office();
		update(open, { addSheet: { properties: { title: "Two" } } });
		deleteTab(open.workspace, "Tab");
		expect(open.tabs()).toEqual(["Two"]);
	});
});

test("rows are read by heading, with days as days", () => {
	const office = anOfficeWith(
		["Ref", "Since", "", "Notes"],
		["P-1", 46000, "x", null],
		[null],
		["P-2"],
	);
	update(office, {
		repeatCell: {
			range: { startColumnIndex: 1, endColumnIndex: 2 },
			cell: { userEnteredFormat: day },
			fields: "userEnteredFormat",
		},
	});
	expect(office.rows("Tab")).toEqual([
		{ Ref: "P-1", Since: "2025-12-09", Notes: "" },
		{ Ref: "P-2", Since: "", Notes: "" },
	]);
});
