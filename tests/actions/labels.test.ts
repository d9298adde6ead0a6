/** What is kept out of the log: by a label, by a list, or because a machine wrote it. */
import {
	deleteLabel,
	labelConversation,
	labelFor,
	moveConversation,
	renameLabel,
} from "../../local/conversations";
import { changeLabels } from "../../local/mailbox";
import { writeLetter } from "../../local/writeLetter";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	delivered,
	everything,
	leftOut,
	letters,
	live,
	log,
	logAll,
	nightly,
	oak,
	ourLetter,
	queue,
	received,
	setClock,
	standing,
	typeUnder,
} from "./aMailbox";

/** Somebody labels the conversation of a message in Gmail. */
function label(office: TestOffice, id: string, name = "Do not log") {
	const { workspace } = office.google;
	const labelId = labelFor(workspace, name);
	labelConversation(workspace, id, labelId, true);
	return labelId;
}

const reply = (office: TestOffice, replyTo: string) =>
	writeLetter(office.google.workspace, { replyTo, text: "Thank you" });

test("“Hide a thread”: labelled before it is logged, neither it nor its replies are", async () => {
	const office = aMailOffice();
	const [id = ""] = await delivered(office, aLetter({ subject: "Private" }));
	label(office, id);
	logAll(office);
	reply(office, id);
	logAll(office);
	expect(letters(office)).toEqual([]);
	expect(leftOut(office)).toEqual({ "Labelled “Do not log”": 2 });
	expect(everything(office)).not.toContain("Private");
});

test("“Hide a thread”: labelled after it was logged, its rows go, and no trace of its subject stays", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter({ subject: "Private" }));
	reply(office, id);
	await received(office, aLetter({ subject: "Open" }));
	expect(letters(office)).toHaveLength(3);
	label(office, id);
	logAll(office);
	expect(letters(office)).toMatchObject([{ Subject: "Open" }]);
	reply(office, id);
	logAll(office);
	expect(letters(office)).toHaveLength(1);
	nightly(office);
	expect(everything(office)).not.toContain("Private");
	const audited = office.google
		.rows("Audit")
		.filter(({ What }) => What === "Withdrawn");
	expect(audited.map((row) => row.Record)).toEqual(["E-0001", "E-0002"]);
});

test("a conversation that was hidden does not wait for an answer any more", async () => {
	const office = aMailOffice();
	live(office);
	setClock(office, "2026-11-23T09:00:00Z");
	const [id = ""] = await received(office, aLetter());
	setClock(office, "2026-12-07T09:00:00Z");
	expect(office.ask("openHome", {}).waiting).toHaveLength(1);
	label(office, id);
	logAll(office);
	expect(office.ask("openHome", {}).waiting).toEqual([]);
});

test("an email that waits and is labelled meanwhile is not filed", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(
		office,
		aLetter({ from: "vi@elm.example", to: "b@new.example" }),
	);
	label(office, id);
	office.ask("saveContact", {
		as: asha,
		partner: "P-0002",
		values: { name: "Vi", emails: ["vi@elm.example"] },
	});
	logAll(office);
	expect(letters(office)).toEqual([]);
	expect(queue(office)).toEqual([]);
	expect(standing(office)).toMatchObject({ looked: 1, unmatched: 0 });
});

test("another label keeps nothing out, whatever the case of its letters does", async () => {
	const office = aMailOffice();
	const [one = "", two = ""] = await delivered(office, aLetter(), aLetter());
	label(office, one, "To do");
	label(office, two, "DO NOT LOG");
	logAll(office);
	expect(letters(office)).toHaveLength(1);
});

test("the label may have another name, as Settings says", async () => {
	const office = aMailOffice();
	typeUnder(office, "Settings", "mail.skipLabel", "Value", "Secret");
	const [one = "", two = ""] = await delivered(office, aLetter(), aLetter());
	label(office, one, "Secret");
	label(office, two);
	logAll(office);
	expect(letters(office).map((row) => row["Gmail id"])).toEqual([two]);
});

