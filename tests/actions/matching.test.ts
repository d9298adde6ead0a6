/** Whose letter it is, as people asked for it in public trackers. */
import { writeLetter } from "../../local/writeLetter";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	elm,
	filed,
	leftOut,
	letters,
	log,
	oak,
	ourLetter,
	queue,
	received,
	typeUnder,
} from "./aMailbox";

const contact = (office: TestOffice, partner: string, email: string) =>
	office.ask("saveContact", {
		as: asha,
		partner,
		values: { name: `Somebody at ${email}`, emails: [email] },
	});

const domain = (office: TestOffice, partner: typeof oak, name: string) =>
	office.ask("changeDomain", {
		as: asha,
		partner,
		domain: name,
		registered: true,
	});

test("“Mail to an organisation stays with it”: its mailbox links the partner and makes no contact (R-7.27)", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ from: "info@oak.example" }));
	expect(letters(office)).toMatchObject([
		{ Partners: "P-0001", Contact: "", "Matched by": "Domain" },
	]);
	expect(office.google.rows("Contacts")).toEqual([]);
	expect(office.google.rows("Partners")).toHaveLength(2);
});

test("mail alone creates nothing: a stranger is no partner and no contact", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ from: "vi@unknown.example" }));
	expect(office.google.rows("Contacts")).toEqual([]);
	expect(office.google.rows("Partners")).toHaveLength(2);
	expect(letters(office)).toEqual([]);
});

test("“Several domains”: both match", async () => {
	const office = aMailOffice();
	domain(office, oak, "oak-trust.example");
	await received(
		office,
		aLetter({ from: "sam@oak.example" }),
		aLetter({ from: "sam@oak-trust.example" }),
	);
	expect(filed(office)).toEqual(["P-0001 by Domain", "P-0001 by Domain"]);
});

test("“Domains explicit, unique”: the second claim is refused, on the form and in the queue", () => {
	const office = aMailOffice();
	expect(() => domain(office, elm, "Oak.Example ")).toThrow(
		"“oak.example” already stands for Oak Trust (P-0001). Take it out there first. Nothing was changed.",
	);
	expect(() =>
		office.partner({ name: "Third", domains: ["oak.example"] }),
	).toThrow("“oak.example” already stands for Oak Trust (P-0001).");
	expect(office.row("Partners", elm.ref)["Email domains"]).toBe("");
});

test("a domain that two partners have by hand is nobody's, until a person chooses", async () => {
	const office = aMailOffice();
	typeUnder(office, "Partners", elm.ref, "Email domains", "oak.example");
	await received(office, aLetter());
	expect(letters(office)).toEqual([]);
	expect(queue(office)).toMatchObject([
		{ "Why it waits": "P-0001 and P-0002 both have it: choose one." },
	]);
});

test.each([
	"gmail.com",
	"btinternet.com",
	"nhs.net",
	"gov.uk",
	"nhs.uk",
	"ac.uk",
	"sch.uk",
	"police.uk",
	"org.uk",
	"co.uk",
	"com",
])("“Free mail is no organisation”: %s is refused (R-7.26)", (name) => {
	const office = aMailOffice();
	expect(() => domain(office, oak, name)).toThrow("Nothing was changed.");
	expect(() => office.partner({ name: "Third", domains: [name] })).toThrow(
		"Nothing was saved yet.",
	);
	expect(office.row("Partners", oak.ref)["Email domains"]).toBe("oak.example");
});

test("a domain that the charity lists as shared is refused, and stands for nobody (R-7.26)", async () => {
	const office = aMailOffice();
	typeUnder(office, "Settings", "mail.shared", "Value", "hub.example");
	expect(() => domain(office, oak, "team.hub.example")).toThrow(
		"“team.hub.example” is used by people of many organisations. Add their addresses as contacts instead. Nothing was changed.",
	);
	expect(() =>
		office.partner({ name: "Third", domains: ["hub.example"] }),
	).toThrow("“hub.example” is used by people of many organisations.");
	typeUnder(office, "Partners", oak.ref, "Email domains", "hub.example");
	await received(office, aLetter({ from: "sam@hub.example" }));
	expect(letters(office)).toEqual([]);
});

test("an address at a shared domain still matches as a contact's", async () => {
	const office = aMailOffice();
	contact(office, elm.ref, "vi@nhs.net");
	await received(
		office,
		aLetter({ from: "vi@nhs.net" }),
		aLetter({ from: "stranger@nhs.net" }),
	);
	expect(filed(office)).toEqual(["P-0002 by Address"]);
});

test("“Leave out internal mail”: only our addresses in From, To and Cc (R-7.22)", async () => {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ from: "asha@home.example", cc: "Asha@Home.example" }),
		ourLetter("asha@home.example"),
		ourLetter("asha@home.example", { cc: "sam@oak.example" }),
		aLetter({ from: "asha@home.example", cc: "sam@oak.example" }),
	);
	expect(letters(office)).toMatchObject([
		{ Direction: "Out", Partners: "P-0001" },
		{ Direction: "Out", Partners: "P-0001" },
	]);
	expect(leftOut(office)).toEqual({ "Between ourselves": 2 });
});

