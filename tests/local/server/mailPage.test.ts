/** The mailbox with its labels, its forms and the add-on's card, in a real browser. */

import type { Browser, Page } from "playwright-core";
import { openBrowser } from "../../browser/browser";
import { aPagedWorkspace, type ServedWorkspace } from "./aWorkspace";
import { faultsOf } from "./pageFaults";

const manifest = {
	addOns: {
		common: {
			name: "Helper",
			homepageTrigger: { runFunction: "onHome" },
			openLinkUrlPrefixes: [
				"https://mail.google.com/",
				"https://docs.google.com/",
			],
		},
		gmail: { contextualTriggers: [{ onTriggerFunction: "onMessage" }] },
	},
	dependencies: {
		enabledAdvancedServices: [
			{ userSymbol: "Sheets", serviceId: "sheets", version: "v4" },
			{ userSymbol: "Gmail", serviceId: "gmail", version: "v1" },
		],
	},
	oauthScopes: [
		"gmail.addons.execute",
		"gmail.addons.current.message.metadata",
		"gmail.metadata",
		"script.send_mail",
		"spreadsheets",
		"script.scriptapp",
	].map((name) => `https://www.googleapis.com/auth/${name}`),
};

const code = `
	const S = CardService;
	const act = (name) => S.newAction().setFunctionName(name);
	const press = (words, name) => S.newTextButton().setText(words).setOnClickAction(act(name));
	const text = (words) => S.newTextParagraph().setText(words);
	const section = (...widgets) => widgets.reduce((s, w) => s.addWidget(w), S.newCardSection());
	const card = (title, ...sections) => sections.reduce((c, s) => c.addSection(s),
		S.newCardBuilder().setHeader(S.newCardHeader().setTitle(title).setSubtitle("Headers only"))).build();
	const answer = () => S.newActionResponseBuilder();
	const note = (words) => S.newNotification().setText(words);
	function subjectOf(e) {
		const id = BigInt(e.gmail.messageId.slice(6)).toString(16);
		return Gmail.Users.Messages.get("me", id, { format: "metadata", metadataHeaders: ["Subject"] })
			.payload.headers[0].value;
	}
	function onHome() {
		return [card("At home", section(text("3 duties this week"))), card("Settings", section(text("All is well")))];
	}
	function onMessage(e, said = "Not logged yet") {
		return card("Oak Trust",
			section(
				S.newDecoratedText().setTopLabel("Subject").setText("<b>" + subjectOf(e) + "</b>").setBottomLabel("Matched")
					.setButton(S.newTextButton().setText("Gmail").setOpenLink(
						S.newOpenLink().setUrl("https://mail.google.com/mail/#search/rfc822msgid:gone"))),
				S.newDecoratedText().setTopLabel("Next").setText("Annual review").setOnClickAction(act("more")),
				text(said + ".<br><font color='#a3151f'>Not verified</font>"),
				S.newButtonSet().addButton(press("Log", "log").setTextButtonStyle(S.TextButtonStyle.FILLED))
					.addButton(press("Break", "broken")).addButton(press("Off", "log").setDisabled(true)),
			).setHeader("Partner"),
			section(
				text("Choose a partner"),
				S.newSelectionInput().setType(S.SelectionInputType.DROPDOWN).setTitle("Partner").setFieldName("partner")
					.addItem("Oak", "P-1", false).addItem("Elm", "P-2", false).setOnChangeAction(act("chosen")),
				S.newSelectionInput().setType(S.SelectionInputType.RADIO_BUTTON).setTitle("Which").setFieldName("which")
					.addItem("This", "one", true).addItem("All", "all", false),
				S.newSelectionInput().setTitle("Also").setFieldName("also").addItem("Asha", "A", false).addItem("Ben", "B", false),
				S.newTextInput().setFieldName("why").setTitle("Why").setHint("A word"),
				S.newDivider(), press("Link", "link"),
			).setHeader("Link").setCollapsible(true).setNumUncollapsibleWidgets(1));
	}
	function log(e) {
		return answer().setNotification(note("Logged it"))
			.setNavigation(S.newNavigation().updateCard(onMessage(e, "Logged just now"))).build();
	}
	function more() {
		return answer().setNavigation(S.newNavigation().pushCard(
			card("Annual review", section(text("Due on 3 December"), press("Done", "done"))))).build();
	}
	function done() { return answer().setStateChanged(true).setNotification(note("Marked")).build(); }
	const told = ({ commonEventObject: { formInputs } }) => Object.entries(formInputs)
		.map(([name, { stringInputs: { value } }]) => name + "=" + value.join("+")).sort().join(" ");
	function chosen(e) { return answer().setNotification(note("Chosen: " + told(e))).build(); }
	function link(e) { return answer().setNotification(note("Linked: " + told(e))).build(); }
	function broken() { throw new Error("The column Stage is missing."); }`;

