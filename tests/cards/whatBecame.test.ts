/** What the card says became of an email: logged, waiting, or left out and why. */
import { moveConversation } from "../../local/conversations";
import { ApiRefusal, fromApi } from "../../local/refusal";
import {
	aLetter,
	alreadyThere,
	aMailOffice,
	asha,
	charity,
	delivered,
	elm,
	logAll,
	nightly,
	oak,
	ourLetter,
	received,
	setClock,
	setState,
	typeUnder,
} from "../actions/aMailbox";
import {
	buttonNames,
	kit,
	linesOf,
	opened,
	pressed,
	renewed,
	standingOf,
} from "./aCard";

test("an email that has just come is logged at a press of the button", async () => {
	const office = aMailOffice();
	const [id = ""] = await delivered(office, aLetter());
	const card = opened(office, id);
	expect(linesOf(card)[0]).toBe(
		"Not logged yet; the next look for emails does it.",
	);
	expect(linesOf(card)).toContain("Partner: Oak Trust – Potential");
	const answer = pressed(office, card, "Look for new emails");
	expect(answer.notice).toBe("1 email was logged.");
	expect(linesOf(renewed(answer))[0]).toBe("Logged, filed by its domain.");
});

test.each([
	["a newsletter", { more: ["List-Id: <news.oak.example>"] }],
	["an automatic answer", { more: ["Auto-Submitted: auto-replied"] }],
])("%s is left out, and the card says why", async (_, letter) => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter(letter));
	expect(standingOf(office, id)).toBe(
		"Not logged: sent by a machine or to a list.",
	);
});

test("one that two partners may mean is for somebody to choose, in the panel", async () => {
	const office = aMailOffice();
	for (const partner of [oak.ref, elm.ref])
		office.ask("saveContact", {
			as: asha,
			partner,
			values: { name: "Vi", emails: ["vi@both.example"] },
		});
	const [id = ""] = await received(
		office,
		aLetter({ from: "vi@both.example" }),
	);
	const card = opened(office, id);
	expect(linesOf(card)).toEqual([
		"Not logged yet: it may belong to Oak Trust or Elm Club. Choose one under Emails in the panel.",
	]);
	expect(buttonNames(card)).not.toContain("Add as a contact");
});

test("one that one of us passed on is nobody's yet", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(
		office,
		ourLetter(charity, { subject: "Fwd: Your garden" }),
	);
	const card = opened(office, id);
	expect(linesOf(card)[0]).toMatch(/^Not logged yet: one of us passed it on/);
	expect(buttonNames(card)).not.toContain("Add as a contact");
});

test("one that was moved is with the partner to whom it was moved", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter({ subject: "Spades" }));
	const values = { partners: [elm.ref], subject: "Spades", class: "Internal" };
	office.ask("changeLetter", {
		as: asha,
		place: { ref: "E-0001", row: 2 },
		opened: { ...values, partners: [oak.ref] },
		values,
	});
	expect(linesOf(opened(office, id)).slice(0, 2)).toEqual([
		"Logged, filed by hand.",
		"Partner: Elm Club – Potential",
	]);
});

test("a second copy of an email is left out, and its card says so", async () => {
	const office = aMailOffice();
	const copy = () => aLetter({ messageId: "same@mail.example" });
	const [first = "", second = ""] = await received(office, copy(), copy());
	expect(standingOf(office, first)).toBe("Logged, filed by its domain.");
	expect(standingOf(office, second)).toBe(
		"Not in the log: it was left out or taken out of it.",
	);
});

test("a logged email is known as logged, whatever is forgotten of it since", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	for (const part of ["seen", "threads"]) setState(office, part, "");
	expect(standingOf(office, id)).toBe("Logged, filed by its domain.");
	typeUnder(office, "Partners", oak.ref, "Email domains", "");
	const card = opened(office, id);
	expect(linesOf(card).slice(0, 2)).toEqual([
		"Logged, filed by its domain.",
		"Partner: Oak Trust – Potential",
	]);
	expect(buttonNames(card)).not.toContain("Add as a contact");
});

test("one that waits although its address is known by now waits to be filed", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter({ from: kit }));
	typeUnder(office, "Partners", elm.ref, "Email domains", "new.example");
	const sentence = "Not logged yet: it waits to be filed with its partner.";
	expect(standingOf(office, id)).toBe(sentence);
	expect(linesOf(opened(office, id))[1]).toBe("Partner: Elm Club – Potential");
	nightly(office);
	logAll(office);
	expect(standingOf(office, id)).toBe("Logged, filed by its domain.");
});

test("one from before logging began is logged once somebody looks back that far", async () => {
	const office = aMailOffice();
	const [id = ""] = await alreadyThere(
		office,
		aLetter({ at: "2026-03-01T09:00:00Z" }),
	);
	expect(standingOf(office, id)).toBe(
		"From before logging began; it is logged if you look back that far.",
	);
	office.ask("startBackfill", { as: asha, months: 12 });
	logAll(office);
	expect(standingOf(office, id)).toBe("Logged, filed by its domain.");
});

test("one whose year has gone to an archive is not called new", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter(), aLetter(), aLetter());
	typeUnder(office, "Settings", "mail.archiveRows", "Value", "1");
	setClock(office, "2028-02-01T09:00:00Z");
	nightly(office);
	expect(standingOf(office, id)).toBe(
		"Its year has gone from the log to the archive of 2026.",
	);
});

test("one in the bin is not logged", async () => {
	const office = aMailOffice();
	const [id = ""] = await delivered(office, aLetter());
	const { workspace } = office.google;
	moveConversation(workspace, id, "bin");
	expect(standingOf(office, id)).toBe(
		"Not logged: a draft, spam or in the bin.",
	);
});

test("a message that has gone by now is said to have gone", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	office.google.interfere = (call, effect) => {
		if (call.service === "Gmail.Users.Messages")
			throw fromApi(
				"gmail.users.messages.get",
				new ApiRefusal(404, "notFound", "Requested entity was not found."),
			);
		return effect();
	};
	const card = opened(office, id);
	expect(linesOf(card)).toEqual(["Gmail does not have this message any more."]);
	expect(buttonNames(card)).toEqual([]);
});
