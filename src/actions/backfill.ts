/** Starting, stopping and going on with the look back through past emails. */
import type { MailStanding } from "../contract";
import { mailboxNow } from "../google/mailbox";
import { read } from "../google/read";
import { personNames } from "../policy/scope/section";
import { addMonths, longDay } from "../register/days";
import { UserError } from "../register/errors";
import { stateRows } from "../register/scriptTabs";
import { counted } from "../register/words";
import { act, requirePerson } from "./act";
import { keepMail } from "./logCorrespondence";
import { type Backfill, backfillIn, mailIn } from "./mailState";
import { standingOf, standingReads } from "./openEmails";
import { pendingIn, pendingReads } from "./waitingMail";

const mostMonths = 120;
/** A person waits for it: longer work goes on in the next call. */
const aMoment = 8;

const standing = (notice: string): MailStanding =>
	standingOf(read(...standingReads), notice);

function checked(months: unknown): number {
	const count = Number(months);
	if (Number.isInteger(count) && count > 0 && count <= mostMonths) return count;
	throw new UserError(
		`Months: write a whole number from 1 to ${mostMonths}. Nothing was started.`,
	);
}

/** A new look back; or the one that was stopped, if it goes as far. */
function begun(
	before: Backfill | undefined,
	from: Backfill["from"],
	{ months, most }: { months: number; most: number },
): Backfill {
	const start = { token: "", offset: 0, looked: 0, logged: 0, reached: "" };
	return {
		...start,
		lastIds: [],
		...before,
		// A longer one goes on below the end of a shorter one, wherever that is now.
		seeks: before?.state === "Finished",
		from: before && before.from < from ? before.from : from,
		months,
		most,
		state: "Going on",
	};
}

/**
 * Starts to look through past emails, or goes on with it.
 * @throws UserError unless the months are a whole number from 1 to 120
 */
export function startBackfill(request: {
	as: string;
	months: number;
}): MailStanding {
	const months = checked(request.months);
	const { messages } = mailboxNow();
	act(request.as, [personNames], (register, moment) => {
		requirePerson(register, moment);
		mailIn(register);
		const before = backfillIn(register);
		const from = addMonths(moment.today, -months);
		if (before?.state === "Going on") return { changes: [], result: undefined };
		const backfill = begun(before, from, { months, most: messages });
		return {
			changes: [],
			entries: [
				{
					action: "Started to look back",
					record: "",
					summary: `Past emails from ${longDay(backfill.from)} on`,
				},
			],
			state: { backfill },
			result: undefined,
		};
	});
	return standing("Past emails are being looked through.");
}

export function stopBackfill(request: { as: string }): MailStanding {
	act(request.as, [personNames], (register, moment) => {
		requirePerson(register, moment);
		const backfill = backfillIn(register);
		if (backfill?.state !== "Going on")
			return { changes: [], result: undefined };
		return {
			changes: [],
			entries: [
				{
					action: "Stopped looking back",
					record: "",
					summary: `${backfill.looked} past emails looked at`,
				},
			],
			state: { backfill: { ...backfill, state: "Stopped" } },
			result: undefined,
		};
	});
	return standing("Stopped. Nothing is lost; go on whenever you like.");
}

/** Does as much as fits into a moment; the clock or the next call goes on. */
export function workOnEmails(): MailStanding {
	mailIn(read(stateRows));
	// What was typed into the register by hand is filed too, not only at night.
	const isAsked = pendingIn(read(...pendingReads)).length > 0;
	const { logged, unmatched } = keepMail(aMoment, isAsked);
	const parts = [
		logged > 0 ? `${counted(logged, "email", "emails")} logged.` : "",
		unmatched > 0 ? `${counted(unmatched, "email waits", "emails wait")}.` : "",
	];
	return standing(parts.filter(Boolean).join(" ") || "No new emails.");
}
