/** MailApp: sends plain messages, which land in the mailbox under Sent. */

import { addressLine } from "../addresses";
import { named } from "../bridge";
import { readHeaders } from "../mail/headers";
import { deliver } from "../mailbox";
import type { Offers } from "../offers";
import { mailLeft, useMail } from "../quotas";
import { exception } from "../refusal";
import type { Running } from "../running";
import { newId } from "../workspace";
import { writeMessage } from "../writeMessage";
import { LocalBlob } from "./blob";
import { withoutNulls } from "./json";
import { checkBodyOf } from "./options";

interface Sending {
	to?: string;
	cc?: string;
	bcc?: string;
	subject?: string;
	body?: string;
	htmlBody?: string;
	name?: string;
	replyTo?: string;
	attachments?: LocalBlob[];
}

const longestSubject = 250;
const largestBody = 200 * 1024;
const largestAttachments = 25 * 1024 * 1024;

type Google = Offers<
	GoogleAppsScript.Mail.MailApp,
	"sendEmail" | "getRemainingDailyQuota"
>;

export class LocalMailApp implements Google {
	readonly #running: Running;

	constructor(running: Running) {
		this.#running = running;
		named("MailApp", this);
	}

	getRemainingDailyQuota() {
		return mailLeft(this.#running.workspace.state);
	}

	sendEmail(given: Sending | string, subject?: string, body?: string) {
		const message =
			typeof given === "string"
				? { to: given, ...(subject && { subject }), ...(body && { body }) }
				: withoutNulls(given);
		checkBodyOf("MailApp.sendEmail", message);
		const { to = "", cc = "", bcc = "" } = message;
		const recipients = [to, cc, bcc].flatMap(recipientsIn);
		if (recipients.length === 0) {
			throw exception("Failed to send email: no recipient");
		}
		if ((message.subject ?? "").length > longestSubject) {
			throw exception("Invalid argument: subject");
		}
		const { attachments = [], body: text = "", htmlBody = "" } = message;
		checkSize(text, htmlBody, attachments);
		const { workspace, gate } = this.#running;
		useMail(workspace.state, recipients.length);
		const raw = writeMessage(this.#letter(message));
		deliver(workspace, { raw, headers: readHeaders(raw) });
		gate.note({ bytes: raw.length });
	}

	#letter(message: Sending) {
		const { account, now } = this.#running.workspace.state;
		const { attachments = [], ...parts } = message;
		return {
			...parts,
			subject: parts.subject || "(no subject)",
			from: { name: parts.name ?? "", address: account },
			date: new Date(now),
			messageId: `<${newId(this.#running.workspace, 24)}@mail.gmail.com>`,
			attachments: attachments.map((blob) => ({
				name: blob.getName() ?? "attachment",
				type: blob.getContentType() ?? "application/octet-stream",
				bytes: LocalBlob.bytesOf(blob),
			})),
		};
	}
}

/** @throws Invalid email, naming what is not an address */
function recipientsIn(list: string): readonly string[] {
	const { addresses, wrong } = addressLine(list);
	if (wrong !== undefined) throw exception(`Invalid email: ${wrong}`);
	return addresses;
}

function checkSize(text: string, html: string, attachments: LocalBlob[]) {
	if (!Array.isArray(attachments) || attachments.some(isNoBlob)) {
		throw exception("Invalid argument: attachments");
	}
	if (Buffer.byteLength(text) + Buffer.byteLength(html) > largestBody) {
		throw exception("Limit Exceeded: Email Body Size.");
	}
	const bytes = attachments.reduce(
		(sum, blob) => sum + LocalBlob.bytesOf(blob).length,
		0,
	);
	if (bytes > largestAttachments) {
		throw exception("Limit Exceeded: Email Total Attachments Size.");
	}
}

const isNoBlob = (blob: unknown) => !(blob instanceof LocalBlob);
