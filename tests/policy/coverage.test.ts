/** How far the register meets the policy, from what is in the register. */

import type { Office } from "../../local/office";
import { coverageOf, coverageReads, stateOf } from "../../src/policy/coverage";
import { sections, tables } from "../../src/policy/policy";
import { notKeptYet } from "../../src/policy/section";
import { registerOf, type TableRead } from "../../src/register/register";
import { columnOf, keysOf, type Table } from "../../src/register/table";
import { readValue } from "../../src/register/values";
import { anOffice } from "../anOffice";

/** A tab of the test office as the code would have read it. */
function readTab(google: Office, table: Table): TableRead {
	const rows = google.rows(table.title);
	const records = rows.map((row) =>
		Object.fromEntries(
			keysOf(table).map((key) => {
				const column = columnOf(table, key);
				const reading = readValue(column, row[column.heading]);
				return [key, "value" in reading ? reading.value : null];
			}),
		),
	);
	const ids = records.map((record) => String(record[table.key]));
	return {
		keys: new Set(keysOf(table)),
		records,
		rows: new Map(ids.map((id, at) => [id, at + 2])),
		lastRow: rows.length + 1,
		keyless: [],
	};
}

function measures(google: Office) {
	const tables = [...new Set(coverageReads.map(({ table }) => table))];
	const register = registerOf(
		new Map(tables.map((table) => [table.title, readTab(google, table)])),
	);
	return coverageOf(register, "2026-11-22").flatMap((section) =>
		section.measures.map(
			({ demand, met, unmet }) =>
				`${section.number} ${demand}: ${met} | ${unmet}`,
		),
	);
}

test("each demand lists the records that meet it and those that do not", () => {
	const office = anOffice();
	office.person();
	office.partner(
		{ name: "Oak", stage: "Active", risk: "Low" },
		{ existing: true, activeFrom: "2026-11-01" },
	);
	office.partner(
		{ name: "Elm", stage: "Active", risk: "High" },
		{ existing: true, activeFrom: "2024-01-01" },
	);
	const { request } = office.ask("checkDraft", { ref: "P-0001", row: 2 });
	office.ask("draftAgreement", {
		...request,
		as: "PE-0001",
		place: { ref: "P-0001", row: 2 },
		dataShared: false,
	});
	const signed = office.google.headings("Agreements").indexOf("Signed on");
	office.google.type("Agreements", 1, signed, "22/11/2026");
	expect(measures(office.google)).toEqual([
		"1 Every partnership says which of our services it helps, and how it helps the people we support:  | P-0001,P-0002",
		"2 Every partner meets what its stage asks for: the gains on all sides before an agreement, and valid checks and an agreement in force once it is active:  | P-0001,P-0002",
		"2 How well a partner fits us is assessed before an agreement (the register does not keep this yet):  | ",
		"3 Every partnership has one of our people as its lead: P-0001,P-0002 | ",
		"3 Everybody of ours has read the policy as it is now:  | PE-0001",
		"4 Every partner fits our mission and values, or the board has said why we go ahead (the register does not keep this yet):  | ",
		"5 Every partner was found suitable, and its checks are still valid:  | P-0001,P-0002",
		"5 Common goals, opportunities and what both sides expect were talked over and noted:  | P-0001,P-0002",
		"6 Every partnership has a written agreement in force: P-0001 | P-0002",
		"6 Agreements say roles, goals and how the work is governed:  | P-0001",
		"7 We are in touch with every partner: P-0001 | P-0002",
		"7 Partnerships are reviewed on time: P-0001 | P-0002",
		"7 The figures of every goal are recent (the register does not keep this yet):  | ",
		"7 Issues and disputes are settled in time (the register does not keep this yet):  | ",
		"8 Every agreement in force says how it would end:  | AGR-0001",
		"8 Partnerships that ended were handed over step by step (the register does not keep this yet):  | ",
		"8 Partners were asked how it was, and we learned from it (the register does not keep this yet):  | ",
		"9 Every agreement in force is kept as its signed copy, with the copy’s SHA-256:  | AGR-0001",
		"9 Contact with every partner is on record:  | P-0001,P-0002",
		"9 Every review that was held is written up: what changes, or why nothing does:  | ",
		"9 Requests about personal data are answered in time (the register does not keep this yet):  | ",
		"10 The board reviews the policy every year:  | POL-0001",
		"10 What partners and our own people tell us leads to change (the register does not keep this yet):  | ",
		"11 Nobody who asked about us in the last 12 months waits longer than 5 working days (answered enquiries are not kept):  | ",
		"12 The board’s approval of every version is on record, with its minute: POL-0001 | ",
	]);
});

test("the sections are all twelve, in the policy's order, and move no tab", () => {
	expect(sections.map(({ number }) => number)).toEqual([
		1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
	]);
	const titles = tables.map(({ title }) => title);
	const visible = ["Partners", "Due diligence", "Agreements", "Policy"];
	expect(titles.filter((title) => visible.includes(title))).toEqual(visible);
});

test("a demand that nothing is kept for is never met, and keeps its section from it", () => {
	const met = { demand: "", met: ["P-0001"], unmet: [] };
	const unmet = { demand: "", met: [], unmet: ["P-0002"] };
	const nothing = { demand: "", met: [], unmet: [] };
	expect(stateOf([])).toBe("Nothing to measure");
	expect(stateOf([nothing])).toBe("Nothing to measure");
	expect(stateOf([met, nothing])).toBe("Met");
	expect(stateOf([met, unmet])).toBe("Partly met");
	expect(stateOf([unmet, nothing])).toBe("Not met");
	expect(stateOf([notKeptYet("Lessons")])).toBe("Nothing to measure");
	expect(stateOf([met, notKeptYet("Lessons")])).toBe("Partly met");
});
