/** Sending, receiving and reading the mailbox's metadata. */

import {
	changeLabels,
	deleteMessage,
	forgetHistory,
} from "../../../local/mailbox";
import type { Office } from "../../../local/office";
import { account, anOffice, ask, asking, refusal } from "./scripts";

const letter = (headers: Record<string, string>, body = "Hello") =>
	`${Object.entries(headers)
		.map(([name, value]) => `${name}: ${value}`)
		.join("\n")}\n\n${body}\n`;

const fromAsha = {
	From: "Asha <asha@alpha.example>",
	To: account,
	Subject: "Meeting",
	"Message-ID": "<one@alpha.example>",
};

const gmail = "Gmail.Users";
const metadata = (office: Office, id: string, ...metadataHeaders: string[]) =>
	ask(
		office,
		`${gmail}.Messages.get("me", args[0], { format: "metadata", metadataHeaders: args[1] })`,
		id,
		metadataHeaders,
	);

async function receiveOne(office: Office, text: string): Promise<string> {
	const [delivered] = await office.receive(text);
	if (!delivered?.id) throw new Error("Not delivered");
	return delivered.id;
}

describe("sending", () => {
	test("puts the message under Sent, as it was written", async () => {
		const office = anOffice(asking);
		ask(office, "MailApp.sendEmail(args[0])", {
			to: "asha@alpha.example, ben@beta.example",
			cc: "board@charity.example",
			subject: "Grüße – £5",
			body: `Line 1\n.\nFrom here: ümlaut ${"x".repeat(100)}`,
			htmlBody: "<p>ümlaut</p>",
			name: "Partnerships",
			replyTo: "desk@charity.example",
		});
		const [sent] = office.mail("sent");
		expect(sent).toMatchObject({
			from: `Partnerships <${account}>`,
			to: "asha@alpha.example, ben@beta.example",
			subject: "Grüße – £5",
			labels: ["SENT"],
		});
		expect(office.mail("inbox")).toEqual([]);
		expect(await office.letter(sent?.id ?? "")).toMatchObject({
			text: expect.stringContaining(
				`Line 1\n.\nFrom here: ümlaut ${"x".repeat(100)}`,
			),
			html: expect.stringContaining("<p>ümlaut</p>"),
		});
		expect(metadata(office, sent?.id ?? "", "Reply-To", "CC")).toMatchObject({
			payload: {
				headers: [
					{ name: "Cc", value: "board@charity.example" },
					{ name: "Reply-To", value: "desk@charity.example" },
				],
			},
		});
	});

	test("to ourselves arrives in the inbox as well", () => {
		const office = anOffice(asking);
		ask(office, "MailApp.sendEmail(args[0], 'Digest', 'Text')", account);
		expect(office.mail("inbox")).toMatchObject([
			{ subject: "Digest", labels: ["SENT", "INBOX"] },
		]);
	});

	test("carries files", () => {
		const office = anOffice(asking);
		ask(
			office,
			"MailApp.sendEmail({ to: 'a@b.example', subject: 's', body: 'b', attachments: [Utilities.newBlob([1, -1], 'application/pdf', 'a.pdf')] })",
		);
		const [sent] = office.mail();
		const raw = Buffer.from(
			office.workspace.files.read(`mailbox/${sent?.id}.eml`) ?? [],
		).toString("latin1");
		expect(raw).toContain("filename=a.pdf");
		expect(raw).toContain(Buffer.from([1, 255]).toString("base64"));
	});

	test("carries them with name, type and every byte, and says whom to answer", async () => {
		const office = anOffice(asking);
		ask(
			office,
			"MailApp.sendEmail({ to: 'a@b.example', subject: 's', body: 'b', replyTo: 'lead@b.example', attachments: [Utilities.newBlob([0, -1, 13, 10, 10], 'application/pdf', 'Copy (1).pdf'), Utilities.newBlob('a\\nb\\r\\nc', 'text/csv', 'Größe.csv')] })",
		);
		const [sent] = office.mail();
		expect(await office.attachments(sent?.id ?? "")).toEqual([
			{
				name: "Copy (1).pdf",
				type: "application/pdf",
				bytes: new Uint8Array([0, 255, 13, 10, 10]),
			},
			{
				name: "Größe.csv",
				type: "text/csv",
				bytes: new TextEncoder().encode("a\nb\r\nc"),
			},
		]);
		const { payload } = metadata(office, sent?.id ?? "") as {
			payload: { headers: { name: string; value: string }[] };
		};
		expect(payload.headers).toContainEqual({
			name: "Reply-To",
			value: "lead@b.example",
		});
	});

	test("cannot be used to add headers", () => {
		const office = anOffice(asking);
		ask(office, "MailApp.sendEmail(args[0])", {
			to: "a@b.example",
			subject: "Hello\r\nBcc: x@y.example\r\n\r\nbody",
			body: "b",
			name: "Us\r\nX-Bad: 1",
		});
		const [sent] = office.mail();
		const { payload } = metadata(office, sent?.id ?? "") as {
			payload: { headers: { name: string }[] };
		};
		expect(payload.headers.map(({ name }) => name)).toEqual([
			"From",
			"To",
			"Subject",
			"Message-ID",
			"Date",
			"Content-Transfer-Encoding",
			"MIME-Version",
			"Content-Type",
		]);
	});

	test("is counted in recipients, and 100 a day is all", () => {
		const office = anOffice(asking);
		const many = (count: number) =>
			Array.from({ length: count }, (_, n) => `p${n}@b.example`).join(",");
		const send = "MailApp.sendEmail(args[0], 's', 'b')";
		ask(office, send, many(50));
		ask(office, send, many(45));
		expect(ask(office, "MailApp.getRemainingDailyQuota()")).toBe(5);
		expect(refusal(office, send, many(6))).toBe(
			"Exception: Service invoked too many times for one day: email.",
		);
		expect(refusal(office, send, many(51))).toBe(
			"Exception: Limit Exceeded: Email Recipients Per Message.",
		);
		office.advance({ days: 1 });
		expect(ask(office, "MailApp.getRemainingDailyQuota()")).toBe(100);
		ask(office, send, many(6));
		expect(office.mail("sent")).toHaveLength(3);
	});

	test.each([
		["", "Exception: Failed to send email: no recipient"],
		["nobody", "Exception: Invalid email: nobody"],
		["a@b.example, c@d", "Exception: Invalid email: c@d"],
	])("to %p is refused", (to, words) => {
		const office = anOffice(asking);
		expect(refusal(office, "MailApp.sendEmail(args[0], 's', 'b')", to)).toBe(
			words,
		);
		expect(office.mail()).toEqual([]);
	});

	test("without a subject says so in its place", () => {
		const office = anOffice(asking);
		ask(office, "MailApp.sendEmail({ to: 'a@b.example', body: 'b' })");
		expect(office.mail("sent")).toMatchObject([{ subject: "(no subject)" }]);
	});

	test("a subject of more than 250 characters is refused", () => {
		const send = "MailApp.sendEmail('a@b.example', 's'.repeat(args[0]), 'b')";
		const office = anOffice(asking);
		ask(office, send, 250);
		expect(refusal(office, send, 251)).toBe(
			"Exception: Invalid argument: subject",
		);
	});

	test("more than 200 KB of text is refused", () => {
		const office = anOffice(asking);
		expect(
			refusal(
				office,
				"MailApp.sendEmail('a@b.example', 's', 'x'.repeat(204801))",
			),
		).toBe("Exception: Limit Exceeded: Email Body Size.");
	});
});

