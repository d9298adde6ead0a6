/** Writes what became of a slice of emails: rows, queue, clocks and memory at once. */
import type { Logged } from "../correspondence/logged";
import type { Message } from "../correspondence/message";
import { type Sifted, sift } from "../correspondence/sift";
import { lockTaken } from "../google/lock";
import { isUserLabel, type Label, type Labelled } from "../google/mailbox";
import { type Opened, read } from "../google/read";
import { inTouchAfter } from "../policy/managing/keepingInTouch";
import { letters, type Unmatched, unmatched } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import type { Entry } from "../register/auditChain";
import {
	add,
	type Change,
	remove,
	type Update,
	update,
} from "../register/change";
import type { Decision, Moment } from "../register/commit";
import type { Day } from "../register/days";
import { newIds } from "../register/ids";
import {
	all,
	headings,
	isOnce,
	oneRow,
	pick,
	type Register,
} from "../register/register";
import { commitReads } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { counted } from "../register/words";
import { addOn, commit, momentFor } from "./act";
import { answeredBy, givesAnswer } from "./mailedAnswers";
import { domainRows, knownIn, readsFor } from "./mailReads";
import { type MailState, mailIn, memoryIn, memoryState } from "./mailState";
import { idsIn, idsText, queueChanges, queuedRefs } from "./queued";

const loggedIds = pick(letters, "gmailId");
const wholeQueue = all(unmatched);
/** So many rows are asked for one by one: a request has to stay short. */
const mostApart = 40;

/** A slice of emails, and what else is written with what became of them. */
export interface Slice {
	messages: readonly Message[];
	/** Gmail's ids of emails that had gone before they could be read. */
	gone: readonly string[];
	labels: readonly Label[];
	/** What people labelled meanwhile. */
	labelled: readonly Labelled[];
	/**
	 * Where the work is then.
	 * @returns undefined if another run was quicker: nothing is written then
	 */
	step(register: Register, mail: MailState, logged: number): Step | undefined;
	/** Rows of the queue whose emails are looked at again, by their ids. */
	queued?: readonly string[];
	/** Other rows of it that have one of these emails too. */
	sharing?: readonly string[];
	/** Partners that people chose, by Gmail's id. */
	chosen?: ReadonlyMap<string, string>;
}

export interface Step {
	mail?: Partial<MailState>;
	state?: Readonly<Record<string, unknown>>;
	changes?: readonly Change[];
	entries?: readonly Entry[];
}

export interface Filed {
	logged: number;
	unmatched: number;
}

/** The latest day on which each partner was in touch, where that is news. */
function contactDays(register: Register, sifted: Sifted, today: Day): Update[] {
	const settings = settingsOf(register);
	const latest = new Map<string, Day>();
	for (const { row, theirs } of sifted.rows.filter(({ row }) => row.counts))
		for (const ref of theirs)
			if (row.on > (latest.get(ref) ?? "")) latest.set(ref, row.on);
	return [...latest].flatMap(([ref, lastContact]) => {
		const partner = register.find(domainRows, ref);
		const news = partner && lastContact > (partner.lastContact ?? "");
		return news && isOnce(register, partners, ref)
			? update(partners, ref, partner, {
					lastContact,
					inTouch: inTouchAfter(partner.inTouch, lastContact, settings, today),
				})
			: [];
	});
}

const spanOf = (added: readonly Change[]) =>
	`${added[0]?.key} to ${added[added.length - 1]?.key}`;

function entriesFor(
	rows: readonly Logged[],
	logged: readonly Change[],
	queue: readonly Change[],
): Entry[] {
	const waiting = queue.filter(({ kind }) => kind === "add");
	return [
		...(logged[0]
			? [
					{
						action: "Logged",
						record: logged[0].key,
						summary: `${counted(rows.length, "letter", "letters")}, ${spanOf(logged)}`,
						// A subject that is hidden later is not to be found here.
						payload: rows.map((row) => ({ ...row, subject: undefined })),
					},
				]
			: []),
		...(waiting[0]
			? [
					{
						action: "Put in the queue",
						record: waiting[0].key,
						summary: `${counted(waiting.length, "address", "addresses")}, ${spanOf(waiting)}`,
						payload: waiting.map(({ key }) => key),
					},
				]
			: []),
	];
}

