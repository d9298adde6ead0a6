/** docs/columns.md says what the tables say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { home } from "../../src/policy/home";
import { tables } from "../../src/policy/policy";
import { columnsPage } from "../../src/register/columnsPage";
import { scriptTabs } from "../../src/register/scriptTabs";

const path = join(__dirname, "../../docs/columns.md");
const all = [home, ...tables, ...scriptTabs];

test("docs/columns.md is current", () => {
	expect(readFileSync(path, "utf8")).toBe(columnsPage(all));
});

test("every tab has its own number, and every heading of a tab is its own", () => {
	const numbers = all.map(({ sheetId }) => sheetId);
	expect(new Set(numbers).size).toBe(numbers.length);
	for (const { title, columns } of all) {
		const headings = Object.values(columns).map(({ heading }) => heading);
		expect([title, new Set(headings).size]).toEqual([title, headings.length]);
	}
});
