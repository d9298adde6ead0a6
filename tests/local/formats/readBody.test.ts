/** The preview of an email says who wrote what to whom. */
import { readFile } from "node:fs/promises";
import { readBody } from "../../../local/mail/readBody";
import { describeWithSharedData, sharedData } from "../../sharedData";

const bytes = (...lines: string[]): Buffer =>
	Buffer.from(lines.join("\r\n"), "latin1");

test("sender, recipients, subject and date are decoded", async () => {
	const body = await readBody(
		bytes(
			"From: =?UTF-8?Q?Ren=C3=A9e?= <renee@willow.example>",
			"To: Team: ada@oak.example, Bo <bo@oak.example>;, cy@oak.example",
			"Subject: =?UTF-8?B?Q2Fmw6k=?=",
			"Date: Mon, 5 Jan 2026 10:00:00 +0100",
			"",
			"Hello.",
		),
	);
	expect(body).toEqual({
		text: expect.stringMatching(/^Hello\.\s*$/),
		from: "Renée <renee@willow.example>",
		to: "Team: ada@oak.example, Bo <bo@oak.example>;, cy@oak.example",
		subject: "Café",
		date: "2026-01-05T09:00:00.000Z",
	});
});

test("the plain text is preferred, and the HTML kept beside it", async () => {
	const body = await readBody(
		bytes(
			'Content-Type: multipart/alternative; boundary="b"',
			"",
			"--b",
			"Content-Type: text/plain; charset=windows-1252",
			"",
			"\x93Yes\x94 \x96 Ren\xe9e",
			"--b",
			"Content-Type: text/html",
			"",
			"<p>Yes</p>",
			"--b--",
		),
	);
	expect(body.text.trim()).toBe("“Yes” – Renée");
	expect(body.html?.trim()).toBe("<p>Yes</p>");
});

test("HTML alone is turned into readable text", async () => {
	const body = await readBody(
		bytes(
			"Content-Type: text/html; charset=utf-8",
			"",
			"<style>p { color: red }</style><!-- no > -->",
			"<p>Tea &amp; cake&nbsp;&#163;5<br>at 3 &amp;lt; 4</p><ul><li>One</li>",
			"<li>Two</li></ul><script>alert(1)",
		),
	);
	expect(body.text).toBe("Tea & cake £5\nat 3 &lt; 4\nOne\nTwo");
});

test("a message without anything gives empty words", async () => {
	expect(await readBody(new Uint8Array())).toEqual({
		text: "",
		from: "",
		to: "",
		subject: "",
		date: "",
	});
});

describeWithSharedData("a borrowed message", () => {
	test("with several parts shows its words, not its boundaries", async () => {
		const path = sharedData("email/postal-mime/mixed.eml") ?? "";
		const { text } = await readBody(await readFile(path));
		expect(text).not.toContain("Content-Type");
		expect(text.trim()).not.toBe("");
	});
});
