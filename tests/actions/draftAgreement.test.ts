/** Drafting: one row, one Doc, one link, whatever happens in between. */

import type { Cells } from "../../src/register/table";
import { anOffice, type TestOffice } from "../anOffice";
import { changeDocument } from "./templates";

function anOfficeWithOak(details: Cells = {}) {
	const office = anOffice();
	office.person();
	office.partner(
		{ name: "Oak Trust", number: "1234567", register: "CCEW" },
		details,
	);
	return office;
}

const request = (office: TestOffice, more: object = {}) => ({
	as: "PE-0001",
	...office.ask("checkDraft", { ref: "P-0001", row: 2 }).request,
	place: { ref: "P-0001", row: 2 },
	dataShared: false,
	...more,
});

/** After a break Drive is given this long to list what it made. */
const quarterHour = ({ google }: TestOffice): void => {
	google.workspace.state.now += 16 * 60_000;
};

const drafts = (office: TestOffice) =>
	office.google.documents().filter(({ name }) => name.startsWith("AGR-"));

test("the Doc says what the register knows, and the register links it", () => {
	const office = anOfficeWithOak({
		benefitPeople: "More {{partnerName}} clubs & <b>dances</b>",
	});
	const outcome = office.ask("draftAgreement", request(office));
	const [doc] = drafts(office);
	expect(office.row("Agreements", outcome.ref)).toMatchObject({
		Partner: "P-0001",
		Kind: "MOU",
		Version: "0.1",
		Status: "Draft",
		Document: outcome.document,
		Ends: "2027-11-21",
		"Decide by": "2027-08-23",
	});
	expect(office.row("Partners", "P-0001").Agreement).toBe("Draft");
	const text = office.google.documentText(doc?.id ?? "");
	expect(text).toContain("Oak Trust");
	expect(text).toContain("22 November 2026");
	expect(text).toContain(
		"Partnership and Collaboration Policy, version 1, approved 7 July 2024",
	);
	expect(text).toContain("Wording not yet legally checked");
	expect(text).toContain("More {{partnerName}} clubs & <b>dances</b>");
	expect(text.replace("{{partnerName}}", "")).not.toContain("{{");
});

test("pressing twice gives one agreement and one document", () => {
	const office = anOfficeWithOak();
	const first = office.ask("draftAgreement", request(office));
	const second = office.ask("draftAgreement", request(office));
	expect(second).toMatchObject({ ref: first.ref, document: first.document });
	expect(drafts(office)).toHaveLength(1);
	expect(office.google.rows("Agreements")).toHaveLength(1);
});

test.each(["before", "after"])(
	"a break %s the document is made leaves one agreement and one document",
	(when) => {
		const office = anOfficeWithOak();
		const asked = request(office);
		let dead = false;
		office.google.interfere = (call, effect) => {
			if (dead) throw new Error("dead");
			if (call.service !== "Drive.Files" || call.method !== "create")
				return effect();
			dead = true;
			if (when === "after") effect();
			throw new Error("dead");
		};
		expect(() => office.ask("draftAgreement", asked)).toThrow();
		office.google.interfere = undefined;
		quarterHour(office);
		const outcome = office.ask("draftAgreement", asked);
		expect(drafts(office)).toHaveLength(1);
		expect(office.google.rows("Agreements")).toHaveLength(1);
		expect(office.row("Agreements", "AGR-0001").Document).toBe(
			outcome.document,
		);
	},
);

test("days that do not fit and empty answers are named, and nothing is drafted", () => {
	const office = anOfficeWithOak();
	const answer = office.answer(
		"draftAgreement",
		request(office, {
			title: " ",
			endsOn: "2026-01-01",
			dataShared: null,
			notice: null,
		}),
	);
	expect(answer.ok ? [] : answer.fields).toEqual([
		{
			field: "agreement.title",
			sentence: "Title has only spaces. Fill it in.",
		},
		{
			field: "agreement.notice",
			sentence: "Notice (days) is empty. Fill it in.",
		},
		{
			field: "agreement.dataShared",
			sentence: "Personal data shared is empty. Fill it in.",
		},
		{
			field: "agreement.endsOn",
			sentence: "Ends is before Starts. Correct one of the two days.",
		},
	]);
	expect(office.google.rows("Agreements")).toEqual([]);
	expect(drafts(office)).toEqual([]);
});

test("no template: the way to get it back is said, and nothing is written", () => {
	const office = anOfficeWithOak();
	const asked = request(office);
	office.google.workspace.state.drive =
		office.google.workspace.state.drive.filter(
			({ name }) => !name.startsWith("Template"),
		);
	expect(() => office.ask("draftAgreement", asked)).toThrow(
		/“Memorandum of Understanding” is not in Drive any more\. Choose Partnerships, Set up or repair/,
	);
	expect(office.google.rows("Agreements")).toEqual([]);
	office.google.run("setUp");
	expect(office.ask("draftAgreement", asked).ref).toBe("AGR-0001");
});

test("a template with an unknown placeholder names it, and nothing is written", () => {
	const office = anOfficeWithOak();
	const asked = request(office);
	changeDocument(
		office,
		"Template: Memorandum of Understanding",
		"{{partnerName}}",
		"{{partnerNane}}",
	);
	expect(() => office.ask("draftAgreement", asked)).toThrow(
		/partnerNane[\s\S]*partnerName/,
	);
	expect(office.google.rows("Agreements")).toEqual([]);
	expect(drafts(office)).toEqual([]);
});

test("a second try after a break says in the row what its Doc says", () => {
	const office = anOfficeWithOak();
	const asked = request(office);
	office.google.interfere = (call, effect) => {
		if (call.service === "Drive.Files" && call.method === "create")
			throw new Error("dead");
		return effect();
	};
	expect(() => office.ask("draftAgreement", asked)).toThrow();
	office.google.interfere = undefined;
	expect(() => office.ask("draftAgreement", asked)).toThrow(
		/Google may still be making the document of AGR-0001.*quarter of an hour/,
	);
	quarterHour(office);
	office.ask("draftAgreement", { ...asked, endsOn: "2028-06-30" });
	expect(office.row("Agreements", "AGR-0001").Ends).toBe("2028-06-30");
	const [doc] = drafts(office);
	expect(office.google.documentText(doc?.id ?? "")).toContain("30 June 2028");
});

test("an agreement that was signed does not stand in the way of the next", () => {
	const office = anOfficeWithOak();
	office.ask("draftAgreement", request(office));
	const column = office.google.headings("Agreements").indexOf("Signed on");
	office.google.type("Agreements", 1, column, "22/11/2026");
	expect(office.ask("draftAgreement", request(office)).ref).toBe("AGR-0002");
});

test.each([-60, 1e12, 0.5])("a notice of %d days is refused", (notice) => {
	const office = anOfficeWithOak();
	expect(() =>
		office.ask("draftAgreement", request(office, { notice })),
	).toThrow(/whole number of days/);
});
