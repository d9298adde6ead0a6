/** A contact is added from the card beside an email, once and for all. */
import { ApiRefusal, fromApi } from "../../local/refusal";
import {
	aLetter,
	asha,
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
	choicesOf,
	chosenIn,
	kitWaits,
	linesOf,
	opened,
	pressed,
	renewed,
	titlesOf,
} from "./aCard";

const itIsKit = { as: [asha], partner: [elm.ref], name: ["Kit"] };

const addContact = "Add as a contact";
const contacts = ({ google }: TestOffice) => google.rows("Contacts");

test("a contact is added, what waited is filed, and the card knows the partner", async () => {
	const { office, id } = await kitWaits();
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
	const { office, id } = await kitWaits();
	const card = opened(office, id);
	expect(chosenIn(card, "as")).toEqual([""]);
	const answer = pressed(office, card, addContact, itIsKit);
	expect(chosenIn(renewed(answer), "as")).toEqual([asha]);
});

test("pressing twice adds one contact", async () => {
	const { office, id } = await kitWaits();
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
		const { office, id } = await kitWaits();
		const card = opened(office, id);
		const before = everything(office);
		const answer = pressed(office, card, addContact, { ...itIsKit, ...inputs });
		expect(answer.notice).toMatch(words);
		expect(answer.card).toBeUndefined();
		expect(everything(office)).toBe(before);
	},
);

test("somebody who has left is not in the list, and is refused", async () => {
	const { office, id } = await kitWaits();
	const card = opened(office, id);
	expect(choicesOf(card, "as")).toEqual(["Choose…", "Asha Example"]);
	typeUnder(office, "People", asha, "To", "01/11/2026");
	expect(choicesOf(opened(office, id), "as")).toEqual(["Choose…"]);
	const answer = pressed(office, card, "Do not log this conversation", {
		as: [asha],
	});
	expect(answer.notice).toMatch(/^Asha Example left on 1 November 2026\./);
	expect(answer.card).toBeUndefined();
});

test("when Gmail asks for a rest meanwhile, the contact is added once, and the clock files", async () => {
	const { office, id } = await kitWaits();
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
	const { office, id } = await kitWaits();
	const card = opened(office, id);
	office.google.workspace.lock.holder = Symbol("another");
	const answer = pressed(office, card, addContact, itIsKit);
	expect(answer.notice).toBe(
		"Someone else is saving. Nothing was lost; try again in a minute.",
	);
	expect(contacts(office)).toEqual([]);
});

test("what was done is told even if the message has gone by then", async () => {
	const { office, id } = await kitWaits();
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
	const { office, id } = await kitWaits();
	opened(office, id);
	const before = everything(office);
	const parameters = { act: "forget", message: id, address: "" };
	const pressedOld = { function: "onCardPressed", parameters };
	const answer = answerIn(office.google.pressCard(pressedOld, itIsKit));
	expect(answer.notice).toMatch(/^This card is older than the add-on/);
	expect(everything(office)).toBe(before);
});

test("two partners are not mixed up: Oak keeps what is Oak's", async () => {
	const { office, id } = await kitWaits();
	await received(office, aLetter());
	pressed(office, opened(office, id), addContact, itIsKit);
	expect(filed(office).filter((line) => line.startsWith(oak.ref))).toEqual([
		"P-0001 by Domain",
	]);
});
