/** Goes through messages in order: which become rows, which wait, which are left out. */
import { type Day, daysBetween } from "../register/days";
import { addressesIn, comparable, messageIdsIn } from "./addresses";
import { isVerified } from "./authentication";
import { type Discretion, type Logged, loggedRow, messageIdOf } from "./logged";
import { type AddressIndex, match } from "./matching";
import {
	fingerprintOf,
	type Memory,
	type Prints,
	printsIn,
	type Thread,
} from "./memory";
import { headersNamed, type Message } from "./message";
import { referencesIn } from "./references";
import { type LeftOut, type Rules, sorted } from "./sorting";

/** What the register says, as far as messages need it. */
export interface Known extends Rules, Discretion {
	today: Day;
	index: AddressIndex;
	/** The partner of a reference: its own, or its agreement's. */
	partnerOf(ref: string): string | undefined;
	/** Partners that a person chose for a message, by Gmail's id. */
	chosen: ReadonlyMap<string, string>;
}

/** A message that waits for somebody to say whose it is. */
export interface Waiting {
	gmailId: string;
	on: Day;
	/** As `comparable` gives them; or by whom it was passed on. */
	addresses: readonly string[];
	passedOn: boolean;
	/** Partners of whom one is meant. */
	candidates: readonly string[];
}

/** A row, and the partners whose contact it counts as. */
export interface Row {
	row: Logged;
	theirs: readonly string[];
	automatic: boolean;
}

export interface Sifted {
	rows: readonly Row[];
	waiting: readonly Waiting[];
	leftOut: ReadonlyMap<LeftOut, number>;
	memory: Memory;
}

type Fate = { row: Row } | { waiting: Waiting } | { leftOut: LeftOut };

/** The same memory, to be written in. */
interface Notes {
	seen: Map<
		string,
		{ gmailId: string; threadId: string; print: string; on: Day }
	>;
	passed: Set<string>;
	threads: Map<string, Thread>;
	clocks: Map<
		string,
		{ partner: string; lastIn: Day | null; lastOut: Day | null }
	>;
	unlogged: Set<string>;
	prints: Prints;
}

/** The conversation that a message answers, by Gmail's word or by its own. */
function threadOf(message: Message, { threads, prints }: Notes) {
	const ids = headersNamed(message, "In-Reply-To")
		.concat(headersNamed(message, "References"))
		.flatMap(messageIdsIn);
	const answered = ids.flatMap((id) => prints.threadOf(id) ?? []);
	return [message.threadId, ...answered].flatMap(
		(id) => threads.get(id) ?? [],
	)[0];
}

function fateOf(message: Message, known: Known, notes: Notes): Fate {
	const way = sorted(message, { ...known, unlogged: notes.unlogged });
	if ("leftOut" in way) return way;
	const sender = addressesIn(message, "From").map(comparable).join();
	const verified = message.labels.includes("SENT") || isVerified(message);
	const messageId = messageIdOf(message);
	if (notes.prints.has(messageId, sender, verified))
		return { leftOut: "A second copy" };
	const chosen = known.chosen.get(message.gmailId);
	const found = chosen
		? {
				partners: [chosen],
				theirs: [],
				contact: "",
				matchedBy: "By hand" as const,
			}
		: match(
				{
					named: referencesIn(message).flatMap(
						(ref) => known.partnerOf(ref) ?? [],
					),
					thread: threadOf(message, notes)?.partners ?? [],
					outsiders: way.outsiders,
					copied: way.copied,
				},
				known.index,
			);
	if ("partners" in found) {
		// One of us wrote what was passed on; they did not write again.
		const theirs = way.passedOn ? [] : found.theirs;
		return {
			row: {
				row: loggedRow(
					message,
					way,
					{ ...found, theirs },
					{ ...known, verified },
				),
				theirs,
				automatic: way.automatic,
			},
		};
	}
	if (way.automatic) return { leftOut: "Sent by a machine or to a list" };
	if (way.outsiders.length === 0 && !way.passedOn)
		return { leftOut: "No sender" };
	return {
		waiting: {
			gmailId: message.gmailId,
			on: message.on,
			addresses: way.passedOn
				? addressesIn(message, "From").slice(0, 1)
				: [...new Set(way.outsiders.map(comparable))],
			passedOn: way.passedOn,
			candidates: found.candidates,
		},
	};
}

