/** The charity in the middle of a working day: what every job of the sweep starts from. */
import { addColumn } from "../../local/sheets/person";
import { anOffice, charity, type TestOffice } from "../anOffice";
import { smallTemplate } from "./smallTemplate";

/** A column of the charity's own, which nobody else may touch. */
export const ownHeading = "Our notes";

export const hostileName = '=HYPERLINK("https://x.example","{{partnerName}}")';

const vouched = (domain: string) =>
	`Authentication-Results: mx.google.com; dmarc=pass header.from=${domain}`;

const letter = (n: number, from: string, to: string, more: string[] = []) =>
	[
		...(from === charity ? [] : [vouched(from.split("@")[1] ?? "")]),
		`From: ${from}`,
		`To: ${to}`,
		`Subject: Letter ${n}`,
		`Message-ID: <at-work-${n}@mail.example>`,
		...more,
		"",
		"Words that are not read.",
	].join("\n");

/** Two for the log; an unknown sender and a newsletter, which are not. */
export const lettersWaiting = [
	letter(1, "sam@oak.example", charity),
	letter(2, "stranger@nowhere.example", charity),
	letter(3, charity, "vi@free.example"),
	letter(4, "news@oak.example", charity, ["List-Id: <news.oak.example>"]),
];

/** Before logging began: from last spring, and one from before the year. */
export const pastLetters = [
	["Mon, 2 Mar 2026 10:00:00 +0000", "sam@oak.example"],
	["Tue, 3 Mar 2026 10:00:00 +0000", "vi@free.example"],
	["Wed, 4 Mar 2026 10:00:00 +0000", "early@nowhere.example"],
	["Sun, 1 Mar 2020 10:00:00 +0000", "sam@oak.example"],
].map(([date, from = ""], at) =>
	letter(10 + at, from, charity, [
		`Received: from mail.example by mx.example; ${date}`,
	]),
);

/** Came while past emails were asked for. */
export const oneMore = letter(30, "sam@oak.example", charity);

/** The partner's answer to an agreement that it was sent. */
export const answerOf = (subject: string) =>
	letter(40, "sam@oak.example", charity).replace("Letter 40", subject);

/** A trustee's answer to the question whether an agreement may be sent. */
export const approvalOf = (subject: string) =>
	letter(41, "ben@home.example", charity).replace("Letter 41", subject);

/** From another stranger, once to us alone. */
export const strangersLetters = [
	letter(20, "other@elsewhere.example", charity),
	letter(21, "stranger@nowhere.example", charity),
];

/** A live partner whose yearly review fell due today. */
const live = { existing: true, activeFrom: "2025-11-22" };

function addPartners(office: TestOffice) {
	office.partner({ name: "Oak Trust", domains: ["oak.example"] });
	office.partner({ name: hostileName, stage: "Active", risk: "Low" }, live);
	office.partner(
		{ name: "Elm Club", stage: "Active", risk: "Low", lead: "PE-0002" },
		live,
	);
	office.ask("saveContact", {
		as: "PE-0001",
		partner: "P-0003",
		values: { name: "Vi Example", emails: ["vi@free.example"] },
	});
}

/** Somebody's own column, beside ours, with a note for each partner. */
function keepNotes({ google }: TestOffice) {
	const column = google.headings("Partners").length;
	addColumn(google.workspace, "Partners");
	google.type("Partners", 0, column, ownHeading);
	google.rows("Partners").forEach((row, at) => {
		google.type("Partners", at + 1, column, `Ours on ${row.Ref}`);
	});
}

export async function anOfficeAtWork(project: string): Promise<TestOffice> {
	const office = anOffice(project);
	office.person();
	office.ask("savePerson", {
		as: "PE-0001",
		values: {
			name: "Ben Example",
			role: "Employee",
			email: "ben@home.example",
			from: "2024-01-01",
		},
	});
	addPartners(office);
	keepNotes(office);
	smallTemplate(office);
	await office.google.receive(...lettersWaiting);
	return office;
}
