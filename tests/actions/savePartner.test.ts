/** Saving a partner: what is kept, what is refused, and nobody's edit lost. */

import { exception } from "../../local/refusal";
import {
	deleteRow,
	deleteTab,
	insertRow,
	moveColumn,
	renameHeading,
	renameTab,
	sortByColumn,
	typeLikePerson,
} from "../../local/sheets/person";
import type { SavePartner } from "../../src/contract";
import type { Cells } from "../../src/register/table";
import { aForm, anOffice, type TestOffice } from "../anOffice";

function anOfficeWithOak(partner: Cells = {}, details: Cells = {}) {
	const office = anOffice();
	office.person();
	office.partner({ name: "Oak Trust", ...partner }, details);
	return office;
}

/** The form as the panel opens it for a partner. */
function opened(office: TestOffice, ref = "P-0001"): SavePartner {
	const view = office.ask("showPartner", { ref, row: 0 });
	const half = { partner: view.partner, details: view.details };
	return {
		as: "PE-0001",
		place: view.place,
		opened: half,
		values: half,
		notTheSame: false,
	};
}

const withPartner = (request: SavePartner, partner: Cells): SavePartner => ({
	...request,
	values: {
		...request.values,
		partner: { ...request.values.partner, ...partner },
	},
});

test("a new partner gets the next reference, its details, and who added it", () => {
	const office = anOfficeWithOak();
	expect(office.row("Partners", "P-0001")).toMatchObject({
		"Partner name": "Oak Trust",
		Stage: "Potential",
		"Changed by": "PE-0001",
	});
	expect(office.row("Partner details", "P-0001")).toMatchObject({
		"Heard of through": "Event",
		"In scope": "Yes",
		"Identified on": "2026-11-22",
	});
	expect(office.partner({ name: "Elm Trust" })).toBe("P-0002");
});

test("a reference is never used again, even after its row is deleted", () => {
	const office = anOfficeWithOak();
	office.partner({ name: "Elm Trust" });
	deleteRow(office.google.workspace, "Partners", 2);
	expect(office.google.rows("Partners")).toHaveLength(1);
	expect(office.partner({ name: "Ash Trust" })).toBe("P-0003");
});

test("R-3.5 nobody declared means nothing is saved", () => {
	const office = anOfficeWithOak();
	const request = { ...withPartner(opened(office), { notes: "New" }), as: "" };
	expect(() => office.ask("savePartner", request)).toThrow(
		/Choose who is using this first/,
	);
	expect(office.row("Partners", "P-0001").Notes).toBe("");
});

test("every field that does not fit is named at once, and nothing is saved", () => {
	const office = anOfficeWithOak();
	const answer = office.answer("savePartner", {
		as: "PE-0001",
		place: null,
		...aForm(
			{
				website: "oak.example",
				domains: ["asha@oak.example"],
				notes: "x".repeat(50_001),
			},
			{},
		),
		notTheSame: false,
	});
	expect(answer).toMatchObject({ ok: false });
	expect(answer.ok ? [] : answer.fields.map(({ field }) => field)).toEqual(
		[
			"partner.name",
			"partner.type",
			"partner.lead",
			"partner.website",
			"partner.domains",
			"partner.notes",
			"details.source",
			"partner.domains",
		].filter((field, at, all) => all.indexOf(field) === at),
	);
	expect(office.google.rows("Partners")).toHaveLength(1);
});

test("R-3.6 a partner that is there already is shown before it is added twice", () => {
	const office = anOfficeWithOak({ number: "1234567", register: "CCEW" });
	const again = (partner: Cells, notTheSame = false) =>
		office.ask("savePartner", {
			as: "PE-0001",
			place: null,
			...aForm(
				{ type: "Charity", lead: "PE-0001", ...partner },
				{ source: "Event" },
			),
			notTheSame,
		});
	expect(again({ name: "The OAK Trust Ltd." })).toMatchObject({
		kind: "lookalikes",
		lookalikes: [{ ref: "P-0001", name: "Oak Trust" }],
	});
	expect(again({ name: "Acorns", number: "1234567" })).toMatchObject({
		kind: "lookalikes",
	});
	expect(office.google.rows("Partners")).toHaveLength(1);
	expect(again({ name: "Oak Trust" }, true)).toMatchObject({ kind: "saved" });
	expect(office.google.rows("Partners")).toHaveLength(2);
});