const later = (one: Day | null, other: Day): Day =>
	one && one > other ? one : other;

/** Days after which an email that is found only now waits for no answer. */
const longAgo = 30;

/** The conversation and the partners' clocks, once a row is in. */
function noteRow(
	{ row, theirs, automatic }: Row,
	{ threads, clocks }: Notes,
	today: Day,
): void {
	const { threadId, direction: way, on, verified, counts } = row;
	const partners = row.partners.split(", ");
	const before = threads.get(threadId);
	const minute = Math.floor(Date.parse(row.at) / 60_000);
	// A machine waits for no answer, and what only claims to be ours is none.
	const tells = !automatic && (way === "In" || verified);
	// Nobody wants to be told of all that was never answered long ago.
	const settled = !tells || daysBetween(on, today) > longAgo;
	const now = { threadId, partners, way, on, minute, settled };
	if (!before || (tells && before.minute <= minute)) threads.set(threadId, now);
	const ours = verified && !automatic ? partners : [];
	for (const partner of way === "In" ? (counts ? theirs : []) : ours) {
		const clock = clocks.get(partner) ?? {
			partner,
			lastIn: null,
			lastOut: null,
		};
		clocks.set(partner, {
			...clock,
			...(way === "In"
				? { lastIn: later(clock.lastIn, on) }
				: { lastOut: later(clock.lastOut, on) }),
		});
	}
}

/** Remembers a message that is dealt with. */
function note(message: Message, fate: Fate, notes: Notes, today: Day): void {
	const { gmailId, threadId, on } = message;
	if ("leftOut" in fate) {
		notes.passed.add(gmailId);
		if (fate.leftOut === "Labelled “Do not log”") {
			notes.unlogged.delete(threadId);
			notes.unlogged.add(threadId);
		}
		return;
	}
	const verified = "row" in fate && fate.row.row.verified;
	const sender = addressesIn(message, "From").map(comparable).join();
	// One that waits is looked at again, and may be logged then.
	const print =
		"row" in fate ? fingerprintOf(messageIdOf(message), sender, verified) : "";
	const seen = { gmailId, threadId, print, on };
	notes.seen.set(gmailId, seen);
	notes.prints.add(seen);
	if ("row" in fate) noteRow(fate.row, notes, today);
}

/**
 * Decides about messages one after the other, so that it makes no difference
 * into which slices they are cut. What was dealt with before is not counted.
 * @param again messages that are looked at again because they waited
 * @see
 */
export function sift(
	messages: readonly Message[],
	known: Known,
	memory: Memory,
	again = false,
): Sifted {
	const notes: Notes = {
		seen: new Map(memory.seen),
		passed: new Set(memory.passed),
		threads: new Map(memory.threads),
		clocks: new Map(memory.clocks),
		unlogged: new Set(memory.unlogged),
		prints: printsIn(memory),
	};
	const rows: Row[] = [];
	const waiting: Waiting[] = [];
	const leftOut = new Map<LeftOut, number>();
	for (const message of messages) {
		const { gmailId } = message;
		const isDone = notes.seen.has(gmailId) || notes.passed.has(gmailId);
		if (isDone && !again) continue;
		const fate = fateOf(message, known, notes);
		note(message, fate, notes, known.today);
		if ("row" in fate) rows.push(fate.row);
		else if ("waiting" in fate) waiting.push(fate.waiting);
		else leftOut.set(fate.leftOut, (leftOut.get(fate.leftOut) ?? 0) + 1);
	}
	return { rows, waiting, leftOut, memory: notes };
}
