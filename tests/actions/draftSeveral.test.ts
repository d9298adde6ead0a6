/** Drafting for several partners at once: a result for each, and nothing twice. */

import type { TestOffice } from "../anOffice";
import { anOfficeWithOak, drafts, quarterHour } from "./aDraft";

const names = ["Ash House", "Elm Club", "Fir Society"];

function anOfficeWithFour(): TestOffice {
	const office = anOfficeWithOak();
	for (const name of names) office.partner({ name });
	return office;
}

const asked = (count = 4) => ({
	as: "PE-0001",
	places: Array.from({ length: count }, (_, at) => ({
		ref: `P-000${at + 1}`,
		row: at + 2,
	})),
	kind: "MOU",
	template: "",
	title: "Working together with {partner}",
	startsOn: "2026-12-01" as const,
	endsOn: "2027-11-30" as const,
	noEndWhy: "",
	notice: 30,
	dataShared: false,
});

test("each partner gets an agreement that names it, and a document", () => {
	const office = anOfficeWithFour();
	const { lines, left } = office.ask("draftSeveral", asked());
	expect(left).toEqual([]);
	expect(lines.map(({ name, refused }) => [name, refused])).toEqual(
		["Oak Trust", ...names].map((name) => [name, ""]),
	);
	expect(office.google.rows("Agreements").map((row) => row.Title)).toEqual(
		["Oak Trust", ...names].map((name) => `Working together with ${name}`),
	);
	for (const { ref, document } of lines)
		expect(office.row("Agreements", ref).Document).toBe(document);
	expect(drafts(office)).toHaveLength(4);
});

test("asked again it makes nothing twice", () => {
	const office = anOfficeWithFour();
	const first = office.ask("draftSeveral", asked());
	const second = office.ask("draftSeveral", asked());
	expect(second.lines.map(({ ref }) => ref)).toEqual(
		first.lines.map(({ ref }) => ref),
	);
	expect(drafts(office)).toHaveLength(4);
	expect(office.google.rows("Agreements")).toHaveLength(4);
});

test("a partner that is not there is named, and the others are drafted", () => {
	const office = anOfficeWithFour();
	const request = asked();
	const gone = { ref: "P-0099", row: 99 };
	const { lines } = office.ask("draftSeveral", {
		...request,
		places: [gone, ...request.places],
	});
	expect(lines.find(({ place }) => place.ref === "P-0099")?.refused).toMatch(
		/P-0099 is not in the tab Partners/,
	);
	expect(drafts(office)).toHaveLength(4);
});

test("a run that dies on the way goes on where it stopped", () => {
	const office = anOfficeWithFour();
	let documents = 0;
	let dead = false;
	office.google.interfere = (call, effect) => {
		if (dead) throw new Error("dead");
		if (call.service === "Drive.Files" && call.method === "create") {
			documents += 1;
			dead = documents > 3;
			if (dead) throw new Error("dead");
		}
		return effect();
	};
	expect(() => office.ask("draftSeveral", asked())).toThrow();
	office.google.interfere = undefined;
	expect(drafts(office).length).toBeLessThan(4);
	quarterHour(office);
	const { lines } = office.ask("draftSeveral", asked());
	expect(lines.filter(({ refused }) => refused)).toEqual([]);
	expect(drafts(office)).toHaveLength(4);
	expect(office.google.rows("Agreements")).toHaveLength(4);
	for (const { Document } of office.google.rows("Agreements"))
		expect(Document).toContain("https://docs.google.com/");
});

test("once Drive takes no more, the rest is left for the next time", () => {
	const office = anOfficeWithFour();
	let made = 0;
	office.google.interfere = (call, effect) => {
		if (call.service === "Drive.Files" && call.method === "create") {
			made += 1;
			// A folder and a document for the first, a folder for the second.
			office.google.workspace.driveNow.isFull = made > 3;
		}
		return effect();
	};
	const { lines, left } = office.ask("draftSeveral", asked());
	office.google.interfere = undefined;
	expect(lines.filter(({ refused }) => !refused)).toHaveLength(1);
	expect(lines.find(({ refused }) => refused)?.refused).toMatch(
		/Perhaps Drive is full/,
	);
	expect(left).toHaveLength(2);
});
