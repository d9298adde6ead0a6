/** Mail as bad as it comes: logged honestly or left out by name, and the run always ends. */
import { isFormula } from "../../local/sheets/model";
import { boundBook } from "../../local/workspace";
import type { TestOffice } from "../anOffice";
import {
	aLetter,
	aMailOffice,
	asha,
	charity,
	elm,
	leftOut,
	letters,
	log,
	oak,
	queue,
	received,
	standing,
	vouchedFor,
} from "./aMailbox";

/** Everything in the mailbox was looked at, once, and the next run finds nothing. */
function expectAccounted(office: TestOffice, count: number) {
	expect(standing(office).looked).toBe(count);
	expect(log(office)).toMatchObject({ logged: 0, unmatched: 0, more: false });
	const cells = boundBook(office.google.workspace).tabs.flatMap(({ rows }) =>
		rows.flat(),
	);
	expect(cells.some((cell) => isFormula(cell?.value))).toBe(false);
}

/** A letter of exactly these lines. */
const lines = (...headers: string[]) => [...headers, "", "Hello"].join("\n");

const sam = "From: sam@oak.example";
const to = `To: ${charity}`;

test.each([
	["no header at all", [], { "No sender": 1 }],
	["no From", [to, "Subject: x"], { "No sender": 1 }],
	["an empty From", ["From: ", to], { "No sender": 1 }],
	["a From without an address", ["From: Sam", to], { "No sender": 1 }],
	["undisclosed recipients in From", ["From: Oak:;", to], { "No sender": 1 }],
	["a NUL in its address", ["From: s\0am@oak.example", to], { "No sender": 1 }],
])("a letter with %s is left out by name", async (_, headers, expected) => {
	const office = aMailOffice();
	await received(office, lines(...headers), aLetter());
	expect(leftOut(office)).toEqual(expected);
	expect(letters(office)).toHaveLength(1);
	expectAccounted(office, 2);
});

test.each([
	["no To and no Subject", [sam]],
	["an empty Subject", [sam, to, "Subject:"]],
	["two Subjects", [sam, to, "Subject: One", "Subject: Two"]],
	["a NUL in its Subject", [sam, to, "Subject: O\0ne"]],
	[
		"a broken encoded word",
		[sam, to, "Subject: =?utf-8?B?4pyT4?= =?x?Q?=ZZ?="],
	],
	["an unknown charset", [sam, to, "Subject: =?klingon?Q?One?="]],
	["a Message-ID that is none", [sam, to, "Message-ID: one"]],
	["an empty Message-ID", [sam, to, "Message-ID: <>"]],
	["the same Message-ID twice", [sam, to, "Message-ID: <a@b> <a@b>"]],
	[
		"References without end",
		[sam, to, `References: ${"<a@b.c>".repeat(2000)}`],
	],
	["broken References", [sam, to, "In-Reply-To: <", "References: >>> <<a>"]],
	["a group of recipients", [sam, `To: All: ${charity}, b@new.example;`]],
	["a folded From", ["From: Sam\n\t<sam@oak.example>", to]],
	["an unclosed quotation mark", [sam, `To: "Us <${charity}>`]],
])("a letter of Sam's with %s is logged", async (_, headers) => {
	const office = aMailOffice();
	await received(office, lines(...headers));
	expect(letters(office)).toMatchObject([
		{ Partners: "P-0001", From: "sam@oak.example" },
	]);
	expectAccounted(office, 1);
});

test("two From headers, or two senders, are logged and nobody's contact", async () => {
	const office = aMailOffice();
	const results = `Authentication-Results: ${vouchedFor("sam@oak.example")}`;
	await received(
		office,
		lines(results, sam, "From: evil@away.example", to),
		lines(results, "From: sam@oak.example, evil@away.example", to),
	);
	expect(letters(office).map((row) => row["Counts as contact"])).toEqual([
		"No",
		"No",
	]);
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("");
	expectAccounted(office, 2);
});

