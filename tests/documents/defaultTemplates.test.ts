/** The default memorandum: what it says once it is filled, and how it is said. */
import mammoth from "mammoth";
import { defaultTemplates } from "../../build/templates.mjs";
import { fillTemplate, placeholdersIn } from "../../src/documents/fill";
import type { Values } from "../../src/documents/values";
import { bodyText, partText } from "./wordFile";

const full: Values = {
	charityName: "MANDALA CIO",
	contactEmail: "office@mandala.example",
	partnerName: "Fernhill & Sons <Gardens>",
	partnerType: "Community group",
	partnerNumber: "00123456",
	agreementRef: "AGR-0001",
	title: "Garden sessions",
	version: "0.1",
	startsOn: "1 September 2026",
	endsOn: "31 August 2027",
	noEndWhy: "",
	notice: "60",
	policyLine: "Collaboration Policy, version 1, approved 7 July 2024",
	today: "7 July 2026",
	draftMark: "Wording not yet legally checked",
	law: "England and Wales",
	benefitUs: "A quiet place outdoors",
	benefitPartner: "More gardeners",
	benefitPeople: "Time outdoors every week",
	ourLead: "Priya Sample",
	services: "day activities",
	hasEnd: true,
	dataShared: false,
	contacts: [
		{ name: "Ana Example", job: "Manager", email: "ana@fernhill.example" },
		{ name: "Bo Sample", job: "Treasurer", email: "bo@fernhill.example" },
	],
};
const blankTexts = Object.fromEntries(
	Object.entries(full).map(([name, value]) => [
		name,
		typeof value === "string" ? "" : value,
	]),
);

const allButDate = [
	"hrtime",
	"nextTick",
	"performance",
	"queueMicrotask",
	"setImmediate",
	"clearImmediate",
	"setInterval",
	"clearInterval",
	"setTimeout",
	"clearTimeout",
] as const;

let template = "";
beforeAll(async () => {
	template = (await defaultTemplates()).mou?.base64 ?? "";
});

function fill(values: Values): string {
	const result = fillTemplate(template, values);
	if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
	return result.base64;
}
const text = (values: Values) => bodyText(fill(values));

test("the headings are those that the policy needs, in its order", async () => {
	const buffer = Buffer.from(fill(full), "base64");
	const { value } = await mammoth.convertToHtml({ buffer });
	const headings = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, h]) => h);
	expect(headings.slice(-16)).toEqual([
		"Who we are",
		"Why together",
		"What each gains",
		"Roles, responsibilities and expectations",
		"Goals and success",
		"Leads, meetings and decisions",
		"Keeping in touch",
		"Reviews",
		"If we disagree",
		"Safeguarding and equality",
		"Publicity",
		"Confidentiality",
		"Ending",
		"What binds",
		"Signatures",
		"Contacts",
	]);
});

test("it uses the placeholders that there are, and every one of them", () => {
	expect(placeholdersIn(template).sort()).toEqual(
		[...Object.keys(full), "name", "job", "email"].sort(),
	);
});

test("it carries what the register knows, and no braces", async () => {
	const said = await text(full);
	for (const [name, value] of Object.entries(full))
		if (typeof value === "string" && name !== "noEndWhy")
			expect(said).toContain(value);
	expect(said).not.toMatch(/\{\{|\}\}|undefined/);
});

test("each contact of the partner has a row", async () => {
	const cells = (await text(full)).split(/\n+/).slice(-8);
	expect(cells).toEqual(
		["Ana Example", "Manager", "ana@fernhill.example"]
			.flatMap((cell, i) => (i ? [cell] : ["Fernhill & Sons <Gardens>", cell]))
			.concat("Fernhill & Sons <Gardens>")
			.concat("Bo Sample", "Treasurer", "bo@fernhill.example"),
	);
});

test("header and footer name the agreement and mark a draft", () => {
	const filled = fill(full);
	expect(partText(filled, "word/header1.xml")).toBe(
		"Memorandum of Understanding\tAGR-0001, version 0.1",
	);
	expect(partText(filled, "word/footer1.xml")).toMatch(
		/^Wording not yet legally checked\tPage /,
	);
});

test("a checked wording has no draft mark anywhere", async () => {
	const values = { ...full, draftMark: "" };
	expect(await text(values)).not.toContain("legally checked");
	expect(partText(fill(values), "word/footer1.xml")).toMatch(/^\tPage /);
});

test("with an end it says that nothing renews itself; without, why", async () => {
	const withEnd = await text(full);
	expect(withEnd).toContain("runs from 1 September 2026 to 31 August 2027");
	expect(withEnd).toContain("It does not renew itself.");
	expect(withEnd).not.toContain("has no end date");
	const noEndWhy = "The garden stays open.";
	const without = await text({ ...full, hasEnd: false, noEndWhy });
	expect(without).toContain(
		"It has no end date, for this reason: The garden stays open.",
	);
	expect(without).not.toContain("31 August 2027");
});

test("sharing personal data always needs its own agreement", async () => {
	expect(await text(full)).toContain("do not plan to share personal data");
	expect(await text({ ...full, dataShared: true })).toContain(
		"We share none until we have both signed a separate data sharing agreement.",
	);
});

test("what the register does not know is left as guidance, never blank", async () => {
	const said = await text({ ...blankTexts, contacts: [], partnerName: "Fern" });
	expect(said).not.toContain("{{");
	for (const guidance of [
		"[number, or “none”]",
		"[the services that it helps]",
		"[what changes in their lives]",
		"[the day it starts]",
		"[number of] days’ notice",
		"[Add the contacts of Fern.]",
	])
		expect(said).toContain(guidance);
});

test("no number, address or person is made up", async () => {
	const said = await text({ ...full, partnerNumber: "" });
	expect(said).not.toMatch(/\d{5}/);
	expect(said).toContain("[charity number]");
	expect(said).toContain("[address]");
});

test("the words are plain: short sentences, none of the office's old words", async () => {
	const said = await text(full);
	const sentences = said.split(/(?<=[.:?])\s+|\n+/);
	const long = sentences.filter((line) => line.split(/\s+/).length > 25);
	expect(long).toEqual([]);
	expect(said).not.toMatch(
		/\b(terminat|herein|pursuant|shall|service user|client|vet|stakeholder)/i,
	);
});

test("the build gives the same file every time", async () => {
	jest.useFakeTimers({ now: Date.UTC(2031, 1, 3), doNotFake: [...allButDate] });
	const later = await defaultTemplates();
	jest.useRealTimers();
	expect(later.mou?.base64).toBe(template);
});
