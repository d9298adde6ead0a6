/** How far the policy is met, as the panel shows it and as a file. */
import Papa from "papaparse";
import { anOffice, type TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	elm,
	live,
	oak,
	received,
	setClock,
	typeUnder,
} from "./aMailbox";
import { anAgreementAt } from "./anAgreement";

const coverage = (office: TestOffice) => office.ask("showCoverage", {});

const stateOf = (office: TestOffice, number: number) =>
	coverage(office).sections.find((section) => section.number === number)?.state;

/** The measure of a section whose demand has these words. */
const measure = (office: TestOffice, number: number, words: string) =>
	coverage(office)
		.sections.find((section) => section.number === number)
		?.measures.find(({ demand }) => demand.includes(words));

const unmet = (office: TestOffice, number: number, words: string) =>
	measure(office, number, words)?.unmet.map(({ ref }) => ref);

function active(office: TestOffice) {
	typeUnder(office, "Partners", oak.ref, "Stage", "Active");
	typeUnder(office, "Partner details", oak.ref, "Active from", "01/11/2026");
	office.google.run("daily");
}

test("on the first day all twelve sections are listed, and nothing is made up", () => {
	const view = coverage(anOffice());
	expect(view.asAt).toBe("2026-11-22");
	expect(view.line).toBe(
		"Partnership and Collaboration Policy, version 1, approved 7 July 2024",
	);
	expect(
		view.sections.map(({ number, title, state }) =>
			[number, title, state].join(", "),
		),
	).toEqual([
		"1, Introduction, Nothing to measure",
		"2, Purpose, Nothing to measure",
		"3, Scope, Nothing to measure",
		"4, Principles, Nothing to measure",
		"5, Partnership development, Nothing to measure",
		"6, Partnership agreements, Nothing to measure",
		"7, Managing partnerships, Nothing to measure",
		"8, Ending partnerships, Nothing to measure",
		"9, Record keeping, Nothing to measure",
		"10, Review and continuous improvement, Not met",
		"11, Contact, Nothing to measure",
		"12, Approval, Met",
	]);
	expect(view.sections.every(({ measures }) => measures.length > 0)).toBe(true);
});

test("a partnership that has everything is met wherever its records are kept", () => {
	const office = anAgreementAt("In force");
	office.ask("noteMeeting", {
		as: asha,
		place: oak,
		values: {
			on: "2026-11-20",
			kind: "Visit",
			who: "Olu, Asha",
			goals: "A garden day",
			openings: "The shed",
			ours: "Tidy tools",
			theirs: "On time",
		},
	});
	active(office);
	const states = coverage(office).sections.map(({ state }) => state);
	expect(states).toEqual([
		"Met",
		"Partly met",
		"Partly met",
		"Nothing to measure",
		"Met",
		"Met",
		"Partly met",
		"Partly met",
		"Partly met",
		"Not met",
		"Nothing to measure",
		"Met",
	]);
	const open = coverage(office).sections.flatMap(({ measures }) =>
		measures.flatMap((one) => one.unmet.map(({ name }) => name)),
	);
	expect(open).toEqual([
		"Asha Example",
		"Bea Example",
		"Partnership and Collaboration Policy, version 1",
	]);
});

test("who does not meet a demand is named, with the row that opens it", () => {
	const office = aMailOffice();
	live(office);
	expect(measure(office, 6, "written agreement")?.unmet).toEqual([
		{ ref: "P-0001", name: "Oak Trust", row: 2, kind: "partner" },
	]);
	expect(measure(office, 3, "has read")?.unmet).toEqual([
		{ ref: asha, name: "Asha Example", row: 2, kind: "person" },
	]);
});

test("R-9.2 a restricted partner, and its agreement, are told by their reference only", () => {
	const office = anAgreementAt("In force");
	active(office);
	typeUnder(office, "Partners", oak.ref, "Class", "Restricted");
	typeUnder(
		office,
		"Agreement details",
		"AGR-0001",
		"Ending: personal data",
		"",
	);
	expect(measure(office, 8, "how it would end")?.unmet).toEqual([
		{ ref: "AGR-0001", name: "AGR-0001", row: 2, kind: "agreement" },
	]);
	expect(measure(office, 5, "talked over")?.unmet).toEqual([
		{ ref: "P-0001", name: "P-0001", row: 2, kind: "partner" },
	]);
	expect(JSON.stringify(coverage(office))).not.toContain("Oak Trust");
	expect(office.ask("exportCoverage", {}).text).not.toContain("Oak Trust");
});

