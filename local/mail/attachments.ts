/** The files that came with a message. */

import PostalMime from "postal-mime";
import { windowsText } from "./windowsText";

/** Untrusted, like all of a message. */
export interface Attachment {
	name: string;
	type: string;
	bytes: Uint8Array;
}

/**
 * All bytes as they came; only a calendar is made to end with a line.
 * @throws Error when the message is nested or headed beyond all measure
 */
export async function readAttachments(raw: Uint8Array): Promise<Attachment[]> {
	const email = await PostalMime.parse(raw);
	return email.attachments.map(({ filename, mimeType, content }) => ({
		name: windowsText(filename ?? "attachment"),
		type: mimeType,
		bytes:
			typeof content === "string"
				? new TextEncoder().encode(content)
				: new Uint8Array(content),
	}));
}
