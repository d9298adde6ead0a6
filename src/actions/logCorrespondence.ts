/** Logs new emails by their headers: rows and cursor travel in one write. */
import { londonDay } from "../google/clock";
import { requireAccount } from "../google/identity";
import { freeLock } from "../google/lock";
import { userLabels } from "../google/mailbox";
import { read } from "../google/read";
import { charityAddress } from "../policy/contact/charity";
import { settingsOf } from "../policy/policy";
import { settingRows } from "../policy/settings";
import { stateRows } from "../register/scriptTabs";
import { counted } from "../register/words";
import { fileMessages, needsLabels } from "./fileMessages";
import { beat } from "./heartbeat";
import { backfillIn, mailIn, memoryIn, refileIn } from "./mailState";
import {
	arrivals,
	fetched,
	finishable,
	isTimeUp,
	type New,
	sliceEnd,
	type Time,
	type Worked,
} from "./newMail";
import { isLookingBack, lookBack } from "./pastMail";
import { fileWaiting } from "./waitingMail";

/** No message is fetched after it: Google ends an execution after 360 seconds. */
const lastSecond = 268;

export interface MailOutcome {
	notice: string;
	logged: number;
	/** Emails that were put into the queue. */
	unmatched: number;
	/** True when time ran out: the next run carries on. */
	more: boolean;
}

const nothing: MailOutcome = {
	notice: "No new emails to log.",
	logged: 0,
	unmatched: 0,
	more: false,
};

function noticeOf({ logged, unmatched, more }: Omit<MailOutcome, "notice">) {
	const parts = [
		logged > 0 ? `${counted(logged, "email was", "emails were")} logged.` : "",
		logged + unmatched === 0 && !more ? nothing.notice : "",
		unmatched > 0
			? `${counted(unmatched, "email came", "emails came")} from addresses that the register does not know: see Emails in the panel.`
			: "",
		more ? "There is more to log; the next run carries on." : "",
	];
	return parts.filter(Boolean).join(" ");
}

const overlapDays = () =>
	settingsOf(read(settingRows)).number("mail.overlapDays");

/** Files everything that came, in slices; `more` when time was short. */
function logNew(cursor: string, found: New, time: Time) {
	const { messages, cursor: newest, from: notBefore, labelled } = found;
	let [logged, unmatched, done, from] = [0, 0, 0, cursor];
	do {
		if (done > 0) freeLock();
		const rest = messages.slice(done);
		const end = sliceEnd(rest);
		const read = fetched(
			rest.slice(0, end).map(({ id }) => id),
			time,
		);
		const count = finishable(rest, read.length);
		if (rest.length > 0 && count === 0) break;
		const isLast = count === rest.length;
		const to = isLast ? newest : rest[count - 1]?.cursor || from;
		const ready = read.slice(0, count);
		const own = ready.flatMap((message) =>
			message && message.at >= notBefore ? message : [],
		);
		const now = done === 0 ? labelled : [];
		const here = from;
		const filed = fileMessages({
			messages: own,
			gone: rest
				.slice(0, count)
				.filter((_, at) => !ready[at])
				.map(({ id }) => id),
			labels: needsLabels(own, now) ? userLabels() : [],
			labelled: now,
			step: (_, mail) =>
				mail.cursor === here
					? { mail: { cursor: to, cursorOn: londonDay() } }
					: undefined,
		});
		if (!filed) break;
		logged += filed.logged;
		unmatched += filed.unmatched;
		done += count;
		from = to;
		if (read.length < end) break;
	} while (done < messages.length);
	return { logged, unmatched, more: done < messages.length };
}

/** Goes on with what is under way, while there is time. */
function workOff(work: (time: Time) => Worked | undefined, time: Time): Worked {
	const done: Worked = { logged: 0, unmatched: 0, more: true };
	do {
		const step = work(time);
		if (!step) return done;
		addTo(done, step);
		done.more = step.more;
	} while (done.more && !isTimeUp(time));
	return done;
}

function addTo(sum: Worked, part: Worked): void {
	sum.logged += part.logged;
	sum.unmatched += part.unmatched;
	sum.more ||= part.more;
}

/**
 * Logs what arrived since the last run, oldest first; then files what has
 * become known, and looks further back.
 * @param seconds that it may fetch for
 * @param asked somebody knows of emails that can be filed
 * @throws UserError if the register is not set up
 * @see policy sections 7 and 9; decision 6
 */
export function keepMail(seconds: number, asked = false): MailOutcome {
	const opened = read(stateRows);
	const mail = mailIn(opened);
	const found = arrivals(mail, memoryIn(opened), overlapDays);
	const isNew = found.messages.length + found.labelled.length > 0;
	const refile = asked || refileIn(opened) > 0;
	const looksBack = isLookingBack(backfillIn(opened));
	if (!isNew && !refile && !looksBack && mail.cursorOn === londonDay()) {
		beat("logCorrespondence");
		return nothing;
	}
	const time: Time = { lastSecond: seconds, fetched: 0 };
	const done: Worked = { logged: 0, unmatched: 0, more: false };
	if (isNew || mail.cursorOn !== londonDay())
		addTo(done, logNew(mail.cursor, found, time));
	if (refile && !done.more) addTo(done, workOff(fileWaiting, time));
	if (looksBack && !done.more) addTo(done, workOff(lookBack, time));
	beat("logCorrespondence");
	return { ...done, notice: noticeOf(done) };
}

export function logCorrespondence(): MailOutcome {
	requireAccount(charityAddress);
	return keepMail(lastSecond);
}
