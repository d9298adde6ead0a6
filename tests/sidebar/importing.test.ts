/** A file of partners: which files are taken, and what became of their lines. */
import type { ImportReport } from "../../src/contract";
import {
	askedGroup,
	askedOnce,
	dealtWith,
	fileFault,
	together,
} from "../../src/sidebar/importing";

const line = (at: number) => ({ line: at, name: "", ref: "", reason: "" });

const aReport = (lines: Partial<ImportReport>): ImportReport => ({
	notice: "",
	taken: [],
	already: [],
	refused: [],
	unknown: [],
	finished: true,
	...lines,
});

test("only a CSV file of a sensible size is read", () => {
	expect(fileFault({ name: "Partners.CSV", size: 900 })).toBeUndefined();
	expect(fileFault({ name: "partners.xlsx", size: 900 })).toContain(
		"is not a CSV file",
	);
	expect(fileFault({ name: "partners.csv", size: 5_000_001 })).toContain(
		"larger than 5 MB",
	);
});

test("what a second run finds already here was added by the first", () => {
	const first = aReport({ taken: [line(2), line(3)], finished: false });
	const second = aReport({
		taken: [line(5)],
		already: [line(2), line(3), line(4)],
		refused: [line(6)],
	});
	const report = together(first, second);
	expect(report.taken).toEqual([line(2), line(3), line(5)]);
	expect(report.already).toEqual([line(4)]);
	expect(report.notice).toBe("3 partners added in all.");
	expect(report.finished).toBe(true);
	expect(dealtWith(report)).toBe(5);
});

test("only what the file does not say is asked, and then needed", () => {
	const { fields } = askedGroup({ asks: ["source", "lead"] });
	expect(fields.map(({ id }) => id)).toEqual(["import.source", "import.lead"]);
	expect(fields.every(({ column }) => column.required)).toBe(true);
	expect(askedOnce({ "import.source": "Event" })).toEqual({
		lead: "",
		source: "Event",
		type: "",
	});
});
