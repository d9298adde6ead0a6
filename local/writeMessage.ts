/** Writes an email as it goes over the wire. */

import { encode, wrap } from "nodemailer/lib/base64";
import MailComposer from "nodemailer/lib/mail-composer";
import type MimeNode from "nodemailer/lib/mime-node";
import * as quotedPrintable from "nodemailer/lib/qp";

export interface Outgoing {
	from: { name: string; address: string };
	date: Date;
	messageId: string;
	inReplyTo?: string;
	references?: string;
	to?: string;
	cc?: string;
	bcc?: string;
	replyTo?: string;
	subject?: string;
	body?: string;
	htmlBody?: string;
	attachments: { name: string; type: string; bytes: Uint8Array }[];
}

export function writeMessage(letter: Outgoing): Uint8Array {
	const { subject = "", body, htmlBody, ...head } = letter;
	const composer = new MailComposer({
		from: head.from,
		date: head.date,
		messageId: head.messageId,
		...(head.to && { to: head.to }),
		...(head.cc && { cc: head.cc }),
		...(head.bcc && { bcc: head.bcc }),
		...(head.replyTo && { replyTo: head.replyTo }),
		...(head.inReplyTo && { inReplyTo: head.inReplyTo }),
		...(head.references && { references: head.references }),
		subject,
		text: body ?? "",
		...(htmlBody && { html: htmlBody }),
		attachments: head.attachments.map(({ name, type, bytes }) => ({
			filename: name,
			contentType: type,
			content: Buffer.from(bytes),
		})),
		baseBoundary: head.messageId.replace(/\W/g, ""),
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	const node = composer.compile();
	node.keepBcc = true;
	return Buffer.from(nodeText(node), "latin1");
}

// The library writes to a stream, later; a script's call must be done at once.
function nodeText(node: MimeNode): string {
	const head = `${node.buildHeaders()}\r\n\r\n`;
	if (!node.multipart) return head + contentText(node);
	const parts = node.childNodes.map(
		(child) => `--${node.boundary}\r\n${nodeText(child)}\r\n`,
	);
	return `${head}${parts.join("")}--${node.boundary}--\r\n`;
}

function contentText(node: MimeNode): string {
	const { content } = node;
	if (!content) return "";
	if (typeof content !== "string" && !Buffer.isBuffer(content)) {
		throw new Error("A message part has neither text nor bytes");
	}
	const lines = content.toString().replace(/\r?\n/g, "\r\n");
	switch (node.getTransferEncoding()) {
		case "base64":
			return wrap(encode(Buffer.isBuffer(content) ? content : lines));
		case "quoted-printable":
			return quotedPrintable.wrap(quotedPrintable.encode(lines));
		default:
			return lines;
	}
}
