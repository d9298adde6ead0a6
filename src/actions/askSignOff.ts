/** Asks one of us by email to sign an agreement off: noted first, then sent, then marked. */
import type { Place, StepOutcome } from "../contract";
import { answerSubject } from "../correspondence/answers";
import { send } from "../google/outbox";
import { signOffRefusal } from "../policy/agreements/gates";
import { askLetter } from "../policy/agreements/letters";
import { type SignOff, signOffs } from "../policy/approval/signOffs";
import { add, type Change, update } from "../register/change";
import { isEmail } from "../register/check";
import { addedEntry } from "../register/commit";
import { addDays } from "../register/days";
import { UserError } from "../register/errors";
import { outbox } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { commit } from "./act";
import { coolOffRefusal } from "./addresses";
import { codeHash, newCode } from "./codes";
import { emailsToSpare, outboxIndex } from "./sendQueued";
import { type AtWork, done, requireStatus, takeUp } from "./stepAction";

/** @throws UserError if they may not approve, or cannot be written to */
function requireApprover(at: AtWork, ref: string) {
	const { facts, opened } = at;
	const refused = signOffRefusal(ref, facts);
	if (refused) throw new UserError(`${refused} Nothing was sent.`);
	const person = facts.people.find((one) => one.ref === ref);
	if (!person || !isEmail(person.email))
		throw new UserError(
			`${person?.name ?? ref} has no email address that works in the tab People. Nothing was sent.`,
		);
	const cooling = coolOffRefusal(opened, person, facts.settings, facts.today);
	if (cooling) throw new UserError(`${cooling} Nothing was sent.`);
	return person;
}

/** @throws UserError if they have approved, or an email to them is in doubt */
function requireUnasked({ facts, opened }: AtWork, ref: string, start: string) {
	if (
		facts.signOffs.some(
			({ kind, person, outcome }) =>
				kind === "Send agreement" && person === ref && outcome === "Approved",
		)
	)
		throw new UserError("They have signed it off already. Nothing was sent.");
	const inDoubt = opened
		.rows(outboxIndex)
		.find(
			({ key, status }) =>
				key.startsWith(start) &&
				(status === "Sending" || status === "To be checked"),
		);
	if (inDoubt)
		throw new UserError(
			"An email to them may have gone already. Look in Gmail’s Sent mail and say so on Home, then ask again. Nothing was sent.",
		);
}

/** One email a day is enough: whoever presses twice asks once. */
const wasAskedToday = ({ opened, moment }: AtWork, start: string): boolean =>
	opened
		.rows(outboxIndex)
		.some(
			({ key, status, at }) =>
				key.startsWith(start) &&
				status === "Sent" &&
				at.slice(0, 10) === moment.at.slice(0, 10),
		);

/** The question; one that is still open is asked anew, with a new code. */
function questionOf(
	at: AtWork,
	person: { ref: string; email: string },
	code: string,
) {
	const { facts, moment, nextId } = at;
	const { ref: record, version } = facts.agreement;
	const known = facts.signOffs.find(
		(row) =>
			row.kind === "Send agreement" &&
			row.person === person.ref &&
			row.outcome === "Open",
	);
	const row: SignOff = {
		...blankRow(signOffs),
		ref: known?.ref ?? nextId(signOffs),
		record,
		version,
		kind: "Send agreement",
		person: person.ref,
		address: person.email,
		codeHash: codeHash(code, { record, version, person: person.ref }),
		askedAt: moment.at,
		expiresOn: addDays(moment.today, facts.settings.number("signoff.days")),
		outcome: "Open",
	};
	const changes: Change[] = known
		? update(signOffs, known.ref, known, row)
		: [add(signOffs, row)];
	return { row, changes };
}

/**
 * @throws UserError if they may not approve, or Google does not say whether it went
 * @see; domain 5.3
 */
export function askSignOff(request: {
	as: string;
	place: Place;
	person: string;
}): StepOutcome {
	const at = takeUp(request.as, request.place);
	const { facts, place, opened, moment } = at;
	const { ref, version, document } = facts.agreement;
	requireStatus(
		at,
		["Internal review"],
		"It is signed off during internal review: ask for that first.",
	);
	const person = requireApprover(at, request.person);
	const start = `ask|${ref}|${version}|${person.ref}|`;
	requireUnasked(at, person.ref, start);
	if (wasAskedToday(at, start))
		return done(`${person.name} was asked today already.`, place);
	if (emailsToSpare() < 1)
		throw new UserError("Today’s emails are used up. Ask tomorrow.");
	const code = newCode();
	const { row: question, changes } = questionOf(at, person, code);
	const asked = opened
		.rows(outboxIndex)
		.filter(({ key }) => key.startsWith(start)).length;
	const letter = askLetter(facts, person, {
		answers: [
			{
				label: "I approve",
				subject: answerSubject({ word: "APPROVE", record: ref, code }),
			},
			{
				label: "I do not",
				subject: answerSubject({ word: "DECLINE", record: ref, code }),
			},
		],
		until: question.expiresOn ?? moment.today,
		document,
	});
	const row = {
		key: `${start}${asked + 1}`,
		to: person.email,
		subject: letter.subject,
		// The code is in the email alone: whoever reads this cannot answer with it.
		body: "",
		html: "",
		kind: "Personal" as const,
		status: "Sending" as const,
		at: moment.at,
	};
	const entries = [
		{ action: "Asking for a sign-off", record: ref, summary: person.ref },
		...changes.filter(({ kind }) => kind === "add").map(addedEntry),
	];
	const noted = commit(
		opened,
		{ changes: [...changes, add(outbox, row)], entries },
		moment,
	).opened;
	const went = hasGone(
		letter,
		person.email,
		facts.settings.text("contact.email"),
	);
	const status = went ? ("Sent" as const) : ("To be checked" as const);
	commit(
		noted,
		{ changes: update(outbox, row.key, row, { status }), entries: [] },
		moment,
	);
	if (!went)
		throw new UserError(
			"Google did not say whether the email went. Look in Gmail’s Sent mail, then say so on Home.",
		);
	return done(`${person.name} was asked by email.`, place);
}

/** Whether a failure came before or after it went cannot be told. */
function hasGone(
	letter: ReturnType<typeof askLetter>,
	to: string,
	replyTo: string,
): boolean {
	try {
		send({ ...letter, to, replyTo });
		return true;
	} catch (error) {
		console.error(`A question about an agreement: ${(error as Error)?.name}`);
		return false;
	}
}
