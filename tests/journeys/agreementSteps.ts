/** What visitors do with agreements again and again: draft, fill in, fix, answer. */
import type { Frame, Page } from "playwright-core";
import { openPart, pressIn } from "./steps";

/** Everything a form asks by its label; a choice is pressed, the rest typed. */
export type Entries = Readonly<Record<string, string>>;

const label = (name: string) => new RegExp(`^${name}( \\(|$)`);

/** Fills in a form, whatever of it is folded away. */
export async function fillForm(panel: Frame, entries: Entries) {
	const folded = panel.locator("form details:not([open]) > summary");
	while ((await folded.count()) > 0) await folded.first().click();
	for (const [name, entry] of Object.entries(entries)) {
		const choices = panel.getByRole("group", { name: label(name) });
		if ((await choices.count()) > 0)
			await choices.getByLabel(entry, { exact: true }).check();
		else if (await isList(panel, name))
			await panel.getByLabel(label(name)).selectOption(entry);
		else await panel.getByLabel(label(name)).fill(entry);
	}
}

const isList = (panel: Frame, name: string) =>
	panel
		.getByLabel(label(name))
		.evaluate((control) => control.tagName === "SELECT");

/** Fills in a form and sends it; what is said then tells that it was taken. */
export async function answerForm(
	panel: Frame,
	{ entries, save, said }: { entries: Entries; save: string; said: string },
) {
	await fillForm(panel, entries);
	await pressIn(panel, save);
	await says(panel, said);
}

/** What the panel says at its top after a change. */
export const says = (panel: Frame, words: string) =>
	panel.locator(".notice.good", { hasText: words }).first().waitFor();

/** Goes to the form where something that is missing is put right. */
export const fix = (panel: Frame, sentence: string) =>
	panel
		.getByRole("button", { name: new RegExp(`^Fix .*${sentence}`) })
		.first()
		.click();

/** The sentences of what an agreement lacks, without the words for fixing. */
export async function missing(panel: Frame): Promise<string[]> {
	const lines = panel.locator(".refusals li > span:first-child");
	return (await lines.allInnerTexts()).map((line) => line.trim());
}

/** Drafts with the form. @returns the agreement's reference */
export async function draft(panel: Frame, title: string): Promise<string> {
	await panel.getByRole("heading", { name: "Draft an agreement" }).waitFor();
	await fillForm(panel, { Title: title, "Personal data shared": "No" });
	await pressIn(panel, "Check your answers");
	await panel.getByRole("heading", { name: "Check your answers" }).waitFor();
	await pressIn(panel, "Create agreement");
	const heading = panel.getByRole("heading", { name: /is drafted$/ });
	await heading.waitFor();
	return /AGR-\d{4}/.exec(await heading.innerText())?.[0] ?? "";
}

/** Opens a part of the panel that is folded away, and presses a step in it. */
export async function pressMore(panel: Frame, name: string) {
	await panel.locator("summary", { hasText: "More steps" }).click();
	await pressIn(panel, name);
}

/** Chooses an item of the menu above the sheet. */
export async function chooseFromMenu(page: Page, name: string) {
	await openPart(page, "Register");
	await page.getByRole("button", { name: /^Partnerships/ }).click();
	await page.getByRole("menuitem", { name }).click();
}

/** The text of a document as the part Documents shows it. */
export async function readDocument(page: Page, name: string): Promise<string> {
	await openPart(page, "Documents");
	await page.getByRole("button", { name }).first().click();
	const paper = page.locator(".document");
	await paper.waitFor();
	return paper.innerText();
}

/** Opens the newest sent message with this subject. @returns its words */
export async function readSent(page: Page, subject: string): Promise<string> {
	await openPart(page, "Mail");
	await page.getByRole("button", { name: "Sent", exact: true }).click();
	await page.getByRole("button", { name: subject }).first().click();
	await page.getByRole("heading", { name: subject }).waitFor();
	const letter = page.locator(".mail iframe").contentFrame().locator("body");
	await letter.getByText("With kind regards").waitFor();
	return letter.innerText();
}

/** The subject that the email offers for an answer: "AGREE AGR-0005 …" */
export const offered = (letter: string, word: string): string =>
	new RegExp(`${word} AGR-\\d{4} \\w{4}-\\w{4}`).exec(letter)?.[0] ?? "";

/** The partner answers as Gmail would deliver it: vouched for, from its address. */
export async function partnerAnswers(
	page: Page,
	{ from, subject }: { from: string; subject: string },
) {
	await openPart(page, "Mail");
	const letter = [
		`Authentication-Results: mx.google.com; dmarc=pass (p=REJECT) header.from=${from.split("@")[1]}`,
		`From: ${from}`,
		"To: mandalatrustcio@gmail.com",
		`Subject: ${subject}`,
		`Message-ID: <answer-${Math.random()}@mail.example>`,
		"",
		"As we said on the telephone.",
	].join("\r\n");
	await page.getByLabel("Receive a file").setInputFiles({
		name: "answer.eml",
		mimeType: "message/rfc822",
		buffer: Buffer.from(letter),
	});
	await page.getByRole("button", { name: "Inbox", exact: true }).click();
	await page.getByRole("button", { name: subject }).first().waitFor();
}
