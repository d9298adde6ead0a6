/** A spreadsheet is handed on as an .xlsx that Excel opens as it was. */
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { sheetNames, workbookXlsx } from "../../../local/documents/workbook";
import {
	type Cell,
	newSpreadsheet,
	newTab,
	type Row,
	type Spreadsheet,
	type Tab,
} from "../../../local/sheets/model";
import { describeWithSharedData, sharedData } from "../../sharedData";

const aTab = (rows: readonly Row[], changes: Partial<Tab> = {}): Tab => ({
	...newTab(1, "Partners"),
	frozenRowCount: 1,
	rows,
	...changes,
});

const aBook = (...tabs: readonly Tab[]): Spreadsheet => ({
	...newSpreadsheet("book", "Register", "office@mandala.example"),
	tabs,
});

async function write(...tabs: readonly Tab[]): Promise<ExcelJS.Workbook> {
	const bytes = await workbookXlsx(aBook(...tabs));
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(new Uint8Array(bytes).buffer);
	return workbook;
}

async function writeTab(tab: Tab): Promise<ExcelJS.Worksheet> {
	const [sheet] = (await write(tab)).worksheets;
	if (sheet === undefined) throw new Error("no sheet was written");
	return sheet;
}

const column = (...values: readonly string[]): Row[] =>
	values.map((value) => [{ value }]);

const choose = (...values: readonly string[]): Cell["validation"] & object => ({
	condition: {
		type: "ONE_OF_LIST",
		values: values.map((userEnteredValue) => ({ userEnteredValue })),
	},
	strict: true,
});

test("text, numbers, ticks and days keep their kinds", async () => {
	const day: Cell = {
		value: 46_027,
		format: { numberFormat: { type: "DATE", pattern: "dd/mm/yyyy" } },
	};
	const sheet = await writeTab(
		aTab([
			[{ value: "Name" }],
			[{ value: "0123" }, null, { value: 4.5 }, { value: true }, day],
		]),
	);
	expect(sheet.getCell("A2").value).toBe("0123");
	expect(sheet.getCell("B2").value).toBeNull();
	expect(sheet.getCell("C2").value).toBe(4.5);
	expect(sheet.getCell("D2").value).toBe(true);
	expect(sheet.getCell("E2").value).toEqual(new Date("2026-01-05T00:00:00Z"));
	expect(sheet.getCell("E2").numFmt).toBe("dd/mm/yyyy");
});

test.each(["=1+1", "+44 20 7946 0000", "-5", "@here", '=HYPERLINK("x")'])(
	"%s stays text",
	async (value) => {
		const sheet = await writeTab(
			aTab([[{ value }], [{ value: { formula: value } }]]),
		);
		for (const address of ["A1", "A2"]) {
			expect(sheet.getCell(address).type).toBe(ExcelJS.ValueType.String);
			expect(sheet.getCell(address).value).toBe(value);
		}
	},
);

test("a new row takes the format of the day above it", async () => {
	const format = { numberFormat: { type: "DATE" } };
	const sheet = await writeTab(aTab([[{ value: "Held on" }], [{ format }]]));
	expect(sheet.getCell("A1").numFmt).not.toBe("dd/mm/yyyy");
	expect(sheet.getColumn(1).numFmt).toBe("dd/mm/yyyy");
	expect(sheet.getCell("A500").numFmt).toBe("dd/mm/yyyy");
});

test("headings stay in place, widths and hidden columns are kept", async () => {
	const sheet = await writeTab(
		aTab([[{ value: "Name" }]], {
			columnProperties: [{ pixelSize: 145 }, { hidden: true }, null],
		}),
	);
	expect(sheet.views[0]).toMatchObject({
		state: "frozen",
		ySplit: 1,
		xSplit: 0,
	});
	expect(sheet.getColumn(1).width).toBe(20);
	expect(sheet.getColumn(2).hidden).toBe(true);
	expect(sheet.getColumn(3).hidden).toBe(false);
});

test("a heading keeps its colours", async () => {
	const sheet = await writeTab(
		aTab([
			[
				{
					value: "Name",
					format: {
						backgroundColorStyle: { rgbColor: { red: 0.2, blue: 1 } },
						textFormat: { bold: true },
						wrapStrategy: "WRAP",
					},
				},
			],
		]),
	);
	const { fill, font, alignment } = sheet.getCell("A1");
	expect(fill).toMatchObject({
		pattern: "solid",
		fgColor: { argb: "ff3300ff" },
	});
	expect(font).toMatchObject({ bold: true });
	expect(alignment).toMatchObject({ wrapText: true });
});

