/** Emails are read from files and folders as they came. */
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describeWithSharedData, sharedData } from "../../sharedData";
import { letter, lines, mailFolder, read, subjects, text } from "./mailFiles";

const { folder, write } = mailFolder();

describe("one message", () => {
	test("keeps the order of headers and repeats, and joins folded lines", async () => {
		const path = await write(
			"a.eml",
			"Received: from b\r\n by a;\r\n\tMon, 5 Jan 2026 10:00:00 +0000\r\n" +
				"Received: from c\r\nSubject:  =?UTF-8?Q?Caf=C3=A9?=  \r\nX-Empty:\r\n\r\nBody: no\r\n",
		);
		const [message] = await read(path);
		expect(lines(message)).toEqual([
			"Received: from b by a;\tMon, 5 Jan 2026 10:00:00 +0000",
			"Received: from c",
			"Subject: =?UTF-8?Q?Caf=C3=A9?=",
			"X-Empty: ",
		]);
		expect(message?.source).toBe(path);
		expect(message?.problem).toBeUndefined();
		expect(text(message)).toContain("\r\n\r\nBody: no\r\n");
	});

	test.each([
		["UTF-8", Buffer.from("Subject: Tŷ Glas £5\n\n", "utf8"), "Tŷ Glas £5"],
		[
			"Windows",
			Buffer.from("Subject: \x93Caf\xe9\x94\n\n", "latin1"),
			"“Café”",
		],
	])("reads raw %s letters in a header", async (_, bytes, subject) => {
		const path = await write("a.eml", bytes);
		expect(subjects(await read(path))).toEqual([subject]);
	});

	test("passes over a stray line between headers", async () => {
		const path = await write(
			"a.eml",
			"From: a@b.test\nquite broken\n folded\nTo: c@d.test\n",
		);
		const [message] = await read(path);
		expect(lines(message)).toEqual(["From: a@b.test", "To: c@d.test"]);
	});

	test("ends the headers where the words begin, even without an empty line", async () => {
		const path = await write(
			"a.eml",
			"From: a@b.test\nDear Ada,\nthank you.\nPS: soon\n",
		);
		const [message] = await read(path);
		expect(lines(message)).toEqual(["From: a@b.test"]);
	});

	test("begins at the first header, after marks, blank lines and a postmark", async () => {
		const path = await write(
			"a.eml",
			`\uFEFF\r\n\nFrom ada@willow.example Mon Jan  5 10:00:00 2026\n${letter("Tea")}`,
		);
		const [message] = await read(path);
		expect(text(message)).toBe(letter("Tea"));
		expect(lines(message)?.[1]).toBe("Subject: Tea");
	});

	test("reads a file whose lines end as on an old Macintosh", async () => {
		const path = await write("a.eml", letter("Tea").replaceAll("\n", "\r"));
		expect(text((await read(path))[0])).toBe(letter("Tea"));
	});

	test("is read under any ending when it is named", async () => {
		const path = await write("saved message", letter("Tea"));
		expect(subjects(await read(path))).toEqual(["Tea"]);
	});

	test.each([
		["", "empty: there is no message in it; export it again"],
		[" \r\n\n", "empty: there is no message in it; export it again"],
		[
			"Dear Ada,\nPS: soon",
			"not an email: it does not begin with header lines; export it again, as .eml or .mbox",
		],
		[
			"PK\x03\x04 a zip",
			"not an email: it does not begin with header lines; export it again, as .eml or .mbox",
		],
	])("%j is a problem with a plain sentence", async (content, problem) => {
		const [message, ...others] = await read(await write("a.eml", content));
		expect(message).toMatchObject({ headers: [], problem });
		expect(others).toEqual([]);
	});

	test("a path that leads nowhere is a problem too", async () => {
		expect(subjects(await read(join(folder.path, "gone.eml")))).toEqual([
			"cannot be read: there is no such file or folder",
		]);
	});
});

describe("a folder", () => {
	test("is read to its depths, in order, and says what it leaves out", async () => {
		await write("10.eml", letter("Ten"));
		await write("9.eml", letter("Nine"));
		await write("Inbox.mbox/mbox", `From a\n${letter("Apple")}`);
		await write("deep/er/A.EML", letter("Deep"));
		await write("letter.txt", letter("Text"));
		await write("notes.txt", "Dear Ada,\n\nthank you.\n");
		await write("photo.jpg", "");
		await symlink(folder.path, join(folder.path, "round"));
		const found = await read(folder.path);
		expect(
			found.map(({ source }) => source.slice(folder.path.length + 1)),
		).toEqual([
			"9.eml",
			"10.eml",
			"deep/er/A.EML",
			"Inbox.mbox/mbox, message 1",
			"letter.txt",
			"notes.txt",
			"photo.jpg",
			"round",
		]);
		expect(subjects(found)).toEqual([
			"Nine",
			"Ten",
			"Deep",
			"Apple",
			"Text",
			"left out: not .eml or .mbox",
			"left out: not .eml or .mbox",
			"left out: a link",
		]);
	});
});

describeWithSharedData("borrowed messages", () => {
	test("every one is read, and other files are named", async () => {
		const found = await read(sharedData("email") ?? "");
		const problems = found.filter(({ problem }) => problem !== undefined);
		expect(found.length - problems.length).toBe(119);
		expect(
			problems.map(
				({ source, problem }) => `${source.split("/email/")[1]}: ${problem}`,
			),
		).toEqual(
			[
				"cpython/LICENSE",
				"cpython/msg_19.txt",
				"postal-mime/LICENSE",
				"ruby-mail/LICENSE",
				"stalwart/LICENSE",
				"stalwart/malformed/COPYING",
			].map((file) => `${file}: left out: not .eml or .mbox`),
		);
	});

	test("as many lack a header as when they were counted with Python", async () => {
		const found = await read(sharedData("email") ?? "");
		const without = (name: string): number =>
			found.filter(
				({ headers, problem }) =>
					problem === undefined &&
					!headers.some((header) => header.name.toLowerCase() === name),
			).length;
		// Less one digest without headers, and three at whose odd lines it stops.
		expect({
			messageId: without("message-id"),
			from: without("from"),
			subject: without("subject"),
		}).toEqual({ messageId: 67 - 4, from: 30 - 3, subject: 43 - 4 });
	});
});
