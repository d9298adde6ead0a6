/** An agreement in a real browser: signed off, sent, and answered by the partner's email. */
import type { Browser, Frame, Page } from "playwright-core";
import { openBrowser, type Visit, visit } from "../browser/browser";
import { paragraph, wordFile } from "../documents/wordFile";
import {
	answerForm,
	chooseFromMenu,
	draft,
	readDocument,
} from "./agreementSteps";
import {
	asAsha,
	inTime,
	openPart,
	openPartner,
	pressIn,
	rowsIn,
	today,
} from "./steps";

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

test("the partner declines by email; the reason is written down, and our lead is told", async () => {
	const { page } = here;
	const panel = await asAsha(here);
	await send(panel);
	await answer(page, panel, await offered(page, "DECLINE"));
	await statusIs(page, "Declined");
	await openPartner(panel, "Bramblewick Council");
	await panel
		.getByRole("button", { name: /Travelling by ourselves/ })
		.first()
		.click();
	await pressIn(panel, "Write down their reason");
	await answerForm(panel, {
		entries: { Reason: "The council has no money this year" },
		save: "Write down their reason",
		said: "The reason was written down.",
	});
	await panel.getByText("The council has no money this year").first().waitFor();
	await openPart(page, "Clock");
	await page.getByRole("button", { name: "Go to tomorrow" }).click();
	await page.getByText("Monday 23 November 2026").first().waitFor();
	await openPart(page, "Mail");
	await page.getByRole("button", { name: "Sent" }).click();
	await page
		.getByText(/AGR-0003, Bramblewick Council has declined/)
		.first()
		.waitFor();
	expect(here.complaints).toEqual([]);
});

test("from the selected row, by the menu above the sheet", async () => {
	const { page } = here;
	await asAsha(here);
	await rowsIn(page, "Partners");
	await page.getByRole("gridcell", { name: "Saltmarsh College" }).click();
	await chooseFromMenu(page, "Draft an agreement…");
	const panel = await here.panel();
	await panel.getByRole("button", { name: /Asha Example/ }).click();
	await panel.getByText("With Saltmarsh College").waitFor();
	expect(await draft(panel, "Learning together")).toBe("AGR-0005");
	const text = await readDocument(page, "AGR-0005 v0.1 Saltmarsh College");
	expect(text).toContain("Learning together");
	expect(here.complaints).toEqual([]);
});

test("from the card beside any document in Docs", async () => {
	const { page } = here;
	await asAsha(here);
	await openPart(page, "Documents");
	await page.getByLabel("Open a Word file…").setInputFiles({
		name: "Our letter.docx",
		mimeType: "application/octet-stream",
		buffer: Buffer.from(wordFile({ body: paragraph("Dear all,") })),
	});
	await page
		.getByRole("button", { name: /Our letter/ })
		.first()
		.click();
	const card = page.getByRole("complementary", { name: "Partnerships" });
	await card.getByText("This is not one of our agreements.").waitFor();
	await card.getByLabel("You are").selectOption({ label: "Asha Example" });
	await card
		.getByLabel("Partner")
		.selectOption({ label: "Saltmarsh College (P-0007)" });
	await card.getByLabel("Personal data shared").selectOption({ label: "No" });
	await card.getByRole("button", { name: "Draft agreement" }).click();
	await page
		.getByRole("status")
		.getByText("AGR-0005 was drafted for Saltmarsh College.")
		.waitFor();
	const text = await readDocument(page, "AGR-0005 v0.1 Saltmarsh College");
	expect(text).toContain("Saltmarsh College");
	await card.getByText("Where it stands").waitFor();
	expect(here.complaints).toEqual([]);
});