test("hidden tabs are hidden, but never all of them", async () => {
	const shown = aTab([], { title: "Shown" });
	const hidden = aTab([], { title: "State", hidden: true });
	const states = async (...tabs: Tab[]): Promise<string[]> =>
		(await write(...tabs)).worksheets.map(
			({ name, state }) => `${name} ${state}`,
		);
	expect(await states(hidden, shown)).toEqual([
		"State hidden",
		"Shown visible",
	]);
	expect(await states(hidden, { ...hidden, title: "Log" })).toEqual([
		"State visible",
		"Log hidden",
	]);
});

test("dropdowns are kept for the rows that have them", async () => {
	const rule = choose("Yes", "No & never");
	const sheet = await writeTab(
		aTab([
			[{ value: "Shared" }],
			[{ validation: rule }],
			[{ value: "Yes", validation: structuredClone(rule) }],
			[],
			[{ validation: rule }],
		]),
	);
	const expected = {
		type: "list",
		formulae: ['"Yes,No & never"'],
		showErrorMessage: true,
	};
	expect(sheet.getCell("A1").dataValidation).toBeUndefined();
	expect(sheet.getCell("A2").dataValidation).toMatchObject(expected);
	expect(sheet.getCell("A3").dataValidation).toMatchObject(expected);
	expect(sheet.getCell("A4").dataValidation).toBeUndefined();
	expect(sheet.getCell("A5").dataValidation).toMatchObject(expected);
});

test("choices that Excel cannot hold in a rule are kept in a hidden tab", async () => {
	const choices = ["Talks, walks", "Other"];
	const long = Array.from({ length: 40 }, (_, at) => `Choice ${at + 1}`);
	const workbook = await write(
		aTab([
			[{ validation: choose(...choices) }, { validation: choose(...long) }],
		]),
		aTab([[{ validation: choose(...choices) }]], { title: "Other" }),
	);
	const [first, second, lists] = workbook.worksheets;
	expect(lists).toMatchObject({ name: "Dropdown lists", state: "hidden" });
	expect(lists?.getColumn(1).values.slice(1)).toEqual(choices);
	expect(lists?.getColumn(2).values.slice(1)).toEqual(long);
	const rules = [
		first?.getCell("A1"),
		first?.getCell("B1"),
		second?.getCell("A1"),
	];
	expect(rules.map((cell) => cell?.dataValidation.formulae)).toEqual([
		["'Dropdown lists'!$A$1:$A$2"],
		["'Dropdown lists'!$B$1:$B$40"],
		["'Dropdown lists'!$A$1:$A$2"],
	]);
});

test("the names of tabs fit Excel", () => {
	const long = "Partnership agreements of this year";
	expect(
		sheetNames(["A/B: [c]?", "a b   c", "", long, long, "History", "'x'"]),
	).toEqual([
		"A B   c",
		"a b   c (2)",
		"Tab",
		"Partnership agreements of this ",
		"Partnership agreements of t (2)",
		"History (2)",
		"x",
	]);
});

test("what no .xlsx can hold is left out, and a long text says that it is cut", async () => {
	const long = "x".repeat(40_000);
	const sheet = await writeTab(aTab(column("a\u0000b\ud800c\ufffe😀", long)));
	expect(sheet.getCell("A1").value).toBe("abc😀");
	const written = String(sheet.getCell("A2").value);
	expect(written).toHaveLength(32_767);
	expect(written).toMatch(
		/^x{32000}.*\[cut: Excel holds 32,767 characters in a cell\]$/,
	);
});

describeWithSharedData("hostile strings", () => {
	test("come back character by character", async () => {
		const strings: string[] = JSON.parse(
			readFileSync(sharedData("payloads/blns.json") ?? "", "utf8"),
		);
		const texts = strings.filter((text) => text !== "");
		const sheet = await writeTab(aTab(column(...texts)));
		const controls =
			// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
			/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
		const read = texts.map((_, at) => sheet.getCell(at + 1, 1).value);
		expect(read).toEqual(texts.map((text) => text.replace(controls, "")));
		expect(texts.length).toBeGreaterThan(400);
	});
});
