/** What the page is told about a tab's cells. */

import fc from "fast-check";
import { gridView } from "../../../local/server/gridView";
import { type Cell, newTab, type Tab } from "../../../local/sheets/model";
import { serialDay } from "../../../local/sheets/serial";
import { typed } from "../../../local/sheets/typed";

const today = serialDay(2026, 11, 20) ?? 0;

const aTab = (cells: (Cell | null)[], more: Partial<Tab> = {}): Tab => ({
	...newTab(101, "Partners"),
	columnCount: cells.length,
	rows: [cells],
	...more,
});

const drawn = (cell: Cell) => gridView(aTab([cell]), today).rows[0]?.[0];

const day: Cell["format"] = {
	numberFormat: { type: "DATE", pattern: "d mmm yyyy" },
};

test("a day is shown in its format, and edited as a person types days", () => {
	expect(drawn({ value: today, format: day })).toEqual({
		text: "20 Nov 2026",
		edit: "20/11/2026",
		isNumber: true,
	});
});

test("text that looks like something else is edited with an apostrophe", () => {
	expect(drawn({ value: "=1+1" })).toMatchObject({ edit: "'=1+1" });
	expect(drawn({ value: "0123" })).toMatchObject({ edit: "'0123" });
	expect(drawn({ value: "12 High Street" })).toBe("12 High Street");
});

test("whatever is typed again as it stands becomes the same value", () => {
	const cells = fc.oneof(
		fc.string().map((value): Cell => ({ value })),
		fc
			.constantFrom("+44 20", "TRUE", "3 May 2026", "50%", "'", "1,000")
			.map((value): Cell => ({ value })),
		fc.integer().map((value): Cell => ({ value })),
		fc
			.integer({ min: 1, max: 60_000 })
			.map((value): Cell => ({ value, format: day })),
		fc.integer({ min: 0, max: 100 }).map(
			(value): Cell => ({
				value: value / 100,
				format: { numberFormat: { type: "PERCENT", pattern: "0%" } },
			}),
		),
	);
	fc.assert(
		fc.property(cells, (cell) => {
			const shown = drawn(cell);
			const text =
				typeof shown === "object" ? (shown.edit ?? shown.text) : (shown ?? "");
			const { value = "" } = typed(text, cell);
			expect(value).toEqual(cell.value);
		}),
	);
});

test("a formula shows itself and says that nothing calculates it", () => {
	expect(drawn({ value: { formula: "=A1" } })).toEqual({
		text: "=A1",
		note: "A formula is kept as it was typed. This workspace does not calculate.",
	});
});

test("dropdowns and looks are told once, however many cells have them", () => {
	const validation = {
		condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "Yes" }] },
	};
	const format = {
		textFormat: { bold: true },
		backgroundColorStyle: { rgbColor: { green: 0.5, blue: 1 } },
	};
	const cell = { value: "Yes", validation, format };
	const grid = gridView(aTab([cell, { ...cell }]), today);
	expect(grid.rows[0]).toEqual([
		{ text: "Yes", look: 0, choices: 0 },
		{ text: "Yes", look: 0, choices: 0 },
	]);
	expect(grid.choices).toEqual([["Yes"]]);
	expect(grid.looks).toEqual([{ background: "rgb(0 128 255)", bold: true }]);
});

test("a hidden column has no width; others have their own or the usual one", () => {
	const columnProperties = [{ pixelSize: 240 }, { hidden: true }];
	const tab = aTab([{}, {}, {}], { columnProperties });
	expect(gridView(tab, today).widths).toEqual([240, 0, 100]);
});

test("days that have passed take the colour of their rule; today does not", () => {
	const red = { textFormat: { bold: true } };
	const rule = (formula: string) => ({
		ranges: [{ sheetId: 101, startRowIndex: 1, startColumnIndex: 0 }],
		booleanRule: {
			condition: {
				type: "CUSTOM_FORMULA",
				values: [{ userEnteredValue: formula }],
			},
			format: red,
		},
	});
	const looksOf = (formula: string) => {
		// Cells that are alike may be one and the same.
		const yesterday = { value: today - 1, format: day };
		const tab = aTab([yesterday], {
			rows: [[yesterday], [yesterday], [{ value: today, format: day }]],
			conditionalFormats: [rule(formula)],
		});
		return gridView(tab, today).rows.map(([cell]) =>
			typeof cell === "object" ? cell.look : undefined,
		);
	};
	expect(looksOf("=AND(ISNUMBER($A2),$A2<TODAY())")).toEqual([
		undefined,
		0,
		undefined,
	]);
	expect(looksOf("=$A2>5")).toEqual([undefined, undefined, undefined]);
});
