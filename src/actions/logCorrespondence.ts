/** Logs new emails by their headers: rows and cursor travel in one write. */
import { comparable } from "../correspondence/addresses";
import { type Logged, logged } from "../correspondence/logged";
import { indexOf } from "../correspondence/matching";
import type { Message } from "../correspondence/message";
import { londonDay, secondsRun } from "../google/clock";
import { requireAccount } from "../google/identity";
import { freeLock, lockTaken } from "../google/lock";
import {
	type Arrivals,
	arrivalsSince,
	historyNow,
	messageOf,
	newestMessages,
	pace,
} from "../google/mailbox";
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
import { headings, pick, type Register } from "../register/register";
import { commitReads, readState, stateRows } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { addOn, commit, momentFor } from "./act";
import { beat } from "./heartbeat";

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

const sliceSize = 250;
/** No message is fetched after it: Google ends an execution after 360 seconds. */
const lastSecond = 270;
/** As many messages as Gmail's allowance lets pass at once. */
const unpaced = 50;
/** How far back the log is compared when Gmail has forgotten its history. */
const tail = 1_000;

const domainRows = pick(partners, "domains", "lastContact");
const addressRows = pick(contacts, "partner", "emails");

const mailIn = (register: Register): MailState => {
	const mail = readState<MailState>(register, "mail");
	if (mail) return mail;
	throw new UserError(
		"The register is not set up yet. Choose Partnerships, Set up or repair.",
	);
};

/** What is new, and from which moment on it counts. */
interface New extends Arrivals {
	from: string;
}

/**
 * Everything new; by listing the mailbox if its history is forgotten, and then
 * nothing from before the log began.
 */
function arrivals(mail: MailState): New {
	const known = arrivalsSince(mail.cursor);
	if (known) return { ...known, from: "" };
	const cursor = historyNow();
	const ids = pick(letters, "gmailId");
	const rows = read(ids).rows(ids).slice(-tail);
	const seen = new Set(rows.map(({ gmailId }) => gmailId));
	const messages = newestMessages(seen, 500)
		.filter((id) => !seen.has(id))
		.map((id) => ({ id, cursor: mail.cursor }));
	return { messages, cursor, from: mail.since };
}

/** Fetches headers, in order, until time is short; a vanished message is left out. */
function fetched(slice: Arrivals["messages"], before: number) {
	const found: (Message | undefined)[] = [];
	for (const { id } of slice) {
		if (secondsRun() > lastSecond) break;
		if (before + found.length >= unpaced) pace();
		found.push(messageOf(id));
	}
	return found;
}

/**
 * How many of a slice can be finished with: a place in history may hold several
 * messages, and the cursor can only stand before or after all of them.
 */
function finishable(messages: Arrivals["messages"], count: number): number {
	let end = count;
	while (end > 0 && messages[end]?.cursor === messages[end - 1]?.cursor)
		end -= 1;
	return end > 0 ? end : count;
}

/** The latest day on which each partner was in touch, where that is news. */
function contactDays(register: Register, rows: readonly Logged[]): Update[] {
	const latest = new Map<string, Day>();
	for (const row of rows.filter(({ counts }) => counts))
		for (const ref of row.partners.split(", "))
			if (row.on > (latest.get(ref) ?? "")) latest.set(ref, row.on);
	return [...latest].flatMap(([ref, lastContact]) => {
		const partner = register.find(domainRows, ref);
		const news = partner && lastContact > (partner.lastContact ?? "");
		return news ? update(partners, ref, partner, { lastContact }) : [];
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

/** Writes one slice, unless another run was quicker. */
function logSlice(
	messages: readonly Message[],
	from: string,
	to: string,
): { rows: number; unknown: number } | undefined {
	if (!lockTaken(0)) return undefined;
	const opened = read(
		...commitReads,
		headings(letters),
		ourPeople,
		addressRows,
		domainRows,
		settingRows,
	);
	const mail = mailIn(opened);
	if (mail.cursor !== from) return undefined;
	const moved = { ...mail, cursor: to, cursorOn: londonDay() };
	const decision = decideLogging(opened, messages, moved);
	commit(opened, decision, momentFor(addOn));
	return { rows: decision.rows.length, unknown: decision.unknown };
}

const counted = (count: number, one: string, many: string) =>
	count === 1 ? `1 ${one}` : `${count} ${many}`;

function outcome(rows: number, unknown: number, more: boolean): MailOutcome {
	const notice = [
		rows === 0
			? "No new emails to log."
			: `${counted(rows, "email was", "emails were")} logged.`,
		unknown > 0
			? `${counted(unknown, "email came", "emails came")} from addresses that the register does not know.`
			: "",
		more ? "There is more; the next run carries on." : "",
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
	const { messages, cursor: newest, from: notBefore } = arrivals(mail);
	if (messages.length === 0 && mail.cursorOn === londonDay()) {
		beat("logCorrespondence");
		return outcome(0, 0, false);
	}
	let [rows, unknown, done, from] = [0, 0, 0, mail.cursor];
	do {
		if (done > 0) freeLock();
		const rest = messages.slice(done);
		const found = fetched(rest.slice(0, sliceSize), done);
		const count = finishable(rest, found.length);
		const complete = count === rest.length;
		const to = complete ? newest : (rest[count - 1]?.cursor ?? from);
		const ready = found
			.slice(0, count)
			.flatMap((message) =>
				message && message.at >= notBefore ? message : [],
			);
		const written = logSlice(ready, from, to);
		if (!written) return outcome(rows, unknown, true);
		rows += written.rows;
		unknown += written.unknown;
		done += count;
		from = to;
		if (found.length < Math.min(sliceSize, rest.length)) break;
	} while (done < messages.length);
	return outcome(rows, unknown, done < messages.length);
}
