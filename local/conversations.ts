/** What a person does in Gmail to a whole conversation, and to labels. */

import type { Place } from "./boxes";
import { checkedLabelName, labelNamed, withLabel } from "./labels";
import { type LabelChange, relabel } from "./mailbox";
import { Mistake } from "./refusal";
import type { Message } from "./state";
import {
	mailboxOf,
	messageWithId,
	putMailbox,
	type Workspace,
} from "./workspace";

/** @throws Mistake when there is no such message */
export function messageHere(workspace: Workspace, id: string): Message {
	const message = messageWithId(mailboxOf(workspace), id);
	if (message) return message;
	throw new Mistake(`There is no message ${id}; "mail" lists what is there.`);
}

/** The message's conversation, with itself. */
export function conversationOf(workspace: Workspace, id: string): Message[] {
	const { threadId } = messageHere(workspace, id);
	return mailboxOf(workspace).messages.filter(
		(message) => message.threadId === threadId,
	);
}

/** A label counts for all messages of a conversation, as in Gmail. */
export function labelConversation(
	workspace: Workspace,
	id: string,
	labelId: string,
	isOn: boolean,
) {
	labelHere(workspace, labelId);
	const change = isOn ? { add: [labelId] } : { remove: [labelId] };
	relabelConversation(workspace, id, () => change);
}

/** Puts the whole conversation somewhere else. */
export function moveConversation(workspace: Workspace, id: string, to: Place) {
	relabelConversation(workspace, id, (message) => changeFor(to, message));
}

function changeFor(to: Place, { labelIds }: Message): LabelChange {
	switch (to) {
		case "archive":
			return { remove: ["INBOX", "SPAM", "TRASH"] };
		case "bin":
			return { add: ["TRASH"], remove: ["INBOX", "SPAM"] };
		case "spam":
			return { add: ["SPAM"], remove: ["INBOX", "TRASH"] };
		case "inbox": {
			// What we sent ourselves was never in it.
			const add = labelIds.includes("SENT") ? [] : ["INBOX"];
			return { add, remove: ["SPAM", "TRASH"] };
		}
	}
}

function relabelConversation(
	workspace: Workspace,
	id: string,
	changeOf: (message: Message) => LabelChange,
) {
	const { threadId } = messageHere(workspace, id);
	relabel(workspace, (message) =>
		message.threadId === threadId ? changeOf(message) : {},
	);
}

/**
 * The label of this name, made if there is none.
 * @returns its id
 */
export function labelFor(workspace: Workspace, given: string): string {
	const mailbox = mailboxOf(workspace);
	const name = checkedLabelName(given);
	const known = labelNamed(mailbox, name);
	if (known) return known.id;
	const { id, labels } = withLabel(mailbox, name);
	putMailbox(workspace, { ...mailbox, ...labels });
	return id;
}

export function renameLabel(workspace: Workspace, id: string, given: string) {
	labelHere(workspace, id);
	const mailbox = mailboxOf(workspace);
	const name = checkedLabelName(given);
	const same = labelNamed(mailbox, name);
	if (same && same.id !== id) {
		throw new Mistake(`There is a label “${same.name}” already.`);
	}
	const userLabels = mailbox.userLabels.map((label) =>
		label.id === id ? { ...label, name } : label,
	);
	putMailbox(workspace, { ...mailbox, userLabels });
}

/** Takes it from every message as well; the messages stay where they are. */
export function deleteLabel(workspace: Workspace, id: string) {
	labelHere(workspace, id);
	relabel(workspace, () => ({ remove: [id] }));
	const { labelsMade, ...mailbox } = mailboxOf(workspace);
	putMailbox(workspace, {
		...mailbox,
		labelsMade: labelsMade ?? mailbox.userLabels.length,
		userLabels: mailbox.userLabels.filter((label) => label.id !== id),
	});
}

function labelHere(workspace: Workspace, id: string) {
	const { userLabels } = mailboxOf(workspace);
	if (userLabels.some((label) => label.id === id)) return;
	throw new Mistake("That label is no longer there; choose another.");
}
