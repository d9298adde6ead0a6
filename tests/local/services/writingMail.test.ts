/** Letters that a person writes as the charity, or makes up from outside. */

import { receiveMadeUp } from "../../../local/madeUpLetter";
import type { Office } from "../../../local/office";
import { writeLetter } from "../../../local/writeLetter";
import { account, anOffice, ask, asking } from "./scripts";

const headersOf = (office: Office, id: string) => {
	const { payload } = ask(
		office,
		'Gmail.Users.Messages.get("me", args[0], { format: "metadata" })',
		id,
	) as { payload: { headers: { name: string; value: string }[] } };
	return (name: string) =>
		payload.headers
			.filter((header) => header.name === name)
			.map(({ value }) => value);
};

const messageOf = (office: Office, id: string) =>
	office.mail().find((each) => each.id === id);

const aLetter = (office: Office, changes: object = {}) =>
	receiveMadeUp(office.workspace, {
		from: "Asha Oak <asha@oak.example>",
		subject: "Visit",
		text: "Can we come?",
		isVerified: true,
		...changes,
	});

describe("a made-up letter", () => {
	test("lands in the inbox as Gmail would have taken it in", async () => {
		const office = anOffice(asking);
		const id = aLetter(office, { cc: "Ben <ben@oak.example>" });
		expect(messageOf(office, id)).toMatchObject({
			from: "Asha Oak <asha@oak.example>",
			to: account,
			subject: "Visit",
			labels: ["UNREAD", "INBOX"],
			date: "2026-04-01T09:00:00.000Z",
		});
		expect((await office.letter(id)).text.trim()).toBe("Can we come?");
		const header = headersOf(office, id);
		expect(header("Cc")).toEqual(["Ben <ben@oak.example>"]);
		expect(header("Message-ID")).toEqual([
			expect.stringMatching(/^<\w{24}@oak\.example>$/),
		]);
		expect(header("In-Reply-To")).toEqual([]);
	});

	test.each([
		[true, "dmarc=pass", "dkim=pass header.i=@oak.example"],
		[false, "dmarc=fail", "spf=fail"],
	])("is verified: %s", (isVerified, dmarc, other) => {
		const office = anOffice(asking);
		const [result = "", ...more] = headersOf(
			office,
			aLetter(office, { isVerified }),
		)("Authentication-Results");
		expect(more).toEqual([]);
		expect(result).toMatch(/^mx\.google\.com;/);
		expect(result).toContain(dmarc);
		expect(result).toContain(other);
		expect(result).toContain("header.from=oak.example");
	});

	test("answers what it says it answers", () => {
		const office = anOffice(asking);
		const ours = writeLetter(office.workspace, {
			to: "asha@oak.example",
			subject: "Visit",
		});
		const answer = aLetter(office, { subject: undefined, replyTo: ours });
		expect(messageOf(office, answer)).toMatchObject({
			subject: "Re: Visit",
			threadId: messageOf(office, ours)?.threadId,
		});
		expect(headersOf(office, answer)("In-Reply-To")).toEqual(
			headersOf(office, ours)("Message-ID"),
		);
	});

	test("can have come earlier", () => {
		const office = anOffice(asking);
		const id = aLetter(office, { at: "2026-03-02T08:30:00Z" });
		expect(messageOf(office, id)?.date).toBe("2026-03-02T08:30:00.000Z");
	});

	test.each([
		[{ from: "" }, "Say who it is from, with one address."],
		[{ from: "nobody" }, "“nobody” is not an email address"],
		[
			{ from: "a@oak.example, b@oak.example" },
			"Say who it is from, with one address.",
		],
		[{ from: account }, "That is this mailbox’s own address"],
		[{ cc: "x" }, "“x” is not an email address"],
		[{ at: "soon" }, '"soon" is not a time'],
		[{ at: "2026-04-01T09:00:01Z" }, "is still to come"],
		[{ replyTo: "abc" }, "There is no message abc"],
	])("with %j is refused", (changes, words) => {
		const office = anOffice();
		expect(() => aLetter(office, changes)).toThrow(words);
		expect(office.mail()).toEqual([]);
	});

	test("cannot bring headers of its own", () => {
		const office = anOffice(asking);
		const id = aLetter(office, {
			from: '"Asha\r\nX-Bad: 1" <asha@oak.example>',
			subject: "Visit\r\nX-Bad: 2",
			text: "X-Bad: 3",
		});
		expect(headersOf(office, id)("X-Bad")).toEqual([]);
	});
});

