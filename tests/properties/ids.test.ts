/** An id is given once: whatever is added, deleted or cleared, none comes back. */
import fc from "fast-check";
import { readHeaders } from "../../local/mail/headers";
import { deliver } from "../../local/mailbox";
import { rowsOf } from "../../local/rows";
import {
	deleteRow,
	sortByColumn,
	typeLikePerson,
} from "../../local/sheets/person";
import { boundBook } from "../../local/workspace";
import { tables } from "../../src/policy/policy";
import { policyVersions } from "../../src/policy/review/tables";
import { contacts, partners, people } from "../../src/policy/scope/tables";
import { columnOf } from "../../src/register/table";
import { anOffice, charity, type TestOffice } from "../anOffice";
import { tried } from "./cases";
import { chosen } from "./hands";
import { type Break, type Step, step } from "./idSteps";

/** Every tab whose rows have ids. */
const numbered = tables.filter(({ prefix }) => prefix !== "");
/** The tabs with many rows, all made by what people do. */
const grown = numbered.filter((table) => table !== policyVersions);

const refsOf = (office: TestOffice, title: string): string[] =>
	office.google
		.rows(title)
		.map(({ Ref }) => String(Ref))
		.filter(Boolean);

function breakAt(office: TestOffice, breaks: Break) {
	let writes = 0;
	let isDead = false;
	office.google.interfere = (call, effect) => {
		if (isDead) throw new Error("dead");
		if (call.method === "batchUpdate") writes += 1;
		isDead = writes === breaks?.write;
		if (isDead && breaks?.when === "after") effect();
		if (isDead) throw new Error("dead");
		return effect();
	};
}

const csvOf = (count: number, at: number) =>
	[
		"Partner name,Type",
		...Array.from({ length: count }, (_, line) => `File ${at} ${line},Other`),
	].join("\n");

function postLetter(office: TestOffice, at: number) {
	const text = `Message-ID: <${at}@oak.example>\r\nFrom: sam@oak.example\r\nTo: ${charity}\r\n\r\nHello`;
	const raw = new TextEncoder().encode(text);
	deliver(office.google.workspace, { raw, headers: readHeaders(raw) });
}

/** Whoever is there to do it, and the partner that it is about. */
function present(office: TestOffice) {
	const [as = ""] = refsOf(office, people.title);
	const [ref = "P-0001"] = refsOf(office, partners.title).reverse();
	return { as, ref };
}

/** What it asks of the add-on; an answer that refuses is an answer too. */
function ask(
	office: TestOffice,
	step: Extract<Step, { act: string }>,
	at: number,
) {
	const { as, ref } = present(office);
	switch (step.act) {
		case "partner":
			return office.partner({ name: `Added ${at}`, lead: as });
		case "person":
			return office.ask("savePerson", {
				as,
				values: {
					name: `Person ${at}`,
					role: "Trustee",
					email: `person.${at}@home.example`,
					from: "2024-01-01",
				},
			});
		case "contact":
			return office.ask("saveContact", {
				as,
				partner: ref,
				values: { name: `Contact ${at}` },
			});
		case "draft":
			return office.ask("draftAgreement", {
				as,
				place: { ref, row: 0 },
				kind: "MOU",
				template: "",
				title: `Draft ${at}`,
				startsOn: "2026-12-01",
				endsOn: "2027-11-30",
				noEndWhy: "",
				notice: 30,
				dataShared: false,
			});
		case "import":
			return office.ask("importPartners", {
				as,
				lead: as,
				source: "Web",
				type: "",
				file: Buffer.from(csvOf(step.count, at)).toString("base64"),
				fileName: "partners.csv",
			});
		case "mail":
			postLetter(office, at);
			return office.google.run("logCorrespondence");
		default:
			return office.google.run(step.act);
	}
}

function act(
	office: TestOffice,
	step: Extract<Step, { act: string }>,
	at: number,
) {
	breakAt(office, step.breaks);
	try {
		ask(office, step, at);
	} catch (error) {
		// An action that died, or that finds nobody left to do it, may say so.
		expect((error as Error).message).toMatch(
			step.breaks
				? /\S/
				: /Choose who is using this|is not in the tab|several|more than once/,
		);
	} finally {
		office.google.interfere = undefined;
	}
}

function doByHand(
	office: TestOffice,
	step: Extract<Step, { hand: string }>,
	at: number,
) {
	const { workspace } = office.google;
	const table = chosen(
		step.hand === "type" ? [partners, contacts, people] : grown,
		step.tab,
	);
	const { title } = table;
	if (step.hand === "type") {
		const named = table === contacts ? "partner" : "name";
		const column = office.google
			.headings(title)
			.indexOf(columnOf(table, named).heading);
		const row = 1 + office.google.rows(title).length;
		typeLikePerson(workspace, title, row, column, `Typed ${at}`);
		return;
	}
	const count = refsOf(office, title).length;
	if (count === 0) return;
	if (step.hand === "sort") {
		sortByColumn(workspace, title, "Ref", step.row % 2 ? "A to Z" : "Z to A");
		return;
	}
	// The newest id is the one that could come back.
	const row = count - (step.row % Math.min(count, 2));
	if (step.hand === "delete") deleteRow(workspace, title, row);
	else typeLikePerson(workspace, title, row, 0, "");
}

/** The ids that are in the tabs now, each of them once. */
function idsNow(office: TestOffice): Set<string> {
	const ids = boundBook(office.google.workspace)
		.tabs.filter(({ sheetId }) =>
			numbered.some((one) => one.sheetId === sheetId),
		)
		.flatMap((tab) => rowsOf(tab).map(({ Ref }) => String(Ref)))
		.filter(Boolean);
	expect(ids).toHaveLength(new Set(ids).size);
	return new Set(ids);
}

test("ids are all different, and none is one that was used before", () => {
	let given = 0;
	fc.assert(
		fc.property(
			fc.array(step, { minLength: 8, maxLength: 25, size: "max" }),
			(steps) => {
				const office = anOffice();
				office.person();
				office.partner({ name: "Oak", domains: ["oak.example"] });
				const used = idsNow(office);
				let before = used;
				for (const [at, one] of steps.entries()) {
					if ("act" in one) act(office, one, at);
					else doByHand(office, one, at);
					const now = idsNow(office);
					const fresh = [...now].filter((id) => !before.has(id));
					expect(fresh.filter((id) => used.has(id))).toEqual([]);
					for (const id of fresh) used.add(id);
					before = now;
					given += fresh.length;
				}
			},
		),
		tried(20),
	);
	expect(given).toBeGreaterThan(60);
});

/** What may happen to the one row of the tab Policy. */
const policySteps = fc.array(
	fc.constantFrom("clear", "delete", "setUp", "daily"),
	{ minLength: 1, maxLength: 5 },
);

test("the policy’s own approval has one id too, whatever happens to its row", () => {
	fc.assert(
		fc.property(policySteps, (steps) => {
			const office = anOffice();
			const { workspace } = office.google;
			for (const one of [...steps, "setUp"]) {
				const [row] = office.google.rows(policyVersions.title);
				if (one === "setUp" || one === "daily") office.google.run(one);
				else if (row && one === "delete")
					deleteRow(workspace, policyVersions.title, 1);
				else if (row) typeLikePerson(workspace, policyVersions.title, 1, 0, "");
			}
			idsNow(office);
			expect(office.google.rows(policyVersions.title)).toHaveLength(1);
		}),
		tried(8),
	);
});