test.each(["gmail.com", "nhs.net", "gov.uk", "yahoo.co.uk", "btinternet.com"])(
	"R-7.26 the shared domain %s cannot stand for a partner",
	(domain) => {
		const office = anOfficeWithOak();
		expect(() => office.partner({ name: "Elm", domains: [domain] })).toThrow(
			`“${domain}”`,
		);
		expect(office.google.rows("Partners")).toHaveLength(1);
	},
);

test("R-7.26 a domain stands for one partner", () => {
	const office = anOfficeWithOak({ domains: ["oak.example"] });
	expect(() =>
		office.partner({ name: "Elm", domains: ["oak.example"] }),
	).toThrow(/already stands for Oak Trust \(P-0001\)/);
});

test("R-2.5 an older partnership is entered as it stands, and its review is due", () => {
	const office = anOfficeWithOak();
	const ref = office.partner(
		{ name: "Elm", stage: "Active", risk: "Medium" },
		{ existing: true, activeFrom: "2026-05-23" },
	);
	expect(office.row("Partners", ref)).toMatchObject({
		Stage: "Active",
		"Next review": "2026-11-23",
	});
	expect(() =>
		office.partner({ name: "Fir", stage: "Closed" }, { existing: true }),
	).toThrow(/up to Active/);
	expect(() =>
		office.partner({ name: "Fir", stage: "Active" }, { existing: true }),
	).toThrow(/Active from is empty/);
});

test("a stage that somebody slips into a new partner is not taken", () => {
	const office = anOfficeWithOak();
	const ref = office.partner({ name: "Elm", stage: "Active" });
	expect(office.row("Partners", ref).Stage).toBe("Potential");
});

test("an edit changes what was changed, and undo puts it back", () => {
	const office = anOfficeWithOak({ notes: "Old words" });
	const outcome = office.ask(
		"savePartner",
		withPartner(opened(office), { notes: "New words" }),
	);
	expect(office.row("Partners", "P-0001").Notes).toBe("New words");
	if (outcome.kind !== "saved" || !outcome.undo) throw new Error("no undo");
	office.ask("savePartner", outcome.undo);
	expect(office.row("Partners", "P-0001").Notes).toBe("Old words");
});

test("decision 16: what somebody else changed meanwhile is asked about", () => {
	const office = anOfficeWithOak({ notes: "Old", number: "1" });
	const mine = withPartner(opened(office), { notes: "Mine", number: "2" });
	office.ask("savePartner", withPartner(opened(office), { notes: "Theirs" }));
	expect(office.ask("savePartner", mine)).toMatchObject({
		kind: "conflicts",
		conflicts: [
			{
				key: "notes",
				heading: "Notes",
				opened: "Old",
				theirs: "Theirs",
				yours: "Mine",
			},
		],
	});
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Notes: "Theirs",
		Number: "1",
	});
});

test("decision 16: a field that only the other one changed stays theirs", () => {
	const office = anOfficeWithOak({ notes: "Old" });
	const mine = withPartner(opened(office), { number: "2" });
	office.ask("savePartner", withPartner(opened(office), { notes: "Theirs" }));
	expect(office.ask("savePartner", mine)).toMatchObject({ kind: "saved" });
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Notes: "Theirs",
		Number: "2",
	});
});

test("an undo asks too, when the field was changed since", () => {
	const office = anOfficeWithOak({ notes: "Old" });
	const outcome = office.ask(
		"savePartner",
		withPartner(opened(office), { notes: "New" }),
	);
	office.ask("savePartner", withPartner(opened(office), { notes: "Newer" }));
	if (outcome.kind !== "saved" || !outcome.undo) throw new Error("no undo");
	expect(office.ask("savePartner", outcome.undo)).toMatchObject({
		kind: "conflicts",
	});
});

