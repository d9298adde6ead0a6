/** Labels and places of conversations, and what the history tells of them. */

import { type Place, placeOf } from "../../../local/boxes";
import {
	deleteLabel,
	labelConversation,
	labelFor,
	moveConversation,
	renameLabel,
} from "../../../local/conversations";
import { receiveMadeUp } from "../../../local/madeUpLetter";
import { deleteMessage } from "../../../local/mailbox";
import type { Office } from "../../../local/office";
import { writeLetter } from "../../../local/writeLetter";
import { anOffice, ask, asking, refusal } from "./scripts";

const gmail = "Gmail.Users";

/** A letter, our answer, and a letter of somebody else. */
function aConversation() {
	const office = anOffice(asking);
	const { workspace } = office;
	const from = (name: string, subject: string) =>
		receiveMadeUp(workspace, {
			from: `${name}@${name}.example`,
			subject,
			isVerified: true,
		});
	const letter = from("oak", "Visit");
	const answer = writeLetter(workspace, { replyTo: letter, text: "Yes" });
	const other = from("elm", "Fair");
	return { office, workspace, letter, answer, other };
}

const labels = (office: Office, id: string) =>
	office.mail().find((each) => each.id === id)?.labels;

const historyId = (office: Office) =>
	ask(office, `${gmail}.getProfile("me").historyId`);

interface Told {
	history?: { id: string }[];
	nextPageToken?: string;
}

const since = (office: Office, id: unknown, options: object = {}) =>
	ask(
		office,
		`${gmail}.History.list("me", { startHistoryId: args[0], ...args[1] })`,
		id,
		options,
	) as Told;

const userLabels = (office: Office) =>
	ask(
		office,
		`${gmail}.Labels.list("me").labels.filter(({ type }) => type === "user")`,
	);

