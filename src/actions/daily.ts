/** The clock's daily round: what is due goes to the outbox, and then out. */
import { requireAccount } from "../google/identity";
import { lockTaken } from "../google/lock";
import { type Opened, read } from "../google/read";
import { registerUrl } from "../google/ui";
import { charityAddress } from "../policy/contact/charity";
import { digestHtml, digestSubject, digestText } from "../policy/digest";
import { figures, home } from "../policy/home";
import { duties, dutyReads, settingsOf } from "../policy/policy";
import { type Digest, digestsFor } from "../policy/reminders";
import { ourPeople } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { add, type Change, put, type Update, update } from "../register/change";
import type { Decision, Moment } from "../register/commit";
import type { Day } from "../register/days";
import { nowhere, pick, type Register } from "../register/register";
import { commitReads, outbox, reminders } from "../register/scriptTabs";
import { counted } from "../register/words";
import { addOn, momentFor, registerAfter } from "./act";
import { agreementDayReads, agreementsToday } from "./agreementDay";
import { beat } from "./heartbeat";
import { namedRows, typedReads } from "./namedRows";
import { factReads, renewedFacts } from "./renewFacts";
import { outboxIndex, type Sending, sendQueued } from "./sendQueued";

const told = pick(reminders, "key");
const homeRows = pick(home, "what", "now");

export interface DailyOutcome extends Sending {
	notice: string;
}

/** A digest as a row of the outbox; its key makes it the day's only one. */
const queued = (digest: Digest, today: Day, at: string): Change[] => [
	add(outbox, {
		key: digestKey(digest, today),
		to: digest.to.email,
		subject: digestSubject(digest.duties, today),
		body: digestText(digest, today, registerUrl()),
		html: digestHtml(digest, today, registerUrl()),
		kind: "Automatic",
		status: "Queued",
		at,
	}),
	...digest.keys.map((key) => add(reminders, { key, sentOn: today })),
];

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

function decide(opened: Opened, moment: Moment): Decision {
	const { today, at } = moment;
	const names = namedRows(opened);
	const turned = agreementsToday(opened, moment);
	const facts = renewedFacts(registerAfter(opened, turned.changes), today);
	const doubtful = leftInDoubt(opened);
	const register = registerAfter(opened, [...turned.changes, ...facts]);
	const due = duties(register, today);
	const keys = new Set(register.rows(told).map(({ key }) => key));
	const mailed = new Set(register.rows(outboxIndex).map(({ key }) => key));
	const digests = digestsFor(
		due,
		register.rows(ourPeople),
		keys,
		settingsOf(register),
		today,
	).filter((digest) => !mailed.has(digestKey(digest, today)));
	const lines = figures(due, register.ids(partners).length, today);
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
			...doubtful,
			...homeChanges(register, lines),
			...digests.flatMap((digest) => queued(digest, today, at)),
		],
		entries: [
			...turned.entries,
			...(facts.length > 0 ? [renewed] : []),
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
	const opened = read(
		...commitReads,
		...dutyReads,
		...factReads,
		...agreementDayReads,
		...typedReads,
		told,
		outboxIndex,
		homeRows,
	);
	const moment = momentFor(addOn);
	const decision = decide(opened, moment);
	const sending = sendQueued(opened, decision, moment);
	if (decision.changes.length === 0 && sending.sent === 0) beat("daily");
	return { notice: noticeOf(sending), ...sending };
}
