/** What the night does for the mail: the queue is kept short, older years go. */
import { londonDay } from "../google/clock";
import { read } from "../google/read";
import { unmatched } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { remove } from "../register/change";
import { addMonths, type Day } from "../register/days";
import { isUserError } from "../register/errors";
import { isOnce, pick, type Register } from "../register/register";
import { commitReads, readState } from "../register/scriptTabs";
import { counted } from "../register/words";
import { addOn, commit, momentFor } from "./act";
import { archiveLetters, isArchiveDue } from "./archiveLetters";
import { askToFile, type MailState, mailIn, refileIn } from "./mailState";
import { idsIn } from "./queued";
import { pendingIn, pendingReads } from "./waitingMail";

const ages = pick(unmatched, "lastOn", "gmailIds");

/** Addresses that have waited longer than they are kept (`keep.unmatched`). */
function outOfDate(register: Register, today: Day) {
	const months = settingsOf(register).number("keep.unmatched");
	const from = addMonths(today, -months);
	return register
		.rows(ages)
		.filter(
			({ ref, lastOn }) =>
				lastOn !== null && lastOn < from && isOnce(register, unmatched, ref),
		);
}

/** Forgets what is out of date, and has filed what people typed in themselves. */
function tidyQueue(): void {
	const opened = read(...commitReads, ...pendingReads, ages);
	const moment = momentFor(addOn);
	const old = outOfDate(opened, moment.today);
	const asks = refileIn(opened) === 0 && pendingIn(opened).length > 0;
	if (old.length === 0 && !asks) return;
	const mail = mailIn(opened);
	const emails = old.reduce((sum, row) => sum + idsIn(row).length, 0);
	commit(
		opened,
		{
			changes: old.map((row) => remove(unmatched, row)),
			entries:
				old.length > 0
					? [
							{
								action: "Forgotten",
								record: old[0]?.ref ?? "",
								summary: `${counted(old.length, "unknown address", "unknown addresses")} of ${emails} emails`,
							},
						]
					: [],
			state: asks ? askToFile(opened) : { mail },
		},
		moment,
	);
}

/**
 * @param register with State and the settings
 * @returns sentences about what could not be done
 */
export function tidyMail(register: Register): string[] {
	const mail = readState<MailState>(register, "mail");
	if (!mail) return [];
	if (mail.unmatched > 0) tidyQueue();
	if (!isArchiveDue(register, londonDay())) return [];
	try {
		archiveLetters();
		return [];
	} catch (error) {
		if (!isUserError(error)) throw error;
		return [error.message];
	}
}
