/** Whatever names stand in the register, on the card they are plain texts. */
import { richNodes } from "../../local/page/card/richNodes";
import {
	aLetter,
	aMailOffice,
	asha,
	elm,
	live,
	oak,
	received,
	typeUnder,
} from "../actions/aMailbox";
import {
	choicesOf,
	kit,
	linesOf,
	opened,
	pressed,
	renewed,
	richTexts,
	titlesOf,
} from "./aCard";

/** What somebody typed, and how it is read on a card. */
const hostile: readonly (readonly [typed: string, read?: string])[] = [
	["<b>Oak</b> & \"Sons\" 'n' Co"],
	['<a href="https://evil.example/">Oak</a>'],
	["<font color=red>Oak<br>"],
	["&lt;b&gt;Oak&lt;/b&gt; &amp;amp; &#60;i&#62;"],
	["</b></section><script>alert(1)</script>"],
	["\u202ekaO\u202c \u2067Elm\u2069", "kaO Elm"],
	["Oak\nNot logged: by nobody", "Oak Not logged: by nobody"],
	["{{name}} $& %s __proto__"],
	["&".repeat(300)],
	[`Oak ${"x".repeat(296)}`],
	["<b>".repeat(100)],
	["Zoë 👩‍👩‍👧 漢字 بلوط"],
];

const expectPlain = (texts: readonly string[]) => {
	for (const text of texts)
		expect(richNodes(text)).toEqual([expect.any(String)]);
};

const cases = hostile.map(([typed, read = typed]) => ({ typed, read }));

describe.each(cases)("“$typed”", ({ typed, read }) => {
	test("as a partner's name is a text on its line, and a choice, and no more", async () => {
		const office = aMailOffice();
		live(office);
		typeUnder(office, "Partners", oak.ref, "Partner name", typed);
		const [theirs = "", strange = ""] = await received(
			office,
			aLetter(),
			aLetter({ from: kit }),
		);
		const card = opened(office, theirs);
		expectPlain(richTexts(card));
		expect(linesOf(card)[1]).toBe(`Partner: ${read} – Active`);
		expect(choicesOf(opened(office, strange), "partner")).toContain(read);
	});

	test("as our own name, and as what is to be done next, is a text as well", async () => {
		const office = aMailOffice();
		typeUnder(office, "People", asha, "Name", typed);
		office.ask("noteMeeting", {
			as: asha,
			place: oak,
			values: {
				on: "2026-11-20",
				kind: "Call",
				who: "Sam",
				next: typed,
				nextBy: "2026-11-30",
			},
		});
		const [id = ""] = await received(office, aLetter());
		const card = opened(office, id);
		expectPlain(richTexts(card));
		expect(linesOf(card)).toContain(`Due: ${read}, 30 November 2026`);
		expect(choicesOf(card, "as")).toContain(read);
	});
});

test("an address that imitates another is shown as it is on the wire", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(
		office,
		// The first letter of the domain is Cyrillic.
		aLetter({ from: '"<b>Sam</b>" <sam@\u043eak.example>' }),
	);
	const card = opened(office, id);
	expect(titlesOf(card)).toEqual(["sam@xn--ak-emc.example", "Who is it?"]);
	expect(JSON.stringify(card)).not.toContain("<b>");
});

test("an address of 300 characters is shown, added and known again", async () => {
	const office = aMailOffice();
	const long = `${"k".repeat(60)}@${"new.".repeat(58)}example`;
	const [id = ""] = await received(office, aLetter({ from: long }));
	const card = opened(office, id);
	expect(titlesOf(card)[0]).toBe(long);
	const inputs = { as: [asha], partner: [elm.ref], name: ["x".repeat(300)] };
	const answer = pressed(office, card, "Add as a contact", inputs);
	expect(linesOf(renewed(answer))[0]).toBe("Logged, filed by its address.");
});

test("a name that somebody emptied leaves the reference", async () => {
	const office = aMailOffice();
	typeUnder(office, "Partners", oak.ref, "Partner name", "");
	typeUnder(office, "People", asha, "Name", "");
	const [theirs = "", strange = ""] = await received(
		office,
		aLetter(),
		aLetter({ from: kit }),
	);
	const card = opened(office, theirs);
	expect(linesOf(card)[1]).toBe("Partner: P-0001 – Potential");
	expect(choicesOf(card, "as")).toEqual(["Choose…", asha]);
	expect(choicesOf(opened(office, strange), "partner")).toContain("P-0001");
});

test("partners of one name are told apart by their references", async () => {
	const office = aMailOffice();
	typeUnder(office, "Partners", elm.ref, "Partner name", "Oak Trust");
	const [id = ""] = await received(office, aLetter({ from: kit }));
	expect(choicesOf(opened(office, id), "partner")).toEqual([
		"Choose…",
		"Oak Trust (P-0001)",
		"Oak Trust (P-0002)",
	]);
});
