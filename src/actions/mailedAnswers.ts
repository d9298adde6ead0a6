/** Answers by email, a partner's or our own people's: known by code and sender, acted on once. */
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
import { signedOffBy, signOffRefusal } from "../policy/agreements/gates";
import { untyped } from "../policy/agreements/moves";
import {
	type AgreementStatus,
	agreementDetails,
	agreementHistory,
	agreements,
} from "../policy/agreements/tables";
import { signOffs } from "../policy/approval/signOffs";
import { settingsOf } from "../policy/policy";
import { partners } from "../policy/scope/tables";
import { settingRows } from "../policy/settings";
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
import { coolOffRefusal } from "./addresses";
import { type Step, type Stepping, stepped } from "./agreementStep";
import { codeHash } from "./codes";
import { memoryIn } from "./mailState";
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
	settingRows,
	outboxIndex,
	headings(outbox),
	headings(agreementHistory),
] as const;

export const givesAnswer = (message: Message): boolean =>
	answerIn(message) !== undefined;

type Ask = Picked<typeof signOffRows>;

interface Outcome {
	outcome: Ask["outcome"];
	/** Where the agreement goes; a sign-off alone moves nothing. */
	to?: AgreementStatus;
	why: string;
}

/** What each word means, of a partner and of one of us. */
const outcomes: Readonly<
	Record<string, Readonly<Partial<Record<Answer["word"], Outcome>>>>
> = {
	"Partner’s answer": {
		AGREE: { outcome: "Approved", to: "Agreed", why: "Agreed by email." },
		CHANGES: { outcome: "Changes", to: "Changes requested", why: untyped },
		DECLINE: { outcome: "Declined", to: "Declined", why: untyped },
	},
	"Send agreement": {
		APPROVE: { outcome: "Approved", why: "" },
		DECLINE: { outcome: "Declined", to: "Draft", why: untyped },
	},
};

/** Where an agreement stands while an answer is awaited. */
const awaited: Readonly<Record<string, AgreementStatus>> = {
	"Partner’s answer": "With partner",
	"Send agreement": "Internal review",
};

/** The question that a code was sent with. */
const askedWith = (asks: readonly Ask[], { record, code }: Answer) =>
	asks.find(
		(ask) => ask.record === record && ask.codeHash === codeHash(code, ask),
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
	if (ask.version !== version || status !== awaited[ask.kind])
		return `the agreement is “${status || "Draft"}” now`;
	return "";
}

const lowerFirst = (text: string) =>
	(text.charAt(0).toLowerCase() + text.slice(1)).replace(/\.$/, "");

/** The work on one slice: each answer sees what the one before it changed. */
class Answers {
	readonly changes: Change[] = [];
	readonly entries: Entry[] = [];
	readonly findings: string[] = [];
	private readonly settled = new Set<string>();
	private readonly moved = new Map<string, AgreementStatus>();

	constructor(
		private readonly register: Register,
		private readonly moment: Moment,
		private readonly nextId: ReturnType<typeof newIds>,
	) {}

	/** @param isKnown whether it is from a partner, or from one of us */
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
		const what = outcomes[ask.kind]?.[answer.word];
		const agreement = register.find(ownAgreements, record);
		if (!what || !agreement || !isOnce(register, agreements, record)) {
			this.refuse(record, "nobody asked for it");
			return;
		}
		const status = this.moved.get(record) ?? agreement.status;
		const why =
			refusedWhy(message, ask, status, agreement.version) ||
			this.approverRefusal(ask, agreement.partner);
		if (why) {
			this.refuse(record, why);
			this.note(ask, { verdict: `Not counted: ${why}.` });
			return;
		}
		this.accept(message, { ask, agreement, what });
	}

	/** Why one of us may not sign it off after all; "" if they may. */
	private approverRefusal(ask: Ask, partner: string): string {
		if (ask.kind !== "Send agreement") return "";
		const { register, moment } = this;
		const people = register.rows(peopleRows);
		const person = people.find(({ ref }) => ref === ask.person);
		const { today } = moment;
		const interests = register
			.rows(interestRows)
			.filter((one) => one.partner === partner);
		const refused = signOffRefusal(ask.person, { people, interests, today });
		if (refused || !person) return lowerFirst(refused ?? "nobody is named");
		if (comparable(person.email) !== comparable(ask.address))
			return "their address in the tab People is another one now";
		const settings = settingsOf(register);
		return lowerFirst(coolOffRefusal(register, person, settings, today));
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
			what: Outcome;
		},
	): void {
		const { register, moment, nextId } = this;
		const { gmailId } = message;
		this.settled.add(ask.ref);
		this.note(ask, {
			outcome: what.outcome,
			answeredAt: message.at,
			messageId: gmailId,
			evidence: "Reply",
			verdict: "",
		});
		this.entries.push({
			action: `Answered: ${what.outcome}`,
			record: ask.ref,
			summary: `${ask.kind}, ${ask.record}, by email ${gmailId}`,
		});
		if (!what.to) return;
		this.moved.set(agreement.ref, what.to);
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
			...(ask.kind === "Send agreement"
				? {}
				: { details: { messageId: gmailId } }),
		};
		const done = stepped(at, step, moment, nextId);
		if (what.to === "Draft") this.dropOthers(ask);
		this.changes.push(
			...done.changes,
			...this.letters(agreement, partner, what.to, {
				ourLead: details?.ourLead ?? "",
				answeredBy: ask.kind === "Send agreement" ? ask.person : "",
			}),
		);
		this.entries.push(...done.entries);
	}

	/** What the others signed off goes back to drafting too. */
	private dropOthers({ ref, record, version }: Ask): void {
		for (const other of this.register.rows(signOffRows))
			if (
				other.ref !== ref &&
				other.record === record &&
				other.version === version &&
				(other.outcome === "Approved" || other.outcome === "Open")
			)
				this.note(other, { outcome: "Replaced" });
	}

	private letters(
		agreement: Picked<typeof ownAgreements>,
		partner: Picked<typeof partnerRows>,
		to: AgreementStatus,
		{ ourLead, answeredBy }: { ourLead: string; answeredBy: string },
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
		const who = people.find(({ ref }) => ref === answeredBy)?.name ?? "";
		const told = { agreement, partner, to, why: "", who };
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
 * @param sifted what became of them as letters: a sign-off is logged as none
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
	const { seen, passed } = memoryIn(register);
	const filed = new Set(sifted.rows.map(({ row }) => row.gmailId));
	const ours = new Set(
		register.rows(peopleRows).map(({ email }) => comparable(email)),
	);
	for (const message of messages) {
		const answer = answerIn(message);
		const { gmailId, labels } = message;
		const isDone = seen.has(gmailId) || passed.has(gmailId);
		if (!answer || isDone || labels.includes("SENT")) continue;
		const sender = comparable(soleSender(message) ?? "");
		answers.take(message, answer, filed.has(gmailId) || ours.has(sender));
	}
	const { changes, entries, findings } = answers;
	return {
		changes,
		entries,
		state: findingsWith(register, findings, moment),
	};
}
