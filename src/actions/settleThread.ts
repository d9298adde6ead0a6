/** "No reply needed": a conversation that does not wait for us any more. */
import type { MailChange, SettleThread } from "../contract";
import { personNames } from "../policy/scope/section";
import { UserError } from "../register/errors";
import { act, requirePerson } from "./act";
import { memoryIn, memoryState } from "./mailState";

/** @throws UserError if the conversation is not known any more */
export function settleThread(request: SettleThread): MailChange {
	const { thread: threadId, settled } = request;
	act(request.as, [personNames], (register, moment) => {
		requirePerson(register, moment);
		const memory = memoryIn(register);
		const thread = memory.threads.get(threadId);
		if (!thread)
			throw new UserError(
				"This conversation is too long ago to be followed. Nothing was changed.",
			);
		if (thread.settled === settled) return { changes: [], result: undefined };
		const threads = new Map([
			...memory.threads,
			[threadId, { ...thread, settled }] as const,
		]);
		return {
			changes: [],
			entries: [
				{
					action: settled ? "No reply needed" : "Reply needed after all",
					record: thread.partners.join(", "),
					summary: "A conversation",
					payload: { thread: threadId },
				},
			],
			state: memoryState(register, { ...memory, threads }),
			result: undefined,
		};
	});
	return {
		notice: settled
			? "No reply is needed. A new email in this conversation is followed again."
			: "The conversation is followed again.",
		undo: { name: "settleThread", request: { ...request, settled: !settled } },
	};
}
