/** Meetings and calls that people note: contact like an email, and taken back like any change. */
import { typeLikePerson } from "../../local/sheets/person";
import type { FormValues, MailChange } from "../../src/contract";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	elm,
	live,
	oak,
	received,
	setClock,
} from "./aMailbox";

const call: FormValues = { on: "2026-11-20", kind: "Call", who: "Sam, Asha" };

const note = (office: TestOffice, values: FormValues = {}, place = oak) =>
	office.ask("noteMeeting", {
		as: asha,
		place,
		values: { ...call, ...values },
	});

function takeBack(office: TestOffice, { undo }: MailChange): MailChange {
	if (undo?.name !== "takeBackMeeting") throw new Error("Nothing to take back");
	return office.ask("takeBackMeeting", undo.request);
}

const meetings = ({ google }: TestOffice) => google.rows("Meetings");
const contactOf = (office: TestOffice, ref = oak.ref) =>
	office.row("Partners", ref)["Last contact"];

test.each([
	["Meeting", "The meeting with Oak Trust was noted."],
	["Call", "The call with Oak Trust was noted."],
	["Video", "The video call with Oak Trust was noted."],
	["Visit", "The visit with Oak Trust was noted."],
])("a %s is noted, and is contact (R-7.1)", (kind, notice) => {
	const office = aMailOffice();
	expect(note(office, { kind, goals: "A garden day" }).notice).toBe(notice);
	expect(meetings(office)).toMatchObject([
		{
			Ref: "M-0001",
			Partner: "P-0001",
			On: "2026-11-20",
			Kind: kind,
			Who: "Sam, Asha",
			"Common goals": "A garden day",
			"Changed by": asha,
		},
	]);
	expect(contactOf(office)).toBe("2026-11-20");
	expect(contactOf(office, elm.ref)).toBe("");
});

test("it brings a silent partner back, and taken back it is as silent as before (R-7.1)", () => {
	const office = aMailOffice();
	live(office);
	note(office, { on: "2026-11-20" });
	setClock(office, "2027-06-01T09:00:00Z");
	office.google.run("daily");
	const inTouch = () => office.row("Partners", oak.ref)["In touch"];
	expect(inTouch()).toBe("Silent");
	const noted = note(office, { on: "2027-06-01" });
	expect([inTouch(), contactOf(office)]).toEqual(["On track", "2027-06-01"]);
	expect(takeBack(office, noted).notice).toBe("The note was taken back.");
	expect([inTouch(), contactOf(office)]).toEqual(["Silent", "2026-11-20"]);
	expect(meetings(office)).toHaveLength(1);
});

test("an older meeting does not set the clock back", async () => {
	const office = aMailOffice();
	await received(office, aLetter());
	note(office, { on: "2025-01-31" });
	expect(contactOf(office)).toBe("2026-11-22");
});

test("taken back, the last email counts again; without any, nothing does", async () => {
	const office = aMailOffice();
	const noted = note(office);
	takeBack(office, noted);
	expect(contactOf(office)).toBe("");
	await received(office, aLetter({ at: "2026-11-10T09:00:00Z" }));
	takeBack(office, note(office));
	expect(contactOf(office)).toBe("2026-11-10");
});

test("pressed twice, it is one note", () => {
	const office = aMailOffice();
	note(office);
	expect(note(office).notice).toBe("That is noted already, as M-0001.");
	expect(meetings(office)).toHaveLength(1);
	note(office, { who: "Vi" });
	expect(meetings(office)).toHaveLength(2);
});

test("taken back twice, the second time says why not; its reference is not used again", () => {
	const office = aMailOffice();
	const noted = note(office);
	takeBack(office, noted);
	expect(() => takeBack(office, noted)).toThrow(
		"M-0001 is not in the tab Meetings any more. Nothing was changed.",
	);
	note(office);
	expect(meetings(office)).toMatchObject([{ Ref: "M-0002" }]);
});

test("a day that has not come yet is refused; today is not", () => {
	const office = aMailOffice();
	expect(() => note(office, { on: "2026-11-23" })).toThrow(
		"On: 23 November 2026 has not come yet. Note it once it has happened.",
	);
	expect(meetings(office)).toEqual([]);
	expect(contactOf(office)).toBe("");
	note(office, { on: "2026-11-22" });
	expect(contactOf(office)).toBe("2026-11-22");
});

test("half past midnight in London is the next day, whatever the clock in Greenwich says", () => {
	const office = aMailOffice();
	setClock(office, "2026-07-14T23:30:00Z");
	note(office, { on: "2026-07-15" });
	expect(() => note(office, { on: "2026-07-16" })).toThrow("has not come yet");
});

test.each([
	[{ on: "" }, "On is empty. Fill it in."],
	[{ on: "31/02/2026" }, "On: “31/02/2026” is no day."],
	[{ kind: "Party" }, "Kind: “Party” is not one of the choices."],
	[{ who: "  " }, "Who has only spaces. Fill it in."],
	[{ owner: "PE-0099" }, "Who does it: PE-0099 is not in the tab People."],
	[{ goals: "nul\0" }, "a character that Google Sheets cannot keep"],
])(
	"what does not fit is named, and nothing is saved: %j",
	(values, sentence) => {
		const office = aMailOffice();
		expect(() => note(office, values)).toThrow(sentence);
		expect(meetings(office)).toEqual([]);
	},
);

test("a partner that is not there, and nobody who says it, are refused by name", () => {
	const office = aMailOffice();
	expect(() => note(office, {}, { ref: "P-0099", row: 2 })).toThrow("P-0099");
	expect(() =>
		office.ask("noteMeeting", { as: "", place: oak, values: call }),
	).toThrow("Choose who is using this first");
	expect(meetings(office)).toEqual([]);
});

test("a formula in a note is kept as its text", () => {
	const office = aMailOffice();
	const goals = '=IMPORTXML("https://evil.example","//a")';
	note(office, { goals });
	expect(meetings(office)).toMatchObject([{ "Common goals": goals }]);
});

test("somebody writes into the note at the moment it is taken back: it stays", () => {
	const office = aMailOffice();
	const noted = note(office);
	const column = office.google.headings("Meetings").indexOf("Common goals");
	let isTyped = false;
	office.google.interfere = (call, effect) => {
		const isWrite = call.method === "batchUpdate" && !isTyped;
		isTyped ||= isWrite;
		const { workspace } = office.google;
		if (isWrite) typeLikePerson(workspace, "Meetings", 1, column, "A day");
		return effect();
	};
	expect(takeBack(office, noted).notice).toBe(
		"Somebody has changed the note meanwhile, so it stays.",
	);
	office.google.interfere = undefined;
	expect(meetings(office)).toMatchObject([
		{ Ref: "M-0001", "Common goals": "A day" },
	]);
	expect(contactOf(office)).toBe("2026-11-20");
});

test("what was agreed is due on its day, to whoever does it", () => {
	const office = aMailOffice();
	note(office, { next: "Send the dates", nextBy: "2026-11-21", owner: asha });
	expect(office.ask("openHome", {}).duties).toContainEqual(
		expect.objectContaining({
			rule: "meeting.next",
			what: "Send the dates",
			dueOn: "2026-11-21",
			whom: "Asha Example",
		}),
	);
});
