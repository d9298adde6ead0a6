/** What people break by hand: it is refused by name or made good, and nothing is lost. */
import { deleteRow } from "../../local/sheets/person";
import { mailboxOf } from "../../local/workspace";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	alreadyThere,
	aMailOffice,
	asha,
	copyOf,
	delivered,
	letters,
	log,
	logAll,
	queue,
	received,
	setState,
	standing,
	state,
	typeUnder,
} from "./aMailbox";

const gmailIds = (office: TestOffice) =>
	letters(office).map((row) => String(row["Gmail id"]));

/** An office that logged one letter, and has two more to log. */
async function withMore() {
	const office = aMailOffice();
	const first = await received(office, aLetter());
	const more = await delivered(
		office,
		aLetter(),
		aLetter({ from: "vi@elm.example" }),
	);
	return { office, ids: [first[0], more[0]] };
}

const mail = (office: TestOffice) => state<object>(office, "mail");

/** The clock's job, and what the panel's own look for emails says. */
function said(office: TestOffice): string {
	const ran = office.google.run("logCorrespondence");
	expect(ran.ok).toBe(false);
	const answer = office.answer("workOnEmails", {});
	return answer.ok ? "" : answer.message;
}

/** A value of State as it stands, begun as empty if it was never needed. */
function stateText({ google }: TestOffice, name: string): string {
	const rows = google.rows("State");
	const known = rows.find((row) => row.Name === name);
	if (known) return String(known.Value);
	const empty = { refile: "0", backfill: "null" }[name] ?? '""';
	google.type("State", rows.length + 1, 0, name);
	google.type("State", rows.length + 1, 1, empty);
	return empty;
}

test.each([
	"seen",
	"passed",
	"threads",
	"clocks",
	"unlogged",
	"mail",
	"refile",
	"backfill",
])(
	"“%s” in State is no value at all: it is refused by name, and put back nothing is lost",
	async (name) => {
		const { office, ids } = await withMore();
		const before = stateText(office, name);
		typeUnder(office, "State", name, "Value", "{ nonsense");
		expect(said(office)).toContain(
			`The tab State is the add-on’s own, and its value “${name}” was changed by hand.`,
		);
		expect(letters(office)).toHaveLength(1);
		typeUnder(office, "State", name, "Value", before);
		logAll(office);
		expect(gmailIds(office)).toEqual(ids);
		expect(standing(office).looked).toBe(3);
	},
);

test.each([
	["seen", 7],
	["passed", ["a"]],
	["threads", { a: 1 }],
	["clocks", true],
	["unlogged", 0.5],
	["mail", "nothing"],
	["mail", 7],
	["mail", []],
	["mail", { cursor: 7 }],
	["mail", { since: "yesterday" }],
	["mail", { since: "2026-11-22T09:00:00Z", logged: "many" }],
	["refile", "often"],
	["backfill", 7],
	["backfill", "Going on"],
	["backfill", { state: "Going on" }],
])(
	"“%s” in State is of another kind (%j): refused by name, and put back nothing is lost",
	async (name, value) => {
		const { office, ids } = await withMore();
		const before = stateText(office, name);
		setState(office, name, value);
		expect(said(office)).toContain(`“${name}” was changed by hand`);
		expect(letters(office)).toHaveLength(1);
		typeUnder(office, "State", name, "Value", before);
		logAll(office);
		expect(gmailIds(office)).toEqual(ids);
		expect(queue(office)).toHaveLength(1);
	},
);

test("what is remembered of the log is junk: nothing new is lost, and everything still opens", async () => {
	const { office, ids } = await withMore();
	for (const name of ["seen", "passed", "threads", "clocks", "unlogged"]) {
		stateText(office, name);
		setState(office, name, "; ; a;\u0000 b c d e f;P-0001 -- zz;x i 1");
	}
	logAll(office);
	expect(gmailIds(office)).toEqual(ids);
	expect(queue(office)).toHaveLength(1);
	office.ask("openHome", {});
	office.ask("showPartner", { ref: "P-0001", row: 2 });
	expect(office.google.run("nightly").ok).toBe(true);
});

