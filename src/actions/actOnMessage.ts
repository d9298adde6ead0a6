/** What can be done from the card beside a message. */
import type { PartnerPlace } from "../contract";
import { comparable } from "../correspondence/addresses";
import { read } from "../google/read";
import { unmatched } from "../policy/managing/tables";
import { personNames } from "../policy/scope/section";
import { UserError } from "../register/errors";
import { act, requirePerson } from "./act";
import { changeNever } from "./changeSender";
import { keepMail } from "./logCorrespondence";
import { queueRows } from "./mailReads";
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
	if (as && !partner)
		throw new UserError("Choose their organisation first. Nothing was saved.");
	const contact = saveContact({
		as,
		partner,
		values: { name, emails: [email] },
	});
	keepMail(aMoment);
	return `${contact.name} was added, and past emails of this address are being filed.`;
}

/** Where the address waits in the queue, if it does. */
function waitingPlace(address: string): PartnerPlace | null {
	const register = read(queueRows);
	const row = register
		.rows(queueRows)
		.find((one) => one.address === comparable(address));
	const place = row && register.rowOf(unmatched, row.ref);
	return row && place ? { ref: row.ref, row: place } : null;
}

/** Keeps an address out of the log from now on; it does not wait any more. */
export const neverLog = (as: string, address: string): string =>
	changeNever({
		as,
		what: address,
		never: true,
		sender: waitingPlace(address),
	}).notice;

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