test("headers of 14,000 characters are cut, and what is left is still logged", async () => {
	const office = aMailOffice();
	const many = Array.from({ length: 600 }, (_, n) => `p${n}@away.example`);
	await received(
		office,
		aLetter({ subject: "x".repeat(14_000) }),
		aLetter({ from: `"${"Sam ".repeat(3_500)}" <sam@oak.example>` }),
		aLetter({ to: `${charity}, ${many.join(", ")}` }),
		aLetter({ from: charity, to: `sam@oak.example, ${many.join(", ")}` }),
	);
	const rows = letters(office);
	expect(rows).toHaveLength(3);
	expect(String(rows[0]?.Subject)).toHaveLength(500);
	for (const row of rows) expect(String(row.To).length).toBeLessThan(2_001);
	expect(leftOut(office)).toEqual({ "No sender": 1 });
	expectAccounted(office, 4);
});

test("bidirectional and unseen marks are taken out of a subject, half characters too", async () => {
	const office = aMailOffice();
	const word = (text: string) =>
		`=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
	await received(
		office,
		aLetter({
			subject: word("\u202eesrever\u202c and\u2066 more\u2069\u200f"),
		}),
		aLetter({ subject: "=?utf-16?Q?=D8=3D?= x" }),
	);
	expect(letters(office)[0]?.Subject).toBe("esrever and more");
	expectAccounted(office, 2);
});

test("a letter from 1970 and one from 2099: neither is contact on a day to come", async () => {
	const office = aMailOffice();
	await received(office, aLetter({ at: "1970-01-01T00:00:00Z" }));
	expect(letters(office)).toMatchObject([{ Date: "1970-01-01" }]);
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("1970-01-01");
	await received(office, aLetter({ at: "2099-12-31T12:00:00Z" }));
	expect(letters(office)).toHaveLength(2);
	expect(office.row("Partners", oak.ref)["Last contact"]).toBe("2026-11-22");
	const { lastIn, waiting } = office.ask("showPartner", oak).clock;
	expect(lastIn).toBe("2026-11-22");
	// What was never answered long ago waits for nothing.
	expect(waiting.map(({ since }) => since)).toEqual(["2026-11-22"]);
	await received(office, aLetter());
	expectAccounted(office, 3);
});

test("1,200 letters of one conversation, more than are remembered: each once", async () => {
	const office = aMailOffice();
	const start = Date.parse("2026-11-01T09:00:00Z");
	const many = Array.from({ length: 1_200 }, (_, n) =>
		aLetter({
			subject: n === 0 ? "Plans" : "Re: Plans",
			at: new Date(start + n * 60_000).toISOString(),
		}),
	);
	await received(office, ...many);
	const rows = letters(office);
	expect(new Set(rows.map((row) => row["Gmail id"])).size).toBe(1_200);
	expect(new Set(rows.map((row) => row["Thread id"])).size).toBe(1);
	expect(office.ask("showPartner", oak).clock.waiting).toHaveLength(1);
	expectAccounted(office, 1_200);
});

test("a partner with two hundred addresses, and one with two hundred domains", async () => {
	const office = aMailOffice();
	const emails = Array.from({ length: 200 }, (_, n) => `vi${n}@away.example`);
	office.ask("saveContact", {
		as: asha,
		partner: elm.ref,
		values: { name: "Vi", emails },
	});
	const domains = Array.from({ length: 200 }, (_, n) => `d${n}.example`);
	office.partner({ name: "Many", domains });
	await received(
		office,
		aLetter({ from: "vi199@away.example" }),
		aLetter({ from: "x@mail.d199.example" }),
		aLetter({ from: "x@d200.example" }),
		aLetter({ from: charity, to: emails.join(", ") }),
	);
	expect(letters(office).map((row) => row.Partners)).toEqual([
		"P-0002",
		"P-0003",
		"P-0002",
	]);
	expect(queue(office)).toMatchObject([{ Address: "x@d200.example" }]);
	expectAccounted(office, 4);
});

test("one letter to two hundred unknown addresses is one email, and waits at each", async () => {
	const office = aMailOffice();
	const many = Array.from({ length: 200 }, (_, n) => `p${n}@new${n}.example`);
	await received(office, aLetter({ from: charity, to: many.join(", ") }));
	expect(queue(office)).toHaveLength(200);
	expect(standing(office)).toMatchObject({ looked: 1, unmatched: 1 });
	office.ask("saveContact", {
		as: asha,
		partner: elm.ref,
		values: { name: "Somebody", emails: ["p199@new199.example"] },
	});
	expect(log(office).logged).toBe(1);
	expect(queue(office)).toEqual([]);
	expectAccounted(office, 1);
});