test.each([
	["from the future", "99999999"],
	["from before Gmail remembers", "0"],
	["that is no number", "nonsense"],
	["that is empty", ""],
])(
	"a cursor %s: the mailbox is listed instead, and nothing is lost or doubled",
	async (_, cursor) => {
		const { office, ids } = await withMore();
		setState(office, "mail", { ...mail(office), cursor });
		logAll(office);
		expect(gmailIds(office)).toEqual(ids);
		expect(queue(office)).toHaveLength(1);
		expect(standing(office).looked).toBe(3);
		const later = await received(office, aLetter());
		expect(gmailIds(office)).toEqual([...ids, ...later]);
	},
);

test("the row “mail” is deleted from State: everything says to set up, and that begins anew", async () => {
	const { office } = await withMore();
	const row = office.google
		.rows("State")
		.findIndex(({ Name }) => Name === "mail");
	deleteRow(office.google.workspace, "State", row + 1);
	expect(said(office)).toContain("The register is not set up yet.");
	expect(() => office.ask("openEmails", {})).toThrow("not set up yet");
	office.google.run("setUp");
	const [now] = await received(office, aLetter());
	expect(gmailIds(office).at(-1)).toBe(now);
});

test("a look back whose page, place or period was changed by hand still ends, and doubles nothing", async () => {
	const office = aMailOffice();
	const ids = await alreadyThere(
		office,
		aLetter({ at: "2026-11-20T09:00:00Z" }),
		aLetter({ at: "2026-11-19T09:00:00Z" }),
	);
	office.ask("startBackfill", { as: asha, months: 1 });
	const going = state<object>(office, "backfill");
	for (const odd of [
		{ token: "nonsense" },
		{ token: "1-abc", offset: 3 },
		{ offset: 9_999 },
		{ lastIds: ["x"], token: "y" },
	]) {
		const tried = copyOf(office);
		setState(tried, "backfill", { ...going, ...odd });
		logAll(tried);
		expect(standing(tried).backfill).toMatchObject({ state: "Finished" });
		const found = gmailIds(tried);
		expect(new Set(found).size).toBe(found.length);
		expect(found.every((id) => ids.includes(id))).toBe(true);
	}
});

test("the permission for Gmail is withdrawn: it is said, and given back nothing is lost", async () => {
	const { office, ids } = await withMore();
	const { state: all } = office.google.workspace;
	all.withheld = ["https://www.googleapis.com/auth/gmail.metadata"];
	expect(said(office)).toBe(
		"Partnerships lacks a permission that it needs. Choose Partnerships, Set up or repair, in the menu, and allow everything that Google lists. Nothing is lost.",
	);
	expect(office.ask("openHome", {}).partnerCount).toBe(2);
	expect(letters(office)).toHaveLength(1);
	all.withheld = [];
	logAll(office);
	expect(gmailIds(office)).toEqual(ids);
});

test("another account sits at the spreadsheet: its own mail is never looked at", async () => {
	const { office } = await withMore();
	office.google.setAccount("asha@home.example");
	expect(said(office)).toContain("mandalatrustcio@gmail.com");
	expect(mailboxOf(office.google.workspace).messages).toEqual([]);
	expect(letters(office)).toHaveLength(1);
});

test("a setting that is nonsense is named on Home, its default holds, and the log goes on", async () => {
	const { office, ids } = await withMore();
	typeUnder(office, "Settings", "mail.overlapDays", "Value", "often");
	typeUnder(office, "Settings", "keep.unmatched", "Value", "-3");
	typeUnder(office, "Settings", "mail.subjects", "Value", "perhaps");
	logAll(office);
	expect(gmailIds(office)).toEqual(ids);
	const { troubles } = office.ask("openHome", {});
	expect(troubles.join()).toMatch(/mail\.overlapDays/);
	expect(troubles.join()).toMatch(/mail\.subjects/);
	office.google.run("nightly");
	expect(queue(office)).toHaveLength(1);
	expect(log(office).logged).toBe(0);
});
