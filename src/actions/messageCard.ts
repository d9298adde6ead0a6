/** What the card beside an open message says: who it is, and what became of it. */
import { addressesIn, comparable } from "../correspondence/addresses";
import { shownAddress } from "../correspondence/alphabets";
import { isVerified } from "../correspondence/authentication";
import type { Memory } from "../correspondence/memory";
import type { Message } from "../correspondence/message";
import { type Known, type Sifted, sift } from "../correspondence/sift";
import { londonDay } from "../google/clock";
import { messageOf, userLabels } from "../google/mailbox";
import { read } from "../google/read";
import { isCurrent } from "../policy/scope/partners";
import { personNames } from "../policy/scope/section";
import { UserError } from "../register/errors";
import type { Register } from "../register/register";
import { stateRows } from "../register/scriptTabs";
import { refsIn } from "./contactFacts";
import { needsLabels } from "./fileMessages";
import { knownIn, readsFor } from "./mailReads";
import { mailIn, memoryIn } from "./mailState";
import {
	type Choice,
	cardFacts,
	nameIn,
	type PartnerCard,
	partnerCard,
	partnerCardReads,
} from "./partnerCard";
import { filedReads, filedRow, whatBecameOf } from "./whatBecame";

export interface MessageCard {
	messageId: string;
	/** Who is outside, with the domain as it is on the wire. */
	who: string;
	/** Gmail vouches for the sender, or we sent it. */
	verified: boolean;
	/** The partner that it is about, and the names of others. */
	partner: PartnerCard | null;
	others: readonly string[];
	/** What became of it, as a sentence. */
	standing: string;
	/** The one address that could become a contact; "" if there is none. */
	unknown: string;
	/** What can be asked about its conversation; nothing if a label says it. */
	thread: "Do not log" | "Log again" | "";
	people: readonly Choice[];
	/** Partners, as many as a list on a phone can hold, and how many there are. */
	choices: readonly Choice[];
	partnerCount: number;
}

const mostChoices = 90;

/** By name; two of one name are told apart by their references. */
function told(choices: readonly Choice[]): Choice[] {
	const times = new Map<string, number>();
	for (const { name } of choices) times.set(name, (times.get(name) ?? 0) + 1);
	return choices
		.map(({ ref, name }) => ({
			ref,
			name: (times.get(name) ?? 0) > 1 ? `${name} (${ref})` : name,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** As if it had just arrived. */
function asNew(message: Message, known: Known, memory: Memory): Sifted {
	const seen = new Map(memory.seen);
	seen.delete(message.gmailId);
	const passed = new Set(memory.passed);
	passed.delete(message.gmailId);
	const alone = new Map(
		[...seen].map(([id, one]) => [id, { ...one, print: "" }]),
	);
	return sift([message], known, { ...memory, seen: alone, passed });
}

/** @throws UserError if the message has gone, or Gmail names it in another way */
export function requireMessage(id: string): Message {
	if (!/^[\da-f]+$/.test(id))
		throw new UserError(
			"Gmail does not say which message is open. Reload the page and open it again.",
		);
	const message = messageOf(id);
	if (message) return message;
	throw new UserError("Gmail does not have this message any more.");
}

const readFor = (message: Message): Register =>
	read(stateRows, ...readsFor([message]), ...filedReads, ...partnerCardReads);

/** The address that a contact can be made of: just one, and no candidates. */
function unknownIn({ waiting: [waiting] }: Sifted): string {
	const isOne =
		waiting?.addresses.length === 1 &&
		!waiting.passedOn &&
		waiting.candidates.length === 0;
	return isOne ? (waiting.addresses[0] ?? "") : "";
}

/** Who is outside; of many, those that come first. */
const whoIn = (message: Message, { ours }: Known): string =>
	addressesIn(message, "From", "To", "Cc")
		.filter((address) => !ours.has(comparable(address)))
		.slice(0, 3)
		.map(shownAddress)
		.join(", ");

/** Whoever is here, and every partner, to choose from. */
function choicesIn(register: Register) {
	const today = londonDay();
	const all = told(
		register
			.rows(cardFacts)
			.map(({ ref }) => ({ ref, name: nameIn(register, ref) })),
	);
	return {
		people: told(
			register
				.rows(personNames)
				.filter((person) => isCurrent(person, today))
				.map(({ ref, name }) => ({ ref, name: name || ref })),
		),
		choices: all.slice(0, mostChoices),
		partnerCount: all.length,
	};
}

/** A message, and what it is held against. */
interface Held {
	message: Message;
	register: Register;
	memory: Memory;
	known: Known;
	sifted: Sifted;
}

function held(id: string): Held {
	const message = requireMessage(id);
	const register = readFor(message);
	const memory = memoryIn(register);
	const labels = needsLabels([message], []) ? userLabels() : [];
	const known = knownIn(register, memory, { messages: [message], labels });
	const sifted = asNew(message, known, memory);
	return { message, register, memory, known, sifted };
}

const hasLabel = ({ message, known: { skipLabel } }: Held): boolean =>
	skipLabel !== "" && message.labels.includes(skipLabel);

function standingOf(all: Held): string {
	const { message, register, memory, sifted } = all;
	const { gmailId } = message;
	return whatBecameOf(message, {
		register,
		sifted,
		since: mailIn(register).since,
		isDone: memory.seen.has(gmailId) || memory.passed.has(gmailId),
		isKeptOut: memory.unlogged.has(message.threadId),
		isLabelled: hasLabel(all),
		nameOf: (ref) => nameIn(register, ref),
	});
}

function threadOf(all: Held): MessageCard["thread"] {
	if (hasLabel(all)) return "";
	const { message, memory } = all;
	return memory.unlogged.has(message.threadId) ? "Log again" : "Do not log";
}

/** Those that it is filed under; until it is, those that it would be. */
function partnersIn({ message, register, sifted }: Held): string[] {
	const filed = filedRow(register, message);
	const rows = filed ? [filed] : sifted.rows.map(({ row }) => row);
	return rows
		.flatMap(({ partners }) => refsIn(partners))
		.filter((ref) => register.find(cardFacts, ref));
}

/**
 * One message, held against the register. It reads headers only.
 * @param id Gmail's own, hexadecimal
 */
export function messageCard(id: string): MessageCard {
	const all = held(id);
	const { message, register, known, sifted } = all;
	const standing = standingOf(all);
	const [first = "", ...others] = partnersIn(all);
	return {
		messageId: message.gmailId,
		who: whoIn(message, known),
		verified: message.labels.includes("SENT") || isVerified(message),
		partner: partnerCard(register, first),
		others: others.map((ref) => nameIn(register, ref)),
		standing,
		unknown: filedRow(register, message) ? "" : unknownIn(sifted),
		thread: threadOf(all),
		...choicesIn(register),
	};
}
