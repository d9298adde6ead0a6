/** What the card beside an email says: whose it is, and what became of it. */
import { moveConversation } from "../../local/conversations";
import { openOffice } from "../../local/office";
import { ApiRefusal, fromApi } from "../../local/refusal";
import {
	aLetter,
	alreadyThere,
	aMailOffice,
	asha,
	charity,
	delivered,
	elm,
	everything,
	live,
	logAll,
	nightly,
	oak,
	ourLetter,
	received,
	setClock,
	setState,
	typeUnder,
} from "../actions/aMailbox";
import { TestOffice } from "../anOffice";
import {
	buttonNames,
	choicesOf,
	linesOf,
	opened,
	pressed,
	renewed,
	titlesOf,
} from "./aCard";

/** What the card says of an email, its first sentence. */
const standing = (office: TestOffice, id: string) =>
	linesOf(opened(office, id))[0];

const kit = "Kit <kit@new.example>";

test("a known sender: how the partnership stands, and that the email is logged", async () => {
	const office = aMailOffice();
	live(office);
	const [id = ""] = await received(office, aLetter());
	typeUnder(office, "Partners", oak.ref, "In touch", "On track");
	setClock(office, "2026-12-14T09:00:00Z");
	const card = opened(office, id);
	expect(titlesOf(card)).toEqual(["sam@oak.example", "What to do"]);
	expect(card.header?.subtitle).toBe(
		"Partnerships reads who, when and the subject only.",
	);
	expect(linesOf(card)).toEqual([
		"Logged, filed by its domain.",
		"Partner: Oak Trust – Active, on track",
		"Last contact: 22 November 2026",
		"Agreement: None",
		"Waiting for us: Answer was due by 27 November 2026",
	]);
	expect(choicesOf(card, "as")).toEqual(["Choose…", "Asha Example"]);
	expect(buttonNames(card)).toEqual([
		"Look for new emails",
		"Do not log this conversation",
	]);
});

test("what is due next is said, and since when it is overdue", async () => {
	const office = aMailOffice();
	live(office);
	typeUnder(office, "Partners", oak.ref, "Next review", "23/11/2026");
	const [id = ""] = await received(office, aLetter());
	expect(linesOf(opened(office, id))).toContain(
		"Due: Review the partnership, 23 November 2026",
	);
	setClock(office, "2026-11-24T09:00:00Z");
	expect(linesOf(opened(office, id))).toContain(
		"Due: Review the partnership, overdue since 23 November 2026",
	);
});

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

test("an unknown sender: who is it?", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter({ from: kit }));
	const card = opened(office, id);
	expect(titlesOf(card)).toEqual(["kit@new.example", "Who is it?"]);
	expect(linesOf(card)).toEqual([
		"Not logged yet: nobody in the register has this address.",
	]);
	expect(choicesOf(card, "partner")).toEqual([
		"Choose…",
		"Elm Club",
		"Oak Trust",
	]);
	expect(buttonNames(card)).toEqual([
		"Add as a contact",
		"Never log this address",
		"Do not log this conversation",
	]);
});

test("that Gmail does not vouch for a sender is said; of our own letters it is not", async () => {
	const office = aMailOffice();
	const results = "mx.google.com; dmarc=fail header.from=oak.example";
	const [fake = "", own = ""] = await received(
		office,
		aLetter({ results }),
		ourLetter("sam@oak.example"),
	);
	const doubt = "The sender is not verified.";
	expect(linesOf(opened(office, fake))).toContain(doubt);
	expect(linesOf(opened(office, own))).not.toContain(doubt);
});

test.each([
	["a newsletter", { more: ["List-Id: <news.oak.example>"] }],
	["an automatic answer", { more: ["Auto-Submitted: auto-replied"] }],
])("%s is left out, and the card says why", async (_, letter) => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter(letter));
	expect(standing(office, id)).toBe(
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

test("of two unknown addresses none is added from the card", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(
		office,
		ourLetter("a@one.example, b@two.example"),
	);
	const card = opened(office, id);
	expect(titlesOf(card)[0]).toBe("a@one.example, b@two.example");
	expect(linesOf(card)[0]).toContain("nobody in the register has these");
	expect(buttonNames(card)).not.toContain("Add as a contact");
});

test("partners that an email names besides are named, as many as there is room for", async () => {
	const office = aMailOffice();
	const others = Array.from({ length: 8 }, (_, at) => `${at}.example`);
	others.forEach((domain, at) => {
		office.partner({ name: `Club ${at}`, domains: [domain] }, {}, true);
	});
	const to = ["sam@oak.example", ...others.map((domain) => `a@${domain}`)];
	const [id = ""] = await received(office, ourLetter(to.join(", ")));
	expect(linesOf(opened(office, id))).toEqual(
		expect.arrayContaining([
			"Partner: Oak Trust – Potential",
			"Also with: Club 0, Club 1, Club 2, Club 3, Club 4 and 3 more",
		]),
	);
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
	expect(standing(office, first)).toBe("Logged, filed by its domain.");
	expect(standing(office, second)).toBe(
		"Not in the log: it was left out or taken out of it.",
	);
});

