/** A visitor's first hour, in a real browser: find, edit, draft, read, and the next day. */
import type { Browser } from "playwright-core";
import { openBrowser, type Visit, visit } from "../browser/browser";

/** A Sunday; the sample has a review that is due on the Monday. */
const today = new Date("2026-11-22T12:00:00Z");

let browser: Browser;
let here: Visit;

beforeAll(async () => {
	browser = await openBrowser();
	here = await visit(browser, today);
});
afterAll(async () => {
	await here?.close();
	await browser?.close();
});

test("search a partner, edit it, draft an agreement, read it, and get the reminder", async () => {
	const { page } = here;
	const panel = await here.panel();
	await panel.getByRole("button", { name: /Asha Example/ }).click();
	await panel.getByText("Overdue since 7 July 2025").first().waitFor();

	await panel.getByRole("button", { name: "Partners", exact: true }).click();
	await panel.getByRole("searchbox").fill("saltm");
	await panel.getByText("1 of 7 partners").waitFor();
	await panel.getByRole("button", { name: /Saltmarsh College/ }).click();
	await panel.getByRole("heading", { name: "Saltmarsh College" }).waitFor();

	await panel.getByRole("button", { name: "Edit" }).click();
	await panel.getByLabel("Notes").fill("=1+1 is written on their door");
	await panel.getByRole("button", { name: "Save", exact: true }).click();
	await panel.getByText("Saltmarsh College was saved.").waitFor();
	await panel.getByText("=1+1 is written on their door").waitFor();

	await panel.getByRole("button", { name: "Draft agreement" }).click();
	await panel.getByLabel("Title").fill("Learning together");
	await panel
		.getByRole("group", { name: /Personal data shared/ })
		.getByLabel("No")
		.check();
	await panel.getByRole("button", { name: "Check your answers" }).click();
	await panel.getByRole("button", { name: "Create agreement" }).click();
	await panel
		.getByText(/is drafted/)
		.first()
		.waitFor();
	await panel
		.getByRole("link", { name: /Open the document/ })
		.first()
		.click();
	const preview = page.locator(".document");
	await preview.getByText("Saltmarsh College").first().waitFor();
	expect(await preview.textContent()).toContain("Learning together");

	await page.getByRole("link", { name: "Clock" }).click();
	await page.getByRole("button", { name: "Go to tomorrow" }).click();
	await page.getByText("Monday 23 November 2026").first().waitFor();
	await page.getByRole("link", { name: "Mail" }).click();
	await page.getByRole("button", { name: "Sent" }).click();
	await page
		.getByText(/^Partnerships: \d+ overdue, \d+ this week/)
		.first()
		.click();
	const mail = page.locator(".mail iframe").contentFrame();
	await mail.getByText("Larkspur Community Garden").first().waitFor();
	await mail
		.getByRole("listitem")
		.filter({ hasText: "Review the partnership" })
		.filter({ hasText: "Due 23 November 2026" })
		.waitFor();
	expect(here.complaints).toEqual([]);
});
