/** The offices that the scenes start from, each made once. */

import { forgetHistory } from "../../local/mailbox";
import { openOffice } from "../../local/office";
import type { Row } from "../../local/sheets/model";
import { boundBook, mailboxOf, putBook } from "../../local/workspace";
import { type Letter, letters } from "../../src/policy/managing/tables";
import type { Day } from "../../src/register/days";
import { idOf } from "../../src/register/ids";
import { blankRow } from "../../src/register/table";
import { bringTo, fullDraft, sign, signOff } from "../actions/anAgreement";
import { charity, resultOf, startOfTests, TestOffice } from "../anOffice";
import { putRows } from "../bench/putRows";
import {
	anOfficeAtWork,
	answerOf,
	approvalOf,
	oneMore,
	pastLetters,
	strangersLetters,
} from "./atWork";
import { draft, type Scene } from "./scenes";

const hour = 3_600_000;

const made = new Map<string, TestOffice>();

/** @param project the folder of the built script */
export async function startOf(
	scene: Pick<Scene, "from">,
	project: string,
): Promise<TestOffice> {
	const from = scene.from ?? "the charity at work";
	const known = made.get(`${project} ${from}`);
	if (known) return known;
	const office = await make(from, project);
	made.set(`${project} ${from}`, office);
	return office;
}

async function make(from: string, project: string): Promise<TestOffice> {
	if (from === "an empty spreadsheet")
		return new TestOffice(
			openOffice(
				{ memory: true },
				{ account: charity, now: startOfTests, project },
			),
		);
	const office = await anOfficeAtWork(project);
	const { workspace } = office.google;
	// Nothing of what was done so far counts towards the limits of a minute.
	workspace.state.now += 3_600_000;
	if (from === "lost triggers") workspace.state.triggers = [];
	if (from === "forgotten history") forgetHistory(workspace);
	if (from === "a broken draft") breakDraft(office);
	if (from === "a draft at hand") draftOne(office);
	if (from === "signed off")
		signOffBoth(agreementAt(office, "Internal review"));
	if (from === "one signature left") oneLeft(agreementAt(office, "Agreed"));
	if (from === "in review") agreementAt(office, "Internal review");
	if (from === "an approval in the mailbox") await approvalComes(office);
	if (from === "in force") agreementAt(office, "In force");
	if (from === "an answer in the mailbox") await answerComes(office);
	if (from === "letters at hand") await logLetters(office);
	if (from === "past emails") await findPastEmails(office);
	if (from === "an address known by now") await knowAddresses(office);
	if (from === "an old log") fillLog(office);
	return office;
}

/** A person types into a cell of the register. */
function typeIn(
	office: TestOffice,
	tab: string,
	ref: string,
	cells: Readonly<Record<string, string>>,
) {
	const { google } = office;
	const row = google.rows(tab).findIndex(({ Ref }) => Ref === ref);
	for (const [heading, value] of Object.entries(cells))
		google.type(tab, row + 1, google.headings(tab).indexOf(heading), value);
}

/** Two of us who may approve and sign, and an agreement with Oak Trust. */
function agreementAt(office: TestOffice, status: string): TestOffice {
	// An address that is new itself approves nothing for a week.
	for (const ref of ["PE-0001", "PE-0002"])
		typeIn(office, "People", ref, {
			"Email since": "01/01/2024",
			Approves: "Yes",
			"Signs agreements": "Yes",
		});
	typeIn(office, "Partner details", "P-0001", {
		Address: "1 Oak Lane",
		"Our services helped": "=Day activities",
		"Benefit to us": "A garden",
		"Benefit to the partner": "Gardeners",
		"Benefit to the people we support": "Time outdoors",
	});
	office.ask("saveContact", {
		as: "PE-0001",
		partner: "P-0001",
		values: { name: "Sam Example", emails: ["sam@oak.example"], main: true },
	});
	office.google.workspace.state.now += hour;
	bringTo(fullDraft(office), status);
	office.google.workspace.state.now += hour;
	return office;
}

function signOffBoth(office: TestOffice) {
	for (const ref of ["PE-0001", "PE-0002"]) signOff(office, ref);
	office.google.workspace.state.now += hour;
}

function oneLeft(office: TestOffice) {
	for (const signer of ["ours1", "ours2"]) sign(office, signer);
	office.google.workspace.state.now += hour;
}

/** Ben has pressed “I approve” in the email that he was sent. */
async function approvalComes(office: TestOffice) {
	agreementAt(office, "Internal review");
	office.ask("askSignOff", {
		as: "PE-0001",
		place: { ref: "AGR-0001", row: 2 },
		person: "PE-0002",
	});
	const [mail] = office.google
		.mail("sent")
		.filter(({ to }) => to === "ben@home.example");
	const { text } = await office.google.letter(mail?.id ?? "");
	const [subject = ""] = /APPROVE AGR-\d{4} \w{4}-\w{4}/.exec(text) ?? [];
	await office.google.receive(approvalOf(subject));
}