/** Emails that people labelled after they had been logged go from the log. */
function withdrawn(
	register: Register,
	labelled: readonly Labelled[],
	skipLabel: string,
): { changes: Change[]; entries: Entry[] } {
	const ids = new Set<string>();
	for (const { id, labels, taken } of labelled) {
		if (!labels.includes(skipLabel)) continue;
		if (taken) ids.delete(id);
		else ids.add(id);
	}
	const rows = register
		.rows(loggedIds)
		.filter(
			({ ref, gmailId }) => ids.has(gmailId) && isOnce(register, letters, ref),
		);
	return {
		changes: rows.map((row) => remove(letters, row)),
		entries: rows.map(({ ref }) => ({
			action: "Withdrawn",
			record: ref,
			summary: "Labelled “Do not log” in Gmail",
		})),
	};
}

const nothing = { changes: [], entries: [] };

/** Ids that are dealt with go from the queue, and rows without any as well. */
function leftInQueue(
	queued: readonly Unmatched[],
	done: ReadonlySet<string>,
): { changes: Change[]; entries: Entry[] } {
	const changes = queued.flatMap((row): Change[] => {
		const ids = idsIn(row);
		const left = ids.filter((id) => !done.has(id));
		if (left.length === 0) return [remove(unmatched, row)];
		if (left.length === ids.length) return [];
		return update(unmatched, row.ref, row, {
			gmailIds: idsText(left),
			emails: Math.max(
				left.length,
				(row.emails ?? 0) - (ids.length - left.length),
			),
		});
	});
	return {
		changes,
		entries: changes
			.filter(({ kind }) => kind === "remove")
			.map(({ key }) => ({
				action: "Filed",
				record: key,
				summary: "All emails of an address of the queue",
			})),
	};
}

/** Rows of the queue that the emails are about besides those looked at again. */
function wholeRows(
	register: Register,
	refs: readonly string[],
): readonly Unmatched[] {
	if (refs.length === 0) return [];
	if (refs.length > mostApart) {
		const rows = read(wholeQueue).rows(wholeQueue);
		return rows.filter(({ ref }) => refs.includes(ref));
	}
	const wants = refs.map((ref) =>
		oneRow(unmatched, ref, register.rowOf(unmatched, ref) ?? 0),
	);
	const rows = read(...wants);
	return wants.flatMap((want, at) => rows.find(want, refs[at] ?? "") ?? []);
}

const withLeftOut = (
	{ leftOut }: MailState,
	sifted: Sifted,
	gone: number,
): MailState["leftOut"] => {
	const counts: Record<string, number> = { ...leftOut };
	const more = gone > 0 ? [["Gone before it was read", gone] as const] : [];
	for (const [why, count] of [...sifted.leftOut, ...more])
		counts[why] = (counts[why] ?? 0) + count;
	return counts;
};

interface Found {
	mail: MailState;
	sifted: Sifted;
	known: { skipLabel: string };
	/** Of the queue, whole: those that get more emails, or lose some. */
	rows: readonly Unmatched[];
	step: Step;
	moment: Moment;
}