let browser: Browser;
let office: ServedWorkspace;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
	browser = await openBrowser();
	office = await aPagedWorkspace({ manifest, code });
	page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.setDefaultTimeout(45_000);
	page.on("pageerror", (error) => complaints.push(error.message));
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(message.text());
	});
	await page.goto(`http://127.0.0.1:${office.port}/#mail`);
});
afterAll(async () => {
	await browser?.close();
	await office?.remove();
});

const faults = () => faultsOf(page);

const press = (name: string) =>
	page.getByRole("button", { name, exact: true }).click();
const line = (subject: string) =>
	page.locator(".line").filter({ hasText: subject });
const message = () => page.getByRole("article");
const panel = () => page.getByRole("complementary", { name: "Helper" });
const inPanel = (name: string) =>
	panel().getByRole("button", { name, exact: true });

/** Waits for these words, and looks whether they are announced. */
const announced = (words: string) =>
	page.getByRole("status").getByText(words).waitFor();

async function receive(who: string, subject: string) {
	await press("Receive a message");
	await page.getByLabel("From").fill(who);
	await page.getByLabel("Subject").fill(subject);
	await page.getByLabel("Message", { exact: true }).fill("Can we come?");
	await press("Receive it");
	await announced("It is in the inbox.");
}

test("while no message is open there is the add-on's homepage, of several cards", async () => {
	await inPanel("Settings").waitFor();
	expect(await faults()).toEqual([]);
	await inPanel("At home").click();
	await panel().getByText("3 duties this week").waitFor();
	await inPanel("Back to the card before").click();
	await inPanel("Settings").click();
	await panel().getByText("All is well").waitFor();
});

test("a letter is made up, and the one in it is told to the add-on", async () => {
	await press("Receive a message");
	expect(await faults()).toEqual([]);
	await press("Receive it");
	await page.getByRole("alert").getByText("Say who it is from").waitFor();
	await press("Cancel");
	await receive("Asha <asha@oak.example>", "Visit");
	await message().getByText("Can we come?").waitFor();
	await panel().getByText("Not logged yet").waitFor();
	expect(await panel().locator("b").first().textContent()).toBe("Visit");
	expect(await faults()).toEqual([]);
});

test("a press changes the card, says so, and keeps the focus on it", async () => {
	await inPanel("Log").click();
	await announced("Logged it");
	await panel().getByText("Logged just now").waitFor();
	await page.waitForFunction(
		() => document.activeElement?.getAttribute("aria-label") === "Card",
	);
	expect(await inPanel("Off").isDisabled()).toBe(true);
});

test("a section opens, and what is filled in is told", async () => {
	expect(await panel().getByLabel("Why").count()).toBe(0);
	await inPanel("Show more").press("Enter");
	await panel().getByRole("combobox", { name: "Partner" }).selectOption("Elm");
	await announced("Chosen: partner=P-2 which=one");
	await panel().getByLabel("All", { exact: true }).check();
	await panel().getByLabel("Asha").check();
	await panel().getByLabel("Ben").check();
	await panel().getByLabel("Why").fill("asked for");
	expect(await faults()).toEqual([]);
	await inPanel("Link").click();
	await announced("Linked: also=A+B partner=P-2 which=all why=asked for");
	await inPanel("Show less").click();
	expect(await panel().getByLabel("Why").count()).toBe(0);
});