test("the right row is written after people sorted, inserted and moved columns", () => {
	const office = anOfficeWithOak({ name: "Zebra Trust" });
	office.partner({ name: "Ant Trust" });
	const request = withPartner(opened(office), { notes: "For Zebra" });
	sortByColumn(office.google.workspace, "Partners", "Partner name");
	insertRow(office.google.workspace, "Partners", 1);
	moveColumn(office.google.workspace, "Partners", "Notes", "Type");
	office.ask("savePartner", request);
	expect(office.row("Partners", "P-0001")).toMatchObject({
		"Partner name": "Zebra Trust",
		Notes: "For Zebra",
	});
	expect(office.row("Partners", "P-0002")).toMatchObject({
		"Partner name": "Ant Trust",
		Notes: "",
	});
});

test("a column moved between reading and writing is found again", () => {
	const office = anOfficeWithOak({
		notes: "Old",
		website: "https://oak.example",
	});
	const request = withPartner(opened(office), { notes: "New" });
	let moved = false;
	office.google.interfere = (call, effect) => {
		if (call.method === "batchUpdate" && !moved) {
			moved = true;
			moveColumn(office.google.workspace, "Partners", "Notes", "Type");
		}
		return effect();
	};
	office.ask("savePartner", request);
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Notes: "New",
		Website: "https://oak.example",
		Type: "Charity",
		Folder: "",
	});
});

test("a missing heading stops the save, names itself, and repair brings it back", () => {
	const office = anOfficeWithOak();
	const request = withPartner(opened(office), { notes: "New" });
	renameHeading(office.google.workspace, "Partners", "Notes", "Remarks");
	expect(() => office.ask("savePartner", request)).toThrow(
		/“Notes” missing from its first row.*Set up or repair/,
	);
	office.google.run("setUp");
	office.ask("savePartner", request);
	expect(office.row("Partners", "P-0001").Notes).toBe("New");
});

test("a doubled heading stops the save and names itself", () => {
	const office = anOfficeWithOak();
	const request = withPartner(opened(office), { notes: "New" });
	renameHeading(office.google.workspace, "Partners", "Website", "Notes");
	expect(() => office.ask("savePartner", request)).toThrow(
		/“Notes” more than once/,
	);
});

test("a renamed tab is still found", () => {
	const office = anOfficeWithOak();
	const request = withPartner(opened(office), { notes: "New" });
	renameTab(office.google.workspace, "Partners", "Our partners");
	expect(office.ask("savePartner", request)).toMatchObject({ kind: "saved" });
	expect(office.row("Our partners", "P-0001").Notes).toBe("New");
});

/** Before each of the first writes, somebody sorts the tab the other way. */
function sortBeforeWrites(office: TestOffice, times: number) {
	let writes = 0;
	office.google.interfere = (call, effect) => {
		if (call.method === "batchUpdate" && ++writes <= times) {
			const direction = writes % 2 === 1 ? "A to Z" : "Z to A";
			const { workspace } = office.google;
			sortByColumn(workspace, "Partners", "Partner name", direction);
		}
		return effect();
	};
}

test.each([1, 2, 3])(
	"rows sorted before %i writes in a row end as they should",
	(times) => {
		const office = anOfficeWithOak({ name: "Zebra Trust", notes: "Zebra's" });
		office.partner({ name: "Ant Trust", notes: "Ant's" });
		const request = withPartner(opened(office), { notes: "New for Zebra" });
		sortBeforeWrites(office, times);
		office.ask("savePartner", request);
		expect(office.row("Partners", "P-0001")).toMatchObject({
			"Partner name": "Zebra Trust",
			Notes: "New for Zebra",
		});
		expect(office.row("Partners", "P-0002")).toMatchObject({
			"Partner name": "Ant Trust",
			Notes: "Ant's",
		});
		expect(office.google.rows("Partners")).toHaveLength(2);
	},
);