function decide(register: Register, slice: Slice, found: Found): Decision {
	const { mail, sifted, rows, step } = found;
	const isAgain = slice.queued !== undefined;
	const nextId = newIds(register);
	const logged = sifted.rows.map(({ row }) =>
		add(letters, { ...blankRow(letters), ...row, ref: nextId(letters) }),
	);
	const queue = isAgain
		? []
		: queueChanges(sifted, rows, () => nextId(unmatched));
	const done = new Set([
		...slice.messages.map(({ gmailId }) => gmailId),
		...slice.gone,
	]);
	const left = isAgain ? leftInQueue(rows, done) : nothing;
	const taken =
		slice.labelled.length > 0
			? withdrawn(register, slice.labelled, found.known.skipLabel)
			: nothing;
	const answered = slice.messages.some(givesAnswer)
		? answeredBy(slice.messages, sifted, register, found.moment, nextId)
		: { ...nothing, state: {} };
	const counts = {
		logged: mail.logged + logged.length,
		live: mail.live + logged.length - taken.changes.length,
		unmatched: mail.unmatched + (isAgain ? -done.size : sifted.waiting.length),
		leftOut: withLeftOut(mail, sifted, slice.gone.length),
	};
	return {
		changes: [
			...logged,
			...contactDays(register, sifted, found.moment.today),
			...queue,
			...left.changes,
			...taken.changes,
			...answered.changes,
			...(step.changes ?? []),
		],
		entries: [
			...entriesFor(
				sifted.rows.map(({ row }) => row),
				logged,
				queue,
			),
			...left.entries,
			...taken.entries,
			...answered.entries,
			...(step.entries ?? []),
		],
		state: {
			mail: { ...mail, ...counts, ...step.mail, wroteAt: found.moment.at },
			...memoryState(register, sifted.memory),
			...answered.state,
			...step.state,
		},
	};
}

/** The emails that still wait: another run may have filed some by now. */
function stillQueued(
	slice: Slice,
	rows: readonly Unmatched[],
): Pick<Slice, "messages" | "gone"> {
	const ids = new Set(rows.flatMap(idsIn));
	return {
		messages: slice.messages.filter(({ gmailId }) => ids.has(gmailId)),
		gone: slice.gone.filter((id) => ids.has(id)),
	};
}

/** What the slice's emails are held against, read under the lock. */
const readFor = (slice: Slice): Opened =>
	read(
		...commitReads,
		slice.labelled.length > 0 ? loggedIds : headings(letters),
		...readsFor(slice.messages),
	);

function siftSlice(opened: Opened, slice: Slice) {
	const memory = memoryIn(opened);
	const known = knownIn(opened, memory, slice);
	const unlogged = new Set(memory.unlogged);
	for (const { threadId, labels, taken } of slice.labelled) {
		if (!labels.includes(known.skipLabel)) continue;
		if (taken) unlogged.delete(threadId);
		else unlogged.add(threadId);
	}
	const now = {
		...memory,
		unlogged,
		// What is kept out waits for no answer either.
		threads: new Map(
			[...memory.threads].filter(([threadId]) => !unlogged.has(threadId)),
		),
	};
	const isAgain = slice.queued !== undefined;
	return { known, sifted: sift(slice.messages, known, now, isAgain) };
}

/**
 * Files a slice in one write.
 * @returns undefined if somebody else is writing, or was quicker
 */
export function fileMessages(given: Slice): Filed | undefined {
	if (!lockTaken(0)) return undefined;
	const opened = readFor(given);
	const mail = mailIn(opened);
	const { queued } = given;
	const again = queued ? wholeRows(opened, queued) : [];
	const slice = queued ? { ...given, ...stillQueued(given, again) } : given;
	const { known, sifted } = siftSlice(opened, slice);
	const step = slice.step(opened, mail, sifted.rows.length);
	if (!step) return undefined;
	const others = queued ? (given.sharing ?? []) : queuedRefs(opened, sifted);
	const rows = [...again, ...wholeRows(opened, others)];
	const moment = momentFor(addOn);
	const found = { mail, sifted, known, rows, step, moment };
	commit(opened, decide(opened, slice, found), moment);
	return { logged: sifted.rows.length, unmatched: sifted.waiting.length };
}

/** Whether anything here can only be told by the names of people's labels. */
export const needsLabels = (
	messages: readonly Message[],
	labelled: readonly Labelled[],
): boolean =>
	labelled.length > 0 ||
	messages.some(({ labels }) => labels.some(isUserLabel));
