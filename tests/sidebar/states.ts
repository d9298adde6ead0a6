/** The screens and states of the panel, and the way to each. */
import type { Page } from "playwright-core";
import { partners } from "../../src/policy/scope/tables";
import { blankRow } from "../../src/register/table";
import { aReport } from "./answers";
import { type Answers, aHome, aLine, aView, Refused } from "./office";
import { arrived, press } from "./panelPage";
import { go } from "./ways";

export interface State {
	answers?: Answers;
	walk: (page: Page) => Promise<void>;
}

export const states: Readonly<Record<string, State>> = {
	"the register is not set up": {
		answers: { openHome: () => new Refused("This is no register yet.") },
		walk: (page) => arrived(page, "The register is not ready"),
	},
	"nobody is in the register": {
		answers: { openHome: () => aHome({ people: [] }) },
		async walk(page) {
			await arrived(page, "Add yourself");
			await press(page, "Add me");
			await page.getByRole("alert").waitFor();
		},
	},
	"who is using this": { walk: (page) => arrived(page, "Who is using this?") },
	home: { walk: go.home },
	"home on day one": {
		answers: { openHome: () => aHome({ partnerCount: 0 }) },
		walk: go.home,
	},
	"home, when a partner cannot be read": {
		answers: { showPartner: () => new Refused("P-0001 is not there.") },
		async walk(page) {
			await go.home(page);
			await press(page, "Llanfair");
			await page.getByRole("alert").waitFor();
		},
	},
	partners: { walk: go.partners },
	"no partner found": {
		async walk(page) {
			await go.partners(page);
			await page.getByRole("searchbox").fill("zzz");
			await page.getByText("No partner fits").waitFor();
		},
	},
	"one partner": { walk: go.partner },
	"adding a contact": {
		async walk(page) {
			await go.contact(page);
			await page.getByText("More about them").click();
			await page.getByLabel("Access needs").waitFor();
		},
	},
	"a contact that the server does not take": {
		answers: {
			saveContact: () =>
				new Refused("There is a problem. Nothing was saved yet.", [
					{ field: "contact.name", sentence: "Name is empty. Fill it in." },
					{
						field: "contact.emails",
						sentence: "Email(s): gwilym@charity.example is our own address.",
					},
					{
						field: "contact.emails",
						sentence:
							"Email(s): Dilys Penhaligon (C-0001) already has dilys@oak.example.",
					},
				]),
		},
		async walk(page) {
			await go.filledContact(page);
			await page.getByRole("link", { name: "already has" }).waitFor();
			await page.getByRole("link", { name: "is our own address" }).click();
			await page.locator("[id='contact.emails']:focus").waitFor();
		},
	},
	"a contact that was added": {
		async walk(page) {
			await go.filledContact(page);
			await arrived(page, "Oak Lane Centre");
			await page.getByText("is in the contacts now").waitFor();
			await page
				.getByRole("listitem")
				.filter({ hasText: "Gwilym Hathersage-Llewellyn" })
				.waitFor();
		},
	},
	"a partner without contacts": {
		answers: { showPartner: () => aView() },
		walk: go.partner,
	},
	"the selected row is a partner": {
		async walk(page) {
			await go.partners(page);
			await press(page, "Use the selected row");
			await arrived(page, "Oak Lane Centre");
		},
	},
	"the selected row is no partner": {
		answers: { selectedPartner: () => null },
		async walk(page) {
			await go.partners(page);
			await press(page, "Use the selected row");
			await page
				.getByText("Click a partner’s row in the tab Partners")
				.waitFor();
		},
	},
	"the largest text, as it was kept": {
		answers: { openHome: () => aHome({ textSize: "Largest" }) },
		async walk(page) {
			await page.locator("html[style*='150%']").waitFor({ state: "attached" });
			await go.home(page);
		},
	},
	"another text size, which cannot be kept": {
		answers: { setTextSize: () => new Refused("Not now.") },
		async walk(page) {
			await go.home(page);
			await press(page, "Largest");
			await page.getByRole("navigation").getByText("Home").click();
			await page.locator("html[style*='150%']").waitFor({ state: "attached" });
			await page.getByRole("alert").waitFor({ state: "detached" });
		},
	},
	"the partner form": { walk: go.edit },
	"the partner form with problems": {
		async walk(page) {
			await go.edit(page);
			await press(page, "Save");
			await page.getByRole("alert").waitFor();
		},
	},
	"leaving a form": {
		async walk(page) {
			await go.edit(page);
			await page.getByLabel("Partner name").fill("Oak");
			await page.getByRole("navigation").getByText("Home").click();
			await page.getByRole("dialog").waitFor();
		},
	},
	conflicts: {
		answers: {
			savePartner: () => ({
				kind: "conflicts",
				conflicts: [
					{
						table: "partner",
						key: "name",
						heading: "Partner name",
						opened: "Oak",
						theirs: "Oak Place",
						yours: "Oak Hub",
					},
				],
				now: { partner: blankRow(partners), details: {} },
			}),
		},
		async walk(page) {
			await go.filledEdit(page);
			await arrived(page, "Somebody else changed this");
			await press(page, "Save my choices");
			await page.getByRole("alert").waitFor();
		},
	},
	lookalikes: {
		answers: {
			savePartner: () => ({ kind: "lookalikes", lookalikes: [aLine()] }),
		},
		async walk(page) {
			await go.filledEdit(page);
			await arrived(page, "Is it one of these?");
		},
	},
	"saved, with Undo": {
		answers: {
			savePartner: (request: { place: unknown }) => ({
				kind: "saved",
				place: request.place,
				notice: "Oak Lane Centre was saved.",
				undo: request,
			}),
		},
		async walk(page) {
			await go.filledEdit(page);
			await page.getByRole("button", { name: "Undo" }).waitFor();
		},
	},
	"the agreement form": { walk: go.draft },
	"the agreement’s answers": {
		async walk(page) {
			await go.draft(page);
			await press(page, "Check your answers");
			await arrived(page, "Check your answers");
		},
	},
	"the drafted agreement": {
		async walk(page) {
			await go.draft(page);
			await press(page, "Check your answers");
			await press(page, "Create agreement");
			await arrived(page, "Agreement AGR-0002");
		},
	},
	"choosing a file": {
		async walk(page) {
			await go.file(page);
			await press(page, "Read the file");
			await page.getByRole("alert").waitFor();
		},
	},
	"checking a file": { walk: go.checkedFile },
	"a file that was added": {
		async walk(page) {
			await go.openedReport(page);
			await arrived(page, "What was added");
			await page.getByRole("button", { name: "Elm Court" }).waitFor();
		},
	},
	"a partner from the report, and Back": {
		async walk(page) {
			await go.openedReport(page);
			await press(page, "Already there as");
			await arrived(page, "Oak Lane Centre");
			await press(page, "Back to the report");
			await arrived(page, "What was added");
			await page.locator("button:focus", { hasText: "Oak Lane" }).waitFor();
		},
	},
	"a file that is not finished": {
		answers: { importPartners: () => ({ ...aReport, finished: false }) },
		async walk(page) {
			await go.addedFile(page);
			await arrived(page, "Not all are added yet");
		},
	},
};
