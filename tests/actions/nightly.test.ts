/** The night's check: what a broken run left is linked, or named for people. */
import { Faults } from "../../local/faults/arm";
import { anOffice, resultOf, type TestOffice } from "../anOffice";
import { lastCallOf, withFaults } from "./broken";

function anOfficeWithOak() {
	const office = anOffice();
	office.person();
	office.partner({ name: "Oak Trust" });
	office.partner({ name: "Elm Club" });
	return office;
}

const nightly = ({ google }: TestOffice) =>
	resultOf(google.run("nightly")) as {
		notice: string;
		linked: number;
		findings: string[];
	};

const request = (office: TestOffice) => ({
	as: "PE-0001",
	...office.ask("checkDraft", { ref: "P-0001", row: 2 }).request,
	place: { ref: "P-0001", row: 2 },
	dataShared: false,
});

/** The form as it is opened on Oak Trust, with other notes. */
function newNotes(office: TestOffice) {
	const { place, partner, details } = office.ask("showPartner", {
		ref: "P-0001",
		row: 2,
	});
	return {
		as: "PE-0001",
		place,
		opened: { partner, details },
		values: { partner: { ...partner, notes: "For Oak" }, details },
		notTheSame: false,
	};
}

test("a document that was made, but not linked, is linked by morning", () => {
	const office = anOfficeWithOak();
	const asked = request(office);
	const at = lastCallOf(office, "create", (copy) =>
		copy.ask("draftAgreement", asked),
	);
	withFaults(office, [`kill after@${at}`], () =>
		office.ask("draftAgreement", asked),
	);
	expect(office.row("Agreements", "AGR-0001").Document).toBe("");
	expect(nightly(office)).toMatchObject({ linked: 2, findings: [] });
	const { Document } = office.row("Agreements", "AGR-0001");
	expect(Document).toMatch(/^https:\/\/docs\.google\.com\//);
	expect(office.ask("draftAgreement", asked).document).toBe(Document);
	expect(nightly(office).notice).toBe("Everything is where it belongs.");
});

test("a change that went to another row, because the run broke off, is named", () => {
	const office = anOfficeWithOak();
	const asked = newNotes(office);
	const at = lastCallOf(office, "batchUpdate", (copy) =>
		copy.ask("savePartner", asked),
	);
	withFaults(office, [`sort:Partners@${at}`, `kill after@${at}`], () =>
		office.ask("savePartner", asked),
	);
	expect(office.row("Partners", "P-0002").Notes).toBe("For Oak");
	const sentence =
		/^Partners: a change meant for P-0001 went to P-0002 \(Notes, .*Version history/;
	expect(nightly(office).findings).toEqual([expect.stringMatching(sentence)]);
	expect(office.ask("openHome", {}).troubles).toEqual([
		expect.stringMatching(sentence),
	]);
	expect(office.google.rows("Before")).not.toContainEqual(
		expect.objectContaining({ "What stood there before it": "P-0001" }),
	);
});

test("a write that went astray and was put right is nothing to look at", () => {
	const office = anOfficeWithOak();
	const asked = newNotes(office);
	const at = lastCallOf(office, "batchUpdate", (copy) =>
		copy.ask("savePartner", asked),
	);
	const armed = new Faults(office.google.workspace, [
		{ kind: "sort", at, on: "Partners" },
	]);
	office.google.interfere = armed.interfere;
	office.ask("savePartner", asked);
	office.google.interfere = undefined;
	expect(armed.fired).toHaveLength(1);
	expect(office.row("Partners", "P-0001").Notes).toBe("For Oak");
	expect(nightly(office).findings).toEqual([]);
	expect(JSON.stringify(office.google.rows("Before"))).not.toContain("Elm");
});