test("an error is shown in the card's place, and what was there stays", async () => {
	await inPanel("Break").click();
	await panel()
		.getByRole("alert")
		.getByText("The column Stage is missing.")
		.waitFor();
	expect(await panel().getByText("Logged just now").count()).toBe(1);
	expect(await faults()).toEqual([]);
	await inPanel("Reload").click();
	await panel().getByText("Not logged yet").waitFor();
	expect(await panel().getByRole("alert").textContent()).toBe("");
});

test("a card lies on another, and Back leads to the one below, fresh if it is out of date", async () => {
	await inPanel("Log").click();
	await panel().getByText("Logged just now").waitFor();
	await panel()
		.getByRole("button", { name: /Annual review/ })
		.click();
	await panel().getByText("Due on 3 December").waitFor();
	expect(await faults()).toEqual([]);
	const back = inPanel("Back to the card before");
	await back.click();
	await panel().getByText("Logged just now").waitFor();
	await panel()
		.getByRole("button", { name: /Annual review/ })
		.click();
	await inPanel("Done").click();
	await announced("Marked");
	await back.click();
	await panel().getByText("Not logged yet").waitFor();
	expect(await back.count()).toBe(0);
});

test("an answer is written, and labels go on the whole conversation", async () => {
	await press("Reply");
	expect(await page.getByLabel("To", { exact: true }).inputValue()).toBe(
		"Asha <asha@oak.example>",
	);
	expect(await page.getByLabel("Subject").inputValue()).toBe("Re: Visit");
	await page.getByLabel("Message", { exact: true }).fill("Yes, do.");
	await press("Send");
	await announced("It is under Sent.");
	await message().getByText("Yes, do.").waitFor();
	await press("Labels");
	await message().getByText("all 2 messages of it").waitFor();
	await message().getByLabel("New label").fill("Oak");
	await press("Add");
	await announced("“Oak” is on all 2 messages of this conversation.");
	await message().getByLabel("Oak", { exact: true }).waitFor();
	expect(await faults()).toEqual([]);
	await press("Inbox");
	await line("Visit").getByText("Oak", { exact: true }).waitFor();
	await press("Rename Oak");
	await message().getByLabel("Call it").fill("Oak Trust");
	await press("Rename");
	await line("Visit").getByText("Oak Trust").waitFor();
	await message().getByLabel("Oak Trust", { exact: true }).click();
	await announced("“Oak Trust” is no longer on all 2 messages");
	await press("Delete Oak Trust");
	await page.getByRole("dialog").waitFor();
	expect(await faults()).toEqual([]);
	await press("Delete the label");
	await announced("The label is gone, from every message too.");
	await message().getByLabel("Oak Trust").waitFor({ state: "detached" });
});

test("a message is archived, thrown away and taken back", async () => {
	await line("Visit").click();
	await message().getByText("Can we come?").waitFor();
	await press("Archive");
	await announced("The conversation is archived");
	await page.getByText("There are no messages.").waitFor();
	await message().getByText("Archived", { exact: true }).waitFor();
	await press("All mail");
	await line("Can we").or(line("Visit")).first().waitFor();
	await press("Bin");
	await announced("The conversation is in the bin.");
	await press("Bin and spam");
	await line("Re: Visit").waitFor();
	await press("Take it out of the bin");
	await announced("The conversation is back in the inbox.");
	await page.getByText("The bin and spam are empty.").waitFor();
	await press("Inbox");
	await line("Visit").waitFor();
});

test("an answer from outside joins the conversation", async () => {
	await press("Receive an answer");
	expect(await page.getByLabel("From").inputValue()).toBe(
		"Asha <asha@oak.example>",
	);
	await page.getByLabel("Its sender is verified").uncheck();
	await press("Receive it");
	await announced("It is in the inbox.");
	await press("Labels");
	await message().getByText("all 3 messages of it").waitFor();
});

test("a link of the card opens the page's own part", async () => {
	await panel().getByRole("link", { name: "Gmail" }).click();
	await page.waitForURL(/#mail\/gone$/);
	await page
		.getByRole("alert")
		.getByText("no longer in the workspace")
		.waitFor();
});

test("the browser had nothing to complain about but that", () => {
	const expected = /status of 422/;
	expect(complaints.filter((each) => !expected.test(each))).toEqual([]);
});
