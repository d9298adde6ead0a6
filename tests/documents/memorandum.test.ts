/** The default memorandum: what its parts say, and when. */
import type { AgreementFacts } from "../../src/policy/agreements/facts";
import { bareFacts, fullFacts, settings } from "./agreementFacts";
import { fill, known, pack } from "./filledTemplate";
import { partText } from "./wordFile";

beforeAll(pack);

const whole = fullFacts("MOU", settings(known));
const text = (facts: AgreementFacts) =>
	partText(fill("mou", facts), "word/document.xml");
const linesOf = (facts: AgreementFacts) => text(facts).split(/\n+/);
const agreed = (
	agreement: Partial<AgreementFacts["agreement"]>,
	details: Partial<AgreementFacts["details"]> = {},
): AgreementFacts => ({
	...whole,
	agreement: { ...whole.agreement, ...agreement },
	details: { ...whole.details, ...details },
});

/** The cells that follow one. */
const after = (lines: string[], cell: string, count: number) =>
	lines.slice(lines.indexOf(cell) + 1).slice(0, count);

test("each goal has a row, with its figures as far as they are known", () => {
	const lines = linesOf(whole);
	expect(after(lines, "More time in the garden", 6)).toEqual([
		"People spend a morning outdoors every week",
		"Everybody who wants to come can come",
		"Places offered each week",
		"From 0 to 12 places",
		"31 May 2027",
		"Vi Sample",
	]);
	expect(after(lines, "New friends", 4)[3]).toBe("Target: 12");
	expect(text(bareFacts("MOU"))).toContain("No goal is set yet.");
});

test("each step of a disagreement has a row", () => {
	const lines = linesOf(whole);
	expect(after(lines, "Within", 9)).toEqual([
		...["1", "The two leads", "10 working days"],
		...["2", "The two chairs", "15 working days"],
		...["3", "The two boards", "20 working days"],
	]);
});

test("each contact has a row", () => {
	expect(linesOf(whole).slice(-8)).toEqual([
		...["Oak Trust", "Olu Example", "Manager", "olu@oak.example"],
		...["Oak Trust", "Bo Sample", "Treasurer", "bo@oak.example"],
	]);
});

test("it carries what was agreed on each side", () => {
	const said = text(whole);
	const { binding, dataOurs, dataTheirs, lawfulBasis, specialBasis, ...rest } =
		whole.details;
	const facts = Object.entries(rest).filter(
		([key, value]) =>
			typeof value === "string" &&
			!/^(ref|changedOn|changedBy|changes|dpiaOn)$/.test(key) &&
			!/^(PE|C)-/.test(value),
	);
	expect(facts.length).toBeGreaterThan(20);
	for (const [, fact] of facts) expect(said).toContain(fact);
	expect(said).toContain("We are in touch at least every 90 days.");
	expect(said).toContain("every 12 months, and again before it ends");
});

test("with an end it says that nothing renews itself; without, why", () => {
	const withEnd = text(whole);
	expect(withEnd).toContain("runs from 1 September 2026 to 31 August 2027");
	expect(withEnd).toContain("It does not renew itself.");
	const noEndWhy = "The garden stays open.";
	const without = text(agreed({ endsOn: null, noEndWhy }));
	expect(without).toContain("no end date, for this reason: The garden stays");
	expect(without).not.toContain("31 August 2027");
	expect(without).toContain("every 12 months.");
});

test("R-6.5 it binds in its named clauses only, unless it was made to bind", () => {
	const named = text(whole);
	expect(named).toContain("it is not a contract and does not bind us in law");
	expect(named).toContain("These parts do bind us in law:");
	const bound = text(agreed({}, { binding: "Binding" }));
	expect(bound).toContain("We mean all of this memorandum to bind us in law");
	expect(bound).not.toContain("not a contract");
});

test("sharing personal data always needs its own agreement", () => {
	expect(text(whole)).toContain("do not plan to share personal data");
	expect(text(agreed({ dataShared: true }))).toContain(
		"We share none until we have both signed a separate data sharing agreement.",
	);
});

test("what a variation changes stands on its first page, and in no first version", () => {
	const succeeds = { version: "1.1 draft 1", supersedes: "AGR-0000" };
	const varied = text(agreed(succeeds));
	expect(varied).toContain("changes an earlier one, AGR-0000.");
	expect(varied).toContain("What changed: One more session a week.");
	const renewed = text(agreed({ ...succeeds, version: "2.0 draft 1" }));
	expect(renewed).toContain("This memorandum follows AGR-0000");
	expect(text(whole)).not.toContain("What changed");
});

test("money, fundraising and volunteers are there if they are part of the work", () => {
	const parts = { budget: "", fundraising: false, volunteers: false };
	const said = text(agreed({}, parts));
	expect(said).toContain("Neither of us pays the other");
	expect(said).not.toMatch(/We raise money|Volunteers take part|£20/);
});

test("our number and address stand there once they are known", () => {
	expect(text(whole)).toContain("Registered charity number: 1234567");
	const unknown = text(fullFacts("MOU"));
	expect(unknown).toContain("A charity\n");
	expect(unknown).not.toContain("Registered charity number");
});

test("the words are plain: short sentences, none of the office's old words", () => {
	const said = text(whole);
	const sentences = said.split(/(?<=[.:?])\s+|\n+/);
	const long = sentences.filter((line) => line.split(/\s+/).length > 25);
	expect(long).toEqual([]);
	expect(said).not.toMatch(
		/\b(terminat|herein|pursuant|shall|service user|client|vet|stakeholder)/i,
	);
});
