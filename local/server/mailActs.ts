/** What a person does on the page to mail: labels, moves, writes. */

import type { Place } from "../boxes";
import {
	conversationOf,
	deleteLabel as deleteIt,
	labelConversation,
	labelFor,
	moveConversation,
	renameLabel as renameIt,
} from "../conversations";
import { receiveMadeUp } from "../madeUpLetter";
import type { Office } from "../office";
import { mailboxOf } from "../workspace";
import { writeLetter } from "../writeLetter";
import type { LetterForm, MailDone, Request } from "./contract";

export function labelMail(
	{ workspace }: Office,
	{ id, label: name, isOn }: Request<"labelMail">,
) {
	const all = allOf(conversationOf(workspace, id).length);
	const label = labelFor(workspace, name);
	labelConversation(workspace, id, label, isOn);
	workspace.save();
	const { userLabels } = mailboxOf(workspace);
	const shown = userLabels.find((each) => each.id === label)?.name ?? name;
	return { notice: `“${shown}” is ${isOn ? "on" : "no longer on"} ${all}.` };
}

const allOf = (count: number) =>
	count === 1 ? "the message" : `all ${count} messages of this conversation`;

const moved: Readonly<Record<Place, string>> = {
	inbox: "back in the inbox",
	archive: "archived; find it under All mail",
	bin: "in the bin",
	spam: "marked as spam",
};

export function moveMail(
	{ workspace }: Office,
	{ id, to }: Request<"moveMail">,
) {
	moveConversation(workspace, id, to);
	workspace.save();
	return { notice: `The conversation is ${moved[to]}.` };
}

export function renameLabel(
	{ workspace }: Office,
	{ label, name }: Request<"renameLabel">,
) {
	renameIt(workspace, label, name);
	workspace.save();
	return { notice: `The label is now “${name.trim()}”.` };
}

export function deleteLabel(
	{ workspace }: Office,
	{ label }: Request<"deleteLabel">,
) {
	deleteIt(workspace, label);
	workspace.save();
	return { notice: "The label is gone, from every message too." };
}

const answered = ({ answers }: LetterForm) =>
	answers === "" ? {} : { replyTo: answers };

export function writeMail(
	{ workspace }: Office,
	{ to, ...form }: Request<"writeMail">,
): MailDone {
	const { cc, subject, text } = form;
	const letter = { to, cc, subject, text, ...answered(form) };
	const id = writeLetter(workspace, letter);
	workspace.save();
	return { id, notice: "It is under Sent. Nothing has left this computer." };
}

export function receiveMail(
	{ workspace }: Office,
	{ from, isVerified, ...form }: Request<"receiveMail">,
): MailDone {
	const { cc, subject, text } = form;
	const letter = { from, isVerified, cc, subject, text, ...answered(form) };
	const id = receiveMadeUp(workspace, letter);
	workspace.save();
	return { id, notice: "It is in the inbox." };
}
