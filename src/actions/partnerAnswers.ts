/** A partner's answer by email: recognised by its code and its sender, and acted on once. */
import { comparable, soleSender } from "../correspondence/addresses";
import { type Answer, answerIn } from "../correspondence/answers";
import { isVerified } from "../correspondence/authentication";
import type { Message } from "../correspondence/message";
import type { Sifted } from "../correspondence/sift";
import {
	interestRows,
	ownAgreements,
	peopleRows,
	signOffRows,
} from "../policy/agreements/facts";
import { signedOffBy } from "../policy/agreements/gates";
import { untyped } from "../policy/agreements/moves";
import {
	type AgreementStatus,
	agreementDetails,
	agreementHistory,
	agreements,
} from "../policy/agreements/tables";
import { signOffs } from "../policy/approval/signOffs";
import { partners } from "../policy/scope/tables";
import type { Entry } from "../register/auditChain";
import { type Change, update } from "../register/change";
import type { Moment } from "../register/commit";
import { longDay } from "../register/days";
import type { newIds } from "../register/ids";
import {
	headings,
	isOnce,
	type Picked,
	pick,
	type Register,
} from "../register/register";
import { type Finding, findingsIn, outbox } from "../register/scriptTabs";
import { type Step, type Stepping, stepped } from "./agreementStep";
import { codeHash } from "./codes";
import { outboxIndex } from "./sendQueued";
import { toldChanges } from "./toldPeople";

const partnerRows = pick(
	partners,
	"name",
	"lead",
	"agreement",
	"endsOn",
	"class",
);
const detailRows = pick(agreementDetails, "ourLead", "messageId");

/** What is read if a subject gives an answer. */
export const answerReads = [
	signOffRows,
	ownAgreements,
	peopleRows,
	interestRows,
	partnerRows,
	detailRows,
	outboxIndex,
	headings(outbox),
	headings(agreementHistory),
] as const;

export const givesAnswer = (message: Message): boolean =>
	answerIn(message) !== undefined;

type Ask = Picked<typeof signOffRows>;

const kind = "Partner’s answer";

const outcomes: Readonly<
	Partial<
		Record<
			Answer["word"],
			{ outcome: Ask["outcome"]; to: AgreementStatus; why: string }
		>
	>
> = {
	AGREE: { outcome: "Approved", to: "Agreed", why: "Agreed by email." },
	CHANGES: { outcome: "Changes", to: "Changes requested", why: untyped },
	DECLINE: { outcome: "Declined", to: "Declined", why: untyped },
};

/** The question that a code was sent with. */
const askedWith = (asks: readonly Ask[], { record, code }: Answer) =>
	asks.find(
		(ask) =>
			ask.kind === kind &&
			ask.record === record &&
			ask.codeHash === codeHash(code, ask),
	);

/** How a sentence begins about an answer that changed nothing. */
export const notCounted = "An answer by email was not counted:";

/** Why an answer does not count; "" if it does. @see */
function refusedWhy(
	message: Message,
	ask: Ask,
	status: AgreementStatus | "",
	version: string,
): string {
	const sender = soleSender(message);
	if (!isVerified(message)) return "Gmail does not vouch for its sender";
	if (!sender || comparable(sender) !== comparable(ask.address))
		return "it came from another address than the one that was asked";
	if (ask.expiresOn && ask.expiresOn < message.on)
		return `it came after ${longDay(ask.expiresOn)}, the last day for it`;
	if (ask.version !== version || status !== "With partner")
		return `the agreement is “${status || "Draft"}” now`;
	return "";
}

/** The work on one slice: each answer sees what the one before it changed. */
class Answers {
	readonly changes: Change[] = [];
	readonly entries: Entry[] = [];
	readonly findings: string[] = [];
	private readonly settled = new Set<string>();
	private readonly moved = new Set<string>();

	constructor(
		private readonly register: Register,
		private readonly moment: Moment,
		private readonly nextId: ReturnType<typeof newIds>,
	) {}

	/** @param isKnown whether it is a partner's email */
	take(message: Message, answer: Answer, isKnown: boolean): void {
		const { register } = this;
		const ask = askedWith(register.rows(signOffRows), answer);
		const { record } = answer;
		if (!ask) {
			if (isKnown) this.refuse(record, "its code is none that was sent");
			return;
		}
		// Pressed twice: the first one has counted.
		if (ask.outcome !== "Open" || this.settled.has(ask.ref)) return;
		const what = outcomes[answer.word];
		const agreement = register.find(ownAgreements, record);
		if (!what || !agreement || !isOnce(register, agreements, record)) {
			this.refuse(record, "nobody asked for it");
			return;
		}
		const status = this.moved.has(record) ? "Agreed" : agreement.status;
		const why = refusedWhy(message, ask, status, agreement.version);
		if (why) {
			this.refuse(record, why);
			this.note(ask, { verdict: `Not counted: ${why}.` });
			return;
		}
		this.accept(message, { ask, agreement, what });
	}

