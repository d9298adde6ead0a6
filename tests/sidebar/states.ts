/** The screens and states of the panel, and the way to each. */
import type { Page } from "playwright-core";
import type { SaveContact, TextSize } from "../../src/contract";
import { partners } from "../../src/policy/scope/tables";
import { blankRow } from "../../src/register/table";
import { type Answers, aHome, aLine, asha, aView, Refused } from "./office";
import { arrived, press } from "./panelPage";

const aReport = {
	notice: "1 partner added.",
	taken: [{ line: 2, name: "Elm Court", ref: "P-0002", reason: "" }],
	already: [
		{
			line: 3,
			name: "Oak Lane",
			ref: "P-0001",
			reason: "Already there as Oak Lane Centre (P-0001).",
		},
	],
	refused: [{ line: 4, name: "", ref: "", reason: "The name is missing." }],
	unknown: ["Fax"],
	finished: true,
};
const aDuty = {
	rule: "review.due",
	record: "P-0001",
	about: "Llanfairpwllgwyngyllgogerychwyrndrobwll Community Garden",
	what: "Review the partnership",
	dueOn: "2026-10-01",
	daysLate: 52,
	whom: "Asha Rao",
	partner: "P-0001",
	row: 2,
};

/** A server where nothing goes wrong. */
export const calm: Answers = {
	openHome: () =>
		aHome({ duties: [aDuty as never], troubles: ["A day is no day."] }),
	listPartners: () =>
		Array.from({ length: 60 }, (_, at) => aLine({ ref: `P-${at}` })),
	showPartner: () => ({
		...aView(),
		partner: { ...aView().partner, website: "https://oaklane.example" },
		contacts: [
			{
				ref: "C-0001",
				name: "Dilys Penhaligon",
				job: "Manager",
				emails: ["dilys.penhaligon@oaklanecommunitycentre.example"],
				phone: "",
				main: true,
			},
		],
		agreements: [
			{
				ref: "AGR-0001",
				kind: "MOU",
				title: "Working together",
				status: "In force",
				startsOn: "2026-04-01",
				endsOn: null,
				document: "https://docs.example/1",
			},
		],
	}),
	checkDraft: (place) => ({
		place,
		request: {
			kind: "MOU",
			title: "Working together",
			startsOn: "2026-11-22",
			endsOn: "2027-11-21",
			noEndWhy: "",
			notice: 60,
			dataShared: true,
		},
		kinds: ["MOU"],
		templateName: "Memorandum of Understanding",
		answers: [{ label: "Our lead", value: "Asha Rao" }],
		gaps: ["Benefit to us: edit the partner."],
	}),
	draftAgreement: () => ({
		ref: "AGR-0002",
		document: "https://docs.example/2",
		notice: "AGR-0002 was drafted.",
	}),
	checkImport: () => ({
		rows: 3,
		headings: [{ from: "Organisation", to: "Partner name" }],
		unknown: ["Fax"],
		asks: ["lead", "type"],
		people: [asha],
	}),
	importPartners: () => aReport,
	selectedPartner: () => ({ ref: "P-0001", row: 2 }),
	saveContact: ({ values }: SaveContact) => ({
		ref: "C-0002",
		name: values.name,
		job: values.job,
		emails: values.emails,
		phone: values.phone,
		main: values.main === true,
	}),
	setTextSize: ({ size }: { size: TextSize }) => size,
};

/** The ways through the panel that the states below begin with. */
const go = {
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
	async draft(page: Page) {
		await go.partner(page);
		await press(page, "Draft agreement");
		await arrived(page, "Draft an agreement");
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
				]),
		},
		async walk(page) {
			await go.filledContact(page);
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
			await page.getByText("Click a row in the tab Partners").waitFor();
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
