/** The ways through the panel that its states begin with. */
import type { Page } from "playwright-core";
import { arrived, press } from "./panelPage";

export const go = {
	async home(page: Page) {
		await press(page, "Asha Rao");
		await arrived(page, "What is due");
	},
	async partners(page: Page) {
		await go.home(page);
		await page.getByRole("navigation").getByText("Partners").click();
		await arrived(page, "Partners");
	},
	async partner(page: Page) {
		await go.home(page);
		await press(page, "Llanfair");
		await arrived(page, "Oak Lane Centre");
	},
	async edit(page: Page) {
		await go.partner(page);
		await press(page, "Edit");
		await arrived(page, "Edit Oak Lane Centre");
	},
	async filledEdit(page: Page) {
		await go.edit(page);
		await page.getByLabel("Type").selectOption("Charity");
		await page.getByLabel("Heard of through").selectOption("Event");
		await page.getByLabel("Identified on").fill("2026-01-31");
		await page
			.getByRole("group", { name: "In scope" })
			.getByText("Yes")
			.click();
		await press(page, "Save");
	},
	async contact(page: Page) {
		await go.partner(page);
		await press(page, "Add contact");
		await arrived(page, "Add a contact");
	},
	async filledContact(page: Page) {
		await go.contact(page);
		await page.getByLabel("Name").fill("Gwilym Hathersage-Llewellyn");
		await page
			.getByLabel("Email(s)")
			.fill("gwilym.hathersage-llewellyn@oaklanecommunitycentre.example");
		await press(page, "Add contact");
	},
	async emails(page: Page) {
		await go.home(page);
		await page.getByRole("navigation").getByText("Emails").click();
		await arrived(page, "Emails");
	},
	async sender(page: Page) {
		await go.emails(page);
		await press(page, "Say who this is");
		await arrived(page, "Who is this?");
	},
	async meeting(page: Page) {
		await go.partner(page);
		await press(page, "Note a meeting or call");
		await arrived(page, "Note a meeting or call");
	},
	async timeline(page: Page) {
		await go.partner(page);
		await press(page, "Emails and meetings");
		await arrived(page, "Emails and meetings");
	},
	async draft(page: Page) {
		await go.partner(page);
		await press(page, "Draft agreement");
		await arrived(page, "Draft an agreement");
	},
	async agreement(page: Page) {
		await go.partner(page);
		await press(page, "Working together");
		await arrived(page, "Working together in the community garden");
	},
	async editAgreement(page: Page) {
		await go.agreement(page);
		await press(page, "Edit");
		await arrived(page, "Edit");
	},
	async goals(page: Page) {
		await go.agreement(page);
		await press(page, "Goals");
		await arrived(page, "Goals");
	},
	async filledGoal(page: Page) {
		for (const [label, text] of [
			["Goal", "More people come"],
			["What changes", "They meet others."],
			["What success", "Thirty come."],
			["Measure", "People counted"],
			["Start", "12"],
			["Target", "30"],
			["By", "2027-09-30"],
			["Who looks after it", "Asha Rao"],
		] as const)
			await page.getByLabel(label).first().fill(text);
		await press(page, "Save the goal");
	},
	async send(page: Page) {
		await go.agreement(page);
		await press(page, "Send to the partner");
		await arrived(page, "Check before sending");
	},
	async templates(page: Page) {
		await go.home(page);
		await press(page, "Agreement templates");
		await arrived(page, "Agreement templates");
	},
	async policy(page: Page) {
		await go.home(page);
		await page.getByRole("navigation").getByText("Policy").click();
		await arrived(page, "Policy");
	},
	async coverage(page: Page) {
		await go.policy(page);
		await press(page, "Section by section");
		await arrived(page, "Section by section");
	},
	async reminders(page: Page) {
		await go.home(page);
		await press(page, "Reminders");
		await arrived(page, "Reminders");
	},
	async several(page: Page) {
		await go.partners(page);
		await press(page, "Draft for several partners");
		await arrived(page, "Draft for several partners");
	},
	async file(page: Page) {
		await go.partners(page);
		await press(page, "Add many");
		await arrived(page, "Add many from a file");
	},
	async checkedFile(page: Page) {
		await go.file(page);
		await page.getByLabel("CSV file").setInputFiles({
			name: "partners.csv",
			mimeType: "text/csv",
			buffer: Buffer.from("Organisation\nElm Court"),
		});
		await press(page, "Read the file");
		await arrived(page, "Check the file");
	},
	async addedFile(page: Page) {
		await go.checkedFile(page);
		await page.getByLabel("Our lead").fill("Asha Rao");
		await page.getByLabel("Type").selectOption("Charity");
		await press(page, "Add 3 partners");
	},
	/** The lists of what was added and what was already there are folded. */
	async openedReport(page: Page) {
		await go.addedFile(page);
		await page.getByText("Added (1)", { exact: true }).click();
		await page.getByText("Already here (1)").click();
	},
};
