/** What can be done from the card beside an email, once and for all. */
import { labelConversation, labelFor } from "../../local/conversations";
import { ApiRefusal, fromApi } from "../../local/refusal";
import { writeLetter } from "../../local/writeLetter";
import {
	aLetter,
	aMailOffice,
	asha,
	delivered,
	elm,
	everything,
	filed,
	letters,
	logAll,
	oak,
	queue,
	received,
	standing,
	typeUnder,
} from "../actions/aMailbox";
import type { TestOffice } from "../anOffice";
import {
	answerIn,
	buttonNames,
	chosenIn,
	linesOf,
	opened,
	pressed,
	renewed,
	titlesOf,
} from "./aCard";

const kit = "Kit <kit@new.example>";
const itIsKit = { as: [asha], partner: [elm.ref], name: ["Kit"] };

const addContact = "Add as a contact";
const doNotLog = "Do not log this conversation";
const logAgain = "Log this conversation again";
const never = "Never log this address";

/** An office in which three emails of Kit's wait; the newest one's id. */
async function withKitWaiting(): Promise<{ office: TestOffice; id: string }> {
	const office = aMailOffice();
	const all = [1, 2, 3].map(() => aLetter({ from: kit }));
	const ids = await received(office, ...all);
	return { office, id: ids[2] ?? "" };
}

const contacts = ({ google }: TestOffice) => google.rows("Contacts");

/** What was written about who did what. */
const audited = ({ google }: TestOffice) =>
	google.rows("Audit").map((row) => `${row["Who (declared)"]} ${row.What}`);

const reply = (office: TestOffice, replyTo: string) =>
	writeLetter(office.google.workspace, { replyTo, text: "Thank you" });

test("a contact is added, what waited is filed, and the card knows the partner", async () => {
	const { office, id } = await withKitWaiting();
	const answer = pressed(office, opened(office, id), addContact, itIsKit);
	expect(answer.notice).toMatch(/^Kit was added/);
	const card = renewed(answer);
	expect(titlesOf(card)).toEqual(["kit@new.example", "What to do"]);
	expect(linesOf(card).slice(0, 3)).toEqual([
		"Logged, filed by its address.",
		"Partner: Elm Club – Potential",
		"Last contact: 22 November 2026",
	]);
	expect(contacts(office)).toMatchObject([
		{
			Partner: elm.ref,
			Name: "Kit",
			"Email(s)": "kit@new.example",
			"Changed by": asha,
		},
	]);
	expect(filed(office)).toEqual(Array(3).fill("P-0002 by Address"));
	expect(queue(office)).toEqual([]);
	expect(standing(office)).toMatchObject({ logged: 3, unmatched: 0 });
});

test("whoever said who they are has not to say it again on the next card", async () => {
	const { office, id } = await withKitWaiting();
	const card = opened(office, id);
	expect(chosenIn(card, "as")).toEqual([""]);
	const answer = pressed(office, card, addContact, itIsKit);
	expect(chosenIn(renewed(answer), "as")).toEqual([asha]);
});

test("pressing twice adds one contact", async () => {
	const { office, id } = await withKitWaiting();
	const card = opened(office, id);
	pressed(office, card, addContact, itIsKit);
	const again = pressed(office, card, addContact, itIsKit);
	expect(again.notice).toContain("Kit (C-0001) already has kit@new.example.");
	expect(contacts(office)).toHaveLength(1);
	expect(letters(office)).toHaveLength(3);
});

test.each([
	[
		"who is using it",
		{ as: [] },
		/^Choose who is using this first: .* Nothing was saved\.$/,
	],
	[
		"one of us who is still here",
		{ as: ["PE-0009"] },
		/^Choose who is using this first/,
	],
	[
		"their organisation",
		{ partner: [] },
		/^Choose their organisation first\. Nothing was saved\.$/,
	],
	["an organisation that is there", { partner: ["P-0009"] }, /^P-0009 is not/],
	["their name", { name: [] }, /Nothing was saved yet\. .*Name/],
])(
	"without %s no contact is added, and the card stays as it is filled in",
	async (_, inputs, words) => {
		const { office, id } = await withKitWaiting();
		const card = opened(office, id);
		const before = everything(office);
		const answer = pressed(office, card, addContact, { ...itIsKit, ...inputs });
		expect(answer.notice).toMatch(words);
		expect(answer.card).toBeUndefined();
		expect(everything(office)).toBe(before);
	},
);

test("somebody who has left is not in the list, and is refused", async () => {
	const { office, id } = await withKitWaiting();
	const card = opened(office, id);
	typeUnder(office, "People", asha, "To", "01/11/2026");
	expect(chosenIn(opened(office, id), "as")).toEqual([""]);
	const answer = pressed(office, card, doNotLog, { as: [asha] });
	expect(answer.notice).toMatch(/^Asha Example left on 1 November 2026\./);
	expect(answer.card).toBeUndefined();
});

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
	const { office, id } = await withKitWaiting();
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

test("when Gmail asks for a rest meanwhile, the contact is added once, and the clock files", async () => {
	const { office, id } = await withKitWaiting();
	const card = opened(office, id);
	office.google.interfere = (call, effect) => {
		if (call.service.startsWith("Gmail."))
			throw fromApi(
				"gmail.users.messages.get",
				new ApiRefusal(403, "rateLimitExceeded", "Quota exceeded"),
			);
		return effect();
	};
	const answer = pressed(office, card, addContact, itIsKit);
	expect(answer.notice).toMatch(/Google asks us to slow down/);
	office.google.interfere = undefined;
	expect(contacts(office)).toHaveLength(1);
	logAll(office);
	expect(filed(office)).toEqual(Array(3).fill("P-0002 by Address"));
});

test("while somebody else is saving, a press says so and changes nothing", async () => {
	const { office, id } = await withKitWaiting();
	const card = opened(office, id);
	office.google.workspace.lock.holder = Symbol("another");
	const answer = pressed(office, card, addContact, itIsKit);
	expect(answer.notice).toBe(
		"Someone else is saving. Nothing was lost; try again in a minute.",
	);
	expect(contacts(office)).toEqual([]);
});

test("what was done is told even if the message has gone by then", async () => {
	const { office, id } = await withKitWaiting();
	const card = opened(office, id);
	let isAdded = false;
	office.google.interfere = (call, effect) => {
		if (call.method === "batchUpdate") isAdded = true;
		if (isAdded && call.service === "Gmail.Users.Messages")
			throw fromApi(
				"gmail.users.messages.get",
				new ApiRefusal(404, "notFound", "Requested entity was not found."),
			);
		return effect();
	};
	const answer = pressed(office, card, addContact, itIsKit);
	expect(answer.notice).toMatch(/^Kit was added/);
	expect(linesOf(renewed(answer))).toEqual([
		"Gmail does not have this message any more.",
	]);
});

test("a card from before a change of the add-on asks to be opened anew", async () => {
	const { office, id } = await withKitWaiting();
	opened(office, id);
	const before = everything(office);
	const parameters = { act: "forget", message: id, address: "" };
	const pressedOld = { function: "onCardPressed", parameters };
	const answer = answerIn(office.google.pressCard(pressedOld, itIsKit));
	expect(answer.notice).toMatch(/^This card is older than the add-on/);
	expect(everything(office)).toBe(before);
});

test("two partners are not mixed up: Oak keeps what is Oak's", async () => {
	const { office, id } = await withKitWaiting();
	await received(office, aLetter());
	pressed(office, opened(office, id), addContact, itIsKit);
	expect(filed(office).filter((line) => line.startsWith(oak.ref))).toEqual([
		"P-0001 by Domain",
	]);
});
