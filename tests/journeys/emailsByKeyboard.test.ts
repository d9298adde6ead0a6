/** Through the queue by keyboard alone, at the largest text, in a real browser. */
import type { Browser, Frame, Page } from "playwright-core";
import { openBrowser, type Visit, visit } from "../browser/browser";
import { inTime, rowsIn, subjectsIn, today, visitor } from "./steps";

let browser: Browser;
let here: Visit;
let page: Page;
let panel: Frame;

beforeAll(async () => {
	browser = await openBrowser();
	here = await visit(browser, today);
	page = here.page;
	panel = await here.panel();
	await panel.getByRole("button", { name: /Asha Example/ }).waitFor();
});
afterAll(async () => {
	await here?.close();
	await browser?.close();
});

interface Focus {
	/** What a person hears of it: its label, or its text. */
	name: string;
	/** It is in sight, and nothing lies over it. */
	isSeen: boolean;
}

const focus = (): Promise<Focus> =>
	panel.evaluate(() => {
		const at = document.activeElement;
		if (!(at instanceof HTMLElement) || at === document.body)
			return { name: "", isSeen: true };
		const labels = "labels" in at ? Array.from(at.labels as NodeList) : [];
		const legend = at.closest("fieldset")?.querySelector("legend");
		const texts = [legend, ...(labels.length > 0 ? labels : [at])];
		const { x, y, width, height } = at.getBoundingClientRect();
		const over = document.elementFromPoint(x + width / 2, y + height / 2);
		return {
			name: texts
				.map((part) => part?.textContent ?? "")
				.join(" ")
				.trim(),
			isSeen: over !== null && (at.contains(over) || over.contains(at)),
		};
	});

/** More stops than any screen has. */
const most = 60;

/** Presses Tab until this has the focus; every stop on the way is in sight. */
async function tabTo(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab") {
	const passed: string[] = [];
	for (let stop = 0; stop < most; stop += 1) {
		await page.keyboard.press(key);
		const found = await focus();
		expect(found).toMatchObject({ isSeen: true });
		if (name.test(found.name)) return;
		passed.push(found.name);
	}
	throw new Error(
		`${key} never comes to ${name}, only to ${passed.join(" | ")}`,
	);
}

async function pressAt(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab") {
	await tabTo(name, key);
	await page.keyboard.press("Enter");
}

/** The screen is there, its title has the focus, and nothing is cut off. */
async function arriveAt(title: string) {
	await panel.getByRole("heading", { name: title, level: 1 }).waitFor();
	await inTime(async () => expect((await focus()).name).toBe(title));
	const width = await panel.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect(width).toBe(0);
}

test("an unknown sender becomes a new partner without a mouse", async () => {
	await pressAt(/Asha Example/);
	await arriveAt("What is due");
	await pressAt(/Largest$/);
	await inTime(async () =>
		expect(
			await panel.evaluate(
				() => getComputedStyle(document.documentElement).fontSize,
			),
		).toBe("24px"),
	);

	await pressAt(/^Emails$/);
	await arriveAt("Emails");
	await pressAt(/^Look through past emails$/);
	await panel.getByText("✓ Finished").waitFor();
	expect((await focus()).name).not.toBe("");

	await pressAt(new RegExp(`Say who this is.*${visitor}`), "Shift+Tab");
	await arriveAt("Who is this?");
	await pressAt(/^New potential partner$/);
	await arriveAt("Add potential partner");
	await tabTo(/^Partner name/);
	await page.keyboard.type("Wren Choir");
	await tabTo(/^Type/);
	for (let down = 0; down < 4; down += 1)
		await page.keyboard.press("ArrowDown");
	await tabTo(/^Our lead/);
	await page.keyboard.type("Ben Example");
	await tabTo(/^Heard of through/);
	await page.keyboard.type("Em");
	await tabTo(/^In scope/);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowUp");
	await pressAt(/^Add partner$/);
	await arriveAt("Add as a contact");
	await tabTo(/^Their name/);
	await page.keyboard.type("Mo Example");
	await page.keyboard.press("Enter");
	await panel.getByText("Mo Example is a contact of Wren Choir now.").waitFor();
	await panel.getByText("3 emails logged.").waitFor();

	await pressAt(/^Partners$/);
	await arriveAt("Partners");
	await tabTo(/^Search/);
	await page.keyboard.type("wren");
	await panel.getByText("1 of 8 partners").waitFor();
	await pressAt(/^Wren Choir/);
	await arriveAt("Wren Choir");
	await pressAt(/^Emails and meetings$/);
	await arriveAt("Emails and meetings");
	expect(await subjectsIn(panel)).toEqual([
		"Can we visit your centre?",
		"Our choir",
		"Do you have a piano?",
	]);
	await tabTo(/^Show/);
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ArrowDown");
	await panel.getByText("Nothing of this kind yet.").waitFor();
	await tabTo(/Back to Wren Choir/, "Shift+Tab");
	await page.keyboard.press("Escape");
	await panel.getByRole("heading", { name: "Wren Choir", level: 1 }).waitFor();

	await inTime(async () => {
		const rows = await rowsIn(page, "Partners");
		expect(rows[7]).toMatchObject({
			"Partner name": "Wren Choir",
			Type: "Community group",
			"Last contact": "20/11/2026",
		});
	});
	expect(here.complaints).toEqual([]);
});
