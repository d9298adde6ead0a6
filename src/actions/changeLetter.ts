/** Changing what is kept of a logged email: whose it is, its subject, who may see it. */
import type { ChangeLetter, LetterValues, MailChange } from "../contract";
import type { Memory } from "../correspondence/memory";
import { type Letter, letters } from "../policy/managing/tables";
import { personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { update } from "../register/change";
import { UserError } from "../register/errors";
import { oneRow, pick, type Register } from "../register/register";
import { classes } from "../register/table";
import { act, registerAfter, requirePerson } from "./act";
import { contactChanges, contactReads, refsIn } from "./contactFacts";
import { memoryIn, memoryState } from "./mailState";
import { requirePartner } from "./showPartner";

const names = pick(partners, "name");

const kept = ({
	partners: refs,
	subject,
	class: of,
}: Letter): LetterValues => ({
	partners: refsIn(refs),
	subject,
	class: of,
});

const same = (one: unknown, other: unknown) =>
	JSON.stringify(one) === JSON.stringify(other);

/** Which of the three a person really changed. */
const changedKeys = ({ opened, values }: ChangeLetter) =>
	(["partners", "subject", "class"] as const).filter(
		(key) => !same(opened[key], values[key]),
	);

/** @throws UserError if it does not fit, or if somebody changed it meanwhile */
function check(request: ChangeLetter, letter: Letter, register: Register) {
	const { opened, values } = request;
	const now = kept(letter);
	const changed = changedKeys(request);
	if (changed.some((key) => !same(now[key], opened[key])))
		throw new UserError(
			`Somebody has changed ${letter.ref} meanwhile. Look at it again; nothing was changed.`,
		);
	for (const ref of values.partners)
		requirePartner(register.find(names, ref), ref);
	if (values.partners.length === 0)
		throw new UserError(
			"Choose at least one partner: an email of nobody would be lost. Nothing was changed.",
		);
	if (!(classes as readonly string[]).includes(values.class))
		throw new UserError(
			`Class: choose ${classes.join(", ")}. Nothing was changed.`,
		);
	return changed;
}

const noticeFor = (
	changed: readonly string[],
	{ values }: ChangeLetter,
	register: Register,
): string => {
	const said = {
		partners: `The email is with ${values.partners
			.map((ref) => register.find(names, ref)?.name ?? ref)
			.join(" and ")} now, and so are its replies.`,
		subject: values.subject
			? "The subject is shown again."
			: "The subject is hidden. It stays in Gmail.",
		class:
			values.class === "Restricted"
				? "The email is restricted: only its reference is shown."
				: `The email is ${values.class.toLowerCase()} now.`,
	};
	return changed.map((key) => said[key as keyof typeof said]).join(" ");
};

/** Replies go where the conversation went. */
function withThread(
	memory: Memory,
	{ threadId }: Letter,
	refs: readonly string[],
): Memory {
	const thread = memory.threads.get(threadId);
	if (!thread) return memory;
	const moved = { ...thread, partners: refs };
	return {
		...memory,
		threads: new Map([...memory.threads, [threadId, moved]]),
	};
}

/**
 * Changes an email's partners, subject or class. What a subject was is not kept
 * in the audit: hiding it is to hide it.
 * @throws UserError if it has gone, or if somebody changed it meanwhile
 */
export function changeLetter(request: ChangeLetter): MailChange {
	const { place, values } = request;
	const own = oneRow(letters, place.ref, place.row);
	const moves = changedKeys(request).includes("partners");
	const { result } = act(
		request.as,
		[personNames, names, own, ...(moves ? contactReads : [])],
		(opened, moment) => {
			const register: Register = opened;
			requirePerson(register, moment);
			const letter = register.find(own, place.ref);
			if (!letter)
				throw new UserError(
					`${place.ref} is not in the tab Letters and emails. Perhaps it went to the archive. Nothing was changed.`,
				);
			const changed = check(request, letter, register);
			const changes = update(letters, place.ref, letter, {
				partners: values.partners.join(", "),
				subject: changed.includes("subject") ? values.subject : letter.subject,
				class: values.class as Letter["class"],
				...(moves ? { matchedBy: "By hand" as const } : {}),
			});
			const result = noticeFor(changed, request, register);
			const entries = changes.map(({ key }) => ({
				action: "Changed",
				record: key,
				summary: `Letters and emails: ${changed.join(", ")}`,
				payload: { from: refsIn(letter.partners), to: values.partners },
			}));
			if (!moves) return { changes, entries, result };
			const memory = withThread(memoryIn(register), letter, values.partners);
			const contact = contactChanges(
				register,
				registerAfter(opened, changes),
				[...new Set([...refsIn(letter.partners), ...values.partners])],
				{ memory, today: moment.today },
			);
			return {
				changes: [...changes, ...contact.changes],
				entries,
				state: memoryState(register, { ...memory, clocks: contact.clocks }),
				result,
			};
		},
	);
	const undo = { ...request, opened: values, values: request.opened };
	return { notice: result, undo: { name: "changeLetter", request: undo } };
}