test("“Two routes, one row”: once by post and once by a list of copies (R-7.20)", async () => {
	const office = aMailOffice();
	const messageId = "one@oak.example";
	await received(
		office,
		aLetter({ messageId, subject: "Visit" }),
		aLetter({ messageId, subject: "Visit", cc: "copies@oak.example" }),
	);
	await received(office, aLetter({ messageId, subject: "[copies] Visit" }));
	expect(letters(office)).toHaveLength(1);
	expect(leftOut(office)).toEqual({ "A second copy": 2 });
});

test("never one row by subject, day or conversation alone (R-7.20)", async () => {
	const office = aMailOffice();
	const alike = { subject: "Visit", at: "2026-11-22T08:00:00Z" };
	await received(
		office,
		aLetter({ ...alike, messageId: "" }),
		aLetter({ ...alike, messageId: "", more: ["X-Copy: 2"] }),
		aLetter(alike),
		aLetter(alike),
	);
	expect(letters(office)).toHaveLength(4);
});

test("“Same-second mail safe”: in any order, the same rows", async () => {
	const moment = { at: "2026-11-22T08:30:15Z" };
	const second = [
		aLetter({ ...moment, from: "a@oak.example", more: ["X-GM-MSGID: 4001"] }),
		aLetter({ ...moment, from: "b@oak.example", more: ["X-GM-MSGID: 4002"] }),
		ourLetter("a@oak.example", { ...moment, more: ["X-GM-MSGID: 4003"] }),
		aLetter({ ...moment, from: "c@new.example", more: ["X-GM-MSGID: 4004"] }),
	];
	const rowsOf = async (...shuffled: number[]) => {
		const office = aMailOffice();
		for (const at of shuffled) await received(office, second[at] ?? "");
		return letters(office)
			.map(({ Ref: _, ...row }) => row)
			.sort((a, b) => (String(a["Gmail id"]) < String(b["Gmail id"]) ? -1 : 1));
	};
	const inOrder = await rowsOf(0, 1, 2, 3);
	expect(inOrder).toHaveLength(3);
	expect(await rowsOf(3, 2, 1, 0)).toEqual(inOrder);
	expect(await rowsOf(2, 0, 3, 1)).toEqual(inOrder);
});

test("“New reply only”: a reply is one new row, and the rest stays as it was (R-7.21)", async () => {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ messageId: "one@oak.example", subject: "Visit" }),
	);
	const before = letters(office);
	await received(
		office,
		aLetter({ subject: "Re: Visit", answers: ["one@oak.example"] }),
	);
	expect(letters(office).slice(0, 1)).toEqual(before);
	expect(letters(office)).toHaveLength(2);
});

test("several partners in one email: one row, several references (R-7.24)", async () => {
	const office = aMailOffice();
	contact(office, elm.ref, "vi@elm.example");
	await received(
		office,
		ourLetter("sam@oak.example, vi@elm.example"),
		aLetter({ from: "sam@oak.example", cc: "vi@elm.example" }),
		aLetter({ from: "vi@elm.example", subject: "[P-0001] Plans" }),
	);
	expect(letters(office).map((row) => row.Partners)).toEqual([
		"P-0001, P-0002",
		"P-0001, P-0002",
		"P-0001, P-0002",
	]);
});

test("a reference in the subject links a stranger's email, if the partner exists", async () => {
	const office = aMailOffice();
	await received(
		office,
		aLetter({ from: "a@new.example", subject: "About [p-0002]" }),
		aLetter({ from: "b@new.example", subject: "About [P-0099]" }),
		aLetter({ from: "c@new.example", subject: "About P-0002" }),
	);
	expect(filed(office)).toEqual(["P-0002 by Reference"]);
	expect(queue(office)).toHaveLength(2);
});

test("a stranger's answer belongs to the conversation, and only if nothing else tells", async () => {
	const office = aMailOffice();
	const [first = ""] = await received(office, aLetter({ subject: "Visit" }));
	writeLetter(office.google.workspace, { replyTo: first, text: "Gladly" });
	log(office);
	const ours = String(letters(office)[1]?.["Message id"]);
	contact(office, elm.ref, "vi@elm.example");
	await received(
		office,
		aLetter({ from: "new@away.example", answers: [ours], subject: "Other" }),
		aLetter({ from: "vi@elm.example", answers: [ours], subject: "Another" }),
	);
	expect(filed(office).slice(2)).toEqual([
		"P-0001 by Thread",
		"P-0002 by Address",
	]);
});

test("a sender whom Gmail does not vouch for is logged, and is no contact (R-7.25)", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ results: "mx.google.com; dmarc=fail" }));
	expect(letters(office)).toMatchObject([
		{ "Sender verified": "No", "Counts as contact": "No" },
	]);
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("");
	expect(office.google.mail("sent")).toEqual([]);
});