describe("arriving", () => {
	test("what we sent goes under Sent, the rest into the inbox", async () => {
		const office = anOffice();
		await office.receive(
			letter(fromAsha),
			letter({ From: account, To: "asha@alpha.example", Subject: "Out" }),
		);
		expect(office.mail("inbox")).toMatchObject([{ subject: "Meeting" }]);
		expect(office.mail("sent")).toMatchObject([{ subject: "Out" }]);
	});

	test("the same message twice is there once", async () => {
		const office = anOffice();
		const [first] = await office.receive(letter(fromAsha));
		expect(first).toMatchObject({ outcome: "taken" });
		expect(await office.receive(letter(fromAsha))).toMatchObject([
			{ outcome: "already there", id: first?.id },
		]);
		expect(office.mail()).toHaveLength(1);
	});

	test("the same Gmail number is the same message, whatever its bytes", async () => {
		const office = anOffice();
		const numbered = { ...fromAsha, "X-GM-MSGID": "1278455344230334865" };
		const id = await receiveOne(office, letter(numbered));
		expect(id).toBe(BigInt("1278455344230334865").toString(16));
		expect(
			await office.receive(letter({ ...numbered, "X-More": "1" })),
		).toMatchObject([{ outcome: "already there", id }]);
	});

	test("another message with the same Message-ID is another message", async () => {
		const office = anOffice();
		await office.receive(
			letter(fromAsha),
			letter({ ...fromAsha, "List-Id": "<all.alpha.example>" }),
		);
		expect(office.mail()).toHaveLength(2);
	});

	test("the time is that of the topmost Received, else of arrival", async () => {
		const office = anOffice();
		await office.receive(
			`Received: by mx.example; Tue, 3 Mar 2026 10:00:00 +0100\nReceived: by far.example; Mon, 2 Mar 2026 10:00:00 +0000\n${letter(
				{ ...fromAsha, Date: "Fri, 1 Jan 1999 00:00:00 +0000" },
			)}`,
			letter({ ...fromAsha, "Message-ID": "<two@alpha.example>" }),
		);
		expect(office.mail().map(({ date }) => date)).toEqual([
			"2026-04-01T09:00:00.000Z",
			"2026-03-03T09:00:00.000Z",
		]);
	});

	test("labels of an export count instead, and make labels", async () => {
		const office = anOffice(asking);
		await office.receive({
			raw: new TextEncoder().encode(letter(fromAsha)),
			headers: Object.entries(fromAsha).map(([name, value]) => ({
				name,
				value,
			})),
			gmailLabels: ["Archived", "Important", "Opened", "Work, urgent"],
			gmailThread: "1278455344230334865",
		});
		expect(office.mail()).toMatchObject([
			{
				labels: ["IMPORTANT", "Label_1"],
				threadId: BigInt("1278455344230334865").toString(16),
			},
		]);
		expect(ask(office, `${gmail}.Labels.list("me").labels.slice(-1)`)).toEqual([
			{ id: "Label_1", name: "Work, urgent", type: "user" },
		]);
	});

	test("what could not be read is left out, with the reason", async () => {
		const office = anOffice();
		const problem = "left out: not .eml or .mbox";
		expect(
			await office.receive({
				source: "notes.pdf",
				raw: new Uint8Array(),
				headers: [],
				problem,
			}),
		).toEqual([{ source: "notes.pdf", outcome: "left out", reason: problem }]);
	});
});

