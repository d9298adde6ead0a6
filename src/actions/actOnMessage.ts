/** What can be done from the card beside a message. */
import { personNames } from "../policy/scope/section";
import { act, requirePerson } from "./act";
import { changeNever } from "./changeSender";
import { keepMail } from "./logCorrespondence";
import { memoryIn, memoryState } from "./mailState";
import { requireMessage } from "./messageCard";
import { saveContact } from "./saveContact";

/** A card has thirty seconds in all. */
const aMoment = 12;

/** Logs what has come, the open message among it. */
export const logNow = (): string => keepMail(aMoment).notice;

/** Adds the sender as a contact of a partner, and files what waits from them. */
export function linkSender(request: {
	as: string;
	partner: string;
	name: string;
	email: string;
}): string {
	const { as, partner, name, email } = request;
	const contact = saveContact({
		as,
		partner,
		values: { name, emails: [email] },
	});
	keepMail(aMoment);
	return `${contact.name} was added, and past emails of this address are being filed.`;
}

export const neverLog = (as: string, address: string): string =>
	changeNever({ as, what: address, never: true, sender: null }).notice;

/** Keeps new emails of the open conversation out of the log; or not any more. */
export function unlogConversation(
	as: string,
	messageId: string,
	isUnlogged: boolean,
): string {
	const { threadId } = requireMessage(messageId);
	act(as, [personNames], (register, moment) => {
		requirePerson(register, moment);
		const memory = memoryIn(register);
		const others = [...memory.unlogged].filter((id) => id !== threadId);
		const unlogged = new Set(isUnlogged ? [...others, threadId] : others);
		return {
			changes: [],
			entries: [
				{
					action: isUnlogged ? "Do not log" : "Log again",
					record: "",
					summary: "A conversation",
					payload: { thread: threadId },
				},
			],
			state: memoryState(register, { ...memory, unlogged }),
			result: undefined,
		};
	});
	return isUnlogged
		? "New emails of this conversation are not logged. What was logged stays; the panel can hide it."
		: "New emails of this conversation are logged again.";
}