describe("a label", () => {
	test("counts for the whole conversation, and for no other", () => {
		const { office, workspace, letter, answer, other } = aConversation();
		const start = historyId(office);
		const label = labelFor(workspace, "Partners/Oak");
		labelConversation(workspace, letter, label, true);
		expect(labels(office, letter)).toEqual(["UNREAD", "INBOX", label]);
		expect(labels(office, answer)).toEqual(["SENT", label]);
		expect(labels(office, other)).toEqual(["UNREAD", "INBOX"]);
		expect(
			since(office, start, { historyTypes: ["messageAdded", "labelAdded"] }),
		).toMatchObject({
			history: [
				{
					messages: [{ id: letter }],
					labelsAdded: [
						{
							labelIds: [label],
							message: { id: letter, labelIds: ["UNREAD", "INBOX", label] },
						},
					],
				},
				{
					messages: [{ id: answer }],
					labelsAdded: [{ labelIds: [label], message: { id: answer } }],
				},
			],
		});
		labelConversation(workspace, answer, label, false);
		expect(labels(office, letter)).toEqual(["UNREAD", "INBOX"]);
		expect(labels(office, answer)).toEqual(["SENT"]);
	});

	test("that is there already changes nothing, and leaves no history", () => {
		const { office, workspace, letter } = aConversation();
		const label = labelFor(workspace, "Oak");
		labelConversation(workspace, letter, label, true);
		const start = historyId(office);
		labelConversation(workspace, letter, label, true);
		expect(since(office, start)).toEqual({ historyId: start });
	});

	test("is told apart from new mail by the kinds that are asked for", () => {
		const { office, workspace, letter } = aConversation();
		const start = historyId(office);
		const label = labelFor(workspace, "Oak");
		labelConversation(workspace, letter, label, true);
		const id = receiveMadeUp(workspace, {
			from: "ash@ash.example",
			isVerified: true,
		});
		labelConversation(workspace, letter, label, false);
		const kinds = (...historyTypes: string[]) =>
			since(office, start, { historyTypes }).history?.map(
				(record) => Object.keys(record)[2],
			);
		expect(kinds("messageAdded")).toEqual(["messagesAdded"]);
		expect(kinds("messageAdded", "labelAdded")).toEqual([
			"labelsAdded",
			"labelsAdded",
			"messagesAdded",
		]);
		expect(
			since(office, start, { historyTypes: "messageAdded" }),
		).toMatchObject({ history: [{ messages: [{ id }] }] });
		const ids = since(office, start).history?.map((record) => record.id);
		expect(new Set(ids).size).toBe(5);
	});

	test("can be asked for with one label alone", () => {
		const { office, workspace, letter } = aConversation();
		const start = historyId(office);
		const label = labelFor(workspace, "Oak");
		labelConversation(workspace, letter, label, true);
		const other = labelFor(workspace, "Other");
		labelConversation(workspace, letter, other, true);
		expect(
			since(office, start, {
				labelId: label,
				historyTypes: ["messageAdded", "labelAdded"],
				maxResults: 1,
			}),
		).toMatchObject({ history: [{ labelsAdded: [{ labelIds: [label] }] }] });
		expect(
			ask(office, `${gmail}.Messages.list("me", { labelIds: args[0] })`, [
				other,
				"SENT",
			]),
		).toMatchObject({ resultSizeEstimate: 1 });
	});

	test("is made once, whatever its capitals and blanks", () => {
		const { office, workspace } = aConversation();
		const id = labelFor(workspace, "  Oak   Trust ");
		expect(labelFor(workspace, "oak trust")).toBe(id);
		expect(userLabels(office)).toEqual([
			{ id, name: "Oak Trust", type: "user" },
		]);
	});

	test("gets another name and stays on its messages", () => {
		const { office, workspace, letter } = aConversation();
		const label = labelFor(workspace, "Oak");
		labelConversation(workspace, letter, label, true);
		const start = historyId(office);
		renameLabel(workspace, label, "Oak Trust");
		expect(userLabels(office)).toMatchObject([
			{ id: label, name: "Oak Trust" },
		]);
		expect(labels(office, letter)).toContain(label);
		expect(historyId(office)).toBe(start);
		renameLabel(workspace, label, "OAK TRUST");
		expect(userLabels(office)).toMatchObject([{ name: "OAK TRUST" }]);
	});

	test("that is deleted goes from all messages, and its id never comes back", () => {
		const { office, workspace, letter, other } = aConversation();
		const label = labelFor(workspace, "Oak");
		labelConversation(workspace, letter, label, true);
		labelConversation(workspace, other, label, true);
		const start = historyId(office);
		deleteLabel(workspace, label);
		expect(userLabels(office)).toEqual([]);
		expect(office.mail().flatMap((each) => each.labels)).not.toContain(label);
		expect(since(office, start).history).toHaveLength(3);
		expect(
			refusal(office, `${gmail}.Messages.list("me", { labelIds: args[0] })`, [
				label,
			]),
		).toContain(`Invalid label: ${label}`);
		expect(labelFor(workspace, "Oak")).not.toBe(label);
	});

	test.each([
		["", "A label needs a name."],
		["x".repeat(226), "A label has at most 225 letters."],
		["inbox", "“inbox” is a name that Gmail uses itself; choose another."],
		["Bin", "“Bin” is a name that Gmail uses itself; choose another."],
	])("cannot be called %p", (name, words) => {
		const { workspace } = aConversation();
		expect(() => labelFor(workspace, name)).toThrow(words);
		const id = labelFor(workspace, "x".repeat(225));
		expect(() => renameLabel(workspace, id, name)).toThrow(words);
	});

	test("cannot take the name of another", () => {
		const { workspace } = aConversation();
		labelFor(workspace, "Oak");
		const elm = labelFor(workspace, "Elm");
		expect(() => renameLabel(workspace, elm, "oak")).toThrow(
			"There is a label “Oak” already.",
		);
	});

	test("of Gmail's own, or that is gone, is none to put on or to delete", () => {
		const { workspace, letter } = aConversation();
		for (const label of ["INBOX", "Label_9"]) {
			expect(() => labelConversation(workspace, letter, label, false)).toThrow(
				"That label is no longer there",
			);
			expect(() => deleteLabel(workspace, label)).toThrow("no longer there");
			expect(() => renameLabel(workspace, label, "x")).toThrow(
				"no longer there",
			);
		}
	});
});

