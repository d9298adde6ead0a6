/** Which conversation a message belongs to, as Gmail sees it. */

import type { Letter } from "./letter";
import type { Message } from "./state";

const week = 7 * 86_400_000;

export class Threads {
	/** By Message-ID of a message, or of what it answers. */
	private readonly mentioned = new Map<string, Message>();
	private readonly byTopic = new Map<string, Message[]>();

	add(message: Message) {
		for (const id of message.references) {
			if (!this.mentioned.has(id)) this.mentioned.set(id, message);
		}
		if (message.messageId) this.mentioned.set(message.messageId, message);
		const same = this.byTopic.get(message.topic);
		if (same) same.push(message);
		else this.byTopic.set(message.topic, [message]);
	}

	/** @param when its internal date, in milliseconds */
	threadOf(letter: Letter, when: number): string | undefined {
		const { topic } = letter;
		// A new subject begins a new conversation, whatever it answers.
		const related = [letter.messageId, ...[...letter.references].reverse()]
			.map((id) => this.mentioned.get(id))
			.find((message) => message?.topic === topic);
		if (related) return related.threadId;
		if (topic === "") return undefined;
		const alike = (this.byTopic.get(topic) ?? []).filter(
			(message) =>
				Math.abs(message.internalDate - when) < week &&
				message.correspondents.some((one) => letter.everybody.includes(one)),
		);
		return alike.at(-1)?.threadId;
	}
}
