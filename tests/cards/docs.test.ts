/** The card beside a document in Google Docs: drafts, templates, and where an agreement stands. */
import type { Card } from "../../local/cards/model";
import {
	anOfficeWithOak,
	anOfficeWithWholeOak,
	draftRequest,
	drafts,
	textOf,
} from "../actions/aDraft";
import { changeDocument } from "../actions/templates";
import type { TestOffice } from "../anOffice";
import {
	answerIn,
	buttonNames,
	buttonsOf,
	cardIn,
	choicesOf,
	linesOf,
	pressed,
	renewed,
	titlesOf,
} from "./aCard";

const beside = (office: TestOffice, id: string): Card =>
	cardIn(office.google.openDocumentCard(id));

const idOf = ({ google }: TestOffice, name: string): string => {
	const found = google.documents().find((file) => file.name.startsWith(name));
	if (!found) throw new Error(`There is no ${name}`);
	return found.id;
};

/** A document that somebody wrote in Docs by hand. */
const aLetterInDocs = (
	office: TestOffice,
	template = "Template: Memorandum",
) => {
	const bytes = office.google.document(idOf(office, template));
	return office.google.drive.openWordFile("Our own wording", bytes);
};

test("beside one of our agreements it says where that stands and what lacks", () => {
	const office = anOfficeWithOak();
	office.ask("draftAgreement", draftRequest(office));
	const lines = linesOf(beside(office, idOf(office, "AGR-0001")));
	expect(lines).toEqual(
		expect.arrayContaining([
			"The document: Working together with Oak Trust (AGR-0001)",
			"Partner: Oak Trust",
			"Where it stands: Draft",
			"“Our role” is not filled in.",
			"Next, in the panel of the register: Ask for internal review",
		]),
	);
	expect(lines.join()).toMatch(/And \d+ more\./);
});

test("of a restricted partner it gives the reference alone", () => {
	const office = anOfficeWithOak();
	office.ask("draftAgreement", draftRequest(office));
	const column = office.google.headings("Partners").indexOf("Class");
	office.google.type("Partners", 1, column, "Restricted");
	const lines = linesOf(beside(office, idOf(office, "AGR-0001"))).join();
	expect(lines).toContain("Partner: P-0001");
	expect(lines).not.toContain("Partner: Oak Trust");
});

test("beside any other document it drafts: partner, kind, and it is there", () => {
	const office = anOfficeWithWholeOak();
	const card = beside(office, aLetterInDocs(office));
	expect(linesOf(card)).toContain("This is not one of our agreements.");
	expect(choicesOf(card, "partner")).toContain("Oak Trust (P-0001)");
	const { notice, card: after } = pressed(office, card, "Draft agreement", {
		as: ["PE-0001"],
		partner: ["P-0001"],
		kind: ["MOU"],
		dataShared: ["No"],
	});
	expect(notice).toBe("AGR-0001 was drafted for Oak Trust.");
	expect(buttonNames(after as Card)).toEqual(["Open the document"]);
	expect(textOf(office, "AGR-0001")).toContain("Oak Trust");
	expect(drafts(office)).toHaveLength(1);
});

test.each([
	[{ partner: ["P-0001"], dataShared: ["No"] }, /Choose who is using this/],
	[{ as: ["PE-0001"], dataShared: ["No"] }, /Choose the partner first/],
	[{ as: ["PE-0001"], partner: ["P-0001"] }, /personal data is shared/],
])("what lacks is asked for, and nothing is drafted (%#)", (inputs, words) => {
	const office = anOfficeWithOak();
	const card = beside(office, aLetterInDocs(office));
	const { notice, card: after } = pressed(
		office,
		card,
		"Draft agreement",
		inputs as never,
	);
	expect(notice).toMatch(words);
	expect(after).toBeUndefined();
	expect(drafts(office)).toEqual([]);
});

/** Presses "Use as a template…", and lets the add-on see the document. */
function granted(office: TestOffice, id: string): Card {
	const card = beside(office, id);
	const ask = buttonsOf(card).find(({ text }) =>
		text.startsWith("Use as a template"),
	);
	if (!ask?.onClick.action) throw new Error("It does not ask");
	office.google.pressCard(ask.onClick.action);
	return cardIn(office.google.allowFile());
}

test("a document that a person wrote becomes a template, and drafts are made from it", () => {
	const office = anOfficeWithOak();
	const card = granted(office, aLetterInDocs(office));
	const { notice } = pressed(office, card, "Save as a template", {
		templateType: ["MOU"],
		templateName: ["Our short memorandum"],
	});
	expect(notice).toMatch(/“Our short memorandum” is a template now/);
	changeDocument(
		office,
		"Our short memorandum",
		"{{partnerName}}",
		"SHORT {{partnerName}}",
	);
	const listed = office.ask("listTemplates", {});
	const ours = listed.find(({ name }) => name === "Our short memorandum");
	expect(ours).toMatchObject({ kind: "MOU", usual: false });
	office.ask(
		"draftAgreement",
		draftRequest(office, { template: ours?.id ?? "" }),
	);
	expect(textOf(office, "AGR-0001")).toContain("SHORT Oak Trust");
});

test("without a choice of what it is for, nothing becomes a template", () => {
	const office = anOfficeWithOak();
	const card = granted(office, aLetterInDocs(office));
	const { notice } = pressed(office, card, "Save as a template");
	expect(notice).toMatch(/Choose what it is a template for/);
	const mous = office
		.ask("listTemplates", {})
		.filter(({ kind }) => kind === "MOU");
	expect(mous).toHaveLength(1);
});

test("beside a template it says so, and checks it", () => {
	const office = anOfficeWithOak();
	const name = "Template: Memorandum of Understanding";
	const card = beside(office, idOf(office, name));
	expect(linesOf(card)).toEqual(
		expect.arrayContaining([`Template: ${name}`, "For: MOU (the usual one)"]),
	);
	changeDocument(office, name, "{{partnerName}}", "{{partnerNane}}");
	const after = renewed(pressed(office, card, "Check this template"));
	expect(titlesOf(after)).toContain("Template checked");
	expect(linesOf(after).join()).toMatch(/partnerNane.*partnerName/);
});

test("a button of an older card is named, and does nothing", () => {
	const office = anOfficeWithOak();
	const card = beside(office, aLetterInDocs(office));
	const [button] = buttonsOf(card).filter(({ text }) =>
		text.startsWith("Draft"),
	);
	const action = button?.onClick.action;
	if (!action) throw new Error("There is no button");
	const older = { ...action, parameters: { act: "sell" } };
	const { notice } = answerIn(office.google.pressCard(older));
	expect(notice).toMatch(/older than the add-on/);
});
