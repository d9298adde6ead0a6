/** The whole life of an agreement in a real browser: drafted, agreed by mail, signed. */
import type { Browser, Frame } from "playwright-core";
import { openBrowser, type Visit, visit } from "../browser/browser";
import {
	answerForm,
	chooseFromMenu,
	draft,
	fix,
	missing,
	offered,
	partnerAnswers,
	pressMore,
	readDocument,
	readSent,
	says,
} from "./agreementSteps";
import {
	aboutPartner,
	aContact,
	aDecision,
	aGoal,
	theWords,
} from "./agreementWords";
import {
	asAsha,
	factOf,
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
	here = await visit(browser, today);
});
afterAll(async () => {
	await here?.close();
	await browser?.close();
});

const title = "Learning together";

/** Puts right all that the new draft lacks, each by its link. */
async function fillEverything(panel: Frame) {
	await fix(panel, "has no contact yet");
	await answerForm(panel, {
		entries: aContact,
		save: "Add contact",
		said: "Sal Example",
	});
	await panel.getByRole("heading", { name: title }).waitFor();
	await fix(panel, "“Address of the partner”");
	await answerForm(panel, {
		entries: aboutPartner,
		save: "Save",
		said: "Saltmarsh College was saved",
	});
	await panel.getByRole("heading", { name: title }).waitFor();
	await fix(panel, "“Our role”");
	await answerForm(panel, {
		entries: theWords,
		save: "Save",
		said: "AGR-0005 was saved",
	});
	await fix(panel, "No goal is set");
	await pressIn(panel, "Add a goal");
	await answerForm(panel, {
		entries: aGoal,
		save: "Save the goal",
		said: "The goal was added",
	});
	await panel.getByRole("button", { name: /Back to the agreement/ }).click();
	await fix(panel, "Due diligence is not approved");
	await answerForm(panel, {
		entries: aDecision,
		save: "Save",
		said: "Approved",
	});
	await panel.getByText("Nothing is missing.").waitFor();
}

async function signOff(panel: Frame, name: string) {
	await pressIn(panel, "Record a sign-off by minute");
	await answerForm(panel, {
		entries: { "Who agrees": name, "Board minute": "November board, item 4" },
		save: "Record a sign-off by minute",
		said: `${name} has signed it off`,
	});
}

async function sign(panel: Frame, who: string, said: string) {
	await pressIn(panel, "Record a signature");
	await answerForm(panel, {
		entries: {
			"Who signed": who,
			"How it was signed": "Ink and scan",
			"Evidence of signing": "https://drive.google.com/file/d/the-scan/view",
		},
		save: "Record a signature",
		said,
	});
}

/** The agreement's screen as it is now. */
async function openAgain(panel: Frame) {
	await openPartner(panel, "Saltmarsh College");
	await panel.getByRole("button", { name: new RegExp(title) }).click();
	await panel.getByRole("heading", { name: title }).waitFor();
}

test("draft, fill in, review, send, agreed by mail, sign, in force, renew", async () => {
	const { page } = here;
	const panel = await asAsha(here);
	await openPartner(panel, "Saltmarsh College");
	await pressIn(panel, "Draft agreement");
	expect(await draft(panel, title)).toBe("AGR-0005");
	await pressIn(panel, "Go on with the agreement here");
	await panel.getByRole("heading", { name: "What is missing" }).waitFor();
	expect(await missing(panel)).toEqual(
		expect.arrayContaining([
			"“Our role” is not filled in.",
			"No goal is set. Add at least one.",
			"“Address of the partner” is not filled in.",
			"Saltmarsh College has no contact yet.",
			"Due diligence is not approved and valid: Not started.",
			"2 signatories of ours must sign, and none is named.",
		]),
	);

	await fillEverything(panel);
	await pressIn(panel, "Renew the document");
	await says(panel, "The document says what the register says now.");
	await panel
		.getByText("The document is older than the register")
		.waitFor({ state: "detached" });
	const text = await readDocument(page, "AGR-0005 v0.1 Saltmarsh College");
	expect(text).toContain("They open their courses & workshops to <everybody>.");
	expect(text).toContain("Eight people finish a course");
	expect(text).not.toContain("to be filled in");

	await openPart(page, "Register");
	await pressIn(panel, "Ask for internal review");
	await says(panel, "AGR-0005 is “Internal review” now.");
	await signOff(panel, "Asha Example");
	await signOff(panel, "Cara Example");
	await pressIn(panel, "Send to the partner");
	await panel.getByText("Sal Example (sal@saltmarsh.example)").waitFor();
	await panel.getByLabel(/^A few words/).fill("It was good to meet you.");
	await pressIn(panel, "Send to the partner");
	await says(panel, "AGR-0005, version 0.1, was sent to Sal Example.");

	const letter = await readSent(page, `${title} [AGR-0005]`);
	expect(letter).toContain("It was good to meet you.");
	await page.getByText("AGR-0005 v0.1 Saltmarsh College").first().waitFor();
	await page.getByRole("link", { name: "Open the PDF" }).waitFor();

	const from = "sal@saltmarsh.example";
	const subject = offered(letter, "AGREE");
	await partnerAnswers(page, { from, subject });
	await chooseFromMenu(page, "Log new emails");
	await page
		.getByText(/emails? (was|were) logged|emails? logged/)
		.first()
		.waitFor();
	await openAgain(panel);
	expect(await factOf(panel, "Standing")).toContain("Agreed");

	await sign(panel, "Our signatory: Asha Example", "Asha Example has signed");
	await sign(
		panel,
		"Our second signatory: Cara Example",
		"Cara Example has signed",
	);
	await sign(panel, "Their signatory: Sal Example", "is fully signed");
	expect(await factOf(panel, "Standing")).toContain("In force");
	await panel.getByRole("link", { name: /Open the signed copy/ }).waitFor();
	await openPart(page, "Documents");
	await page
		.getByRole("button", { name: "AGR-0005 v1.0 Saltmarsh College" })
		.waitFor();

	await openPart(page, "Register");
	await pressMore(panel, "Renew it");
	await answerForm(panel, {
		entries: { Ends: "2028-11-21", "What changed": "A year more." },
		save: "Draft it",
		said: "AGR-0006 follows AGR-0005",
	});
	await panel.getByText("Version 2.0 draft 1").first().waitFor();
	const [next] = (await rowsIn(page, "Agreements")).filter(
		({ Ref }) => Ref === "AGR-0006",
	);
	expect(next).toMatchObject({ Status: "Draft", Replaces: "AGR-0005" });
	expect(here.complaints).toEqual([]);
});
