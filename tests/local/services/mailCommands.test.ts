/** The commands about mail and the card, as a person writes them. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../../../local/commandLine";
import { moveConversation } from "../../../local/conversations";
import { openOffice } from "../../../local/office";
import { addOns, cardScopes } from "./cardScript";
import { scriptFolder, temporaryFolder } from "./scripts";

const code = `
	function setUp() {}
	function onMessage(e) {
		const press = (words, name) => CardService.newTextButton().setText(words)
			.setOnClickAction(CardService.newAction().setFunctionName(name));
		return CardService.newCardBuilder()
			.setHeader(CardService.newCardHeader().setTitle("Oak Trust"))
			.addSection(CardService.newCardSection().setHeader("Partner")
				.addWidget(CardService.newDecoratedText().setTopLabel("Stage").setText("Active"))
				.addWidget(CardService.newSelectionInput().setFieldName("who").setTitle("Who")
					.addItem("Asha", "A", false))
				.addWidget(CardService.newTextButton().setText("Go").setOpenLink(
					CardService.newOpenLink().setUrl("https://docs.google.com/x")))
				.addWidget(press("Log", "log")).addWidget(press("Break", "broken"))
				.addWidget(press("Off", "log").setDisabled(true))).build();
	}
	function onHome() {
		return CardService.newCardBuilder().addSection(CardService.newCardSection().addWidget(
			CardService.newTextParagraph().setText("At home"))).build();
	}
	function log(e) {
		const { formInputs = {} } = e.commonEventObject;
		return CardService.newActionResponseBuilder().setNotification(
			CardService.newNotification().setText("Logged " + JSON.stringify(formInputs))).build();
	}
	function broken() { throw new Error("no partner"); }`;

async function aDesk() {
	const workspace = join(temporaryFolder(), "charity");
	const manifest = { addOns, oauthScopes: cardScopes };
	const script = scriptFolder(code, { manifest });
	const say = (...words: string[]) =>
		commandLine([...words, "--workspace", workspace, "--script", script]);
	const json = async (...words: string[]) =>
		JSON.parse((await say(...words, "--json")).text);
	await say("setup", "--now", "2026-04-01T09:00:00Z");
	const receive = async (...words: string[]): Promise<string> =>
		(await json("receive-mail", "--from", "Asha <asha@oak.example>", ...words))
			.id;
	return { say, json, receive, workspace, script };
}

test("receive-mail and send-mail make a conversation, which mail lists with its ids", async () => {
	const { say, json, receive } = await aDesk();
	const id = await receive(
		...["--subject", "Visit", "--body", "Can we come?"],
		...["--cc", "ben@oak.example", "--at", "2026-03-02T08:30:00Z"],
	);
	const sent = await say("send-mail", "--reply-to", id, "--body", "Yes.");
	expect(sent.text).toMatch(/^Sent: Re: Visit \(\w+\)\.$/);
	const [newest, oldest] = await json("mail");
	expect(oldest).toMatchObject({
		id,
		subject: "Visit",
		labels: ["UNREAD", "INBOX"],
		date: "2026-03-02T08:30:00.000Z",
		text: expect.stringContaining("Can we come?"),
	});
	expect(newest).toMatchObject({
		to: "Asha <asha@oak.example>",
		threadId: oldest.threadId,
		labels: ["SENT"],
	});
	expect((await say("mail", "--box", "inbox")).text).toMatch(
		new RegExp(
			`^From +To +Subject +Date +Labels +Id\nAsha <asha@oak.example> .* Visit +02/03/2026 08:30 +UNREAD, INBOX +${id}$`,
		),
	);
});

test.each([
	[[], "dmarc=pass"],
	[["--unverified"], "dmarc=fail"],
])(
	"receive-mail %j leaves Gmail's word on its sender",
	async (words, result) => {
		const { receive, workspace } = await aDesk();
		const id = await receive(...words);
		const path = join(workspace, "mailbox", `${id}.eml`);
		expect(readFileSync(path, "utf8")).toContain(result);
	},
);

test("an answer may have a subject of its own, from an address that Gmail verified", async () => {
	const { json, receive, workspace } = await aDesk();
	const asked = await receive("--subject", "AGR-0007 waits for you");
	const subject = "APPROVE AGR-0007 K7QM-9TXD";
	const id = await receive("--subject", subject, "--reply-to", asked);
	const [newest] = await json("mail", "--box", "inbox");
	expect(newest).toMatchObject({ id, subject });
	const raw = readFileSync(join(workspace, "mailbox", `${id}.eml`), "utf8");
	expect(raw).toContain("dmarc=pass");
	expect(raw).toMatch(/^In-Reply-To: </m);
});

test("label-mail labels whole conversations, and takes the label off", async () => {
	const { say, json, receive } = await aDesk();
	const first = await receive("--subject", "Visit");
	const answer = await receive("--reply-to", first);
	const other = await receive("--subject", "Fair");
	const labelled = await json("label-mail", first, other, "--label", "Oak");
	expect(labelled.messages.sort()).toEqual([first, answer, other].sort());
	const labels = async () =>
		(await json("mail")).map((each: { labels: string[] }) =>
			each.labels.includes("Oak"),
		);
	expect(await labels()).toEqual([true, true, true]);
	const off = ["label-mail", answer, "--label", "oak", "--remove"];
	expect((await say(...off)).text).toBe(
		"2 messages have the label “oak” no longer.",
	);
	expect(await labels()).toEqual([true, false, false]);
});

test("mail tells the boxes apart", async () => {
	const { json, receive, workspace, script } = await aDesk();
	const archived = await receive("--subject", "Visit");
	const thrown = await receive("--subject", "Fair");
	const office = openOffice(workspace, { project: script });
	moveConversation(office.workspace, archived, "archive");
	moveConversation(office.workspace, thrown, "bin");
	office.close();
	const idsIn = async (box: string) =>
		(await json("mail", "--box", box)).map(({ id }: { id: string }) => id);
	expect(await idsIn("inbox")).toEqual([]);
	expect(await idsIn("all")).toEqual([archived]);
	expect(await idsIn("bin")).toEqual([thrown]);
});

test("card shows the card of a message, or the homepage, and presses a button", async () => {
	const { say, json, receive } = await aDesk();
	const id = await receive("--subject", "Visit");
	expect((await say("card")).text).toBe("  At home");
	expect((await say("card", id)).text).toBe(
		[
			"Oak Trust",
			"Partner",
			"  Stage · Active",
			"  Who, as who: Asha (A)",
			"  [Go]",
			"  [Log]",
			"  [Break]",
			"  [Off: cannot be pressed]",
		].join("\n"),
	);
	expect(await json("card", id)).toMatchObject([
		{ header: { title: "Oak Trust" } },
	]);
	expect(
		(await say("card", id, "--press", "Log", "--inputs", '{"who": "A"}')).text,
	).toBe('Logged {"who":{"stringInputs":{"value":["A"]}}}');
	expect(await json("card", id, "--press", "Log")).toMatchObject({
		notification: { text: "Logged {}" },
	});
	expect(await say("card", id, "--press", "Break")).toMatchObject({
		text: "Error: no partner",
		failed: true,
	});
});

test.each([
	[
		["label-mail", "--label", "Oak"],
		'Say which messages and which label, such as "label-mail 18c2f --label Partners"; "mail" lists the ids.',
	],
	[
		["label-mail", "abc", "--label", "Oak"],
		'There is no message abc; "mail" lists what is there.',
	],
	[
		["send-mail", "--subject", "x"],
		'Say to whom, such as "--to asha@oak.example", or which message it answers, with --reply-to ID.',
	],
	[
		["send-mail", "--to", "nobody"],
		"“nobody” is not an email address; write it like asha@oak.example.",
	],
	[
		["receive-mail", "--subject", "x"],
		'Say who it is from, such as "--from asha@oak.example".',
	],
	[
		["receive-mail", "--from", "a@b.example", "--at", "2027-01-01"],
		'"2027-01-01" is still to come; it is 2026-04-01T09:00:00.000Z here now.',
	],
	[["card", "abc"], 'There is no message abc; "mail" lists what is there.'],
	[
		["card", "--press", "Log"],
		'There is nothing "Log" to press; there is: nothing.',
	],
])("%p", async (words, text) => {
	const { say, json } = await aDesk();
	expect(await say(...words)).toEqual({ text, failed: true, isJson: false });
	expect(await json(...words)).toEqual({ error: text });
	expect(await json("mail")).toEqual([]);
});

test("what cannot be pressed, or is not named, is said in a sentence", async () => {
	const { say, receive } = await aDesk();
	const id = await receive();
	const press = async (...words: string[]) =>
		(await say("card", id, "--press", ...words)).text;
	expect(await press("Go")).toBe('"Go" only opens https://docs.google.com/x.');
	expect(await press("Off")).toBe(
		'There is nothing "Off" to press; there is: Go, Log, Break.',
	);
	expect(await press("Log", "--inputs", "[1]")).toBe(
		"[1] does not name fields of the card.",
	);
	const remove = ["label-mail", id, "--label", "Oak", "--remove"];
	expect((await say(...remove)).text).toBe(
		'There is no label "Oak"; the labels are: none yet.',
	);
});
