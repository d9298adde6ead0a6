/** Logs new emails by their headers: rows and cursor travel in one write. */
import { comparable } from "../correspondence/addresses";
import { type Logged, logged } from "../correspondence/logged";
import { indexOf } from "../correspondence/matching";
import type { Message } from "../correspondence/message";
import { londonDay } from "../google/clock";
import { requireAccount } from "../google/identity";
import { freeLock, lockTaken } from "../google/lock";
import { read } from "../google/read";
import { charityAddress } from "../policy/contact/charity";
import { letters } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { ourPeople } from "../policy/scope/section";
import { contacts, partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
import { add, type Update, update } from "../register/change";
import type { Decision } from "../register/commit";
import type { Day } from "../register/days";
import { UserError } from "../register/errors";
import { newIds } from "../register/ids";
import { headings, isOnce, pick, type Register } from "../register/register";
import { commitReads, readState, stateRows } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { counted } from "../register/words";
import { addOn, commit, momentFor } from "./act";
import { beat } from "./heartbeat";
import {
	arrivals,
	fetched,
	finishable,
	loggedIds,
	newestLogged,
	sliceEnd,
} from "./newMail";

/** Where the log is in the mailbox; kept in State, moved with the rows. */
export interface MailState {
	cursor: string;
	cursorOn: Day;
	/** When logging began (ISO 8601, UTC). */
	since: string;
	/** Emails from addresses that the register does not know. */
	unknown: number;
}

export interface MailOutcome {
	notice: string;
	logged: number;
	unknown: number;
	/** True when time ran out: the next run carries on. */
	more: boolean;
}

const domainRows = pick(partners, "domains", "lastContact");
const addressRows = pick(contacts, "partner", "emails");

const mailIn = (register: Register): MailState => {
	const mail = readState<MailState>(register, "mail");
	if (mail) return mail;
	throw new UserError(
		"The register is not set up yet. Choose Partnerships, Set up or repair.",
	);
};

/** The latest day on which each partner was in touch, where that is news. */
function contactDays(register: Register, rows: readonly Logged[]): Update[] {
	const latest = new Map<string, Day>();
	for (const row of rows.filter(({ counts }) => counts))
		for (const ref of row.partners.split(", "))
			if (row.on > (latest.get(ref) ?? "")) latest.set(ref, row.on);
	return [...latest].flatMap(([ref, lastContact]) => {
		const partner = register.find(domainRows, ref);
		const news = partner && lastContact > (partner.lastContact ?? "");
		return news && isOnce(register, partners, ref)
			? update(partners, ref, partner, { lastContact })
			: [];
	});
}

function decideLogging(
	register: Register,
	messages: readonly Message[],
	mail: MailState,
): Decision & { rows: readonly Logged[]; unknown: number } {
	const ours = new Set(
		[charityAddress, ...register.rows(ourPeople).map(({ email }) => email)]
			.filter(Boolean)
			.map(comparable),
	);
	const index = indexOf(register.rows(addressRows), register.rows(domainRows));
	const keepSubject = settingsOf(register).yes("mail.subjects");
	const verdicts = messages.map((message) =>
		logged(message, ours, index, keepSubject),
	);
	const rows = verdicts.flatMap((one) => (one.kind === "row" ? [one.row] : []));
	const unknown = verdicts.filter(({ kind }) => kind === "unknown").length;
	const nextId = newIds(register);
	const added = rows.map((row) =>
		add(letters, { ...blankRow(letters), ...row, ref: nextId(letters) }),
	);
	const [first, last] = [added[0], added[added.length - 1]];
	return {
		rows,
		unknown,
		changes: [...added, ...contactDays(register, rows)],
		entries:
			first && last
				? [
						{
							action: "Logged",
							record: first.key,
							summary: `${rows.length} letters, ${first.key} to ${last.key}`,
							payload: rows,
						},
					]
				: [],
		state: { mail: { ...mail, unknown: mail.unknown + unknown } },
	};
}

/** From where to where the cursor moves, and whether the log is to be asked. */
interface Step {
	from: string;
	to: string;
	relisted: boolean;
}

/** Writes one slice, unless another run was quicker. */
function logSlice(
	messages: readonly Message[],
	{ from, to, relisted }: Step,
): { rows: number; unknown: number } | undefined {
	if (!lockTaken(0)) return undefined;
	const opened = read(
		...commitReads,
		relisted ? loggedIds : headings(letters),
		ourPeople,
		addressRows,
		domainRows,
		settingRows,
	);
	const mail = mailIn(opened);
	if (mail.cursor !== from) return undefined;
	const seen = relisted ? newestLogged(opened) : new Set<string>();
	const unseen = messages.filter(({ gmailId }) => !seen.has(gmailId));
	const moved = { ...mail, cursor: to, cursorOn: londonDay() };
	const decision = decideLogging(opened, unseen, moved);
	commit(opened, decision, momentFor(addOn));
	return { rows: decision.rows.length, unknown: decision.unknown };
}

function outcome(rows: number, unknown: number, more: boolean): MailOutcome {
	const notice = [
		rows > 0 ? `${counted(rows, "email was", "emails were")} logged.` : "",
		rows === 0 && !more ? "No new emails to log." : "",
		unknown > 0
			? `${counted(unknown, "email came", "emails came")} from addresses that the register does not know.`
			: "",
		more ? "There is more to log; the next run carries on." : "",
	];
	return {
		notice: notice.filter(Boolean).join(" "),
		logged: rows,
		unknown,
		more,
	};
}

/**
 * Logs what arrived since the last run, oldest first, in slices.
 * @throws UserError if the register is not set up
 * @see policy sections 7 and 9; decision 6
 */
export function logCorrespondence(): MailOutcome {
	requireAccount(charityAddress);
	const mail = mailIn(read(stateRows));
	const {
		messages,
		cursor: newest,
		from: notBefore,
		relisted,
	} = arrivals(mail);
	if (messages.length === 0 && mail.cursorOn === londonDay()) {
		beat("logCorrespondence");
		return outcome(0, 0, false);
	}
	let [rows, unknown, done, from] = [0, 0, 0, mail.cursor];
	do {
		if (done > 0) freeLock();
		const rest = messages.slice(done);
		const end = sliceEnd(rest);
		const found = fetched(rest.slice(0, end), done);
		const count = finishable(rest, found.length);
		const to = count === rest.length ? newest : rest[count - 1]?.cursor || from;
		const ready = found
			.slice(0, count)
			.flatMap((message) =>
				message && message.at >= notBefore ? message : [],
			);
		if (rest.length > 0 && count === 0) break;
		const written = logSlice(ready, { from, to, relisted });
		if (!written) break;
		rows += written.rows;
		unknown += written.unknown;
		done += count;
		from = to;
		if (found.length < end) break;
	} while (done < messages.length);
	return outcome(rows, unknown, done < messages.length);
}
