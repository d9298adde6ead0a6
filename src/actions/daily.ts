/** The clock's daily round: what is due goes to the outbox, and then out. */
import { requireAccount } from "../google/identity";
import { lockTaken } from "../google/lock";
import { type Opened, read } from "../google/read";
import { peopleRows } from "../policy/agreements/facts";
import { charityAddress } from "../policy/contact/charity";
import {
	digestHtml,
	digestSubject,
	digestText,
	type Links,
} from "../policy/digest";
import { dueLines, dueList, dueRows } from "../policy/dueList";
import type { NotedDuty } from "../policy/dutyNotes";
import { figures, home } from "../policy/home";
import { settingsOf } from "../policy/policy";
import { type Digest, digestsFor } from "../policy/reminders";
import { ourPeople } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { summaryLines } from "../policy/summary";
import type { Head } from "../register/auditChain";
import {
	add,
	type Change,
	put,
	remove,
	type Update,
	update,
} from "../register/change";
import type { Decision, Moment } from "../register/commit";
import type { Day } from "../register/days";
import { isOnce, nowhere, pick, type Register } from "../register/register";
import {
	commitReads,
	findingsIn,
	outbox,
	readState,
	reminders,
} from "../register/scriptTabs";
import { counted } from "../register/words";
import { addOn, momentFor, registerAfter } from "./act";
import { movedAddresses } from "./addresses";
import { agreementDayReads, agreementsToday } from "./agreementDay";
import { allDuties, allDutyReads, linksIn } from "./allDuties";
import { healthLines } from "./health";
import { beat } from "./heartbeat";
import { namedRows, typedReads } from "./namedRows";
import { factReads, renewedFacts } from "./renewFacts";
import { outboxIndex, type Sending, sendQueued } from "./sendQueued";
import { whoseIn } from "./views";

const told = pick(reminders, "key");
const homeRows = pick(home, "what", "now");

/** What the round reads. */
export const roundReads = [
	...commitReads,
	...allDutyReads,
	...factReads,
	...typedReads,
	...agreementDayReads,
	told,
	peopleRows,
	outboxIndex,
	homeRows,
	dueRows,
];

export interface DailyOutcome extends Sending {
	notice: string;
}

/** A digest as a row of the outbox; its key makes it the day's only one. */
const queued = (
	digest: Digest,
	{ today, at }: Moment,
	links: Links,
): Change[] => [
	add(outbox, {
		key: digestKey(digest, today),
		to: digest.to.email,
		subject: digestSubject(digest.duties, today),
		body: digestText(digest, today, links),
		html: digestHtml(digest, today, links),
		kind: "Automatic",
		status: "Queued",
		at,
	}),
	...digest.keys.map((key) => add(reminders, { key, sentOn: today })),
];

const isDigest = (key: string) => key.startsWith("digest|");

const digestKey = ({ to }: Digest, today: Day) => `digest|${to.ref}|${today}`;

/** What was "sending" when a run broke off is for a person to check. */
const leftInDoubt = (register: Register): Update[] =>
	register
		.rows(outboxIndex)
		.filter(({ status }) => status === "Sending")
		.flatMap((row) =>
			update(outbox, row.key, row, { status: "To be checked" }),
		);

const homeChanges = (
	register: Register,
	lines: readonly { what: string; now: string }[],
): Change[] =>
	lines
		.filter(({ what }) => register.rowOf(home, what) !== nowhere)
		.flatMap((line) => put(home, register.find(homeRows, line.what), line));

/** The tab Due as it is to be: rows come, change and go. */
function dueChanges(
	register: Register,
	due: readonly NotedDuty[],
	today: Day,
): Change[] {
	const lines = dueLines(due, today, whoseIn(register));
	const wanted = new Set(lines.map(({ duty }) => duty));
	const gone = register
		.rows(dueRows)
		.filter(({ duty }) => !wanted.has(duty) && isOnce(register, dueList, duty));
	return [
		...lines
			.filter(({ duty }) => register.rowOf(dueList, duty) !== nowhere)
			.flatMap((line) => put(dueList, register.find(dueRows, line.duty), line)),
		...gone.map((row) => remove(dueList, row)),
	];
}

/** Kinds of duties that this register has not seen before; none on the first day. */
function newRules(register: Register, due: readonly NotedDuty[]) {
	const seen = readState<string[]>(register, "rules");
	const rules = [...new Set(due.map(({ rule }) => rule))].sort();
	const fresh = rules.filter((rule) => !seen?.includes(rule));
	return {
		newRules: new Set(seen ? fresh : []),
		state:
			fresh.length > 0 ? { rules: [...(seen ?? []), ...fresh].sort() } : {},
	};
}

