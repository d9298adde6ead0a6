/** Tables with commas, held against a reader and writer that others look after. */
import fc from "fast-check";
import Papa from "papaparse";
import { csvText, readCsv } from "../../src/register/csv";

const cell = fc.oneof(
	fc.string({
		unit: fc.constantFrom("a", '"', ",", ";", "\t", "\r", "\n", " "),
	}),
	fc.string(),
);
/** Of two cells or more: a line with nothing on it is read as no cell, or one. */
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
	minLength: 1,
	maxLength: 5,
});

test("what another program writes is read as it was", () => {
	fc.assert(
		fc.property(rows, fc.constantFrom(",", ";", "\t"), (table, delimiter) => {
			const text = Papa.unparse(table, { delimiter });
			expect(readCsv(text, delimiter)).toEqual(table);
		}),
	);
});

test("what we write is read by another program as it was", () => {
	fc.assert(
		fc.property(rows, (table) => {
			const { data, errors } = Papa.parse(csvText(table), {
				delimiter: ",",
				newline: "\r\n",
			});
			expect([data, errors]).toEqual([[...table, [""]], []]);
		}),
	);
});

test.each([
	["", [[""]]],
	["a,b\nc", [["a", "b"], ["c"]]],
	["a\rb\r\nc\n", [["a"], ["b"], ["c"], [""]]],
	['"a ""b"", c\r\nd",e', [['a "b", c\r\nd', "e"]]],
	['"a" b,c', [["a b", "c"]]],
	['a "b",c', [['a "b"', "c"]]],
	['"a,b\nc', [["a,b\nc"]]],
	[",,", [["", "", ""]]],
])("%j is read as people mean it", (text, table) => {
	expect(readCsv(text, ",")).toEqual(table);
});
