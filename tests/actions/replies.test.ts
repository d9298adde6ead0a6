/** Which conversations wait for an answer, ours or theirs. */
import { writeLetter } from "../../local/writeLetter";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	delivered,
	elm,
	letters,
	live,
	log,
	logAll,
	oak,
	ourLetter,
	received,
	setClock,
	typeUnder,
} from "./aMailbox";

/** What waits, as the panel shows it on the partner's own screen. */
const waiting = (office: TestOffice) =>
	office.ask("showPartner", oak).clock.waiting.map(({ state }) => state);

const reply = (office: TestOffice, replyTo: string) =>
	writeLetter(office.google.workspace, { replyTo, text: "Thank you" });

/** An office at which an email arrived on a Monday, and nobody answered. */
async function onMonday() {
	const office = aMailOffice();
	live(office);
	setClock(office, "2026-11-02T16:00:00Z");
	const [id = ""] = await received(office, aLetter({ subject: "When?" }));
	return { office, id };
}

test("Monday 2 November 2026 waits for us from Tuesday 10 November on (R-7.3)", async () => {
	const { office } = await onMonday();
	expect(waiting(office)).toEqual(["To answer"]);
	setClock(office, "2026-11-09T23:55:00Z");
	expect(waiting(office)).toEqual(["To answer"]);
	expect(office.ask("openHome", {}).waiting).toEqual([]);
	setClock(office, "2026-11-10T00:05:00Z");
	expect(waiting(office)).toEqual(["Waiting for us"]);
	expect(office.ask("openHome", {}).waiting).toMatchObject([
		{ partner: "P-0001", since: "2026-11-02", answerBy: "2026-11-09" },
	]);
});

const late = "2026-11-12T09:00:00Z";

test("an answer ends it; a further letter from them begins it anew (R-7.3)", async () => {
	const { office, id } = await onMonday();
	setClock(office, late);
	const ours = reply(office, id);
	logAll(office);
	expect(waiting(office)).toEqual([]);
	const answered = office.google.mail("sent").find((one) => one.id === ours);
	expect(answered?.threadId).toBe(id);
	await received(office, aLetter({ subject: "Re: When?" }));
	expect(waiting(office)).toEqual(["To answer"]);
});

test("what only pretends to be our answer ends nothing (R-7.3)", async () => {
	const { office } = await onMonday();
	setClock(office, late);
	await received(
		office,
		aLetter({
			from: "asha@home.example",
			to: "sam@oak.example",
			subject: "Re: When?",
			results: "mx.google.com; dmarc=fail header.from=home.example",
		}),
	);
	expect(letters(office)).toHaveLength(2);
	expect(waiting(office)).toEqual(["Waiting for us"]);
});

test("a meeting, or “No reply needed”, ends it, and can be taken back (R-7.3)", async () => {
	const { office, id } = await onMonday();
	setClock(office, late);
	const met = office.ask("noteMeeting", {
		as: asha,
		place: oak,
		values: { on: "2026-11-11", kind: "Call", who: "Sam and Asha" },
	});
	expect(waiting(office)).toEqual([]);
	if (met.undo?.name === "takeBackMeeting")
		office.ask("takeBackMeeting", met.undo.request);
	expect(waiting(office)).toEqual(["Waiting for us"]);
	const settled = office.ask("settleThread", {
		as: asha,
		thread: id,
		settled: true,
	});
	expect(waiting(office)).toEqual([]);
	if (settled.undo?.name === "settleThread")
		office.ask("settleThread", settled.undo.request);
	expect(waiting(office)).toEqual(["Waiting for us"]);
});

test("a new email in a conversation that needed no reply is followed again", async () => {
	const { office, id } = await onMonday();
	office.ask("settleThread", { as: asha, thread: id, settled: true });
	setClock(office, "2026-11-03T09:00:00Z");
	await received(office, aLetter({ subject: "Re: When?" }));
	expect(waiting(office)).toEqual(["To answer"]);
});

test("a conversation that nobody knows cannot be settled, and is refused by name", () => {
	const office = aMailOffice();
	expect(() =>
		office.ask("settleThread", { as: asha, thread: "nothing", settled: true }),
	).toThrow("This conversation is too long ago to be followed.");
});

test("our own letter waits for them after ten working days, not before (R-7.3)", async () => {
	const office = aMailOffice();
	setClock(office, "2026-11-02T16:00:00Z");
	await received(office, ourLetter("sam@oak.example"));
	setClock(office, "2026-11-16T12:00:00Z");
	expect(waiting(office)).toEqual([]);
	setClock(office, "2026-11-17T12:00:00Z");
	expect(waiting(office)).toEqual(["Waiting for them"]);
});

test("Home names only partnerships that are live, the most overdue first", async () => {
	const office = aMailOffice();
	typeUnder(office, "Partners", elm.ref, "Email domains", "elm.example");
	setClock(office, "2026-11-02T16:00:00Z");
	await delivered(
		office,
		aLetter({ from: "vi@elm.example", at: "2026-10-20T09:00:00Z" }),
		aLetter(),
		aLetter({ at: "2026-10-27T09:00:00Z" }),
	);
	log(office);
	setClock(office, late);
	expect(office.ask("openHome", {}).waiting).toEqual([]);
	live(office);
	live(office, elm.ref);
	const { waiting: lines } = office.ask("openHome", {});
	expect(lines.map(({ name, since }) => [name, since])).toEqual([
		["Elm Club", "2026-10-20"],
		["Oak Trust", "2026-10-27"],
		["Oak Trust", "2026-11-02"],
	]);
});
