/** Whose email it is, as the card beside it says; and who may see that. */
import { openOffice } from "../../local/office";
import {
	aLetter,
	aMailOffice,
	asha,
	charity,
	delivered,
	elm,
	everything,
	live,
	oak,
	ourLetter,
	received,
	setClock,
	typeUnder,
} from "../actions/aMailbox";
import { TestOffice } from "../anOffice";
import {
	buttonNames,
	choicesOf,
	kit,
	linesOf,
	opened,
	pressed,
	standingOf,
	titlesOf,
} from "./aCard";

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
	expect(linesOf(opened(office, id)).slice(-2)).toEqual([
		"Agreement: None",
		"Due: Review the partnership, 23 November 2026",
	]);
	setClock(office, "2026-11-24T09:00:00Z");
	expect(linesOf(opened(office, id))).toContain(
		"Due: Review the partnership, overdue since 23 November 2026",
	);
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
	expect(standingOf(office, id)).toContain(
		"it may belong to P-0001 or Elm Club",
	);
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