test("the label is renamed or deleted: what was hidden stays hidden, the rest is logged", async () => {
	const office = aMailOffice();
	const { workspace } = office.google;
	const [id = ""] = await delivered(office, aLetter());
	const labelId = label(office, id);
	logAll(office);
	renameLabel(workspace, labelId, "Something else");
	reply(office, id);
	logAll(office);
	deleteLabel(workspace, labelId);
	reply(office, id);
	await received(office, aLetter({ subject: "Open" }));
	expect(letters(office)).toMatchObject([{ Subject: "Open" }]);
});

test("the label is taken away: new emails of the conversation are logged again", async () => {
	const office = aMailOffice();
	const { workspace } = office.google;
	const [id = ""] = await delivered(office, aLetter());
	const labelId = label(office, id);
	logAll(office);
	labelConversation(workspace, id, labelId, false);
	logAll(office);
	const ours = reply(office, id);
	logAll(office);
	expect(letters(office).map((row) => row["Gmail id"])).toEqual([ours]);
});

test("a label that was a slip, and is taken away before the clock rings, takes nothing out", async () => {
	const office = aMailOffice();
	const { workspace } = office.google;
	const [id = ""] = await received(office, aLetter());
	const labelId = label(office, id);
	labelConversation(workspace, id, labelId, false);
	logAll(office);
	expect(letters(office)).toHaveLength(1);
	labelConversation(workspace, id, labelId, true);
	logAll(office);
	expect(letters(office)).toEqual([]);
});

test.each(["DRAFT", "SPAM", "TRASH", "CHAT"])(
	"what is marked %s is not logged (R-7.23)",
	async (mark) => {
		const office = aMailOffice();
		const { workspace } = office.google;
		const [id = ""] = await delivered(office, aLetter());
		changeLabels(workspace, id, { add: [mark], remove: ["INBOX"] });
		logAll(office);
		expect(letters(office)).toEqual([]);
	},
);

test("a letter that goes to the bin after it was logged stays in the log", async () => {
	const office = aMailOffice();
	const [id = ""] = await received(office, aLetter());
	moveConversation(office.google.workspace, id, "bin");
	logAll(office);
	expect(letters(office)).toHaveLength(1);
});

test("whoever is on the never-log list is not logged either way; the others in it are", async () => {
	const office = aMailOffice();
	const never = (what: string) =>
		office.ask("changeNever", { as: asha, what, never: true, sender: null });
	never("sam@oak.example");
	never("Away.example");
	await received(
		office,
		aLetter(),
		ourLetter("sam@oak.example"),
		aLetter({ from: "x@mail.away.example" }),
		ourLetter("sam@oak.example, kim@oak.example"),
	);
	expect(letters(office)).toMatchObject([{ Direction: "Out" }]);
	expect(queue(office)).toEqual([]);
	expect(leftOut(office)).toEqual({ "On the never-log list": 3 });
	expect(log(office).logged).toBe(0);
});

test("“Message text kept: none”: no body, no attachment, and no subject if Settings says so", async () => {
	const office = aMailOffice();
	typeUnder(office, "Settings", "mail.subjects", "Value", "No");
	await received(office, aLetter({ subject: "Plans for May" }));
	expect(letters(office)).toMatchObject([{ Subject: "" }]);
	expect(everything(office)).not.toMatch(/Plans for May|Hello/);
	const fetched = office.google
		.calls()
		.filter(({ service }) => service.startsWith("Gmail"));
	expect(fetched.length).toBeGreaterThan(0);
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("2026-11-22");
});

test("a subject that tells of somebody's health is not kept, and stays so in the timeline", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ subject: "Sam's medication on Monday" }));
	expect(letters(office)).toMatchObject([
		{ Subject: "[withheld: open in Gmail]" },
	]);
	expect(everything(office)).not.toContain("medication on Monday");
});