test("R-3.2 whoever is out of scope never counts", () => {
	const office = aMailOffice();
	live(office);
	live(office, elm.ref);
	typeUnder(office, "Partner details", elm.ref, "In scope", "No");
	expect(unmet(office, 6, "written agreement")).toEqual(["P-0001"]);
	expect(unmet(office, 2, "its stage asks")).toEqual(["P-0001"]);
	expect(unmet(office, 1, "our services")).toEqual(["P-0001"]);
});

test("R-3.1 a partner whose lead has left has no current lead; the last day counts", () => {
	const office = aMailOffice();
	live(office);
	typeUnder(office, "People", asha, "To", "22/11/2026");
	expect(unmet(office, 3, "as its lead")).toEqual([]);
	setClock(office, "2026-11-23T09:00:00Z");
	expect(unmet(office, 3, "as its lead")).toEqual(["P-0001"]);
	expect(measure(office, 3, "has read")?.unmet).toEqual([]);
});

test("R-1.1 and R-2.3 a partner at the stage Agreement says what everybody gains", () => {
	const office = aMailOffice();
	typeUnder(office, "Partners", oak.ref, "Stage", "Agreement");
	expect(unmet(office, 1, "our services")).toEqual(["P-0001"]);
	const said = (heading: string) =>
		typeUnder(office, "Partner details", oak.ref, heading, "A garden");
	said("Our services helped");
	said("Benefit to the people we support");
	expect(unmet(office, 1, "our services")).toEqual([]);
	expect(unmet(office, 2, "its stage asks")).toEqual(["P-0001"]);
	said("Benefit to us");
	said("Benefit to the partner");
	expect(stateOf(office, 2)).toBe("Partly met");
	expect(unmet(office, 2, "its stage asks")).toEqual([]);
});

test("what a first meeting left out may be talked over in a later one", () => {
	const office = aMailOffice();
	typeUnder(office, "Partners", oak.ref, "Stage", "Agreement");
	const note = (values: Record<string, string>) =>
		office.ask("noteMeeting", {
			as: asha,
			place: oak,
			values: { on: "2026-11-20", kind: "Call", who: "Sam", ...values },
		});
	note({ goals: "A garden", openings: "The shed", ours: "Tidy tools" });
	expect(unmet(office, 5, "talked over")).toEqual(["P-0001"]);
	note({ theirs: "On time" });
	expect(unmet(office, 5, "talked over")).toEqual([]);
});

test("the file has a line for every demand, and opens in a spreadsheet as it is", () => {
	const office = aMailOffice();
	live(office);
	const { name, type, text } = office.ask("exportCoverage", {});
	expect([name, type]).toEqual([
		"policy-coverage-2026-11-22.csv",
		"text/csv;charset=utf-8",
	]);
	const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
		header: true,
		skipEmptyLines: true,
	});
	expect(errors).toEqual([]);
	expect(meta.fields).toEqual([
		"Section",
		"Demand",
		"State",
		"Met",
		"Not met",
		"Records",
	]);
	const demands = coverage(office).sections.flatMap(({ measures }) => measures);
	expect(data.map(({ Demand }) => Demand)).toEqual(
		demands.map(({ demand }) => demand),
	);
	expect(data).toContainEqual({
		Section: "6. Partnership agreements",
		Demand: "Every partnership has a written agreement in force",
		State: "Not met",
		Met: "0",
		"Not met": "1",
		Records: "P-0001 Oak Trust",
	});
});

test("R-9.10 nothing in the file can be taken for a formula", () => {
	const office = aMailOffice();
	live(office);
	typeUnder(office, "Partners", oak.ref, "Partner name", '"+1", a\nb');
	typeUnder(office, "Partners", oak.ref, "Ref", "@SUM(1)");
	typeUnder(office, "Partner details", oak.ref, "Ref", "@SUM(1)");
	const { data } = Papa.parse<string[]>(office.ask("exportCoverage", {}).text, {
		skipEmptyLines: true,
	});
	const values = data.flat();
	expect(values).toContain('\'@SUM(1) "+1", a\nb');
	expect(values.filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
});

test("R-11.1 an enquiry that waits too long is told; one in time is met", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ from: "Vi <vi@choir.example>" }));
	office.ask("changeSender", {
		as: asha,
		place: { ref: "U-0001", row: 2 },
		opened: { decision: "", fileUnder: "" },
		values: { decision: "Enquiry", fileUnder: "" },
	});
	expect(stateOf(office, 11)).toBe("Met");
	setClock(office, "2026-11-30T09:00:00Z");
	expect(measure(office, 11, "waits longer")?.unmet).toEqual([
		{ ref: "U-0001", name: "Enquiry U-0001", row: 0, kind: "other" },
	]);
});