/** The partner has pressed “We agree” in the email that it was sent. */
async function answerComes(office: TestOffice) {
	agreementAt(office, "With partner");
	const [mail] = office.google
		.mail("sent")
		.filter(({ to }) => to === "sam@oak.example");
	const { text } = await office.google.letter(mail?.id ?? "");
	const [subject = ""] = /AGREE AGR-\d{4} \w{4}-\w{4}/.exec(text) ?? [];
	await office.google.receive(answerOf(subject));
}

/** What came is logged; a stranger waits, and a meeting is noted. */
async function logLetters(office: TestOffice) {
	resultOf(office.google.run("logCorrespondence"));
	office.ask("noteMeeting", {
		as: "PE-0001",
		place: { ref: "P-0001", row: 2 },
		values: { kind: "Call", on: "2026-11-20", who: "Sam and Asha" },
	});
	office.google.workspace.state.now += hour;
}

/** Emails from before logging began, and a person who asked for them. */
async function findPastEmails(office: TestOffice) {
	resultOf(office.google.run("logCorrespondence"));
	await office.google.receive(...pastLetters);
	// They came before the history that logging begins with.
	const { historyId } = mailboxOf(office.google.workspace);
	changeState(office.google, { mail: { cursor: String(historyId) } });
	office.ask("startBackfill", { as: "PE-0001", months: 12 });
	await office.google.receive(oneMore);
	office.google.workspace.state.now += hour;
}

/** Two strangers' emails wait, and somebody has said whose they are. */
async function knowAddresses(office: TestOffice) {
	await office.google.receive(...strangersLetters);
	resultOf(office.google.run("logCorrespondence"));
	office.ask("saveContact", {
		as: "PE-0001",
		partner: "P-0001",
		values: { name: "Stranger Example", emails: ["stranger@nowhere.example"] },
	});
	office.ask("changeSender", {
		as: "PE-0001",
		place: { ref: "U-0002", row: 3 },
		opened: { decision: "", fileUnder: "" },
		values: { decision: "", fileUnder: "P-0003" },
	});
	office.google.workspace.state.now += hour;
}

/** More rows than the log shall have, of four years. */
function fillLog(office: TestOffice) {
	const { google } = office;
	const row = google
		.rows("Settings")
		.findIndex(({ Name }) => Name === "mail.archiveRows");
	google.type("Settings", row + 1, 1, "4");
	const years = [2023, 2026, 2024, 2023, 2025, 2026];
	putRows(
		google.workspace,
		letters,
		years.map((year, at) => oldLetter(at + 1, `${year}-03-0${at + 1}` as Day)),
	);
	changeState(google, {
		mail: { live: years.length },
		counters: { E: years.length },
	});
}

const oldLetter = (n: number, on: Day): Letter => ({
	...blankRow(letters),
	ref: idOf("E", n),
	on,
	direction: "In",
	partners: "P-0001",
	from: "sam@oak.example",
	to: charity,
	subject: `=Old letter ${n}`,
	matchedBy: "Domain",
	verified: true,
	counts: true,
	open: `https://mail.google.com/mail/u/0/#all/${n}`,
	at: `${on}T10:00:00.000Z`,
	gmailId: `old${n}`,
	threadId: `old${n}`,
	changedOn: on,
	changedBy: "Add-on",
	class: "Internal",
});

/** Changes values of State, as if everything had come about by itself. */
function changeState(
	{ workspace }: TestOffice["google"],
	changes: Readonly<Record<string, object>>,
) {
	const book = boundBook(workspace);
	const rowOf = (row: Row): Row => {
		const [name, cell] = row;
		const change = changes[String(name?.value ?? "")];
		if (!change) return row;
		const value = { ...JSON.parse(String(cell?.value)), ...change };
		return [name ?? null, { ...cell, value: JSON.stringify(value) }];
	};
	const tabs = book.tabs.map((tab) =>
		tab.title === "State" ? { ...tab, rows: tab.rows.map(rowOf) } : tab,
	);
	putBook(workspace, { ...book, tabs });
}

/** An agreement with its document, and a fact that came after it. */
function draftOne(office: TestOffice) {
	office.ask("draftAgreement", draft);
	const { google } = office;
	const column = google.headings("Agreement details").indexOf("Our role");
	google.type("Agreement details", 1, column, "=We bring the gardeners");
	google.workspace.state.now += hour;
}

/** The folder and the Doc are made, and the run ends before they are linked. */
function breakDraft({ google }: TestOffice) {
	let made = 0;
	google.interfere = (call, effect, kill) => {
		const result = effect();
		if (call.service !== "Drive.Files") return result;
		made += 1;
		return made === 2 ? kill() : result;
	};
	google.page("callServer", "draftAgreement", draft);
	google.interfere = undefined;
}
