/** A document follows the register when somebody says so; the Easy Read summary too. */
import { anOfficeWithOak, draftRequest, drafts, oak, textOf } from "./aDraft";

const place = { ref: "AGR-0001", row: 2 };

function drafted() {
	const office = anOfficeWithOak();
	office.ask("draftAgreement", draftRequest(office));
	return office;
}

/** A person fills in a cell of the agreement's details. */
function detail(
	office: ReturnType<typeof drafted>,
	heading: string,
	text: string,
) {
	const column = office.google.headings("Agreement details").indexOf(heading);
	office.google.type("Agreement details", 1, column, text);
}

test("it says what the register says now, in the same Doc", () => {
	const office = drafted();
	const [before] = drafts(office);
	detail(office, "Our role", "We bring the gardeners");
	office.ask("renewDocument", { as: "PE-0001", place });
	const text = textOf(office, "AGR-0001");
	expect(text).toContain("We bring the gardeners");
	expect(text).not.toContain("“Our role” is not filled in.");
	expect(drafts(office).map(({ id }) => id)).toEqual([before?.id]);
});

test("a Doc that somebody threw away for good is made again and linked", () => {
	const office = drafted();
	const [gone] = drafts(office);
	office.google.drive.deleteForGood(gone?.id ?? "");
	office.ask("renewDocument", { as: "PE-0001", place });
	const [now] = drafts(office);
	expect(now?.id).not.toBe(gone?.id);
	expect(office.row("Agreements", "AGR-0001").Document).toContain(now?.id);
});

test("what is with the partner is not changed any more", () => {
	const office = drafted();
	const before = textOf(office, "AGR-0001");
	const column = office.google.headings("Agreements").indexOf("Status");
	office.google.type("Agreements", 1, column, "With partner");
	detail(office, "Our role", "Something else");
	expect(() => office.ask("renewDocument", { as: "PE-0001", place })).toThrow(
		/“With partner”, and what was sent stays as it is.*new version/,
	);
	expect(textOf(office, "AGR-0001")).toBe(before);
});

test("the Easy Read summary is made once, from the agreement’s own facts", () => {
	const office = drafted();
	office.ask("draftEasyRead", { as: "PE-0001", place });
	expect(textOf(office, "AGR-0001 Easy Read")).toContain("Oak Trust");
	const column = office.google.headings("Partners").indexOf("Partner name");
	office.google.type("Partners", 1, column, "Oak Friends");
	office.ask("draftEasyRead", { as: "PE-0001", place });
	expect(textOf(office, "AGR-0001 Easy Read")).toContain("Oak Friends");
	const summaries = office.google
		.documents()
		.filter(({ name }) => name.includes("Easy Read Oak"));
	expect(summaries).toHaveLength(1);
	expect(office.row("Agreements", "AGR-0001")["Easy Read"]).toContain(
		summaries[0]?.id,
	);
	expect(office.ask("showPartner", oak).agreements).toHaveLength(1);
});

test("its check gives advice, and ends with asking people", () => {
	const office = drafted();
	expect(() => office.ask("checkEasyRead", place)).toThrow(/Make one first/);
	office.ask("draftEasyRead", { as: "PE-0001", place });
	const { advice, closing } = office.ask("checkEasyRead", place);
	expect(closing).toMatch(/Ask people with a learning disability/);
	expect(advice.map(({ rule }) => rule)).toContain("ER-8");
});
