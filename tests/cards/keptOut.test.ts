/** Conversations and addresses that are kept out of the log from the card. */
import { labelConversation, labelFor } from "../../local/conversations";
import { writeLetter } from "../../local/writeLetter";
import {
	aLetter,
	aMailOffice,
	asha,
	delivered,
	everything,
	letters,
	logAll,
	queue,
	received,
} from "../actions/aMailbox";
import type { TestOffice } from "../anOffice";
import {
	buttonNames,
	kit,
	kitWaits,
	linesOf,
	opened,
	pressed,
	renewed,
} from "./aCard";

const doNotLog = "Do not log this conversation";
const logAgain = "Log this conversation again";
const never = "Never log this address";

/** What was written about who did what. */
const audited = ({ google }: TestOffice) =>
	google.rows("Audit").map((row) => `${row["Who (declared)"]} ${row.What}`);

const reply = (office: TestOffice, replyTo: string) =>
	writeLetter(office.google.workspace, { replyTo, text: "Thank you" });

test("a conversation is kept out from then on, and what was logged stays", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	const answer = pressed(office, opened(office, id), doNotLog, { as: [asha] });
	expect(answer.notice).toBe(
		"New emails of this conversation are not logged. What was logged stays; the panel can hide it.",
	);
	const card = renewed(answer);
	expect(linesOf(card)[0]).toBe(
		"Logged, filed by its domain. New emails of this conversation are not logged.",
	);
	expect(buttonNames(card)).toContain(logAgain);
	const next = reply(office, id);
	logAll(office);
	expect(letters(office).map((row) => row["Gmail id"])).toEqual([id]);
	expect(linesOf(opened(office, next))[0]).toBe(
		"Not logged: somebody asked not to log this conversation.",
	);
	expect(audited(office)).toContain(`${asha} Do not log`);
});

test("a conversation that was kept out is logged again from then on", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	const as = { as: [asha] };
	const kept = renewed(pressed(office, opened(office, id), doNotLog, as));
	reply(office, id);
	logAll(office);
	const answer = pressed(office, kept, logAgain, as);
	expect(answer.notice).toBe(
		"New emails of this conversation are logged again.",
	);
	expect(buttonNames(renewed(answer))).toContain(doNotLog);
	const next = reply(office, id);
	logAll(office);
	expect(letters(office).map((row) => row["Gmail id"])).toEqual([id, next]);
});

test("nobody is asked to log again what a label keeps out", async () => {
	const office = aMailOffice();
	const { workspace } = office.google;
	const [id = ""] = await delivered(office, aLetter());
	const label = labelFor(workspace, "Do not log");
	labelConversation(workspace, id, label, true);
	logAll(office);
	const card = opened(office, id);
	expect(linesOf(card)).toEqual([
		"Not logged: its label in Gmail keeps it out.",
	]);
	expect(buttonNames(card)).toEqual(["Look for new emails"]);
	labelConversation(workspace, id, label, false);
	expect(buttonNames(opened(office, id))).toContain(logAgain);
});

test("nobody who does not say who they are keeps a conversation out", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	const before = everything(office);
	const answer = pressed(office, opened(office, id), doNotLog);
	expect(answer.notice).toMatch(/^Choose who is using this first/);
	expect(everything(office)).toBe(before);
});

test("an address that is never to be logged waits no longer", async () => {
	const { office, id } = await kitWaits();
	const answer = pressed(office, opened(office, id), never, { as: [asha] });
	expect(answer.notice).toBe(
		"kit@new.example will never be logged. What was logged already stays.",
	);
	const card = renewed(answer);
	expect(linesOf(card)).toEqual(["Not logged: on the never-log list."]);
	expect(buttonNames(card)).not.toContain(never);
	expect(queue(office)).toMatchObject([{ Decision: "Left aside" }]);
	await received(office, aLetter({ from: kit }));
	expect(queue(office)).toMatchObject([{ Emails: 3 }]);
	expect(letters(office)).toEqual([]);
});

test("an address that does not wait yet can be put on the list as well", async () => {
	const office = aMailOffice();
	const [id = ""] = await delivered(office, aLetter({ from: kit }));
	pressed(office, opened(office, id), never, { as: [asha] });
	logAll(office);
	expect(queue(office)).toEqual([]);
	expect(office.row("Settings", "mail.never")).toMatchObject({
		Value: "kit@new.example",
	});
});
