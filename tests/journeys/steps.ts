/** What visitors do again and again: their mail, the panel's parts, the grid. */
import type { Frame, Locator, Page } from "playwright-core";
import type { Visit } from "../browser/browser";

/** A Sunday. */
export const today = new Date("2026-11-22T12:00:00Z");

export const visitor = "visitor@elsewhere.example";

/** Looks again until it is so: the page draws what it is told in its own time. */
export async function inTime(look: () => Promise<void>): Promise<void> {
	const end = Date.now() + 5_000;
	for (;;) {
		try {
			return await look();
		} catch (error) {
			if (Date.now() > end) throw error;
			await new Promise((done) => setTimeout(done, 100));
		}
	}
}

/** Opens one of the parts of the workspace. */
export const openPart = (page: Page, name: string): Promise<void> =>
	page.getByRole("link", { name, exact: true }).click();

/** Makes up a message with the form of the part Mail. */
export async function receive(page: Page, from: string, subject: string) {
	await openPart(page, "Mail");
	await page.getByRole("button", { name: "Receive a message" }).click();
	await page.getByLabel("From").fill(from);
	await page.getByLabel("Subject").fill(subject);
	await page.getByLabel("Message", { exact: true }).fill("Would the 9th do?");
	await page.getByRole("button", { name: "Receive it" }).click();
	await page.getByRole("heading", { name: subject }).waitFor();
}

/** Chooses who is using the panel. */
export async function asAsha(here: Visit): Promise<Frame> {
	const panel = await here.panel();
	await panel.getByRole("button", { name: /Asha Example/ }).click();
	await panel.getByRole("heading", { name: "What is due" }).waitFor();
	return panel;
}

export const pressIn = (panel: Frame, name: string): Promise<void> =>
	panel.getByRole("button", { name, exact: true }).click();

/** Opens the queue, and brings in emails from before the register began. */
export async function lookBack(panel: Frame) {
	await pressIn(panel, "Emails");
	await pressIn(panel, "Look through past emails");
	await panel.getByText("6 looked at, 3 logged").first().waitFor();
	await panel.getByText("✓ Finished").waitFor();
}

/** The card of the queue that has this text. */
export const inQueue = (panel: Frame, text: string): Locator =>
	panel.getByRole("listitem").filter({ hasText: text });

export const sayWho = (panel: Frame, address: string): Promise<void> =>
	pressIn(panel, `Say who this is (${address})`);

/** Opens a partner from the list. */
export async function openPartner(panel: Frame, name: string) {
	await pressIn(panel, "Partners");
	await panel.getByRole("button", { name: new RegExp(name) }).click();
	await panel.getByRole("heading", { name, exact: true }).waitFor();
}

/** A fact of the screen by its name. */
export const factOf = async (panel: Frame, name: string): Promise<string> =>
	panel
		.locator(".fact")
		.filter({ has: panel.locator("dt", { hasText: new RegExp(`^${name}$`) }) })
		.locator("dd")
		.innerText();

/** The subjects on show in a timeline, from the top. */
export const subjectsIn = (panel: Frame): Promise<string[]> =>
	panel.locator(".about").allInnerTexts();

/** The rows of a tab as the grid shows them, by their headings. */
export async function rowsIn(
	page: Page,
	tab: string,
): Promise<Record<string, string>[]> {
	await page
		.getByRole("navigation", { name: "Tabs of the spreadsheet" })
		.getByRole("button", { name: tab, exact: true })
		.click();
	const grid = page.getByRole("grid", { name: tab });
	await grid.waitFor();
	return grid.evaluate((table) => {
		const cells = (row: Element) =>
			Array.from(row.querySelectorAll("[data-column]"), (cell) =>
				String(cell.textContent),
			);
		const [headings, ...rows] = Array.from(
			table.querySelectorAll("tr[aria-rowindex]"),
			cells,
		);
		return rows
			.filter((row) => row.some((text) => text !== ""))
			.map((row) =>
				Object.fromEntries(row.map((text, at) => [headings?.[at], text])),
			);
	});
}
