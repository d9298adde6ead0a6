/** Takes in messages, however they are given. */

import { readHeaders } from "./mail/headers";
import { type Delivered, type Parsed, receive } from "./mailbox";
import type { Workspace } from "./workspace";

/** As read from files, or the bare text of a message. */
export type Receivable = string | Parsed | AsyncIterable<Parsed>;

export async function receiveAll(
	workspace: Workspace,
	messages: readonly Receivable[],
): Promise<Delivered[]> {
	const delivered: Delivered[] = [];
	for (const message of messages) {
		const parsed = typeof message === "string" ? [fromText(message)] : message;
		const list = "raw" in parsed ? [parsed] : parsed;
		delivered.push(...(await receive(workspace, list)));
	}
	return delivered;
}

function fromText(text: string): Parsed {
	const raw = new TextEncoder().encode(text.replace(/\r?\n/g, "\r\n"));
	return { raw, headers: readHeaders(raw) };
}
