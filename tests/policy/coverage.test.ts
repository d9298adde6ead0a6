/** How far the register meets the policy, from what is in the register. */

import type { Office } from "../../local/office";
import { sections } from "../../src/policy/policy";
import { ourPeople } from "../../src/policy/scope/section";
import { settingRows } from "../../src/policy/settings";
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
	const wants = [
		ourPeople,
		settingRows,
		...sections.flatMap((section) => section.coverageReads),
	];
	const tables = [...new Set(wants.map(({ table }) => table))];
	const register = registerOf(
		new Map(tables.map((table) => [table.title, readTab(google, table)])),
	);
	return sections.flatMap((section) =>
		section
			.coverage(register, "2026-11-22")
			.map(
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
		"3 Every partnership has one of our people as its lead: P-0001,P-0002 | ",
		"6 Every partnership has a written agreement in force: P-0001 | P-0002",
		"6 Agreements say roles, goals and how the work is governed:  | P-0001",
		"7 Partnerships are reviewed on time: P-0001 | P-0002",
		"10 The board reviews the policy every year:  | POL-0001",
		"12 The board’s approval is on record: POL-0001 | ",
	]);
});
