/** Messages made of header lines. */
import type { Message } from "../../src/correspondence/message";

export const message = (...lines: string[]): Message => ({
	gmailId: "1",
	threadId: "1",
	labels: ["INBOX"],
	on: "2026-11-22",
	at: "2026-11-22T09:00:00.000Z",
	headers: lines.map((line) => {
		const colon = line.indexOf(":");
		return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
	}),
});