	private refuse(record: string, why: string): void {
		this.findings.push(
			`${notCounted} ${record}, because ${why}. Read it in Gmail; if it is genuine, write down by hand what it says.`,
		);
	}

	private note(ask: Ask, now: Partial<Ask>): void {
		this.changes.push(...update(signOffs, ask.ref, ask, now));
	}

	private accept(
		message: Message,
		{
			ask,
			agreement,
			what,
		}: {
			ask: Ask;
			agreement: Picked<typeof ownAgreements>;
			what: NonNullable<(typeof outcomes)[Answer["word"]]>;
		},
	): void {
		const { register, moment, nextId } = this;
		const { gmailId } = message;
		this.settled.add(ask.ref);
		this.moved.add(agreement.ref);
		this.note(ask, {
			outcome: what.outcome,
			answeredAt: message.at,
			messageId: gmailId,
			evidence: "Reply",
			verdict: "",
		});
		const partner = register.find(partnerRows, agreement.partner);
		if (!partner) return;
		const details = register.find(detailRows, agreement.ref);
		const own = register
			.rows(ownAgreements)
			.filter((one) => one.partner === partner.ref);
		const at: Stepping = {
			agreement,
			details: details ?? {},
			hasDetails: details !== undefined,
			own,
			partner,
		};
		const step: Step = {
			to: what.to,
			why: what.why,
			gmailId,
			version: agreement.version,
			details: { messageId: gmailId },
		};
		const done = stepped(at, step, moment, nextId);
		this.changes.push(
			...done.changes,
			...this.letters(agreement, partner, what.to, details?.ourLead ?? ""),
		);
		this.entries.push(...done.entries);
	}

	private letters(
		agreement: Picked<typeof ownAgreements>,
		partner: Picked<typeof partnerRows>,
		to: AgreementStatus,
		ourLead: string,
	): Change[] {
		const { register, moment } = this;
		const people = register.rows(peopleRows);
		const persons = signedOffBy({
			signOffs: register
				.rows(signOffRows)
				.filter(
					({ record, version }) =>
						record === agreement.ref && version === agreement.version,
				),
			people,
			interests: register
				.rows(interestRows)
				.filter((one) => one.partner === partner.ref),
			today: moment.today,
		});
		const keys = new Set(register.rows(outboxIndex).map(({ key }) => key));
		const told = { agreement, partner, to, why: "" };
		return toldChanges(
			{ ...told, persons: [ourLead, ...persons].filter(Boolean) },
			people,
			keys,
			moment,
		);
	}
}

/** As many as are kept of them at once. */
const mostFindings = 20;

function findingsWith(
	register: Register,
	sentences: readonly string[],
	{ today }: Moment,
): { findings?: Finding[] } {
	const before = findingsIn(register);
	const known = new Set(before.map(({ sentence }) => sentence));
	const room =
		mostFindings -
		before.filter(({ sentence }) => sentence.startsWith(notCounted)).length;
	const news = [...new Set(sentences)]
		.filter((sentence) => !known.has(sentence))
		.slice(0, Math.max(0, room))
		.map((sentence) => ({ on: today, sentence }));
	return news.length > 0 ? { findings: [...before, ...news] } : {};
}

/**
 * What the answers in some emails change.
 * @param sifted what became of them; what was left out is no answer
 * @see
 */
export function answeredBy(
	messages: readonly Message[],
	sifted: Sifted,
	register: Register,
	moment: Moment,
	nextId: ReturnType<typeof newIds>,
) {
	const answers = new Answers(register, moment, nextId);
	const filed = new Set(sifted.rows.map(({ row }) => row.gmailId));
	const waiting = new Set(sifted.waiting.map(({ gmailId }) => gmailId));
	for (const message of messages) {
		const answer = answerIn(message);
		const { gmailId, labels } = message;
		const isNew = filed.has(gmailId) || waiting.has(gmailId);
		if (answer && isNew && !labels.includes("SENT"))
			answers.take(message, answer, filed.has(gmailId));
	}
	const { changes, entries, findings } = answers;
	return {
		changes,
		entries,
		state: findingsWith(register, findings, moment),
	};
}