describe("conversations", () => {
	const threads = async (...letters: Record<string, string>[]) => {
		const office = anOffice();
		const ids: string[] = [];
		for (const each of letters) {
			await receiveOne(office, letter(each));
			const newest = office.mail().map(({ threadId }) => threadId);
			ids.length = 0;
			ids.push(...newest);
		}
		return new Set(ids).size;
	};
	const answer = {
		From: account,
		To: "asha@alpha.example",
		Subject: "Re: Meeting",
		"Message-ID": "<two@charity.example>",
		"In-Reply-To": "<one@alpha.example>",
	};

	test("an answer joins what it answers, also when it comes first", async () => {
		expect(await threads(fromAsha, answer)).toBe(1);
		expect(await threads(answer, fromAsha)).toBe(1);
	});

	test("two answers to what we never had belong together", async () => {
		const reply = (name: string, subject: string) => ({
			From: `${name}@${name}.example`,
			To: account,
			Subject: subject,
			"Message-ID": `<${name}@answers.example>`,
			References: "<first@elsewhere.example>",
		});
		const [ben, cara] = [reply("ben", "Plan"), reply("cara", "Re: Plan")];
		expect(await threads(ben, cara)).toBe(1);
		expect(await threads(ben, { ...cara, References: "" })).toBe(2);
	});

	test("a new subject begins a new one", async () => {
		expect(await threads(fromAsha, { ...answer, Subject: "Lunch" })).toBe(2);
	});

	test("without references the subject and the people decide", async () => {
		const bare = { From: fromAsha.From, To: account };
		const subject = { ...bare, Subject: "RE: Fwd: meeting" };
		expect(await threads(fromAsha, subject)).toBe(1);
		expect(
			await threads(fromAsha, { ...subject, From: "x@other.example" }),
		).toBe(2);
		expect(
			await threads(
				{ ...bare, Subject: "" },
				{ ...bare, Subject: "", Date: "x" },
			),
		).toBe(2);
	});

	test("after a week the same subject is a new one", async () => {
		const office = anOffice();
		const plain = { From: fromAsha.From, To: account, Subject: "Report" };
		await receiveOne(office, letter(plain, "first"));
		office.advance({ days: 8 });
		await receiveOne(office, letter(plain, "second"));
		const [one, other] = office.mail();
		expect(one?.threadId).not.toBe(other?.threadId);
	});
});

