/** The Log and “What if…” as a visitor meets them, in a real browser. */

import { readFileSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import { openBrowser, type Visit, visit } from "../../browser/browser";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Browser;
let here: Visit;

beforeAll(async () => {
	browser = await openBrowser();
	here = await visit(browser, new Date("2026-11-22T12:00:00Z"));
});
afterAll(async () => {
	await here?.close();
	await browser?.close();
});

/** What axe finds, and at which widths of the window something is wider. */
async function faultsOf(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	const faults = await page.evaluate(axeFaults, tags);
	for (const width of [800, 400]) {
		await page.setViewportSize({ width, height: 800 });
		if (await page.evaluate(isTooWide)) faults.push(`too wide for ${width}`);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	return faults;
}

interface Axe {
	run(
		root: Document,
		options: object,
	): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page. */
const axeFaults = async (only: readonly string[]) => {
	const { axe } = window as unknown as { axe: Axe };
	const { violations } = await axe.run(document, { runOnly: only });
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html }) => `${id}: ${html}`),
	);
};

/** Runs in the page. */
const isTooWide = () =>
	document.documentElement.scrollWidth > document.documentElement.clientWidth;

async function saveNotes(panel: Frame, text: string) {
	await panel.getByRole("button", { name: "Edit" }).click();
	await panel.getByLabel("Notes").fill(text);
	await panel.getByRole("button", { name: "Save", exact: true }).click();
}

async function openSaltmarsh(panel: Frame) {
	await panel.getByRole("button", { name: /Asha Example/ }).click();
	await panel.getByRole("button", { name: "Partners", exact: true }).click();
	await panel.getByRole("searchbox").fill("saltm");
	await panel.getByRole("button", { name: /Saltmarsh College/ }).click();
}

const openPart = (page: Page, name: string) =>
	page.getByRole("link", { name, exact: true }).click();

test("a save is read call by call, then cut off before it writes, and the panel says so", async () => {
	const { page } = here;
	const panel = await here.panel();
	await openSaltmarsh(panel);
	await saveNotes(panel, "Met at the fair");
	await panel.getByText("Saltmarsh College was saved.").waitFor();

	await openPart(page, "Log");
	await page.getByText("step by step").waitFor();
	expect(await faultsOf(page)).toEqual([]);
	await page
		.getByRole("listitem")
		.filter({ hasText: "Save partner" })
		.first()
		.click();
	const calls = page.getByRole("table", { name: /asked of Google/ });
	const write = calls.getByRole("row", { name: /Write to the sheet/ });
	await write.waitFor();
	expect(await write.textContent()).toContain(
		"Sheets.Spreadsheets.batchUpdate",
	);
	expect(await faultsOf(page)).toEqual([]);

	await page.getByRole("button", { name: "What if this goes wrong" }).click();
	await page.getByLabel("What goes wrong").selectOption("kill before");
	const at = page.getByLabel("At which call");
	const option = at.locator("option", { hasText: "Write to the sheet" });
	await at.selectOption(await option.first().getAttribute("value"));
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "Arm it" }).click();
	const banner = page.locator(".armed");
	await banner.getByText("of the next “Save partner”").waitFor();

	await openPart(page, "Register");
	await saveNotes(panel, "Met at the station");
	await panel.getByText("Google did not answer.").waitFor();
	await banner.getByText("It happened at call").waitFor();
	// The panel's own words stay on the screen beside it.
	expect(
		await panel.getByText("What you entered is still here.").isVisible(),
	).toBe(true);

	await banner.getByRole("link", { name: "See it in the Log" }).click();
	const run = page.getByRole("region", { name: "Run: Save partner" });
	await run.getByText("Made to go wrong").waitFor();
	expect(await run.textContent()).toContain("Cut off by Google");
	expect(
		await calls.getByRole("row", { name: /ends the run/ }).textContent(),
	).toContain("Exceeded maximum execution time");
	expect(await faultsOf(page)).toEqual([]);
	await banner.getByRole("button", { name: "Close" }).click();
	await banner.waitFor({ state: "detached" });

	await openPart(page, "Register");
	await panel.getByRole("button", { name: "Save", exact: true }).click();
	await panel.getByText("Saltmarsh College was saved.").waitFor();
	await panel.getByText("Met at the station").waitFor();
	expect(here.complaints).toEqual([]);
});

test("a person's rename stands in the sheet until it is put right", async () => {
	const { page } = here;
	const panel = await here.panel();
	await openPart(page, "Log");
	await page.getByRole("button", { name: "What if…", exact: true }).click();
	await page.getByLabel("What goes wrong").selectOption("rename heading");
	await page.getByLabel("In which tab").selectOption("Partners");
	await page.getByLabel("In which run").selectOption({ label: "Open home" });
	await page.getByRole("button", { name: "Arm it" }).click();
	await page.getByText("of the next “Open home”").waitFor();

	await openPart(page, "Register");
	await panel.getByRole("button", { name: "Home", exact: true }).click();
	await page
		.getByRole("columnheader", { name: "Partner name (old)" })
		.waitFor();
	expect(await faultsOf(page)).toEqual([]);
	await page.getByRole("button", { name: "Put right" }).click();
	await page
		.getByRole("columnheader", { name: "Partner name", exact: true })
		.waitFor();
	expect(await page.locator(".armed").count()).toBe(0);
});
