/** An office with a partner to draft agreements for, bare or with everything filled in. */
import type { Cells } from "../../src/register/table";
import { anOffice, type TestOffice } from "../anOffice";

export const oak = { ref: "P-0001", row: 2 };

/** Everything that an agreement prints about a partner. */
const everything: Cells = {
	legalName: "The Oak Trust Limited",
	legalForm: "Charitable company",
	address: "1 Oak Lane, Example Town",
	services: "Our day activities",
	benefitUs: "A garden to work in",
	benefitPartner: "More gardeners",
	benefitPeople: "Time outdoors every week",
};

/** A bare partner: nothing but its name. */
export function anOfficeWithOak(details: Cells = {}): TestOffice {
	const office = anOffice();
	office.person();
	office.partner(
		{ name: "Oak Trust", number: "1234567", register: "CCEW" },
		details,
	);
	return office;
}

/** A partner of whom everything is known, with a contact. */
export function anOfficeWithWholeOak(): TestOffice {
	const office = anOfficeWithOak(everything);
	office.ask("saveContact", {
		as: "PE-0001",
		partner: "P-0001",
		values: { name: "Olu Example", emails: ["olu@oak.example"], main: true },
	});
	return office;
}

/** What is asked for; a test names only what matters to it. */
export const draftRequest = (office: TestOffice, more: object = {}) => ({
	as: "PE-0001",
	...office.ask("checkDraft", oak).request,
	place: oak,
	dataShared: false,
	...more,
});

export const drafts = (office: TestOffice) =>
	office.google.documents().filter(({ name }) => name.startsWith("AGR-"));

/** After a break Drive is given this long to list what it made. */
export const quarterHour = ({ google }: TestOffice): void => {
	google.workspace.state.now += 16 * 60_000;
};

/** The text of a document by the beginning of its name. */
export function textOf(office: TestOffice, name: string): string {
	const found = office.google
		.documents()
		.find((file) => file.name.startsWith(name));
	if (!found) throw new Error(`There is no document ${name}`);
	return office.google.documentText(found.id);
}

/** Types a value into Settings, as a person would. */
export function setting(office: TestOffice, name: string, value: string): void {
	const { google } = office;
	const row = google.rows("Settings").findIndex((one) => one.Name === name);
	if (row < 0) throw new Error(`There is no setting ${name}`);
	const column = google.headings("Settings").indexOf("Value");
	google.type("Settings", row + 1, column, value);
}
