/** Reminders looked at before they go, tried out on oneself, and switched off and on. */
import type { ReminderPreview } from "../contract";
import { takeLock } from "../google/lock";
import { send } from "../google/outbox";
import { read } from "../google/read";
import { digestHtml, digestSubject, digestText } from "../policy/digest";
import { settingsOf } from "../policy/policy";
import type { Digest } from "../policy/reminders";
import { isCurrent } from "../policy/scope/partners";
import { ourPeople, personNames } from "../policy/scope/section";
import { settingRows, settingsTable } from "../policy/settings";
import { add, remove, update } from "../register/change";
import { isEmail } from "../register/check";
import { type Day, shortDay } from "../register/days";
import { UserError } from "../register/errors";
import type { Register } from "../register/register";
import { outbox } from "../register/scriptTabs";
import { act, commit, momentFor, requirePerson } from "./act";
import { linksIn } from "./allDuties";
import { round, roundReads } from "./daily";
import { emailsToSpare, outboxIndex } from "./sendQueued";

/** Our people whose address cannot be written to; others are told instead. */
export const unreachable = (register: Register, today: Day): string[] =>
	register
		.rows(ourPeople)
		.filter((person) => isCurrent(person, today) && !isEmail(person.email))
		.map(
			({ name, ref }) =>
				`People: ${name} (${ref}) has no email address that works. Correct “Own email”; until then others are told instead.`,
		);

/** What would go if the daily round ran now; nothing is written or sent. */
export function previewReminders(): ReminderPreview {
	const opened = read(...roundReads);
	const moment = momentFor("");
	const { digests, paused, register } = round(opened, moment);
	const links = linksIn(register);
	return {
		paused,
		emailsLeft: emailsToSpare(),
		emails: digests.map((digest) => ({
			to: digest.to.email,
			name: digest.to.name,
			subject: digestSubject(digest.duties, moment.today),
			text: digestText(digest, moment.today, links),
			why: digest.why,
		})),
		unreachable: unreachable(register, moment.today),
	};
}

/** The email that somebody would get if all of theirs were told today. */
function testDigest(
	{ due }: ReturnType<typeof round>,
	to: Digest["to"],
): Digest {
	const own = due.filter(
		({ whom }) =>
			whom === "board" || (whom !== "fallback" && whom.person === to.ref),
	);
	return { to, keys: [], duties: own, summary: [], why: [] };
}

/**
 * Sends whoever asks the email that they would get; it marks nothing as told.
 * @throws UserError if they have no address, or today's emails are used up
 */
export function sendTest(request: { as: string }): { notice: string } {
	takeLock();
	const opened = read(...roundReads);
	const moment = momentFor(request.as);
	requirePerson(opened, moment);
	const person = opened.rows(ourPeople).find(({ ref }) => ref === request.as);
	if (!person || !isEmail(person.email))
		throw new UserError(
			"You have no email address that works in the tab People. Correct “Own email” first. Nothing was sent.",
		);
	if (emailsToSpare() < 1)
		throw new UserError("Today’s emails are used up. Try again tomorrow.");
	const key = `test|${person.ref}|${moment.today}`;
	if (opened.rows(outboxIndex).some((row) => row.key === key))
		throw new UserError(
			"You have had a test today. One a day is enough; look in your inbox.",
		);
	const digest = testDigest(round(opened, moment), person);
	const links = linksIn(opened);
	const row = {
		key,
		to: person.email,
		subject: `Test. ${digestSubject(digest.duties, moment.today)}`,
		body: digestText(digest, moment.today, links),
		html: digestHtml(digest, moment.today, links),
		kind: "Automatic" as const,
		status: "Sending" as const,
		at: moment.at,
	};
	const entries = [
		{
			action: "Sending",
			record: person.ref,
			summary: "A test of the reminders",
		},
	];
	const noted = commit(
		opened,
		{ changes: [add(outbox, row)], entries },
		moment,
	);
	send({
		...row,
		text: row.body,
		replyTo: settingsOf(opened).text("contact.email"),
	});
	commit(
		noted.opened,
		{ changes: update(outbox, key, row, { status: "Sent" }), entries: [] },
		moment,
	);
	return {
		notice: `A test went to ${person.email} on ${shortDay(moment.today)}.`,
	};
}

/** Switches all reminders off, or on again. */
export function pauseReminders(request: { as: string; paused: boolean }): {
	notice: string;
} {
	const reads = [personNames, settingRows];
	const { result } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const name = "mail.paused";
		const was = opened.find(settingRows, name);
		if (!was)
			throw new UserError(
				`The setting “${name}” is not in the tab Settings. Choose Partnerships, Set up or repair. Nothing was changed.`,
			);
		const value = request.paused ? "Yes" : "";
		return {
			changes: update(settingsTable, name, was, { value }),
			entries: [
				{
					action: request.paused ? "Reminders off" : "Reminders on",
					record: name,
					summary: settingsTable.title,
				},
			],
			result: request.paused
				? "Reminders are off. What falls due meanwhile is told once they are on again."
				: "Reminders are on. The next round tells what is due.",
		};
	});
	return { notice: result };
}

/**
 * Says of an email in doubt whether it is among the sent mail. One that did
 * not go is told anew by the next round.
 * @throws UserError if it is not in doubt (any more)
 */
export function settleOutbox(request: {
	as: string;
	key: string;
	went: boolean;
}): { notice: string } {
	const reads = [personNames, outboxIndex];
	const { result } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const row = opened.rows(outboxIndex).find(({ key }) => key === request.key);
		if (row?.status !== "To be checked")
			throw new UserError(
				"This email is not in doubt any more. Nothing was changed.",
			);
		const isAgreement = row.key.startsWith("send|");
		if (isAgreement)
			throw new UserError(
				"This email is about an agreement. Open the agreement and say there whether it went.",
			);
		const status = request.went ? ("Sent" as const) : ("Queued" as const);
		// A code is in the email alone, so whoever wants one asks again.
		const isOnceOnly = /^(ask|test)\|/.test(row.key);
		return {
			changes:
				isOnceOnly && !request.went
					? [remove(outbox, row)]
					: update(outbox, row.key, row, { status }),
			entries: [
				{
					action: request.went ? "Sent" : "To be sent again",
					record: row.key,
					summary: "A person looked among the sent mail",
				},
			],
			result: request.went
				? "It is marked as sent."
				: isOnceOnly
					? "It is taken off the list: ask again."
					: "It goes again with the next round.",
		};
	});
	return { notice: result };
}