describe("metadata", () => {
	test("headers are in order, repeated ones repeated, and nothing else", async () => {
		const office = anOffice(asking);
		const id = await receiveOne(
			office,
			`Received: one; Tue, 3 Mar 2026 10:00:00 +0000\nAuthentication-Results: mx.google.com; dmarc=pass\nAuthentication-Results: other; dmarc=fail\n${letter(fromAsha)}`,
		);
		const all = metadata(office, id, "authentication-RESULTS", "Subject");
		expect(all).toEqual({
			id,
			threadId: id,
			labelIds: ["UNREAD", "INBOX"],
			sizeEstimate: expect.any(Number),
			historyId: "1001",
			internalDate: String(Date.parse("2026-03-03T10:00:00Z")),
			payload: {
				partId: "",
				headers: [
					{
						name: "Authentication-Results",
						value: "mx.google.com; dmarc=pass",
					},
					{ name: "Authentication-Results", value: "other; dmarc=fail" },
					{ name: "Subject", value: "Meeting" },
				],
			},
		});
	});

	test.each([
		[
			"Messages.list('me', { q: '' })",
			"Metadata scope does not support 'q' parameter",
		],
		["Messages.get('me', 'x')", "Metadata scope doesn't allow format FULL"],
		[
			"Messages.get('me', 'x', { format: 'full' })",
			"Metadata scope doesn't allow format FULL",
		],
		[
			"Messages.get('me', 'x', { format: 'raw' })",
			"Metadata scope doesn't allow format RAW",
		],
		[
			"Messages.get('me', 'x', { format: 'metadata' })",
			"Requested entity was not found.",
		],
		["Messages.list('me', { labelIds: ['NOBODY'] })", "Invalid label: NOBODY"],
		["Messages.list('me', { maxResults: 501 })", "Invalid maxResults: 501"],
		["Messages.list('me', { maxResults: 0 })", "Invalid maxResults: 0"],
		[
			"Messages.list('me', { labels: ['INBOX'] })",
			'Invalid JSON payload received. Unknown name "labels": Cannot bind query parameter.',
		],
		[
			"Messages.list('someone@else.example')",
			`Delegation denied for ${account}`,
		],
	])("%s is refused", (code, words) => {
		expect(refusal(anOffice(asking), `${gmail}.${code}`)).toMatch(
			`GoogleJsonResponseException: API call to gmail.users.messages.${code.slice(9, code.indexOf("("))} failed with error: ${words}`,
		);
	});

	test.each([
		["Messages.list('me', { q: 'x' })", 403, "forbidden"],
		["Messages.get('me', 'x')", 403, "forbidden"],
		["Messages.get('me', 'x', { format: 'minimal' })", 404, "notFound"],
		["Messages.list('me', { pageToken: 'x' })", 400, "badRequest"],
		["History.list('me', { startHistoryId: 'abc' })", 400, "invalid"],
		["History.list('me', { startHistoryId: '1' })", 404, "notFound"],
		["History.list('me')", 400, "required"],
	])("%s has its code and reason", (code, status, reason) => {
		expect(
			ask(
				anOffice(asking),
				`(() => { try { ${gmail}.${code} } catch ({ details }) { return [details.code, details.errors[0].reason, details.errors[0].message === details.message] } })()`,
			),
		).toEqual([status, reason, true]);
	});

	test("what comes late is old in the list, and new in the history", async () => {
		const office = anOffice(asking);
		const today = await receiveOne(office, letter(fromAsha));
		const late = await receiveOne(
			office,
			`Received: by mx.example; Tue, 3 Mar 2026 10:00:00 +0000\n${letter({ ...fromAsha, Subject: "Late", "Message-ID": "" })}`,
		);
		expect(
			ask(office, `${gmail}.Messages.list("me").messages.map((m) => m.id)`),
		).toEqual([today, late]);
		expect(
			ask(
				office,
				`${gmail}.History.list("me", { startHistoryId: "1000" }).history.map((h) => h.messages[0].id)`,
			),
		).toEqual([today, late]);
		expect(metadata(office, late)).toMatchObject({
			internalDate: String(Date.parse("2026-03-03T10:00:00Z")),
		});
	});

	test("a list has what carries all the labels, newest first, page by page", async () => {
		const office = anOffice(asking);
		const ids: string[] = [];
		for (const number of [1, 2, 3]) {
			office.advance({ minutes: 1 });
			ids.push(
				await receiveOne(
					office,
					letter({ ...fromAsha, Subject: `No. ${number}`, "Message-ID": "" }),
				),
			);
		}
		changeLabels(office.workspace, ids[1] ?? "", { add: ["STARRED"] });
		changeLabels(office.workspace, ids[2] ?? "", { add: ["TRASH"] });
		const list = (options: object) =>
			ask(office, `${gmail}.Messages.list("me", args[0])`, options);
		expect(list({ labelIds: ["INBOX", "STARRED"] })).toMatchObject({
			messages: [{ id: ids[1] }],
		});
		const first = list({ labelIds: ["INBOX"], maxResults: 1 }) as {
			nextPageToken: string;
		};
		expect(first).toMatchObject({ messages: [{ id: ids[1] }] });
		await receiveOne(office, letter({ ...fromAsha, Subject: "New" }));
		const { nextPageToken: pageToken } = first;
		expect(
			list({ labelIds: ["INBOX"], maxResults: 1, pageToken }),
		).toMatchObject({
			messages: [{ id: ids[0] }],
		});
		expect(list({ labelIds: ["SENT"] })).toEqual({ resultSizeEstimate: 0 });
	});
});