test("while somebody sorts without end, people are asked to wait", () => {
	const office = anOfficeWithOak({ name: "Zebra Trust" });
	office.partner({ name: "Ant Trust" });
	const request = withPartner(opened(office), { notes: "New" });
	sortBeforeWrites(office, Number.POSITIVE_INFINITY);
	expect(() => office.ask("savePartner", request)).toThrow(
		/Somebody is moving rows in the tab Partners just now\. Wait/,
	);
});

test("a cell that somebody types into at the same moment stays theirs, and it is said", () => {
	const office = anOfficeWithOak({ notes: "Old" });
	const request = withPartner(opened(office), { notes: "Mine", number: "7" });
	const { google } = office;
	let typed = false;
	google.interfere = (call, effect) => {
		if (call.method === "batchUpdate" && !typed) {
			typed = true;
			const column = google.headings("Partners").indexOf("Notes");
			typeLikePerson(google.workspace, "Partners", 1, column, "Theirs");
		}
		return effect();
	};
	const outcome = office.ask("savePartner", request);
	expect(outcome).toMatchObject({
		kind: "saved",
		notice:
			"Oak Trust was saved. Someone changed “Notes” at the same moment; theirs was kept.",
	});
	expect(office.row("Partners", "P-0001")).toMatchObject({
		Notes: "Theirs",
		Number: "7",
	});
});

test("when the tab Before is gone, the way to repair is said and nothing is changed", () => {
	const office = anOfficeWithOak({ notes: "Old" });
	const request = withPartner(opened(office), { notes: "New" });
	deleteTab(office.google.workspace, "Before");
	expect(() => office.ask("savePartner", request)).toThrow(/Set up or repair/);
	expect(office.row("Partners", "P-0001").Notes).toBe("Old");
	office.google.run("setUp");
	office.ask("savePartner", request);
	expect(office.row("Partners", "P-0001").Notes).toBe("New");
});

/** Something happens once, just before the first write. */
function beforeFirstWrite(office: TestOffice, happens: () => void) {
	let happened = false;
	office.google.interfere = (call, effect) => {
		if (call.method === "batchUpdate" && !happened) {
			happened = true;
			happens();
		}
		return effect();
	};
}

test("a partner that somebody deletes meanwhile is said, and its neighbour keeps its own", () => {
	const office = anOfficeWithOak({ notes: "Oak's" });
	office.partner({ name: "Elm Trust", notes: "Elm's" });
	const request = withPartner(opened(office), { notes: "New" });
	beforeFirstWrite(office, () =>
		deleteRow(office.google.workspace, "Partners", 1),
	);
	expect(() => office.ask("savePartner", request)).toThrow(
		/P-0001 is no longer in the tab Partners/,
	);
	expect(office.row("Partners", "P-0002").Notes).toBe("Elm's");
});

test("a partner added while somebody moves a column stands in the right columns", () => {
	const office = anOfficeWithOak();
	beforeFirstWrite(office, () =>
		moveColumn(office.google.workspace, "Partners", "Notes", "Ref"),
	);
	office.partner({ name: "Elm Trust", notes: "Elm's" });
	expect(office.google.rows("Partners")).toHaveLength(2);
	const row = office.google
		.rows("Partners")
		.find(({ Ref }) => Ref === "P-0002");
	expect(row).toMatchObject({
		"Partner name": "Elm Trust",
		Notes: "Elm's",
		Type: "Charity",
	});
});

test("a write whose answer was lost is looked at like any other", () => {
	const office = anOfficeWithOak({ notes: "Old" });
	office.partner({ name: "Ant Trust", notes: "Ant's" });
	const request = withPartner(opened(office), { notes: "New" });
	let lost = false;
	office.google.interfere = (call, effect) => {
		if (call.method !== "batchUpdate" || lost) return effect();
		lost = true;
		sortByColumn(office.google.workspace, "Partners", "Partner name");
		effect();
		throw exception("Empty response");
	};
	expect(office.ask("savePartner", request)).toMatchObject({ kind: "saved" });
	expect(office.row("Partners", "P-0001").Notes).toBe("New");
	expect(office.row("Partners", "P-0002").Notes).toBe("Ant's");
});
