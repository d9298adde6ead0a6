/** An agreement in a real browser: signed off, sent, and answered by the partner's email. */
import type { Browser, Frame, Page } from "playwright-core";
import { openBrowser, type Visit, visit } from "../browser/browser";
import { asAsha, inTime, openPart, pressIn, rowsIn, today } from "./steps";

let browser: Browser;
let here: Visit;

beforeAll(async () => {
	browser = await openBrowser();
});
beforeEach(async () => {
	here = await visit(browser, today);
});
afterEach(() => here?.close());
afterAll(() => browser?.close());

const jo = "Jo Example <jo@bramblewick-council.example>";

/** The agreement that waits for its second sign-off. */
async function openTravelling(panel: Frame) {
	await pressIn(panel, "Partners");
	await panel.getByRole("heading", { name: "Partners", exact: true }).waitFor();
	await panel.getByRole("button", { name: /Bramblewick Council/ }).click();
	await panel
		.getByRole("button", { name: /Travelling by ourselves/ })
		.first()
		.click();
	await panel.getByText("Sign-offs: 1 of 2").waitFor();
}

/** Signs it off for Cara, and sends it to the council. */
async function send(panel: Frame) {
	await openTravelling(panel);
	await pressIn(panel, "Record a sign-off by minute");
	await panel.getByLabel("Who agrees").fill("Cara Example");
	await panel.getByLabel("Board minute").fill("Minute 13");
	await pressIn(panel, "Record a sign-off by minute");
	await panel.getByText("Sign-offs: 2 of 2").waitFor();
	await pressIn(panel, "Send to the partner");
	await panel.getByRole("heading", { name: "Check before sending" }).waitFor();
	await pressIn(panel, "Send to the partner");
	await panel.getByText("With partner", { exact: false }).first().waitFor();
	await panel
		.getByRole("heading", { name: "Travelling by ourselves" })
		.waitFor();
}

/** The subject with which the partner's email offers an answer. */
async function offered(page: Page, word: string): Promise<string> {
	await openPart(page, "Mail");
	await page.getByRole("button", { name: "Sent" }).click();
	await page.getByRole("button", { name: /Travelling by ourselves/ }).click();
	await page.getByText("AGR-0003 v0.1 Bramblewick Council").waitFor();
	const mail = page.locator(".mail iframe").contentFrame();
	await mail.getByText("If they do not work").waitFor();
	const text = await mail.locator("body").innerText();
	return new RegExp(`${word} AGR-0003 \\w{4}-\\w{4}`).exec(text)?.[0] ?? "";
}

/** The partner writes; then the panel looks for new emails. */
async function answer(page: Page, panel: Frame, subject: string, from = jo) {
	await page.getByRole("button", { name: "Receive a message" }).click();
	await page.getByLabel("From").fill(from);
	await page.getByLabel("Subject").fill(subject);
	await page.getByLabel("Message", { exact: true }).fill("Kind regards");
	await page.getByRole("button", { name: "Receive it" }).click();
	await page.getByRole("heading", { name: subject }).waitFor();
	await openPart(page, "Register");
	await pressIn(panel, "Emails");
	await pressIn(panel, "Look for new emails now");
	await panel
		.getByText(/\d+ emails? logged/)
		.first()
		.waitFor();
}

const statusIs = (page: Page, status: string) =>
	inTime(async () => {
		const rows = await rowsIn(page, "Agreements");
		expect(rows.find(({ Ref }) => Ref === "AGR-0003")?.Status).toBe(status);
	});

test("the partner agrees by email; another address of theirs does not count", async () => {
	const { page } = here;
	const panel = await asAsha(here);
	await send(panel);
	const subject = await offered(page, "AGREE");
	await answer(page, panel, subject, "Ed <ed@bramblewick-council.example>");
	await statusIs(page, "With partner");
	await openPart(page, "Mail");
	await answer(page, panel, subject);
	await statusIs(page, "Agreed");
	expect(here.complaints).toEqual([]);
});
