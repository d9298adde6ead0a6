/** Looks back through emails from before logging began, slice by slice. */
import { londonDay, timestamp } from "../google/clock";
import { freeLock } from "../google/lock";
import { type MessagePage, messagePage, userLabels } from "../google/mailbox";
import { read } from "../google/read";
import { stateRows } from "../register/scriptTabs";
import { fileMessages, needsLabels } from "./fileMessages";
import { type Backfill, backfillIn, mailIn, memoryIn } from "./mailState";
import { fetched, sliceSize, type Time, type Worked } from "./newMail";

/** So many older ones in a row, and nothing newer is to be expected. */
const olderInARow = 20;
/** By these the place is found again in a list that was begun anew. */
const idsKept = 20;

/**
 * So many emails in 24 hours: what Google allows a day has to last for new
 * emails and for the reminders as well.
 */
const mostInADay = 12_000;
const dayMs = 86_400_000;

const nothing: Worked = { logged: 0, unmatched: 0, more: false };

/** Where to go on: a page, and how much of it is dealt with. */
interface Place {
	page: MessagePage;
	token: string;
	offset: number;
}

/** What was fetched since when, within the last 24 hours. */
const spentIn = ({ spent }: Backfill): NonNullable<Backfill["spent"]> =>
	spent && Date.now() < Date.parse(spent.since) + dayMs
		? spent
		: { since: timestamp(), fetched: 0 };

/** Whether it goes on, and may do so today. */
export const isLookingBack = (
	backfill: Backfill | undefined,
): backfill is Backfill =>
	backfill?.state === "Going on" && spentIn(backfill).fetched < mostInADay;

/** The page in which the last messages stand that were dealt with. */
function foundAgain(lastIds: readonly string[]): Place | undefined {
	let token = "";
	do {
		const page = messagePage(token);
		if (!page) return undefined;
		const at = page.ids.reduce(
			(last, id, index) => (lastIds.includes(id) ? index : last),
			-1,
		);
		if (at >= 0) return { page, token, offset: at + 1 };
		token = page.next;
	} while (token);
	return undefined;
}

/** Where it stopped; a list that Gmail has forgotten is begun anew. */
function placeOf({ token, offset, lastIds, seeks }: Backfill): Place {
	const page = seeks ? undefined : messagePage(token);
	if (page) return { page, token, offset };
	const again = lastIds.length > 0 ? foundAgain(lastIds) : undefined;
	const first = again?.page ?? messagePage("");
	if (!first) throw new Error("Gmail refused the first page of its list");
	return again ?? { page: first, token: "", offset: 0 };
}

/** Where to go on after so many of a page; `end` when there is nothing more. */
function after({ page, token, offset }: Place, count: number) {
	const next = offset + count;
	if (next < page.ids.length) return { token, offset: next, end: false };
	return { token: page.next, offset: 0, end: page.next === "" };
}

/** The messages from the period itself, and whether what follows is older. */
function ofPeriod(
	found: ReturnType<typeof fetched>,
	backfill: Backfill,
	since: string,
) {
	const messages = found.flatMap((message) => message ?? []);
	const until = backfill.reached || since;
	const own = messages.filter(
		({ at, on, gmailId }) =>
			on >= backfill.from &&
			(at < until ||
				(at === backfill.reached && !backfill.lastIds.includes(gmailId))),
	);
	const last = messages.slice(-olderInARow);
	const isOver =
		last.length === olderInARow && last.every(({ on }) => on < backfill.from);
	return { own, messages, isOver };
}

function stepped(
	backfill: Backfill,
	{ token, offset, end }: ReturnType<typeof after>,
	{ own, isOver }: ReturnType<typeof ofPeriod>,
): Backfill {
	const reached = own.reduce(
		(oldest, { at }) => (!oldest || at < oldest ? at : oldest),
		backfill.reached,
	);
	const ids = own.map(({ gmailId }) => gmailId).slice(-idsKept);
	return {
		...backfill,
		seeks: false,
		token,
		offset,
		reached,
		lastIds: ids.length > 0 ? ids : backfill.lastIds,
		looked: backfill.looked + own.length,
		state: end || isOver ? "Finished" : "Going on",
	};
}

const isSame = (one: Backfill | undefined, other: Backfill) =>
	JSON.stringify(one) === JSON.stringify(other);

/**
 * Looks through one slice of past emails, newest first.
 * @returns undefined if somebody else is writing, or it was stopped meanwhile
 */
export function lookBack(time: Time): Worked | undefined {
	const opened = read(stateRows);
	const { since } = mailIn(opened);
	const backfill = backfillIn(opened);
	if (!isLookingBack(backfill)) return nothing;
	const place = placeOf(backfill);
	const { page, offset } = place;
	const slice = page.ids.slice(offset, offset + sliceSize);
	const { seen, passed } = memoryIn(opened);
	const ids = slice.filter((id) => !seen.has(id) && !passed.has(id));
	const found = fetched(ids, time);
	if (ids.length > 0 && found.length === 0) return undefined;
	const period = ofPeriod(found, backfill, since);
	const next = ids[found.length];
	const count = next === undefined ? slice.length : slice.indexOf(next);
	const { since: from, fetched: before } = spentIn(backfill);
	const spent = { since: from, fetched: before + found.length };
	const now = stepped({ ...backfill, spent }, after(place, count), period);
	const { messages } = period;
	freeLock();
	const filed = fileMessages({
		// Oldest first: a reply is known by what it answers.
		messages: [...period.own].reverse(),
		gone: ids.filter((_, at) => at < found.length && !found[at]),
		labels: needsLabels(messages, []) ? userLabels() : [],
		labelled: [],
		step: (register, _, logged) =>
			isSame(backfillIn(register), backfill)
				? {
						state: { backfill: { ...now, logged: backfill.logged + logged } },
						entries:
							now.state === "Finished"
								? [
										{
											action: "Looked back",
											record: "",
											summary: `Past emails from ${backfill.from} to ${londonDay(new Date(since))}`,
										},
									]
								: [],
					}
				: undefined,
	});
	return filed && { ...filed, more: now.state === "Going on" };
}
