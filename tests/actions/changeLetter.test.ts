/** What people may change of a logged email: whose it is, its subject, who sees it. */
import { sortByColumn } from "../../local/sheets/person";
import { writeLetter } from "../../local/writeLetter";
import type { LetterValues, MailChange } from "../../src/contract";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	elm,
	everything,
	filed,
	letters,
	live,
	log,
	nightly,
	oak,
	received,
	setClock,
	typeUnder,
} from "./aMailbox";

/** An office with one email of Oak Trust's, at its day. */
async function withOne(letter: Parameters<typeof aLetter>[0] = {}) {
	const office = aMailOffice();
	const ids = await received(office, aLetter({ subject: "Visit", ...letter }));
	return { office, id: ids[0] ?? "" };
}

/** The values of an email as the panel has them. */
function valuesOf(office: TestOffice, ref = "E-0001"): LetterValues {
	const { Partners, Subject, Class } = office.row("Letters and emails", ref);
	return {
		partners: String(Partners).split(", "),
		subject: String(Subject),
		class: String(Class),
	};
}

function change(
	office: TestOffice,
	values: Partial<LetterValues>,
	place = { ref: "E-0001", row: 2 },
): MailChange {
	const opened = valuesOf(office, place.ref);
	return office.ask("changeLetter", {
		as: asha,
		place,
		opened,
		values: { ...opened, ...values },
	});
}

function takeBack(office: TestOffice, { undo }: MailChange) {
	if (undo?.name !== "changeLetter") throw new Error("Nothing to take back");
	return office.ask("changeLetter", undo.request);
}

const contactOf = (office: TestOffice, ref: string) =>
	office.row("Partners", ref)["Last contact"];

test("moved to another partner, its clock goes with it; taken back, so does that", async () => {
	const { office } = await withOne();
	await received(office, aLetter({ at: "2026-11-10T09:00:00Z" }));
	const moved = change(office, { partners: [elm.ref] });
	expect(moved.notice).toBe(
		"The email is with Elm Club now, and so are its replies.",
	);
	expect(filed(office)[0]).toBe("P-0002 by By hand");
	expect([contactOf(office, oak.ref), contactOf(office, elm.ref)]).toEqual([
		"2026-11-10",
		"2026-11-22",
	]);
	expect(office.ask("showPartner", elm).clock.lastIn).toBe("2026-11-22");
	expect(office.ask("showPartner", oak).clock.lastIn).toBe("2026-11-10");
	takeBack(office, moved);
	expect([contactOf(office, oak.ref), contactOf(office, elm.ref)]).toEqual([
		"2026-11-22",
		"",
	]);
	expect(office.ask("showPartner", elm).clock.lastIn).toBeNull();
});

test("moved from a live partnership, how long it was silent is told anew", async () => {
	const { office } = await withOne();
	live(office);
	await received(office, aLetter({ at: "2026-10-10T09:00:00Z" }));
	office.google.run("daily");
	expect(office.row("Partners", oak.ref)["In touch"]).toBe("On track");
	change(office, { partners: [elm.ref] });
	expect(office.row("Partners", oak.ref)["In touch"]).toBe("Gone quiet");
});

test("replies follow the conversation that was moved", async () => {
	const { office, id } = await withOne({
		from: "new@away.example",
		subject: "[P-0001] Visit",
	});
	change(office, { partners: [elm.ref] });
	const ours = writeLetter(office.google.workspace, {
		replyTo: id,
		subject: "Re: Visit at last",
		text: "Gladly",
	});
	log(office);
	expect(filed(office)[1]).toBe("P-0002 by Thread");
	expect(letters(office)[1]?.["Gmail id"]).toBe(ours);
});

test("to two partners at once", async () => {
	const { office } = await withOne();
	const { notice } = change(office, { partners: [oak.ref, elm.ref] });
	expect(notice).toContain("Oak Trust and Elm Club");
	expect(valuesOf(office).partners).toEqual([oak.ref, elm.ref]);
	expect(contactOf(office, elm.ref)).toBe("2026-11-22");
});

