/** The offices that the scenes start from, each made once. */

import { forgetHistory } from "../../local/mailbox";
import { openOffice } from "../../local/office";
import type { Row } from "../../local/sheets/model";
import { boundBook, mailboxOf, putBook } from "../../local/workspace";
import { type Letter, letters } from "../../src/policy/managing/tables";
import type { Day } from "../../src/register/days";
import { idOf } from "../../src/register/ids";
import { blankRow } from "../../src/register/table";
import { charity, resultOf, startOfTests, TestOffice } from "../anOffice";
import { putRows } from "../bench/putRows";
import {
	anOfficeAtWork,
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
	if (from === "letters at hand") await logLetters(office);
	if (from === "past emails") await findPastEmails(office);
	if (from === "an address known by now") await knowAddresses(office);
	if (from === "an old log") fillLog(office);
	return office;
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
