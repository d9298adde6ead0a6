/** The default partnership agreement: what its parts say, and when. */
import type { AgreementFacts } from "../../src/policy/agreements/facts";
import { bareFacts, fullFacts, settings } from "./agreementFacts";
import { fill, known, pack } from "./filledTemplate";
import { partText } from "./wordFile";

beforeAll(pack);

const whole = fullFacts("Partnership agreement", settings(known));
const text = (facts: AgreementFacts) =>
	partText(fill("partnership", facts), "word/document.xml");
const agreed = (
	agreement: Partial<AgreementFacts["agreement"]>,
	details: Partial<AgreementFacts["details"]> = {},
): AgreementFacts => ({
	...whole,
	agreement: { ...whole.agreement, ...agreement },
	details: { ...whole.details, ...details },
});

/** The lines between two headings. */
function sectionOf(facts: AgreementFacts, heading: string, next: string) {
	const lines = text(facts).split(/\n+/);
	return lines.slice(lines.indexOf(heading) + 1, lines.lastIndexOf(next));
}

test("it never calls itself a memorandum", () => {
	const variation = agreed({ supersedes: "AGR-0000", version: "1.1" });
	for (const facts of [whole, variation, bareFacts("Partnership agreement")])
		expect(text(facts)).not.toMatch(/memorandum/i);
});

test("the parties are named with number and address", () => {
	const parties = sectionOf(whole, "Parties", "Definitions");
	for (const fact of [
		"Registered charity number: 1234567",
		"2 Elm Road, Example Town",
		"The Oak Trust Limited",
		"1 Oak Lane, Example Town",
	])
		expect(parties).toContain(fact);
});

test("money and fundraising are printed if there are any", () => {
	expect(text(whole)).toContain("We pay £20 for each session");
	expect(text(whole)).toContain("We follow the Code of Fundraising Practice.");
	const without = text(agreed({}, { budget: "", fundraising: false }));
	expect(without).toContain("Neither of us pays the other");
	expect(without).toContain("We do not raise money together");
	expect(without).not.toMatch(/invoice|Code of Fundraising/);
});

test("shared personal data leads to a data sharing agreement", () => {
	const shared = "We plan to share personal data.";
	expect(text(agreed({ dataShared: true }))).toContain(shared);
	expect(text(agreed({ dataShared: false }))).not.toContain(shared);
	expect(sectionOf(whole, "Law", "Signatures").join(" ")).toContain(
		"With any data sharing agreement between us, it is all that we have agreed",
	);
});

test("certificates of DBS checks are never kept, only the day", () => {
	const staff = sectionOf(whole, "Staff and DBS", "Safeguarding and equality");
	expect(staff.join(" ")).toMatch(
		/“confirmed on”.*never ask for, copy or keep each other’s certificates/,
	);
});

test("an incident is told within the hours that are set", () => {
	const facts = {
		...whole,
		settings: settings({ ...known, "breach.hours": "12" }),
	};
	expect(text(facts)).toContain("Within 12 hours of learning of it");
});

test("all of it binds, or only the sections that are named", () => {
	const all = "We mean all of this agreement to bind us in law";
	const some = "Only these sections bind us in law";
	const binding = text(agreed({}, { binding: "Binding" }));
	expect(binding).toContain(all);
	expect(binding).not.toContain(some);
	expect(text(whole)).toContain(some);
	expect(text(whole)).not.toContain(all);
});

test("a deed says so above each signature, and has witnesses", () => {
	const deed = text(agreed({}, { deed: true })).split(/\n+/);
	expect(deed).toContain("Signed as a deed for MANDALA CIO");
	expect(deed).toContain("Signed as a deed for Oak Trust");
	expect(deed).toContain("Witnesses");
	expect(deed.join(" ")).toContain("Two trustees sign for MANDALA CIO.");
	expect(text(whole)).not.toMatch(/deed|itness/);
});

test("another version says what it changes", () => {
	const next = { supersedes: "AGR-0000" };
	const variation = text(agreed({ ...next, version: "1.1" }));
	expect(variation).toContain(
		"This agreement changes an earlier one, AGR-0000.",
	);
	expect(variation).toContain("What changed: One more session a week.");
	expect(text(agreed({ ...next, version: "2.0" }))).toContain(
		"This agreement follows AGR-0000",
	);
	expect(text(whole)).not.toContain("What changed");
});

test("all that was planned for the ending is printed", () => {
	const planned = sectionOf(whole, "Ending", "Notices").join(" ");
	const { exitTriggers, exitData, exitEquipment, exitPeople, exitMessage } =
		whole.details;
	for (const fact of [
		...[exitTriggers, exitData, exitEquipment, exitPeople, exitMessage],
		"Asha Example",
	])
		expect(planned).toContain(fact);
});
