/** What became of one email, as a sentence for the card beside it. */
import { addressesIn, comparable } from "../correspondence/addresses";
import type { Message } from "../correspondence/message";
import type { Sifted, Waiting } from "../correspondence/sift";
import { letters } from "../policy/managing/tables";
import { pick, type Register } from "../register/register";
import { archivesIn } from "./archives";
import { queueRows } from "./mailReads";
import { backfillIn } from "./mailState";

const filed = pick(letters, "gmailId", "partners", "matchedBy");
export const filedReads = [filed, queueRows] as const;

/** The email's row in the log, which knows if somebody moved it. */
export const filedRow = (register: Register, { gmailId }: Message) =>
	register.rows(filed).find((row) => row.gmailId === gmailId);

const ways: Readonly<Record<string, string>> = {
	Reference: "by our reference in its subject",
	Address: "by its address",
	Thread: "by its conversation",
	Domain: "by its domain",
	"By hand": "by hand",
};

const lowerFirst = (text: string) =>
	text.charAt(0).toLowerCase() + text.slice(1);

function waitingSentence(
	{ passedOn, candidates, addresses }: Waiting,
	nameOf: (partner: string) => string,
): string {
	if (passedOn)
		return "Not logged yet: one of us passed it on, and only Gmail shows who wrote it. Say whose it is under Emails in the panel.";
	if (candidates.length > 0)
		return `Not logged yet: it may belong to ${candidates.map(nameOf).join(" or ")}. Choose one under Emails in the panel.`;
	return addresses.length === 1
		? "Not logged yet: nobody in the register has this address."
		: "Not logged yet: nobody in the register has these addresses. Say who they are under Emails in the panel.";
}

/** Whether the log has been as far as this email. */
function wasLookedAt({ at }: Message, { since, register }: Became): boolean {
	const reached = backfillIn(register)?.reached ?? "";
	return at >= since || (reached !== "" && at >= reached);
}

/** Of an email that would be logged if it came now, and is not in the log. */
function missingSentence(message: Message, became: Became): string {
	const { register, isDone } = became;
	const named = addressesIn(message, "From", "To", "Cc", "Bcc").map(comparable);
	const queued = register
		.rows(queueRows)
		.some(({ address }) => named.includes(address));
	if (queued) return "Not logged yet: it waits to be filed with its partner.";
	const looked = wasLookedAt(message, became);
	const year = Number(message.on.slice(0, 4));
	const archived = archivesIn(register).some((one) => one.year === year);
	if (looked && archived)
		return `Its year has gone from the log to the archive of ${year}.`;
	if (isDone) return "Not in the log: it was left out or taken out of it.";
	return looked
		? "Not logged yet; the next look for emails does it."
		: "From before logging began; it is logged if you look back that far.";
}

export interface Became {
	register: Register;
	/** The email held against the register as if it had just come. */
	sifted: Sifted;
	/** When logging began (ISO 8601, UTC). */
	since: string;
	/** The log has dealt with it before, whatever came of it. */
	isDone: boolean;
	/** Somebody asked not to log its conversation. */
	isKeptOut: boolean;
	/** A label in Gmail keeps it out. */
	isLabelled: boolean;
	nameOf(partner: string): string;
}

/** Never by a guess: whether it is logged is looked up in the log. */
export function whatBecameOf(message: Message, became: Became): string {
	const { register, sifted, isKeptOut, isLabelled, nameOf } = became;
	const row = filedRow(register, message);
	if (row) {
		const logged = `Logged, filed ${ways[row.matchedBy] ?? "by hand"}.`;
		return isKeptOut
			? `${logged} New emails of this conversation are not logged.`
			: logged;
	}
	const [why] = [...sifted.leftOut.keys()];
	if (isLabelled) return "Not logged: its label in Gmail keeps it out.";
	if (why && isKeptOut)
		return "Not logged: somebody asked not to log this conversation.";
	if (why) return `Not logged: ${lowerFirst(why)}.`;
	const [waiting] = sifted.waiting;
	if (waiting) return waitingSentence(waiting, nameOf);
	return missingSentence(message, became);
}
