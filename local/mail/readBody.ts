/** What a person reads of one message, for the preview on the page. */
import PostalMime, { type Address } from "postal-mime";
import { windowsText } from "./windowsText";

/** Untrusted text: the page escapes it, and shows the HTML in a sandbox. */
export interface MessageBody {
	text: string;
	html?: string;
	from: string;
	to: string;
	subject: string;
	/** ISO 8601, or as the message has it, or empty. */
	date: string;
}

/** @throws Error when the message is nested or headed beyond all measure */
export async function readBody(raw: Uint8Array): Promise<MessageBody> {
	const email = await PostalMime.parse(raw);
	return {
		text: windowsText(email.text ?? wordsOf(email.html ?? "")),
		...(email.html === undefined ? {} : { html: windowsText(email.html) }),
		from: windowsText(email.from === undefined ? "" : addressText(email.from)),
		to: windowsText((email.to ?? []).map(addressText).join(", ")),
		subject: windowsText(email.subject ?? ""),
		date: email.date ?? "",
	};
}

function addressText({ name, address, group }: Address): string {
	if (group !== undefined)
		return `${name}: ${group.map(addressText).join(", ")};`;
	if (address === undefined || address === "") return name;
	return name === "" ? address : `${name} <${address}>`;
}

const entities: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	nbsp: " ",
};

/** Good enough to read a message that has no plain text; never trusted. */
const wordsOf = (html: string): string =>
	html
		.replace(/<(style|script|title)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
		.replace(/<!--[\s\S]*?(?:-->|$)/g, "")
		.replace(/\s+/g, " ")
		.replace(/<(?:br|\/(?:p|div|tr|li|h[1-6]))\b[^<>]*> ?/gi, "\n")
		.replace(/<[^<>]*>/g, "")
		.replace(/&#(\d{1,7});/g, (all, code) => characterOf(Number(code)) ?? all)
		.replace(/&(\w+);/g, (all, name) => entities[name] ?? all)
		.trim();

const characterOf = (code: number): string | undefined =>
	code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