describe("a conversation", () => {
	const subjects = (office: Office, box: Parameters<Office["mail"]>[0]) =>
		office
			.mail(box)
			.map(({ subject }) => subject)
			.sort();

	test.each([
		["archive", ["Fair"], ["Re: Visit"], ["Fair", "Re: Visit", "Visit"], []],
		["bin", ["Fair"], [], ["Fair"], ["Re: Visit", "Visit"]],
		["spam", ["Fair"], [], ["Fair"], ["Re: Visit", "Visit"]],
	] as [Place, string[], string[], string[], string[]][])(
		"goes as one to: %s, and comes back",
		(place, inbox, sent, all, bin) => {
			const { office, workspace, letter, answer } = aConversation();
			moveConversation(workspace, answer, place);
			expect(subjects(office, "inbox")).toEqual(inbox);
			expect(subjects(office, "sent")).toEqual(sent);
			expect(subjects(office, "all")).toEqual(all);
			expect(subjects(office, "bin")).toEqual(bin);
			expect(placeOf(labels(office, letter) ?? [])).toBe(place);
			moveConversation(workspace, letter, "inbox");
			expect(subjects(office, "inbox")).toEqual(["Fair", "Visit"]);
			expect(subjects(office, "sent")).toEqual(["Re: Visit"]);
			expect(subjects(office, "bin")).toEqual([]);
		},
	);

	test("in the bin is told as one change of a message after the other", () => {
		const { office, workspace, letter, answer } = aConversation();
		const start = historyId(office);
		moveConversation(workspace, letter, "bin");
		expect(since(office, start).history).toMatchObject([
			{ labelsAdded: [{ labelIds: ["TRASH"], message: { id: letter } }] },
			{ labelsRemoved: [{ labelIds: ["INBOX"], message: { id: letter } }] },
			{ labelsAdded: [{ labelIds: ["TRASH"], message: { id: answer } }] },
		]);
	});

	test("a new answer finds it, wherever it was put", () => {
		const { office, workspace, letter } = aConversation();
		moveConversation(workspace, letter, "archive");
		const id = receiveMadeUp(workspace, {
			from: "oak@oak.example",
			isVerified: true,
			replyTo: letter,
		});
		const thread = (of: string) =>
			office.mail().find((each) => each.id === of)?.threadId;
		expect(thread(id)).toBe(thread(letter));
		expect(subjects(office, "inbox")).toEqual(["Fair", "Re: Visit"]);
	});
});

describe("a list of everything", () => {
	const list = (office: Office, options: object = {}) =>
		ask(office, `${gmail}.Messages.list("me", args[0])`, options) as {
			messages?: { id: string }[];
			nextPageToken: string;
		};
	const ids = (office: Office, options: object = {}) =>
		list(office, options).messages?.map(({ id }) => id) ?? [];

	test("has what is archived and sent, and neither spam nor bin, newest first", async () => {
		const office = anOffice(asking);
		const { workspace } = office;
		const from = (name: string) => {
			office.advance({ minutes: 1 });
			return receiveMadeUp(workspace, {
				from: `${name}@${name}.example`,
				subject: name,
				isVerified: true,
			});
		};
		const archived = from("oak");
		const thrown = from("elm");
		const spam = from("ash");
		office.advance({ minutes: 1 });
		const sent = writeLetter(workspace, { to: "a@b.example" });
		const raw = new TextEncoder().encode("Subject: Not sent yet\r\n\r\n");
		office.advance({ minutes: 1 });
		const [draft] = await office.receive({
			raw,
			headers: [{ name: "Subject", value: "Not sent yet" }],
			gmailLabels: ["Drafts"],
		});
		moveConversation(workspace, archived, "archive");
		moveConversation(workspace, thrown, "bin");
		moveConversation(workspace, spam, "spam");
		expect(ids(office)).toEqual([draft?.id, sent, archived]);
		expect(ids(office, { includeSpamTrash: true })).toEqual([
			draft?.id,
			sent,
			spam,
			thrown,
			archived,
		]);
	});

	test("keeps its pages while mail arrives, and refuses one whose message is gone", () => {
		const office = anOffice(asking);
		const { workspace } = office;
		const arrive = () => {
			office.advance({ minutes: 1 });
			return receiveMadeUp(workspace, {
				from: "oak@oak.example",
				isVerified: true,
			});
		};
		const [first = "", second = "", third = ""] = [
			arrive(),
			arrive(),
			arrive(),
		];
		const one = list(office, { maxResults: 1 });
		expect(one.messages?.map(({ id }) => id)).toEqual([third]);
		arrive();
		const next = { maxResults: 1, pageToken: one.nextPageToken };
		expect(ids(office, next)).toEqual([second]);
		expect(ids(office, { ...next, maxResults: 2 })).toEqual([second, first]);
		deleteMessage(workspace, third);
		expect(
			ask(
				office,
				`(() => { try { ${gmail}.Messages.list("me", args[0]) } catch ({ details }) { return [details.code, details.message] } })()`,
				next,
			),
		).toEqual([400, "Invalid pageToken"]);
	});
});
