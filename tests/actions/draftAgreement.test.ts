/** Drafting: one row, one Doc, one link, whatever happens in between. */

import {
	anOfficeWithOak,
	drafts,
	quarterHour,
	draftRequest as request,
	setting,
	textOf,
} from "./aDraft";
import { changeDocument } from "./templates";

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

test("a draft with gaps is marked, and lists them on its first page", () => {
	const office = anOfficeWithOak();
	const { gaps } = office.ask("draftAgreement", request(office));
	const text = textOf(office, "AGR-0001");
	expect(gaps).toBeGreaterThan(10);
	expect(text.slice(0, 600)).toContain("Still to be filled in");
	expect(text).toContain("“Our role” is not filled in.");
	expect(text).toContain("No goal is set. Add at least one.");
	expect(text).toContain("[Our role: to be filled in]");
});

test("R-5.4 until due diligence is approved, a draft says so", () => {
	const office = anOfficeWithOak();
	office.ask("draftAgreement", request(office));
	expect(textOf(office, "AGR-0001")).toContain(
		"DRAFT: due diligence not complete",
	);
});

test("R-6.5 a memorandum binds in named clauses only; a partnership agreement binds", () => {
	const office = anOfficeWithOak();
	setting(office, "charity.number", "a number for tests");
	setting(office, "charity.address", "An address for tests");
	office.ask("draftAgreement", request(office));
	const kind = "Partnership agreement";
	office.ask("draftAgreement", request(office, { kind, title: "More" }));
	const binds = office.google
		.rows("Agreement details")
		.map((row) => row["What binds"]);
	expect(binds).toEqual(["Named clauses only", "Binding"]);
});

test("R-6.7 a document that prints our number is not drafted until the number is known", () => {
	const office = anOfficeWithOak();
	const asked = request(office, { kind: "Partnership agreement" });
	expect(() => office.ask("draftAgreement", asked)).toThrow(
		/charityNumber[\s\S]*charity\.number[\s\S]*Settings/,
	);
	expect(office.google.rows("Agreements")).toEqual([]);
	expect(drafts(office)).toEqual([]);
	setting(office, "charity.number", "a number for tests");
	setting(office, "charity.address", "An address for tests");
	office.ask("draftAgreement", asked);
	expect(textOf(office, "AGR-0001")).toContain("a number for tests");
});

test("the Doc stands in the partner’s folder, named by reference, version and partner", () => {
	const office = anOfficeWithOak();
	office.ask("draftAgreement", request(office));
	office.ask("draftAgreement", request(office, { title: "A second one" }));
	const { drive } = office.google.workspace.state;
	const folder = drive.find(({ name }) => name === "Oak Trust (P-0001)");
	expect(drafts(office).map(({ name, parents }) => [name, parents])).toEqual([
		["AGR-0001 v0.1 Oak Trust (P-0001)", [folder?.id]],
		["AGR-0002 v0.1 Oak Trust (P-0001)", [folder?.id]],
	]);
	expect(office.row("Partners", "P-0001").Folder).toContain(folder?.id);
	expect(drive.filter(({ name }) => name.startsWith("Oak Trust"))).toHaveLength(
		1,
	);
});

test("who drafted it and when begins the agreement’s history", () => {
	const office = anOfficeWithOak();
	office.ask("draftAgreement", request(office));
	expect(office.google.rows("Agreement history")).toMatchObject([
		{
			Agreement: "AGR-0001",
			By: "PE-0001",
			Version: "0.1",
			To: "Draft",
			On: "2026-11-22",
		},
	]);
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
