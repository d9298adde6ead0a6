/** What the page asks about mail. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeWords } from "postal-mime";
import { answerTo, headerOf } from "../answering";
import { isIn, placeOf } from "../boxes";
import { conversationOf } from "../conversations";
import { pdf } from "../drive";
import { readHeaders } from "../mail/headers";
import { readMessages } from "../mail/readMessages";
import { type Delivered, emlPath, newestFirst } from "../mailbox";
import type { Office } from "../office";
import { Mistake } from "../refusal";
import type { Message } from "../state";
import { mailboxOf, type Workspace } from "../workspace";
import type { FramePlaces } from "./api";
import type {
	FileToKeep,
	LabelName,
	MailLine,
	MailList,
	MailView,
	Received,
	Request,
} from "./contract";
import { fileNameOf } from "./fileNames";
import { dayAndTime } from "./times";

type HeaderLine = Omit<MailLine, "labels">;

// A message's headers never change once it has arrived.
const known = new WeakMap<Message, HeaderLine>();

/** Newest first. */
export function mailLines(
	{ workspace }: Office,
	{ box, most }: Request<"listMail">,
): MailList {
	const { messages, userLabels } = mailboxOf(workspace);
	const all = messages
		.filter(({ labelIds }) => isIn(box, labelIds))
		.sort(newestFirst);
	const lines = all.slice(0, most).map((each) => lineOf(workspace, each));
	return { lines, total: all.length, labels: [...userLabels].sort(byName) };
}

function lineOf(workspace: Workspace, message: Message): MailLine {
	const line = known.get(message) ?? readLine(workspace, message);
	known.set(message, line);
	const { userLabels } = mailboxOf(workspace);
	const labels = userLabels.filter(({ id }) => message.labelIds.includes(id));
	return { ...line, labels: labels.sort(byName) };
}

const byName = (one: LabelName, other: LabelName) =>
	one.name.localeCompare(other.name, "en");

function readLine(workspace: Workspace, message: Message): HeaderLine {
	const headers = readHeaders(bytesOf(workspace, message.id));
	const first = (name: string) =>
		decodeWords(
			headers.find((header) => header.name.toLowerCase() === name)?.value ?? "",
		);
	return {
		id: message.id,
		messageId: message.messageId,
		from: first("from"),
		to: first("to"),
		subject: first("subject"),
		date: dayAndTime(message.internalDate),
	};
}

/**
 * @param id Gmail's, or the Message-ID of the header, as links have it
 * @param frame where its HTML and its files are shown
 */
export async function mailPage(
	office: Office,
	id: string,
	frame: FramePlaces,
): Promise<MailView> {
	const message = messageWith(office, id);
	const { workspace } = office;
	const { text, html } = await office.letter(message.id);
	const files = await office.attachments(message.id);
	return {
		...lineOf(workspace, message),
		cc: headerOf(workspace, message.id, "cc"),
		text,
		htmlPath: html === undefined ? "" : frame.mailPath(message.id),
		attachments: files.map(({ name, type, bytes }, n) => ({
			name,
			bytes: bytes.length,
			openPath: type === pdf ? frame.attachmentPath(message.id, n) : "",
		})),
		place: placeOf(message.labelIds),
		isSent: message.labelIds.includes("SENT"),
		conversation: conversationOf(workspace, message.id).length,
		answer: answerTo(workspace, message.id),
	};
}

/** The HTML of a message as it came: nobody's but the sender's. */
export async function mailHtml(office: Office, id: string): Promise<string> {
	const message = messageWith(office, id);
	return (await office.letter(message.id)).html ?? "";
}

async function attachmentOf(office: Office, id: string, n: number) {
	const files = await office.attachments(messageWith(office, id).id);
	const file = files[n];
	if (file) return file;
	throw new Mistake("That message has no such file; open it again.");
}

/** A file that came with a message, to be kept. */
export async function attachmentToKeep(
	office: Office,
	{ id, n }: Request<"keepAttachment">,
): Promise<FileToKeep> {
	const { name, type, bytes } = await attachmentOf(office, id, n);
	const base64 = Buffer.from(bytes).toString("base64");
	return { fileName: fileNameOf(name), mimeType: type, base64 };
}

/** @throws Mistake for anything else than a PDF, which could do something */
export async function attachedPdf(office: Office, id: string, n: number) {
	const { type, bytes } = await attachmentOf(office, id, n);
	if (type === pdf) return bytes;
	throw new Mistake("Only a PDF can be opened here; download the file.");
}

function messageWith({ workspace }: Office, wanted: string): Message {
	const found = mailboxOf(workspace).messages.find(
		({ id, messageId }) => wanted !== "" && [id, messageId].includes(wanted),
	);
	if (!found) throw gone();
	return found;
}

function bytesOf({ files }: Workspace, id: string): Uint8Array {
	const bytes = files.read(emlPath(id));
	if (!bytes) throw gone();
	return bytes;
}

const gone = () =>
	new Mistake(
		"That message is no longer in the workspace; choose another from the list.",
	);

/** Takes in the messages of a file that was dropped on the page. */
export async function receiveFile(
	office: Office,
	given: Request<"receive">,
): Promise<Received> {
	const folder = await mkdtemp(join(tmpdir(), "partnerships-mail-"));
	try {
		// The name that it came with says only how it is to be read.
		const isMbox = /\.mbox$/i.test(given.fileName);
		const path = join(folder, isMbox ? "dropped.mbox" : "dropped.eml");
		await writeFile(path, Buffer.from(given.base64, "base64"));
		const delivered = await office.receive(readMessages(path));
		return { notices: noticesOf(given.fileName, delivered) };
	} finally {
		await rm(folder, { recursive: true });
	}
}

function noticesOf(
	fileName: string,
	delivered: readonly Delivered[],
): string[] {
	const howMany = (outcome: Delivered["outcome"]) =>
		delivered.filter((each) => each.outcome === outcome).length;
	const counts = [
		`${howMany("taken")} received`,
		`${howMany("already there")} already there`,
		`${howMany("left out")} left out`,
	].filter((part) => !part.startsWith("0 "));
	const reasons = new Set(delivered.flatMap(({ reason }) => reason ?? []));
	const said = counts.length > 0 ? counts.join(", ") : "no message in it";
	return [`${fileName}: ${said}.`, ...[...reasons].map(sentence)];
}

const sentence = (words: string): string => {
	const start = words.charAt(0).toUpperCase() + words.slice(1);
	return /[.!?]$/.test(start) ? start : `${start}.`;
};
