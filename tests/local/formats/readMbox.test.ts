/** An mbox is taken apart into its messages, whoever wrote it. */
import {
	type FoundMessage,
	readMessages,
} from "../../../local/mail/readMessages";
import { letter, lines, mailFolder, read, subjects, text } from "./mailFiles";

const { write } = mailFolder();

describe("an mbox", () => {
	const postmark = "From ada@willow.example Mon Jan  5 10:00:00 2026\n";

	test("gives its messages one by one, with their places", async () => {
		const path = await write(
			"sent.mbox",
			`${postmark}${letter("One")}\n${postmark}${letter("Two")}\n`,
		);
		const found = await read(path);
		expect(found.map(({ source }) => source)).toEqual([
			`${path}, message 1`,
			`${path}, message 2`,
		]);
		expect(found.map(text)).toEqual(
			[letter("One"), letter("Two")].map((all) => all),
		);
	});

	test("knows a postmark from a sentence that starts with From", async () => {
		const body =
			"From now on we meet on Mondays.\n\nFrom Monday 10:30 we meet.\n\n" +
			"From time to time\nNote: bring tea\n>From the old office.\n" +
			"We came\nFrom London:\nFrom Leeds\nDate: unknown";
		const path = await write(
			"sent.mbox",
			`${postmark}${letter("One", body)}\nFrom MAILER-DAEMON\n${letter("Two")}`,
		);
		const found = await read(path);
		expect(subjects(found)).toEqual(["One", "Two"]);
		expect(text(found[0])).toContain(body.replace(">From", "From"));
	});

	test("takes a header that somebody wrote with a blank before its colon", async () => {
		const path = await write(
			"sent.mbox",
			`${postmark}To: a@b.test\nFrom : Ada <ada@willow.example>\n\nHello.\n`,
		);
		expect(lines((await read(path))[0])).toEqual([
			"To: a@b.test",
			"From: Ada <ada@willow.example>",
		]);
	});

	test("keeps the labels and the thread of Google Takeout", async () => {
		const takeout =
			"X-GM-THRID: 1790000000000000001\nX-Gmail-Labels: =?UTF-8?Q?Gesendet,Ge=C3=B6ff?=\n" +
			' =?UTF-8?Q?net?=,"Willow, the trust", Inbox\n';
		const path = await write(
			"All mail.mbox",
			`${postmark}${takeout}${letter("One")}\n${postmark}${letter("Two")}`,
		);
		const [first, second] = await read(path);
		expect(first?.gmailLabels).toEqual([
			"Gesendet",
			"Geöffnet",
			"Willow, the trust",
			"Inbox",
		]);
		expect(first?.gmailThread).toBe("1790000000000000001");
		expect(second).not.toHaveProperty("gmailLabels");
		expect(second).not.toHaveProperty("gmailThread");
	});

	test("a broken message does not stop the ones after it", async () => {
		const path = await write(
			"sent.mbox",
			`${postmark}${letter("One")}\n${postmark}no headers\n\n${postmark}\n${postmark}${letter("Four")}`,
		);
		expect(subjects(await read(path))).toEqual([
			"One",
			"not an email: it does not begin with header lines; export it again, as .eml or .mbox",
			"empty: there is no message in it; export it again",
			"Four",
		]);
	});

	test("says what lies before the first message", async () => {
		const path = await write(
			"sent.mbox",
			`A note.\n\n${postmark}${letter("One")}`,
		);
		expect(subjects(await read(path))).toEqual([
			"One",
			"left out: the text before the first message",
		]);
	});

	test("without any message says so", async () => {
		const path = await write("notes.mbox", "Dear Ada,\n\nthank you.\n");
		expect(subjects(await read(path))).toEqual([
			'not an mbox: no line begins "From "; export the mail again, as .mbox or .eml',
		]);
	});

	test("that is really a single message is read as one", async () => {
		const path = await write(
			"one.mbox",
			letter("One", "From here on, all is well."),
		);
		const found = await read(path);
		expect(subjects(found)).toEqual(["One"]);
		expect(found[0]?.source).toBe(path);
	});

	test("is the same however the disk hands out its pieces", async () => {
		const messages = Array.from({ length: 400 }, (_, at) =>
			letter(`No ${at}`, `From ${"tea ".repeat(at)}\n\nFrom me: ${at}`),
		);
		const path = await write(
			"long.mbox",
			messages.map((message) => `${postmark}${message}\n`).join(""),
		);
		expect((await read(path)).map(text)).toEqual(messages);
	});

	test("can be left early", async () => {
		const path = await write(
			"sent.mbox",
			`${postmark}${letter("One")}\n${postmark}${letter("Two")}\n`,
		);
		const found: FoundMessage[] = [];
		for await (const message of readMessages(path)) {
			found.push(message);
			break;
		}
		expect(subjects(found)).toEqual(["One"]);
	});
});