test("within one second, what came later is newer, whichever way it went", () => {
	const office = anOffice();
	office.workspace.state.now += 300;
	const sent = writeLetter(office.workspace, { to: "asha@oak.example" });
	const got = aLetter(office, { subject: "Got" });
	const again = writeLetter(office.workspace, { to: "asha@oak.example" });
	expect(office.mail().map(({ id }) => id)).toEqual([again, got, sent]);
});

describe("a letter of the charity", () => {
	test("is under Sent, with what other programs need to follow it", async () => {
		const office = anOffice(asking);
		const id = writeLetter(office.workspace, {
			to: "Asha <asha@oak.example>, ben@elm.example",
			cc: "cara@ash.example",
			subject: "Grüße",
			text: "Hello –\nall",
		});
		expect(messageOf(office, id)).toMatchObject({
			from: account,
			to: "Asha <asha@oak.example>, ben@elm.example",
			subject: "Grüße",
			labels: ["SENT"],
		});
		expect((await office.letter(id)).text.trim()).toBe("Hello –\nall");
		const header = headersOf(office, id);
		expect(header("Cc")).toEqual(["cara@ash.example"]);
		expect(header("Message-ID")).toEqual([
			expect.stringMatching(/^<\w{24}@mail\.gmail\.com>$/),
		]);
	});

	test("answers in the conversation, naming all that came before", () => {
		const office = anOffice(asking);
		const { workspace } = office;
		const first = aLetter(office);
		const second = writeLetter(workspace, { replyTo: first });
		const third = aLetter(office, { subject: undefined, replyTo: second });
		const fourth = writeLetter(workspace, { replyTo: third, text: "Good." });
		const idOf = (id: string) => headersOf(office, id)("Message-ID")[0];
		expect(messageOf(office, fourth)).toMatchObject({
			to: "Asha Oak <asha@oak.example>",
			subject: "Re: Visit",
			threadId: messageOf(office, first)?.threadId,
		});
		const header = headersOf(office, fourth);
		expect(header("In-Reply-To")).toEqual([idOf(third)]);
		expect(header("References")).toEqual([
			[first, second, third].map(idOf).join(" "),
		]);
	});

	test("goes on to the same people when it answers our own", () => {
		const office = anOffice();
		const { workspace } = office;
		const to = "Asha <asha@oak.example>, ben@elm.example";
		const ours = writeLetter(workspace, { to, subject: "Visit" });
		const more = writeLetter(workspace, { replyTo: ours });
		expect(messageOf(office, more)).toMatchObject({ to, subject: "Re: Visit" });
	});

	test("goes to where answers are wanted", async () => {
		const office = anOffice();
		const [got] = await office.receive(
			`From: news@oak.example\nReply-To: desk@oak.example\nTo: ${account}\nSubject: Re: News\n\nx\n`,
		);
		const id = writeLetter(office.workspace, { replyTo: got?.id ?? "" });
		expect(messageOf(office, id)).toMatchObject({
			to: "desk@oak.example",
			subject: "Re: News",
		});
	});

	test("with another subject begins another conversation", () => {
		const office = anOffice();
		const first = aLetter(office);
		const subject = "Lunch";
		const id = writeLetter(office.workspace, { replyTo: first, subject });
		const thread = (of: string) => messageOf(office, of)?.threadId;
		expect(thread(id)).not.toBe(thread(first));
	});

	test("needs no subject", () => {
		const office = anOffice();
		const id = writeLetter(office.workspace, { to: "a@b.example" });
		expect(messageOf(office, id)?.subject).toBe("");
	});

	test("to ourselves arrives as well", () => {
		const office = anOffice();
		const id = writeLetter(office.workspace, { to: account });
		expect(messageOf(office, id)?.labels).toEqual(["SENT", "INBOX"]);
	});

	test.each([
		[{}, "Say to whom it goes; it needs an address."],
		[{ to: "  " }, "Say to whom it goes; it needs an address."],
		[{ to: "a@b.example, nobody@" }, "“nobody@” is not an email address"],
		[{ to: "a@b.example", cc: "x" }, "“x” is not an email address"],
		[{ replyTo: "abc" }, "There is no message abc"],
	])("%j is refused", (letter, words) => {
		const office = anOffice();
		expect(() => writeLetter(office.workspace, letter)).toThrow(words);
		expect(office.mail()).toEqual([]);
	});
});
