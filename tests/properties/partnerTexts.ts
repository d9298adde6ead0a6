/** Texts in every text field of a partner: saved, shown, moved on, and in the cells. */
import { isFormula } from "../../local/sheets/model";
import { boundBook } from "../../local/workspace";
import type { SavePartner } from "../../src/contract";
import { partnerDetails, partners } from "../../src/policy/scope/tables";
import { formKeys } from "../../src/register/form";
import { type Cells, columnOf, type Table } from "../../src/register/table";
import { aForm, anOffice, type TestOffice } from "../anOffice";

const textKeys = (table: Table) =>
	formKeys(table).filter((key) =>
		["text", "longText"].includes(columnOf(table, key).type),
	);
const own = textKeys(partners);
const more = textKeys(partnerDetails);
export const fields = [
	...own.map((key) => `partner.${key}`),
	...more.map((key) => `details.${key}`),
];

type Half = "partner" | "details";
type Form = Record<Half, Cells>;

const textsIn = (form: Form): string[] =>
	fields.map((field) => {
		const [half, key = ""] = field.split(".") as [Half, string];
		return String(form[half][key]);
	});

/** The same form with other texts in its text fields. */
function withTexts(form: Form, texts: readonly string[]): Form {
	const given = fields.map((field, at) => [field, texts[at] ?? ""] as const);
	const of = (half: Half) =>
		Object.fromEntries(
			given
				.filter(([field]) => field.startsWith(`${half}.`))
				.map(([field, written]) => [field.slice(half.length + 1), written]),
		);
	return {
		partner: { ...form.partner, ...of("partner") },
		details: { ...form.details, ...of("details") },
	};
}

export function anOfficeWithAsha(): TestOffice {
	const office = anOffice();
	office.person();
	return office;
}

const blank = aForm(
	{ type: "Charity", lead: "PE-0001" },
	{ source: "Event", inScope: true },
);

export const newPartner = (texts: readonly string[]): SavePartner => ({
	as: "PE-0001",
	place: null,
	opened: blank.opened,
	values: withTexts(blank.values, texts),
	notTheSame: true,
});

export function added(office: TestOffice, texts: readonly string[]): string {
	const outcome = office.ask("savePartner", newPartner(texts));
	if (outcome.kind !== "saved") throw new Error(outcome.kind);
	return outcome.place.ref;
}

const shownOf = (office: TestOffice, ref: string): Form => {
	const { partner, details } = office.ask("showPartner", { ref, row: 0 });
	return { partner, details };
};

/** Saves what was read, every text in the next field of those that may be blank. */
export function movedOn(office: TestOffice, ref: string, read: Form) {
	const [name = "", ...others] = textsIn(read);
	const texts = [
		`${name}!`.slice(-50_000),
		...others.slice(1),
		others[0] ?? "",
	];
	const outcome = office.ask("savePartner", {
		as: "PE-0001",
		place: { ref, row: 0 },
		opened: read,
		values: withTexts(read, texts),
		notTheSame: true,
	});
	if (outcome.kind !== "saved") throw new Error(outcome.kind);
	return { texts, undo: outcome.undo };
}

export const formulas = (office: TestOffice) =>
	boundBook(office.google.workspace)
		.tabs.flatMap(({ rows }) => rows.flat())
		.filter((cell) => isFormula(cell?.value));

/** What stands in the cells themselves. */
const cellsOf = (office: TestOffice, ref: string): Form => {
	const half = (table: Table, keys: readonly string[]) => {
		const row = office.row(table.title, ref);
		return Object.fromEntries(
			keys.map((key) => [key, row[columnOf(table, key).heading] ?? ""]),
		);
	};
	return {
		partner: half(partners, own),
		details: half(partnerDetails, more),
	};
};

export function expectTexts(
	office: TestOffice,
	ref: string,
	texts: readonly string[],
): Form {
	const read = shownOf(office, ref);
	expect(textsIn(read)).toEqual(texts);
	expect(textsIn(cellsOf(office, ref))).toEqual(texts);
	return read;
}
