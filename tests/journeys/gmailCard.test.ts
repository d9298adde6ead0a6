/** Beside an email in a real browser: who is it, and which conversations stay out. */
import type { Browser, Page } from "playwright-core";
import { openBrowser, type Visit, visit } from "../browser/browser";
import { asAsha, inTime, openPart, pressIn, rowsIn, today } from "./steps";

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

const cardOn = (page: Page) => page.locator(".cardPanel");

/** What the add-on says below its card. */
const said = (page: Page) => cardOn(page).getByRole("status");

const pressOn = (page: Page, name: string) =>
	cardOn(page).getByRole("button", { name, exact: true }).click();

/** The add-on's notice, once it is there. */
const hears = (page: Page, words: string) =>
	said(page).getByText(words).waitFor();

async function openEmail(page: Page, subject: string) {
	await openPart(page, "Mail");
	await page.getByRole("button", { name: new RegExp(subject) }).click();
	await page.getByRole("heading", { name: subject }).waitFor();
}

test("a stranger is added as a contact, and their conversation is kept out from then on", async () => {
	const { page } = here;
	const card = cardOn(page);
	await openEmail(page, "Can we visit your centre");
	await card.getByRole("heading", { name: "Who is it?" }).waitFor();
	await card.getByText("nobody in the register has this address").waitFor();
	await pressOn(page, "Add as a contact");
	await hears(page, "Choose who is using this first");

	await card.getByLabel("You are").selectOption("Asha Example");
	await card.getByLabel("Their organisation").selectOption("Dovecote Housing");
	await pressOn(page, "Add as a contact");
	await hears(page, "Name is empty. Fill it in.");
	expect(await card.getByLabel("You are").inputValue()).toBe("PE-0001");

	await card.getByLabel("Their name").fill("Mo Example");
	await pressOn(page, "Add as a contact");
	await hears(page, "Mo Example was added");
	await card.getByText("Logged, filed by its address.").waitFor();
	await card.getByText("Dovecote Housing – Active, on track").waitFor();
	expect(await card.getByText("Who is it?").count()).toBe(0);

	await pressOn(page, "Do not log this conversation");
	await hears(page, "New emails of this conversation are not logged.");
	await page.getByRole("button", { name: "Receive an answer" }).click();
	await page
		.getByLabel("Message", { exact: true })
		.fill("We sing on Tuesdays.");
	await page.getByRole("button", { name: "Receive it" }).click();
	await page
		.getByRole("heading", { name: "Re: Can we visit your centre?" })
		.waitFor();
	await card
		.getByText("Not logged: somebody asked not to log this conversation.")
		.waitFor();

	await openPart(page, "Register");
	const panel = await asAsha(here);
	await pressIn(panel, "Emails");
	await panel.getByRole("heading", { name: "Nobody is waiting" }).waitFor();
	await pressIn(panel, "Look for new emails now");
	await panel.getByText("No new emails.").waitFor();
	await inTime(async () => {
		const rows = await rowsIn(page, "Letters and emails");
		const subjects = rows.map(({ Subject }) => Subject);
		expect(subjects).toContain("Can we visit your centre?");
		expect(subjects).not.toContain("Re: Can we visit your centre?");
	});
	const before = (await rowsIn(page, "Letters and emails")).length;

	await openEmail(page, "Re: Can we visit your centre");
	await card.getByLabel("You are").selectOption("Asha Example");
	await pressOn(page, "Log this conversation again");
	await hears(page, "New emails of this conversation are logged again.");
	await page.getByRole("button", { name: "Receive an answer" }).click();
	await page.getByLabel("Message", { exact: true }).fill("Tuesday it is.");
	await page.getByRole("button", { name: "Receive it" }).click();
	await page.getByText("Tuesday it is.").waitFor();
	await pressOn(page, "Look for new emails");
	await hears(page, "1 email was logged.");
	await openPart(page, "Register");
	await inTime(async () => {
		const rows = await rowsIn(page, "Letters and emails");
		expect(rows.slice(before)).toMatchObject([
			{ Subject: "Re: Can we visit your centre?", Partners: "P-0004" },
		]);
	});
	expect(here.complaints).toEqual([]);
});
