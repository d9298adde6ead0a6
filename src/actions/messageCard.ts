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
import { agreements } from "../policy/agreements/tables";
import { duties, dutyReads } from "../policy/policy";
import { isCurrent } from "../policy/scope/partners";
import { personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { longDay } from "../register/days";
import { UserError } from "../register/errors";
import { pick, type Register } from "../register/register";
import { stateRows } from "../register/scriptTabs";
import { needsLabels } from "./fileMessages";
import { knownIn, readsFor } from "./mailReads";
import { mailIn, memoryIn } from "./mailState";
import { lateForUs, waitingNames, waitingReads } from "./waitingLines";

export interface Choice {
	ref: string;
	name: string;
}

/** A partner in a few lines. */
export interface PartnerCard extends Choice {
	/** "Active, on track" */
	state: string;
	/** Facts with their names: last contact, agreement, next review, what is due. */
	facts: readonly { name: string; text: string }[];
}

export interface MessageCard {
	messageId: string;
	threadId: string;
	/** Who is outside, with the domain as it is on the wire. */
	who: string;
	/** Gmail vouches for the sender, or we sent it. */
	verified: boolean;
	partners: readonly PartnerCard[];
	/** What became of it, as a sentence. */
	standing: string;
	/** The one address that could become a contact; "" if there is none. */
	unknown: string;
	isUnlogged: boolean;
	people: readonly Choice[];
	choices: readonly Choice[];
}

const cardFacts = pick(
	partners,
	"name",
	"stage",
	"inTouch",
	"lastContact",
	"agreement",
	"endsOn",
	"nextReview",
	"class",
);
const agreementFacts = pick(agreements, "partner", "title", "status");

/** A list for a phone has to end somewhere. */
const mostChoices = 90;
const mostPartners = 2;

const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name);

function dueText(register: Register, ref: string): string {
	const [first] = duties(register, londonDay()).filter(
		({ partner }) => partner === ref,
	);
	return first ? `${first.what}, ${longDay(first.dueOn)}` : "";
}

function partnerCard(register: Register, ref: string): PartnerCard[] {
	const found = register.find(cardFacts, ref);
	if (!found) return [];
	if (found.class === "Restricted")
		return [{ ref, name: ref, state: "Restricted", facts: [] }];
	const { stage, inTouch, lastContact, endsOn, nextReview } = found;
	const late = lateForUs(register, londonDay()).find(
		({ partner }) => partner === ref,
	);
	const facts = [
		{
			name: "Last contact",
			text: lastContact ? longDay(lastContact) : "None yet",
		},
		{
			name: "Agreement",
			text: `${found.agreement || "None"}${endsOn ? `, until ${longDay(endsOn)}` : ""}`,
		},
		{ name: "Next review", text: nextReview ? longDay(nextReview) : "" },
		{ name: "Due", text: dueText(register, ref) },
		{
			name: "Waiting for us",
			text: late ? `Answer was due by ${longDay(late.answerBy)}` : "",
		},
	];
	return [
		{
			ref,
			name: found.name,
			state: [stage, inTouch === "Not tracked" ? "" : inTouch]
				.filter(Boolean)
				.join(", "),
			facts: facts.filter(({ text }) => text !== ""),
		},
	];
}

const matched: Readonly<Record<string, string>> = {
	Reference: "our reference in its subject",
	Address: "its address",
	Thread: "its conversation",
	Domain: "its domain",
	"By hand": "hand",
};

/** What became of the message, or will. */
function standingOf(
	message: Message,
	{ rows, waiting, leftOut }: Sifted,
	memory: Memory,
	since: string,
): string {
	const [row] = rows;
	const [why] = [...leftOut.keys()];
	if (why) return `Not logged: ${why.toLowerCase()}.`;
	if (waiting.length > 0)
		return "Not logged yet: nobody in the register has this address.";
	const by = row ? `matched by ${matched[row.row.matchedBy]}` : "";
	if (memory.seen.has(message.gmailId))
		return `Logged on ${longDay(message.on)}, ${by}.`;
	return message.at < since
		? `From before logging began; it is logged if you look back that far (${by}).`
		: `Not logged yet; the next look for emails does it (${by}).`;
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

/** @throws UserError if the message has gone */
export function requireMessage(id: string): Message {
	const message = messageOf(id);
	if (message) return message;
	throw new UserError("Gmail does not have this message any more.");
}

/**
 * One message, held against the register. It reads headers only.
 * @param id Gmail's own, hexadecimal
 */
export function messageCard(id: string): MessageCard {
	const message = requireMessage(id);
	const register = read(
		stateRows,
		...readsFor([message]),
		...dutyReads,
		...waitingReads,
		waitingNames,
		cardFacts,
		agreementFacts,
	);
	const mail = mailIn(register);
	const memory = memoryIn(register);
	const labels = needsLabels([message], []) ? userLabels() : [];
	const known = knownIn(register, memory, { messages: [message], labels });
	const sifted = asNew(message, known, memory);
	const [waiting] = sifted.waiting;
	const refs = sifted.rows.flatMap(({ row }) => row.partners.split(", "));
	const outside = addressesIn(message, "From", "To", "Cc").filter(
		(address) => !known.ours.has(comparable(address)),
	);
	const today = londonDay();
	return {
		messageId: id,
		threadId: message.threadId,
		who: outside.slice(0, 3).map(shownAddress).join(", "),
		verified: message.labels.includes("SENT") || isVerified(message),
		partners: refs
			.slice(0, mostPartners)
			.flatMap((ref) => partnerCard(register, ref)),
		standing: standingOf(message, sifted, memory, mail.since),
		unknown:
			waiting && !waiting.passedOn && waiting.addresses.length === 1
				? (waiting.addresses[0] ?? "")
				: "",
		isUnlogged: memory.unlogged.has(message.threadId),
		people: register
			.rows(personNames)
			.filter((person) => isCurrent(person, today))
			.map(({ ref, name }) => ({ ref, name }))
			.sort(byName),
		choices: register
			.rows(cardFacts)
			.map(({ ref, name, class: of }) => ({
				ref,
				name: of === "Restricted" ? ref : name,
			}))
			.sort(byName)
			.slice(0, mostChoices),
	};
}