/** What the round would do on that day, before anything is written. */
export function round(opened: Opened, moment: Moment) {
	const { today } = moment;
	const names = namedRows(opened);
	const turned = agreementsToday(opened, moment);
	const facts = renewedFacts(registerAfter(opened, turned.changes), today);
	const register = registerAfter(opened, [...turned.changes, ...facts]);
	const due = allDuties(register, today);
	const keys = new Set(register.rows(told).map(({ key }) => key));
	const mailed = new Set(register.rows(outboxIndex).map(({ key }) => key));
	// Nobody gets two a day: what waits from yesterday goes first.
	const waits = new Set(
		register
			.rows(outboxIndex)
			.filter(({ key, status }) => status === "Queued" && isDigest(key))
			.map(({ key }) => key.split("|")[1] ?? ""),
	);
	const settings = settingsOf(register);
	const rules = newRules(register, due);
	const digests = digestsFor(due, {
		people: register.rows(ourPeople),
		told: keys,
		settings,
		today,
		newRules: rules.newRules,
		summary: summaryLines({
			duties: due,
			partnerCount: register.ids(partners).length,
			jobs: healthLines(),
			doubts: inDoubt(register).length,
			findings: findingsIn(register).length,
			head: readState<Head>(register, "audit"),
			today,
		}),
	}).filter(
		(digest) =>
			!mailed.has(digestKey(digest, today)) && !waits.has(digest.to.ref),
	);
	return {
		names,
		turned,
		facts,
		register,
		due,
		digests,
		rules: rules.state,
		paused: settings.yes("mail.paused"),
	};
}

/** Emails of which nobody knows whether they went. */
export const inDoubt = (register: Register) =>
	register.rows(outboxIndex).filter(({ status }) => status === "To be checked");

function decide(opened: Opened, moment: Moment): Decision {
	const { today } = moment;
	const { names, turned, facts, register, due, digests, rules, paused } = round(
		opened,
		moment,
	);
	const doubtful = leftInDoubt(opened);
	const mailed = new Set(opened.rows(outboxIndex).map(({ key }) => key));
	const moved = movedAddresses(opened, mailed, moment);
	const lines = figures(due, register.ids(partners).length, today);
	const links = linksIn(register);
	const renewed = {
		action: "Renewed",
		record: "",
		summary: `Facts of ${facts.length} partners`,
		payload: facts.map(({ key, was, now }) => ({ key, was, now })),
	};
	return {
		changes: [
			...names,
			...turned.changes,
			...facts,
			...moved.changes,
			...doubtful,
			...homeChanges(register, lines),
			...dueChanges(register, due, today),
			...(paused
				? []
				: digests.flatMap((digest) => queued(digest, moment, links))),
		],
		entries: [
			...turned.entries,
			...(facts.length > 0 ? [renewed] : []),
			...moved.changes
				.filter(({ kind }) => kind === "update")
				.map(({ key }) => ({
					action: "Address changed",
					record: key,
					summary: "People: Own email",
				})),
			...names.map(({ table, now }) => ({
				action: "Named",
				record: String(now[table.key]),
				summary: table.title,
			})),
			...doubtful.map(({ key }) => ({
				action: "To be checked",
				record: key,
				summary: "Email of what is due",
			})),
		],
		state: { ...rules, ...moved.state },
	};
}

function noticeOf({ sent, waiting, toBeChecked }: Sending): string {
	const nothing = sent + waiting + toBeChecked === 0;
	const parts = [
		nothing ? "Nothing new to tell anybody today." : "",
		sent > 0 ? `${counted(sent, "email")} sent.` : "",
		waiting > 0
			? `Today’s emails are used up: ${counted(waiting, "email")} will go tomorrow.`
			: "",
		toBeChecked > 0
			? `${counted(toBeChecked, "email")} may or may not have gone: look in Gmail’s Sent mail.`
			: "",
	];
	return parts.filter(Boolean).join(" ");
}

/**
 * Tells each person once what is due, and renews the Home tab.
 * @see policy sections 7 and 10; decisions 7 and 10
 */
export function daily(): DailyOutcome {
	requireAccount(charityAddress);
	const none = { sent: 0, waiting: 0, toBeChecked: 0 };
	if (!lockTaken(30_000))
		return {
			notice: "Someone is saving just now; the next run carries on.",
			...none,
		};
	const opened = read(...roundReads);
	const moment = momentFor(addOn);
	const decision = decide(opened, moment);
	const sending = sendQueued(opened, decision, moment);
	beat("daily");
	return { notice: noticeOf(sending), ...sending };
}
