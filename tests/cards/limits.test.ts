/** The card at any size of the register, and at any speed of Gmail. */
import { labelConversation, labelFor } from "../../local/conversations";
import {
	aLetter,
	aMailOffice,
	asha,
	delivered,
	elm,
	letters,
	live,
	logAll,
	oak,
	received,
	typeUnder,
} from "../actions/aMailbox";
import { anOffice, type TestOffice } from "../anOffice";
import {
	buttonNames,
	choicesOf,
	kit,
	linesOf,
	opened,
	openedAs,
	pressed,
	renewed,
	widgetsOf,
} from "./aCard";

/** An office with so many partners, brought in from a file. */
function withPartners(count: number): TestOffice {
	const office = anOffice();
	const lines = Array.from(
		{ length: count },
		(_, at) =>
			`Club ${String(at + 1).padStart(3, "0")},Charity,c${at + 1}.example`,
	);
	const file = ["Partner name,Type,Email domains", ...lines].join("\n");
	const lead = office.person();
	office.ask("importPartners", {
		as: lead,
		lead,
		source: "Event",
		type: "",
		file: Buffer.from(file).toString("base64"),
		fileName: "partners.csv",
	});
	return office;
}

test("of 200 partners a list that a phone can hold is offered, and says so", async () => {
	const office = withPartners(200);
	const [strange = "", theirs = ""] = await received(
		office,
		aLetter({ from: kit }),
		aLetter({ from: "a@c200.example" }),
	);
	const card = opened(office, strange);
	const choices = choicesOf(card, "partner");
	expect(choices).toHaveLength(91);
	expect(choices.slice(-1)).toEqual(["Club 090"]);
	const titles = widgetsOf(card).flatMap((widget) =>
		"selectionInput" in widget ? [widget.selectionInput.label] : [],
	);
	expect(titles).toContain(
		"Their organisation (the first 90 of 200; the panel has all)",
	);
	expect(linesOf(opened(office, theirs))[1]).toBe(
		"Partner: Club 200 – Potential",
	);
});

test("the fullest card has room on a phone", async () => {
	const office = aMailOffice();
	live(office);
	typeUnder(office, "Partners", oak.ref, "Next review", "01/12/2026");
	office.ask("noteMeeting", {
		as: asha,
		place: oak,
		values: {
			on: "2026-09-20",
			kind: "Call",
			who: "Sam",
			next: "Send the plan",
			nextBy: "2026-11-01",
		},
	});
	typeUnder(office, "Partners", elm.ref, "Email domains", "elm.example");
	const results = "mx.google.com; dmarc=fail header.from=oak.example";
	const [, fake = ""] = await received(
		office,
		aLetter({ at: "2026-11-02T09:00:00Z" }),
		aLetter({ from: "sam@oak.example, vi@elm.example", results }),
	);
	const card = opened(office, fake);
	expect(linesOf(card).map((line) => line.split(":")[0])).toEqual([
		"Logged, filed by its domain.",
		"The sender is not verified.",
		"Partner",
		"Also with",
		"Last contact",
		"Agreement",
		"Next review",
		"Due",
		"Waiting for us",
	]);
	expect(buttonNames(card)).toHaveLength(2);
});

const calls = (office: TestOffice) =>
	office.google
		.calls()
		.filter(({ small }) => !small)
		.map(({ service, method }) => `${service}.${method}`);

test("opening a card asks Gmail once and reads the register once", async () => {
	const office = aMailOffice();
	const [id = "", labelled = ""] = await received(
		office,
		aLetter(),
		aLetter({ from: kit }),
	);
	opened(office, id);
	const once = [
		"Gmail.Users.Messages.get",
		"Sheets.Spreadsheets.Values.batchGet",
	];
	expect(calls(office)).toEqual(once);
	const { workspace } = office.google;
	labelConversation(workspace, labelled, labelFor(workspace, "To do"), true);
	opened(office, labelled);
	expect(calls(office)).toEqual([...once, "Gmail.Users.Labels.list"]);
	opened(office, null);
	expect(calls(office)).toEqual([]);
});

/** Every call of Gmail takes so much longer. */
function slowGmail(office: TestOffice, ms: number) {
	office.google.interfere = (call, effect) => {
		if (call.service.startsWith("Gmail.")) call.ms += ms;
		return effect();
	};
}

/** A card's function is stopped after 30 seconds, whatever it is at. */
test.each([
	["Add as a contact", 7_000],
	["Look for new emails", 7_000],
	["Look for new emails", 0],
])(
	"“%s” is done in time when 100 emails wait and each call of Gmail takes %i ms more",
	async (name, ms) => {
		const office = aMailOffice();
		const [strange = ""] = await received(office, aLetter({ from: kit }));
		const more = Array.from({ length: 100 }, () => aLetter());
		const [theirs = ""] = await delivered(office, ...more);
		const isLink = name === "Add as a contact";
		const card = opened(office, isLink ? strange : theirs);
		slowGmail(office, ms);
		const inputs = { as: [asha], partner: [elm.ref], name: ["Kit"] };
		const answer = pressed(office, card, name, inputs);
		expect(answer.notice).toMatch(isLink ? /^Kit was added/ : /logged\./);
		expect(renewed(answer)).toBeDefined();
		office.google.interfere = undefined;
		logAll(office);
		expect(letters(office)).toHaveLength(isLink ? 101 : 100);
	},
);

test("a card is opened in time when Gmail takes 20 seconds", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	slowGmail(office, 20_000);
	expect(linesOf(opened(office, id))[0]).toBe("Logged, filed by its domain.");
});

test("the message is found by Gmail's own word for it, and by its service's", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	for (const word of [`msg-f:${BigInt(`0x${id}`)}`, id])
		expect(linesOf(openedAs(office, word))[0]).toBe(
			"Logged, filed by its domain.",
		);
});

test.each(["msg-a:r-5267786008811769903", "msg-a:r12", "thread-f:12", ""])(
	"where Gmail says “%s”, the card says that it cannot tell which message is open",
	(word) => {
		const office = aMailOffice();
		expect(linesOf(openedAs(office, word))).toEqual([
			"Gmail does not say which message is open. Reload the page and open it again.",
		]);
	},
);