test("a subject that is hidden is in no tab but Before, and after the night in none; nor in the Audit", async () => {
	const { office } = await withOne({ subject: "About Sam's brother" });
	const hidden = change(office, { subject: "" });
	expect(hidden.notice).toBe("The subject is hidden. It stays in Gmail.");
	expect(everything(office, ["Before"])).not.toContain("brother");
	nightly(office);
	expect(everything(office)).not.toContain("brother");
	takeBack(office, hidden);
	expect(valuesOf(office).subject).toBe("About Sam's brother");
	change(office, { subject: "" });
	nightly(office);
	expect(everything(office)).not.toContain("brother");
});

test("a subject that is hidden stays hidden when its reply comes and the night passes", async () => {
	const { office, id } = await withOne({ subject: "About Sam's brother" });
	change(office, { subject: "" });
	writeLetter(office.google.workspace, { replyTo: id, subject: "Thank you" });
	log(office);
	nightly(office);
	expect(valuesOf(office).subject).toBe("");
	expect(everything(office)).not.toContain("brother");
});

test("restricted, only its reference is shown; taken back, all of it", async () => {
	const { office } = await withOne();
	const restricted = change(office, { class: "Restricted" });
	const lines = () =>
		office.ask("showTimeline", {
			place: oak,
			show: "Everything",
			before: "",
			year: null,
		}).lines;
	expect(lines()).toMatchObject([{ text: "", class: "Restricted" }]);
	takeBack(office, restricted);
	expect(lines()).toMatchObject([{ text: "Visit", class: "Internal" }]);
});

test("what somebody changed meanwhile is not overwritten; what they left alone is saved", async () => {
	const { office } = await withOne();
	const opened = valuesOf(office);
	change(office, { subject: "" });
	const mine = (values: Partial<LetterValues>) =>
		office.ask("changeLetter", {
			as: asha,
			place: { ref: "E-0001", row: 2 },
			opened,
			values: { ...opened, ...values },
		});
	expect(() => mine({ subject: "A visit" })).toThrow(
		"Somebody has changed E-0001 meanwhile. Look at it again; nothing was changed.",
	);
	mine({ class: "Confidential" });
	expect(valuesOf(office)).toMatchObject({
		subject: "",
		class: "Confidential",
	});
});

test("nobody's email, a partner that is not there and a class that is none are refused by name", async () => {
	const { office } = await withOne();
	const before = letters(office);
	expect(() => change(office, { partners: [] })).toThrow(
		"Choose at least one partner: an email of nobody would be lost.",
	);
	expect(() => change(office, { partners: ["P-0099"] })).toThrow("P-0099");
	expect(() => change(office, { class: "Secret" })).toThrow("Class: choose");
	expect(letters(office)).toEqual(before);
});

test("an email that is not in the tab any more is refused by name", async () => {
	const { office } = await withOne();
	const place = { ref: "E-0099", row: 9 };
	const values = valuesOf(office);
	expect(() =>
		office.ask("changeLetter", {
			as: asha,
			place,
			opened: values,
			values: { ...values, subject: "" },
		}),
	).toThrow("E-0099 is not in the tab Letters and emails.");
});

test("somebody sorts the log meanwhile: the right email is changed", async () => {
	const { office } = await withOne();
	await received(office, aLetter({ subject: "Another" }));
	sortByColumn(office.google.workspace, "Letters and emails", "Ref", "Z to A");
	change(office, { subject: "" });
	expect(letters(office).map((row) => row.Subject)).toEqual(["Another", ""]);
});

test("moved by hand in the sheet, the timeline shows it there", async () => {
	const { office } = await withOne();
	typeUnder(office, "Letters and emails", "E-0001", "Partners", "P-0002");
	const { lines } = office.ask("showTimeline", {
		place: elm,
		show: "Everything",
		before: "",
		year: null,
	});
	expect(lines).toMatchObject([{ ref: "E-0001" }]);
});

test("an email that counts for nobody's contact does not when it is moved", async () => {
	const { office } = await withOne({ results: "" });
	change(office, { partners: [elm.ref] });
	expect([contactOf(office, oak.ref), contactOf(office, elm.ref)]).toEqual([
		"",
		"",
	]);
});

test("a conversation that waits for us waits with the partner it was moved to", async () => {
	const { office } = await withOne({ at: "2026-11-02T09:00:00Z" });
	live(office);
	live(office, elm.ref);
	setClock(office, "2026-11-23T09:00:00Z");
	change(office, { partners: [elm.ref] });
	expect(office.ask("openHome", {}).waiting).toMatchObject([
		{ partner: elm.ref },
	]);
});
