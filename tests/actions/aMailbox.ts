/** A charity's office with partners and letters, for the tests of its mail. */
import { readHeaders } from "../../local/mail/headers";
import { mailboxOf } from "../../local/workspace";
import type { MailOutcome } from "../../src/actions/logCorrespondence";
import { anOffice, charity, resultOf, TestOffice } from "../anOffice";

export { charity };

export const oak = { ref: "P-0001", row: 2 };
export const elm = { ref: "P-0002", row: 3 };
export const asha = "PE-0001";

export interface Letter {
	from?: string;
	to?: string;
	cc?: string;
	subject?: string;
	/** ISO, when Gmail received it; as it is delivered, unless it says so. */
	at?: string;
	/** Gmail's word on the sender; by default that it is who it says. */
	results?: string;
	/** Its own id, without brackets; a new one by default, "" for none. */
	messageId?: string;
	/** The ids of what it answers. */
	answers?: readonly string[];
	/** Whole header lines. */
	more?: readonly string[];
}

const domainIn = (from: string) => /@([^>\s,;]+)/.exec(from)?.[1] ?? "";

export const vouchedFor = (from: string) =>
	`mx.google.com; dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${domainIn(from)}`;

let count = 0;

/** The text of a letter; a test names only what matters to it. */
export function aLetter(letter: Letter = {}): string {
	count += 1;
	const { from = "Sam <sam@oak.example>", to = charity, at } = letter;
	const { results = from.includes(charity) ? "" : vouchedFor(from) } = letter;
	const { subject = `Letter ${count}`, answers = [], more = [] } = letter;
	const { messageId = `letter-${count}@mail.example`, cc = "" } = letter;
	const references = answers.map((id) => `<${id}>`).join(" ");
	return [
		...(at
			? [`Received: by mx.google.com; ${new Date(at).toUTCString()}`]
			: []),
		...(results ? [`Authentication-Results: ${results}`] : []),
		`From: ${from}`,
		`To: ${to}`,
		...(cc ? [`Cc: ${cc}`] : []),
		`Subject: ${subject}`,
		...(messageId ? [`Message-ID: <${messageId}>`] : []),
		...(references
			? [`In-Reply-To: ${references}`, `References: ${references}`]
			: []),
		...more,
		"",
		"Hello",
	].join("\n");
}

/** What we send to somebody. */
export const ourLetter = (to: string, letter: Letter = {}): string =>
	aLetter({ from: charity, to, ...letter });

let ready: TestOffice | undefined;

/**
 * An office with Asha and two partners: Oak Trust has the domain oak.example,
 * Elm Club has none.
 */
export function aMailOffice(): TestOffice {
	if (!ready) {
		ready = anOffice();
		ready.person();
		ready.partner({ name: "Oak Trust", domains: ["oak.example"] });
		ready.partner({ name: "Elm Club" });
	}
	return new TestOffice(ready.google.copy());
}

/** The same office, to try something else on. */
export const copyOf = ({ google }: TestOffice) => new TestOffice(google.copy());

export const log = ({ google }: TestOffice) =>
	resultOf(google.run("logCorrespondence")) as MailOutcome;

/** Runs the clock's job until nothing is left for it. */
export function logAll(office: TestOffice): void {
	for (let run = 0; run < 20; run += 1) if (!log(office).more) return;
	throw new Error("The log never comes to an end");
}

export const nightly = ({ google }: TestOffice) =>
	resultOf(google.run("nightly")) as {
		notice: string;
		findings: readonly string[];
	};

/** Puts letters into the mailbox, and logs them. */
export async function received(
	office: TestOffice,
	...texts: readonly string[]
): Promise<readonly string[]> {
	const ids = await delivered(office, ...texts);
	logAll(office);
	return ids;
}

/** Puts letters into the mailbox. @returns Gmail's ids */
export async function delivered(
	{ google }: TestOffice,
	...texts: readonly string[]
): Promise<readonly string[]> {
	const parsed = texts.map((text) => {
		const raw = new TextEncoder().encode(text.replace(/\r?\n/g, "\r\n"));
		return { source: "a test", raw, headers: readHeaders(raw) };
	});
	const taken = await google.receive(inTurn(parsed));
	return taken.map(({ id = "" }) => id);
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
	yield* items;
}

/** Letters that were there before logging began. */
export async function alreadyThere(
	office: TestOffice,
	...texts: readonly string[]
): Promise<readonly string[]> {
	const ids = await delivered(office, ...texts);
	const cursor = String(mailboxOf(office.google.workspace).historyId);
	setState(office, "mail", { ...state<object>(office, "mail"), cursor });
	return ids;
}

export const letters = ({ google }: TestOffice) =>
	google.rows("Letters and emails");

export const queue = ({ google }: TestOffice) => google.rows("Unmatched");

/** Whose each letter is, and by what that was told. */
export const filed = (office: TestOffice) =>
	letters(office).map(
		({ Partners, "Matched by": by }) => `${Partners} by ${by}`,
	);

export const standing = (office: TestOffice) =>
	office.ask("openEmails", {}).standing;

/** How many emails were left out, by why. */
export const leftOut = (office: TestOffice) =>
	Object.fromEntries(
		standing(office).leftOut.map(({ why, count: many }) => [why, many]),
	);

/** A value of State as the add-on keeps it. */
export const state = <T>({ google }: TestOffice, name: string): T =>
	JSON.parse(
		String(google.rows("State").find((row) => row.Name === name)?.Value),
	) as T;

/** Somebody changes a value of State by hand. */
export function setState(office: TestOffice, name: string, value: unknown) {
	typeUnder(office, "State", name, "Value", JSON.stringify(value));
}

/** Somebody types into a row of a tab, under a heading. */
export function typeUnder(
	{ google }: TestOffice,
	tab: string,
	key: string,
	heading: string,
	text: string,
) {
	const row = google
		.rows(tab)
		.findIndex((one) => Object.values(one)[0] === key);
	const column = google.headings(tab).indexOf(heading);
	if (row < 0 || column < 0) throw new Error(`No ${heading} of ${key}`);
	google.type(tab, row + 1, column, text);
}

/** Makes a partnership live, at a risk. */
export function live(office: TestOffice, ref = oak.ref, risk = "High") {
	typeUnder(office, "Partners", ref, "Stage", "Active");
	typeUnder(office, "Partners", ref, "Risk", risk);
}

export const dayMs = 86_400_000;

/** Time goes by, and nothing runs. */
export function later({ google }: TestOffice, days: number) {
	google.workspace.state.now += days * dayMs;
}

/** Sets the clock, ahead or back; what was used of allowances is forgotten. */
export function setClock({ google }: TestOffice, moment: string) {
	const { state } = google.workspace;
	state.now = Date.parse(moment);
	const none = { sheetsReads: [], sheetsWrites: [], gmailUnits: [] };
	state.usage = { ...state.usage, ...none };
}

/** All that is kept in any tab, as one text. */
export const everything = ({ google }: TestOffice, except: string[] = []) =>
	JSON.stringify(
		google
			.tabs()
			.filter((tab) => !except.includes(tab))
			.map((tab) => google.rows(tab)),
	);
