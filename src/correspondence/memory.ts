/** What the log remembers of itself, in a few cells, so that it is never read again. */
import { addDays, type Day, daysBetween } from "../register/days";

/** A message that was dealt with. */
export interface Seen {
	gmailId: string;
	threadId: string;
	/** What `fingerprintOf` gives; "" if it has no Message-ID. */
	print: string;
	on: Day;
}

/** How a conversation stands. */
export interface Thread {
	threadId: string;
	partners: readonly string[];
	/** Which way its newest email went, and when: the day, and minutes since 1970. */
	way: "In" | "Out";
	on: Day;
	minute: number;
	/** Somebody said that no reply is needed. */
	settled: boolean;
}

/** When a partner last wrote to us, and we to them. */
export interface Clock {
	partner: string;
	lastIn: Day | null;
	lastOut: Day | null;
}

export interface Memory {
	/** By Gmail's id; the oldest first. */
	seen: ReadonlyMap<string, Seen>;
	/** Gmail's ids of messages that were left out; the oldest first. */
	passed: ReadonlySet<string>;
	threads: ReadonlyMap<string, Thread>;
	/** By the partner's id. */
	clocks: ReadonlyMap<string, Clock>;
	/** Conversations that somebody asked not to log; the oldest first. */
	unlogged: ReadonlySet<string>;
}

/** As it is kept in State: one text for each part. */
export interface KeptMemory {
	seen: string;
	passed: string;
	threads: string;
	clocks: string;
	unlogged: string;
}

/** How many messages a reply or a second copy is looked for among. */
const tail = 1_000;
/** A cell holds 50,000 characters. */
const longest = 48_000;
const firstDay: Day = "2000-01-01";

const dayText = (day: Day | null) =>
	day ? daysBetween(firstDay, day).toString(36) : "";

function dayIn(text: string | undefined): Day | null {
	const days = Number.parseInt(text ?? "", 36);
	return Number.isFinite(days) ? addDays(firstDay, days) : null;
}

/** The newest entries that a cell can hold. */
function joined(entries: readonly string[], most = tail): string {
	const kept: string[] = [];
	let length = 0;
	for (const entry of entries.slice(-most).reverse()) {
		length += entry.length + 1;
		if (length > longest) break;
		kept.push(entry);
	}
	return kept.reverse().join(";");
}

const entriesIn = (text: string | undefined): string[][] =>
	text ? text.split(";").map((entry) => entry.split(" ")) : [];

const seenText = ({ gmailId, threadId, print, on }: Seen) =>
	[gmailId, threadId === gmailId ? "" : threadId, print, dayText(on)].join(" ");

const threadText = ({ threadId, partners, way, on, minute, settled }: Thread) =>
	[
		threadId,
		(settled ? "s" : "") + (way === "In" ? "i" : "o"),
		dayText(on),
		minute.toString(36),
		partners.join(","),
	].join(" ");

const clockText = ({ partner, lastIn, lastOut }: Clock) =>
	[partner, dayText(lastIn), dayText(lastOut)].join(" ");

const byDay = <T extends { on: Day }>(a: T, b: T) =>
	a.on < b.on ? -1 : a.on > b.on ? 1 : 0;

const newestOf = ({ lastIn, lastOut }: Clock): Day =>
	(lastIn ?? "") > (lastOut ?? "")
		? (lastIn ?? firstDay)
		: (lastOut ?? firstDay);

/** What does not fit any more is what is oldest. */
export const keptMemory = (memory: Memory): KeptMemory => ({
	seen: joined([...memory.seen.values()].sort(byDay).map(seenText)),
	passed: joined([...memory.passed]),
	threads: joined(
		[...memory.threads.values()]
			.sort((a, b) => a.minute - b.minute)
			.map(threadText),
	),
	clocks: joined(
		[...memory.clocks.values()]
			.sort((a, b) => byDay({ on: newestOf(a) }, { on: newestOf(b) }))
			.map(clockText),
		longest,
	),
	unlogged: joined([...memory.unlogged]),
});

export function memoryFrom(kept: Partial<KeptMemory> = {}): Memory {
	const seen = entriesIn(kept.seen).map(
		([gmailId = "", threadId, print = "", on]): [string, Seen] => [
			gmailId,
			{
				gmailId,
				threadId: threadId || gmailId,
				print,
				on: dayIn(on) ?? firstDay,
			},
		],
	);
	const threads = entriesIn(kept.threads).map(
		([threadId = "", way = "", on, minute = "", partners = ""]): [
			string,
			Thread,
		] => [
			threadId,
			{
				threadId,
				partners: partners.split(",").filter(Boolean),
				way: way.endsWith("i") ? "In" : "Out",
				on: dayIn(on) ?? firstDay,
				minute: Number.parseInt(minute, 36) || 0,
				settled: way.startsWith("s"),
			},
		],
	);
	const clocks = entriesIn(kept.clocks).map(
		([partner = "", lastIn, lastOut]): [string, Clock] => [
			partner,
			{ partner, lastIn: dayIn(lastIn), lastOut: dayIn(lastOut) },
		],
	);
	const ids = (text: string | undefined) =>
		new Set(entriesIn(text).map(([id = ""]) => id));
	return {
		seen: new Map(seen),
		passed: ids(kept.passed),
		threads: new Map(threads),
		clocks: new Map(clocks),
		unlogged: ids(kept.unlogged),
	};
}

function hashOf(text: string): number {
	let [high, low] = [0xdeadbeef, 0x41c6ce57];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		high = Math.imul(high ^ code, 2_654_435_761);
		low = Math.imul(low ^ code, 1_597_334_677);
	}
	high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ (low >>> 13);
	low = Math.imul(low ^ (low >>> 16), 3_266_489_909) ^ (high >>> 13);
	return 4_294_967_296 * (low & 0x1fff) + (high >>> 0);
}

/** Fixed in width, so that its parts can be told apart. */
const shortHash = (text: string, width: number) =>
	(hashOf(text) % 36 ** width).toString(36).padStart(width, "0");

const idWidth = 8;
const printOf = (messageId: string, sender: string) =>
	shortHash(messageId, idWidth) + shortHash(sender, 2);

/** What is remembered of a message's own id; "" if it has none. */
export const fingerprintOf = (
	messageId: string,
	sender: string,
	verified: boolean,
): string =>
	messageId ? printOf(messageId, sender) + (verified ? "v" : "u") : "";

/** Message-IDs and how they came, and the conversations that they belong to. */
export interface Prints {
	has(messageId: string, sender: string, verified: boolean): boolean;
	threadOf(messageId: string): string | undefined;
	add(seen: Seen): void;
}

/** Looks messages up by their own ids. */
export function printsIn(memory: Memory): Prints {
	const prints = new Set<string>();
	const threads = new Map<string, string>();
	const add = ({ print, threadId }: Seen) => {
		if (!print) return;
		prints.add(print);
		threads.set(print.slice(0, idWidth), threadId);
	};
	for (const seen of memory.seen.values()) add(seen);
	return {
		// A copy that nobody vouches for does not stand in for the real one.
		has: (messageId, sender, verified) =>
			messageId !== "" &&
			(prints.has(`${printOf(messageId, sender)}v`) ||
				(!verified && prints.has(`${printOf(messageId, sender)}u`))),
		threadOf: (messageId) => threads.get(shortHash(messageId, idWidth)),
		add,
	};
}
