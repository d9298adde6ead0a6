/** Files in Drive and the card beside a document, in a real browser. */

import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../browser/browser";
import { aRawDocx, p } from "../formats/aDocx";
import { docsAddOns } from "../services/cardScript";
import { aPagedWorkspace, type ServedWorkspace } from "./aWorkspace";
import { faultsOf } from "./pageFaults";

const code = `
	const S = CardService;
	const press = (words, name) => S.newTextButton().setText(words)
		.setOnClickAction(S.newAction().setFunctionName(name));
	const card = (...widgets) => S.newCardBuilder().addSection(
		widgets.reduce((s, w) => s.addWidget(w), S.newCardSection())).build();
	const text = (words) => S.newTextParagraph().setText(words);
	const form = (e) => card(text("Let into " + e.docs.title),
		S.newTextInput().setFieldName("name").setTitle("Name").setValue(e.docs.title), press("Save", "save"));
	function onHome(e) {
		return e.docs.id ? form(e) : card(text("Not one of ours"), press("Use it", "use"));
	}
	function onGranted(e) { return form(e); }
	function use() { return S.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build(); }
	function save(e) {
		return S.newActionResponseBuilder().setNotification(S.newNotification().setText(
			"Saved as " + e.commonEventObject.formInputs.name.stringInputs.value[0])).build();
	}
	function send() {
		MailApp.sendEmail({ to: "asha@oak.example", subject: "Signed", body: "Here it is.",
			attachments: [Utilities.newBlob("%PDF-1.7 attached", "application/pdf", "Copy.pdf")] });
	}
	function store() {
		return Drive.Files.create({ name: "Signed copy" },
			Utilities.newBlob("%PDF-1.7 words", "application/pdf", "Signed.pdf"), { fields: "id" }).id;
	}`;

let browser: Browser;
let office: ServedWorkspace;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
	browser = await openBrowser();
	office = await aPagedWorkspace({
		manifest: { addOns: docsAddOns },
		code,
		before(google) {
			google.run("store");
			google.run("send");
			const cell = (words: string, more = "") =>
				`<w:tc><w:tcPr>${more}</w:tcPr>${p(words)}</w:tc>`;
			const docx = aRawDocx(
				p("Between us and {{partner}}", '<w:jc w:val="center"/>') +
					`<w:tbl><w:tr>${cell("Shaded", '<w:shd w:fill="D9E2EC"/>')}${cell("Bare")}</w:tr></w:tbl>`,
			);
			google.drive.openWordFile("Their template", docx);
		},
	});
	page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.setDefaultTimeout(45_000);
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	await page.goto(`http://127.0.0.1:${office.port}/#documents`);
});
afterAll(async () => {
	await browser?.close();
	await office?.remove();
});

const press = (name: string) =>
	page.getByRole("button", { name, exact: true }).click();
const line = (name: string) => page.locator(".line").filter({ hasText: name });
const panel = () => page.getByRole("complementary", { name: "Helper" });
const announced = (words: string) =>
	page.getByRole("status").getByText(words).waitFor();

test("the card asks for a document, and sees it once the person allows that", async () => {
	await line("Their template").click();
	await panel().getByText("Not one of ours").waitFor();
	await press("Use it");
	const question = page.getByRole("dialog", { name: "Google asks" });
	await question
		.getByText("Helper would like to see and change this document")
		.waitFor();
	expect(await faultsOf(page)).toEqual([]);
	await press("Not now");
	await question.waitFor({ state: "hidden" });
	await panel().getByText("Not one of ours").waitFor();
	await press("Use it");
	await press("Allow");
	await panel().getByText("Let into Their template").waitFor();
	await panel().getByLabel("Name").fill("Loan");
	await press("Save");
	await announced("Saved as Loan");
	expect(await faultsOf(page)).toEqual([]);
});

test("a document is drawn with its shading, its lines and its middle", async () => {
	await line("Their template").click();
	const look = (
		words: string,
		property: "backgroundColor" | "borderTopColor" | "textAlign",
	) =>
		page
			.locator(".paper :is(p, td)", { hasText: words })
			.evaluate((part, name) => getComputedStyle(part)[name], property);
	const none = "rgba(0, 0, 0, 0)";
	expect(await look("Between us", "textAlign")).toBe("center");
	expect(await look("Shaded", "backgroundColor")).not.toBe(none);
	expect(await look("Bare", "backgroundColor")).toBe(none);
	expect(await look("Bare", "borderTopColor")).toBe(none);
});

test("a document is shared by link, and no longer", async () => {
	await line("Their template").click();
	await press("Share by link");
	await announced("“Their template” can be seen by anyone with the link.");
	await line("Their template").getByText("Anyone with the link").waitFor();
	await press("Stop sharing by link");
	await announced("“Their template” is no longer shared by link.");
	expect(
		await line("Their template").getByText("Anyone with the link").count(),
	).toBe(0);
});

test("a document goes into the bin and out again, and no card stands beside it there", async () => {
	await line("Their template").click();
	await press("Bin");
	await announced("“Their template” is in the bin.");
	await page.getByRole("heading", { name: "In the bin" }).waitFor();
	await panel().waitFor({ state: "hidden" });
	expect(await faultsOf(page)).toEqual([]);
	await press("Take it out of the bin");
	await announced("“Their template” is out of the bin.");
	await panel().waitFor();
});

test("a person puts a Word file of their own into Drive, which the add-on does not see", async () => {
	const choose = (name: string, buffer: Buffer) =>
		page
			.getByLabel("Open a Word file…")
			.setInputFiles({ name, mimeType: "application/octet-stream", buffer });
	await choose("Our loan form.docx", Buffer.from(aRawDocx(p("We lend it."))));
	await announced("“Our loan form” is a Google Doc of yours now.");
	await page.locator(".paper", { hasText: "We lend it." }).waitFor();
	await panel().getByText("Not one of ours").waitFor();
	await choose("notes.docx", Buffer.from("Just words"));
	await page.getByRole("alert").getByText("“notes”").waitFor();
	expect(await faultsOf(page)).toEqual([]);
});

test("a stored PDF is said to be one, and opens in a tab of its own", async () => {
	await line("Signed copy").click();
	await page.getByText("This is a stored PDF.").waitFor();
	const link = page.getByRole("link", { name: "Open the PDF" });
	const reply = await page.request.get((await link.getAttribute("href")) ?? "");
	expect([reply.headers()["content-type"], await reply.text()]).toEqual([
		"application/pdf",
		"%PDF-1.7 words",
	]);
	expect(await faultsOf(page)).toEqual([]);
});

test("a message lists the files that came with it, and opens a PDF", async () => {
	await page.getByRole("link", { name: "Mail" }).click();
	await press("Sent");
	await line("Signed").click();
	const file = page
		.getByRole("list", { name: "Files" })
		.getByRole("listitem")
		.filter({ hasText: "Copy.pdf" });
	await file.getByText("17 bytes").waitFor();
	const link = file.getByRole("link", { name: "Open the PDF" });
	const reply = await page.request.get((await link.getAttribute("href")) ?? "");
	expect(await reply.text()).toBe("%PDF-1.7 attached");
	expect(await faultsOf(page)).toEqual([]);
	// The browser's own word for the file that was no Word file.
	expect(complaints).toEqual([expect.stringContaining("422")]);
});
