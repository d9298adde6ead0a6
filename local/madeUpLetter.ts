/** A made-up message from outside, as Gmail would have received it. */

import { addressParser } from "postal-mime";
import { addressLine } from "./addresses";
import { answeredSubject, headerOf, threadTo } from "./answering";
import { Mistake } from "./refusal";
import { newId, type Workspace } from "./workspace";
import { checkAddresses, delivered } from "./writeLetter";
import { writeMessage } from "./writeMessage";

export interface MadeUpLetter {
	/** "Asha <asha@oak.example>", or the address alone. */
	from: string;
	cc?: string;
	/** That of the message that it answers, unless it says so. */
	subject?: string;
	text?: string;
	/** Whether Gmail found that it comes from where it says. */
	isVerified: boolean;
	/** The id of the message that it answers. */
	replyTo?: string;
	/** ISO, when it was received; now, unless it says so. */
	at?: string;
}

interface Sender {
	name: string;
	address: string;
}

/**
 * Puts it into the inbox.
 * @returns its id
 * @throws Mistake when it says nothing of who wrote it, or a strange time
 */
export function receiveMadeUp(
	workspace: Workspace,
	letter: MadeUpLetter,
): string {
	const { cc = "", text = "", replyTo, isVerified } = letter;
	const from = senderIn(letter.from, workspace.state.account);
	checkAddresses(addressLine(cc).wrong);
	const at = timeOf(letter.at, workspace.state.now);
	const raw = writeMessage({
		from,
		date: at,
		messageId: `<${newId(workspace, 24)}@${domainOf(from)}>`,
		...(replyTo && threadTo(workspace, replyTo)),
		to: workspace.state.account,
		cc,
		subject: letter.subject ?? subjectFor(workspace, replyTo),
		body: text,
		attachments: [],
	});
	const trace = traceOf(from, { isVerified, at, to: workspace.state.account });
	return delivered(workspace, Buffer.concat([Buffer.from(trace), raw]));
}

const subjectFor = (workspace: Workspace, replyTo: string | undefined) =>
	replyTo ? answeredSubject(headerOf(workspace, replyTo, "subject")) : "";

function senderIn(line: string, account: string): Sender {
	const { addresses, wrong } = addressLine(line);
	checkAddresses(wrong);
	const [found] = addressParser(line);
	const { name = "", address } = found ?? {};
	if (!address || addresses.length !== 1) {
		throw new Mistake("Say who it is from, with one address.");
	}
	if (address.toLowerCase() === account.toLowerCase()) {
		throw new Mistake(
			"That is this mailbox’s own address; write the message to send it.",
		);
	}
	return { name, address };
}

function timeOf(given: string | undefined, now: number): Date {
	if (given === undefined) return new Date(now);
	const time = Date.parse(given);
	if (Number.isNaN(time)) {
		throw new Mistake(
			`"${given}" is not a time; give it as 2026-04-01T09:00:00Z.`,
		);
	}
	if (time > now) {
		throw new Mistake(
			`"${given}" is still to come; it is ${new Date(now).toISOString()} here now.`,
		);
	}
	return new Date(time);
}

const domainOf = ({ address }: Sender) =>
	address.slice(address.lastIndexOf("@") + 1).toLowerCase();

const wireTime = (time: Date) => time.toUTCString().replace("GMT", "+0000");

/** What Gmail writes above a message when it takes it in. */
function traceOf(
	from: Sender,
	{ isVerified, at, to }: { isVerified: boolean; at: Date; to: string },
): string {
	const domain = domainOf(from);
	const checks = isVerified
		? [
				`dkim=pass header.i=@${domain} header.s=mail header.b=AbCdEfGh`,
				`spf=pass (google.com: domain of ${from.address} designates 192.0.2.1 as permitted sender) smtp.mailfrom=${from.address}`,
				`dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${domain}`,
			]
		: [
				`spf=fail (google.com: domain of ${from.address} does not designate 192.0.2.1 as permitted sender) smtp.mailfrom=${from.address}`,
				`dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=${domain}`,
			];
	return [
		`Delivered-To: ${to}`,
		`Received: from mail.${domain} (mail.${domain}. [192.0.2.1])`,
		`        by mx.google.com with ESMTPS`,
		`        for <${to}>;`,
		`        ${wireTime(at)}`,
		`Authentication-Results: mx.google.com;`,
		...checks
			.map((check) => `       ${check}`)
			.join(";\n")
			.split("\n"),
		"",
	].join("\r\n");
}