test("an email that the log's memory is too short for is still known as logged", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	for (const part of ["seen", "threads"]) setState(office, part, "");
	expect(standing(office, id)).toBe("Logged, filed by its domain.");
});

test("one that waits although its address is known by now waits to be filed", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter({ from: kit }));
	typeUnder(office, "Partners", elm.ref, "Email domains", "new.example");
	const sentence = "Not logged yet: it waits to be filed with its partner.";
	expect(standing(office, id)).toBe(sentence);
	expect(linesOf(opened(office, id))[1]).toBe("Partner: Elm Club – Potential");
	nightly(office);
	logAll(office);
	expect(standing(office, id)).toBe("Logged, filed by its domain.");
});

test("one from before logging began is logged once somebody looks back that far", async () => {
	const office = aMailOffice();
	const [id = ""] = await alreadyThere(
		office,
		aLetter({ at: "2026-03-01T09:00:00Z" }),
	);
	expect(standing(office, id)).toBe(
		"From before logging began; it is logged if you look back that far.",
	);
	office.ask("startBackfill", { as: asha, months: 12 });
	logAll(office);
	expect(standing(office, id)).toBe("Logged, filed by its domain.");
});

test("one whose year has gone to an archive is not called new", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter(), aLetter(), aLetter());
	typeUnder(office, "Settings", "mail.archiveRows", "Value", "1");
	setClock(office, "2028-02-01T09:00:00Z");
	nightly(office);
	expect(standing(office, id)).toBe(
		"Its year has gone from the log to the archive of 2026.",
	);
});

test("one in the bin is not logged", async () => {
	const office = aMailOffice();
	const [id = ""] = await delivered(office, aLetter());
	const { workspace } = office.google;
	moveConversation(workspace, id, "bin");
	expect(standing(office, id)).toBe("Not logged: a draft, spam or in the bin.");
});

test("a Restricted partner is known by its reference, and by nothing else", async () => {
	const office = aMailOffice();
	live(office);
	const [theirs = "", strange = ""] = await received(
		office,
		aLetter(),
		aLetter({ from: kit }),
	);
	const both = ourLetter("kit@new.example, sam@oak.example");
	const [shared = ""] = await received(office, both);
	typeUnder(office, "Partners", oak.ref, "Class", "Restricted");
	const card = opened(office, theirs);
	expect(linesOf(card)).toEqual([
		"Logged, filed by its domain.",
		"Partner: P-0001 – Restricted",
	]);
	expect(choicesOf(opened(office, strange), "partner")).toEqual([
		"Choose…",
		"Elm Club",
		"P-0001",
	]);
	for (const id of [theirs, strange, shared])
		expect(JSON.stringify(opened(office, id))).not.toContain("Oak");
});

test("a Restricted partner is not named where two may be meant either", async () => {
	const office = aMailOffice();
	typeUnder(office, "Partners", elm.ref, "Email domains", "oak.example");
	typeUnder(office, "Partners", oak.ref, "Class", "Restricted");
	const [id = ""] = await received(office, aLetter());
	expect(standing(office, id)).toContain("it may belong to P-0001 or Elm Club");
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

test("with no email open, the card says what it is for", () => {
	const card = opened(aMailOffice(), null);
	expect(titlesOf(card)).toEqual(["Partnerships"]);
	expect(linesOf(card)[0]).toMatch(/^Open an email/);
});

test("in any account but the charity's a card shows nothing, and a press does nothing", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter({ from: kit }));
	const card = opened(office, id);
	const before = everything(office);
	office.google.setAccount("asha@home.example");
	const words =
		/You are signed in as asha@home.example. Partnerships works only for mandalatrustcio@gmail.com./;
	expect(linesOf(opened(office, null))).toEqual([expect.stringMatching(words)]);
	const [theirs = ""] = await delivered(office, aLetter());
	expect(linesOf(opened(office, theirs))).toEqual([
		expect.stringMatching(words),
	]);
	const answer = pressed(office, card, "Add as a contact", {
		as: [asha],
		partner: [elm.ref],
		name: ["Kit"],
	});
	expect(answer.notice).toMatch(words);
	expect(answer.card).toBeUndefined();
	expect(everything(office)).toBe(before);
});

test("before the register is set up, the card says how to begin", async () => {
	const office = new TestOffice(
		openOffice({ memory: true }, { account: charity }),
	);
	const [id = ""] = await delivered(office, aLetter());
	const card = opened(office, id);
	expect(linesOf(card)).toEqual([
		expect.stringMatching(/choose Partnerships, Set up or repair/),
	]);
	expect(buttonNames(card)).toEqual([]);
});

test("without its permissions, the card says what to do", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	office.google.workspace.state.withheld = [
		"https://www.googleapis.com/auth/gmail.metadata",
	];
	expect(linesOf(opened(office, id))[0]).toMatch(
		/lacks a permission|did not allow this/,
	);
});
