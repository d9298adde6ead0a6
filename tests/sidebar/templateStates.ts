/** The screens of templates and drafts, and what the menu wishes for. */
import type { Page } from "playwright-core";
import type { DraftSeveral } from "../../src/contract";
import { someTemplates } from "./agreementAnswers";
import { calm } from "./answers";
import { aHome, Refused } from "./office";
import { arrived, press } from "./panelPage";
import type { State } from "./states";
import { go } from "./ways";

const checkDraft = (place: never) => ({
	...(calm.checkDraft?.(place) as object),
	templates: someTemplates,
});

const drafted = ({ places }: DraftSeveral) => ({
	notice: "",
	lines: places.map((place, at) => ({
		place,
		name: `Oak Lane Centre ${place.ref}`,
		ref: at === 1 ? "" : `AGR-${place.ref}`,
		document: "https://docs.example/1",
		refused: at === 1 ? "Its address is missing." : "",
	})),
	left: [],
});

const wishing = { openHome: () => aHome({ wish: "draft" }) };

async function severalForm(page: Page): Promise<void> {
	await go.several(page);
	await press(page, "Choose all 60");
	await press(page, "Next");
	await page.getByText("60 partners chosen").waitFor();
	await page.getByLabel("Title").waitFor();
}

export const templateStates: Readonly<Record<string, State>> = {
	templates: {
		async walk(page) {
			await go.templates(page);
			await press(page, "Make usual");
			await page.getByText("is the usual one now").waitFor();
		},
	},
	"no templates": {
		answers: { listTemplates: () => [] },
		walk: go.templates,
	},
	"a template without faults": {
		async walk(page) {
			await go.templates(page);
			await press(page, "Check");
			await arrived(page, "Check of Short memorandum");
			await page.getByText("Nothing to put right.").waitFor();
		},
	},
	"a template with faults": {
		answers: {
			checkTemplate: () => ({
				name: "Short memorandum",
				problems: ["{{partnerName}} in paragraph 3 is no field."],
				unused: ["Who decides"],
			}),
		},
		async walk(page) {
			await go.templates(page);
			await press(page, "Check");
			await page.getByText("is no field").waitFor();
		},
	},
	"copying a template": {
		answers: { copyTemplate: () => new Refused("There is one of that name.") },
		async walk(page) {
			await go.templates(page);
			await press(page, "Copy");
			await arrived(page, "Copy a template");
			await page.getByLabel("Name of the copy").fill("Ours");
			await press(page, "Copy");
			await page.getByRole("alert").waitFor();
		},
	},
	"choosing a template for a draft": {
		answers: { checkDraft },
		async walk(page) {
			await go.draft(page);
			await page.getByText("Short memorandum").click();
			await press(page, "Check your answers");
			await arrived(page, "Check your answers");
			await page.getByText("Short memorandum").waitFor();
		},
	},
	"choosing several partners": {
		async walk(page) {
			await go.several(page);
			await press(page, "Next");
			await page.getByText("No partner is chosen").waitFor();
			await page.getByLabel("Oak Lane Centre").nth(3).check();
			await page.getByText("1 partner chosen").waitFor();
		},
	},
	"the answers for several partners": {
		answers: { checkDraft },
		walk: severalForm,
	},
	"several drafts, all made": {
		answers: { draftSeveral: drafted },
		async walk(page) {
			await severalForm(page);
			await press(page, "Draft 60 agreements");
			await arrived(page, "What was drafted");
			await page.getByText("Its address is missing").first().waitFor();
		},
	},
	"several drafts, going on": {
		answers: { draftSeveral: () => new Promise(() => {}) },
		async walk(page) {
			await severalForm(page);
			await press(page, "Draft 60 agreements");
			await page.getByRole("button", { name: "Stop" }).waitFor();
		},
	},
	"several drafts that do not go on": {
		answers: { draftSeveral: () => new Refused("Someone else is saving.") },
		async walk(page) {
			await severalForm(page);
			await press(page, "Draft 60 agreements");
			await arrived(page, "Not all are drafted yet");
			await page.getByText("Someone else is saving.").waitFor();
		},
	},
	"the menu’s draft, for the selected row": {
		answers: wishing,
		async walk(page) {
			await press(page, "Asha Rao");
			await arrived(page, "Draft an agreement");
			await page.getByText("With Oak Lane Centre").waitFor();
		},
	},
	"the menu’s draft, with no partner selected": {
		answers: { ...wishing, selectedPartner: () => null },
		async walk(page) {
			await press(page, "Asha Rao");
			await arrived(page, "Partners");
			await page.getByText("Choose a partner, then").waitFor();
		},
	},
};