describe("history", () => {
	const now = `${gmail}.getProfile("me").historyId`;
	const since = (office: Office, id: unknown, options: object = {}) =>
		ask(
			office,
			`${gmail}.History.list("me", { startHistoryId: args[0], historyTypes: ["messageAdded"], ...args[1] })`,
			id,
			options,
		);

	test("tells what came after, and nothing has no history key", async () => {
		const office = anOffice(asking);
		const start = ask(office, now);
		expect(since(office, start)).toEqual({ historyId: start });
		const id = await receiveOne(office, letter(fromAsha));
		const message = { id, threadId: id };
		expect(since(office, start)).toEqual({
			history: [
				{
					id: "1001",
					messages: [message],
					messagesAdded: [
						{ message: { ...message, labelIds: ["UNREAD", "INBOX"] } },
					],
				},
			],
			historyId: "1001",
		});
		expect(since(office, "1001")).toEqual({ historyId: "1001" });
	});

	test("what a script sends is there as well", () => {
		const office = anOffice(asking);
		const start = ask(office, now);
		ask(office, "MailApp.sendEmail('a@b.example', 's', 'b')");
		expect(since(office, start)).toMatchObject({
			history: [{ messagesAdded: [{ message: { labelIds: ["SENT"] } }] }],
		});
	});

	test("other changes are there for who asks for them", async () => {
		const office = anOffice(asking);
		const id = await receiveOne(office, letter(fromAsha));
		changeLabels(office.workspace, id, {
			add: ["STARRED"],
			remove: ["UNREAD"],
		});
		deleteMessage(office.workspace, id);
		expect(since(office, "1001")).toEqual({ historyId: "1004" });
		expect(
			ask(office, `${gmail}.History.list("me", { startHistoryId: "1001" })`),
		).toMatchObject({
			history: [
				{ labelsAdded: [{ labelIds: ["STARRED"] }] },
				{ labelsRemoved: [{ labelIds: ["UNREAD"] }] },
				{ messagesDeleted: [{ message: { id } }] },
			],
		});
	});

	test("comes in pages", async () => {
		const office = anOffice(asking);
		for (const each of ["1", "2", "3"]) {
			await receiveOne(office, letter(fromAsha, each));
		}
		const first = since(office, "1000", { maxResults: 2 }) as {
			nextPageToken: string;
		};
		expect(first).toMatchObject({ history: [{ id: "1001" }, { id: "1002" }] });
		const { nextPageToken: pageToken } = first;
		expect(since(office, "1000", { maxResults: 2, pageToken })).toEqual({
			history: [expect.objectContaining({ id: "1003" })],
			historyId: "1003",
		});
	});

	test.each([
		["forgotten", "1000"],
		["in the future", "9999"],
	])("that is %s is not found", async (_, start) => {
		const office = anOffice(asking);
		await receiveOne(office, letter(fromAsha));
		forgetHistory(office.workspace);
		expect(
			refusal(
				office,
				`${gmail}.History.list("me", { startHistoryId: args[0] })`,
				start,
			),
		).toBe(
			"GoogleJsonResponseException: API call to gmail.users.history.list failed with error: Requested entity was not found.",
		);
	});

	test("is forgotten after a week, also while nothing comes", async () => {
		const quiet = anOffice(asking);
		await receiveOne(quiet, letter(fromAsha, "1"));
		quiet.advance({ days: 6 });
		expect(since(quiet, "1000")).toMatchObject({ history: [{ id: "1001" }] });
		quiet.advance({ days: 2 });
		expect(
			refusal(quiet, `${gmail}.History.list("me", { startHistoryId: "1000" })`),
		).toContain("Requested entity was not found.");
		expect(since(quiet, "1001")).toEqual({ historyId: "1001" });
	});

	test("before a gap of a week is gone", async () => {
		const office = anOffice(asking);
		const start = ask(office, now);
		await receiveOne(office, letter(fromAsha, "1"));
		office.advance({ days: 8 });
		await receiveOne(office, letter(fromAsha, "2"));
		expect(
			refusal(
				office,
				`${gmail}.History.list("me", { startHistoryId: args[0] })`,
				start,
			),
		).toContain("Requested entity was not found.");
		expect(since(office, "1001")).toMatchObject({ history: [{ id: "1002" }] });
	});

	test("an id that is no number is refused", () => {
		expect(
			refusal(
				anOffice(asking),
				`${gmail}.History.list("me", { startHistoryId: "abc" })`,
			),
		).toContain("Invalid value at 'start_history_id'");
	});
});

test("another account sees another mailbox", async () => {
	const office = anOffice(asking);
	await receiveOne(office, letter(fromAsha));
	office.setAccount("someone@else.example");
	expect(ask(office, `${gmail}.getProfile("me")`)).toEqual({
		emailAddress: "someone@else.example",
		messagesTotal: 0,
		threadsTotal: 0,
		historyId: "1000",
	});
});
