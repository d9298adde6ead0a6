/** Sends an agreement to the partner: noted first, then sent, then marked. */
import type { Place, SendAgreement, SendCheck, StepOutcome } from "../contract";
import { answerSubject } from "../correspondence/answers";
import { exportPdf, idInLink } from "../google/documents";
import { send } from "../google/outbox";
import type { AgreementFacts } from "../policy/agreements/facts";
import { sendRefusals } from "../policy/agreements/gates";
import {
	type LetterText,
	type ReadyAnswer,
	sendLetter,
	sendSubject,
} from "../policy/agreements/letters";
import { agreementDetails } from "../policy/agreements/tables";
import { type SignOff, signOffs } from "../policy/approval/signOffs";
import { add, type Change, remove, update } from "../register/change";
import { isEmail } from "../register/check";
import { addedEntry } from "../register/commit";
import { addDays, type Day } from "../register/days";
import { UserError } from "../register/errors";
import { headings, pick } from "../register/register";
import { outbox } from "../register/scriptTabs";
import { blankRow } from "../register/table";
import { commit } from "./act";
import { type Step, stepped } from "./agreementStep";
import { codeHash, newCode } from "./codes";
import { documentName } from "./draftPlan";
import { groundsOf, ruleSetAside } from "./grounds";
import { leftoversOf } from "./leftovers";
import { openAgreement } from "./openAgreement";
import { emailsToSpare, outboxIndex } from "./sendQueued";
import { type AtWork, done, requireStatus, takeUp } from "./stepAction";

type Contact = AgreementFacts["contacts"][number];

const kinds = ["AGREE", "CHANGES", "DECLINE"] as const;
const labels = {
	AGREE: "We agree",
	CHANGES: "Please change something",
	DECLINE: "We do not want this agreement",
};

const answersFor = (record: string, code: string): ReadyAnswer[] =>
	kinds.map((word) => ({
		label: labels[word],
		subject: answerSubject({ word, record, code }),
	}));

const untilOf = ({ settings, today }: AgreementFacts): Day =>
	addDays(today, settings.number("signoff.days"));

const addressOf = ({ emails }: Contact): string => emails.find(isEmail) ?? "";

/** Under which key its email is in the outbox: one for each version. */
const keyOf = ({ agreement: { ref, version } }: AgreementFacts) =>
	`send|${ref}|${version}`;

/** The email of the present version that may or may not have gone. */
export const doubtful = ({ opened, facts }: Pick<AtWork, "opened" | "facts">) =>
	opened
		.rows(outboxIndex)
		.find(
			({ key, status }) =>
				key === keyOf(facts) &&
				(status === "Sending" || status === "To be checked"),
		);

/** What travels with an email in doubt; of the whole outbox, for there is no telling which. */
const outboxBodies = pick(outbox, "key", "body");

const attachmentName = (facts: AgreementFacts) => `${documentName(facts)}.pdf`;

/**
 * What would be sent, and what stands against it.
 * @throws UserError if the agreement or its document cannot be read just now
 */
export function checkSending(place: Place): SendCheck {
	const { facts, place: now } = openAgreement(place);
	const contacts = facts.contacts.filter(addressOf);
	const [first] = contacts;
	const { text } = sendLetter(facts, first ?? { name: "" }, {
		note: "",
		answers: answersFor(facts.agreement.ref, "••••••••"),
		until: untilOf(facts),
	});
	return {
		place: now,
		to: contacts.map((contact) => ({
			ref: contact.ref,
			name: contact.name,
			email: addressOf(contact),
			format: contact.format,
			needs: contact.needs,
		})),
		subject: sendSubject(facts),
		text,
		attachment: attachmentName(facts),
		emailsLeft: emailsToSpare(),
		refusals: sendRefusals(facts, leftoversOf(facts)),
	};
}

/** @throws UserError naming what is wrong with it */
function requireContact({ contacts }: AgreementFacts, ref: string): Contact {
	const found = contacts.find((one) => one.ref === ref);
	if (!found)
		throw new UserError("Choose to whom it goes. Nothing was sent.", [
			{ field: "contact", sentence: "Choose to whom it goes." },
		]);
	if (addressOf(found)) return found;
	throw new UserError(
		`${found.name} has no email address. Add one, or choose somebody else. Nothing was sent.`,
	);
}

function questionFor(
	{ facts, moment, nextId }: AtWork,
	contact: Contact,
	code: string,
): SignOff {
	const { ref: record, version } = facts.agreement;
	const person = contact.ref;
	return {
		...blankRow(signOffs),
		ref: nextId(signOffs),
		record,
		version,
		kind: "Partner’s answer",
		person,
		address: addressOf(contact),
		codeHash: codeHash(code, { record, version, person }),
		askedAt: moment.at,
		expiresOn: untilOf(facts),
		outcome: "Open",
	};
}

/** A question of that version that never went is asked anew. */
function asked(at: AtWork, contact: Contact, code: string): Change[] {
	const known = at.facts.signOffs.find(
		({ kind, outcome }) => kind === "Partner’s answer" && outcome === "Open",
	);
	const next = questionFor(at, contact, code);
	return known
		? update(signOffs, known.ref, known, { ...next, ref: known.ref })
		: [add(signOffs, next)];
}

/** The step that is taken once it has gone. */
const sentStep = (
	{ facts }: Pick<AtWork, "facts">,
	grounds: { why: string; minute: string; rules: string },
	sentOn: Day,
): Step => {
	const { document, version } = facts.agreement;
	const { why, minute, rules } = grounds;
	return {
		to: "With partner",
		why: why || facts.details.changes,
		minute,
		rules,
		version: version ?? "",
		document: document ?? "",
		on: sentOn,
		details: { sentOn },
	};
};

/** Grounds travel with the email, so that they are not lost if the run breaks off. */
interface Noted {
	key: string;
	letter: LetterText;
	to: string;
	contact: Contact;
	code: string;
	grounds: { why: string; minute: string; rules: string };
}

function note(at: AtWork, { key, letter, to, contact, code, grounds }: Noted) {
	const { facts, opened, moment, hasDetails } = at;
	const { ref } = facts.agreement;
	const row = {
		key,
		to,
		subject: letter.subject,
		// The code is in the email alone: whoever reads this cannot answer with it.
		body: JSON.stringify(grounds),
		html: "",
		kind: "Personal" as const,
		status: "Sending" as const,
		at: moment.at,
	};
	const question = asked(at, contact, code);
	const changes = [
		add(outbox, row),
		...question,
		...(hasDetails
			? update(agreementDetails, ref, facts.details, { sentTo: to })
			: []),
	];
	const entries = [
		{
			action: "Sending",
			record: ref,
			summary: `Version ${facts.agreement.version}, to ${contact.ref}`,
			...(grounds.rules ? { rule: grounds.rules } : {}),
			...(grounds.minute ? { minute: grounds.minute } : {}),
		},
		...question.filter(({ kind }) => kind === "add").map(addedEntry),
	];
	return { row, opened: commit(opened, { changes, entries }, moment).opened };
}

/**
 * @throws UserError with everything that stands against it, and nothing is
 * sent; or if Google does not say whether it went
 * @see; decision 7
 */
export function sendAgreement(request: SendAgreement): StepOutcome {
	const at = takeUp(request.as, request.place, headings(signOffs));
	const { facts, place, moment, nextId, stepping } = at;
	const { ref, version, document } = facts.agreement;
	requireStatus(at, ["Internal review"], "It is sent after internal review.");
	if (doubtful(at))
		throw new UserError(
			`${ref} may have been sent already. Look in Gmail’s Sent mail, then say here whether it went. Nothing was sent now.`,
		);
	const contact = requireContact(facts, request.contact);
	const grounds = groundsOf(request);
	const rules = ruleSetAside(
		sendRefusals(facts, leftoversOf(facts)),
		grounds,
		`${ref} cannot be sent yet:`,
	);
	if (emailsToSpare() < 1)
		throw new UserError(
			"Today’s emails are used up. Send it tomorrow. Nothing was sent.",
		);
	const bytes = exportPdf(idInLink(document));
	if (!bytes)
		throw new UserError(
			`The document of ${ref} is not in Drive any more. Renew it, then send. Nothing was sent.`,
		);
	const code = newCode();
	const to = addressOf(contact);
	const letter = sendLetter(facts, contact, {
		note: String(request.note ?? "")
			.trim()
			.slice(0, 2_000),
		answers: answersFor(ref, code),
		until: untilOf(facts),
	});
	const all = { ...grounds, rules };
	const key = keyOf(facts);
	const noted = note(at, { key, letter, to, contact, code, grounds: all });
	const pdf = { name: attachmentName(facts), bytes };
	const went = hasGone({ ...letter, to, pdf }, facts);
	const status = went ? ("Sent" as const) : ("To be checked" as const);
	const mark = update(outbox, key, noted.row, { status });
	if (!went) {
		commit(noted.opened, { changes: mark, entries: [] }, moment);
		throw new UserError(
			`Google did not say whether the email about ${ref} went. Look in Gmail’s Sent mail, then say here whether it did.`,
		);
	}
	const step = sentStep(at, all, moment.today);
	const { changes, entries } = stepped(stepping, step, moment, nextId);
	commit(noted.opened, { changes: [...changes, ...mark], entries }, moment);
	return done(
		`${ref}, version ${version}, was sent to ${contact.name}.`,
		place,
	);
}

/** Whether a failure came before or after it went cannot be told. */
function hasGone(
	letter: LetterText & {
		to: string;
		pdf: { name: string; bytes: readonly number[] };
	},
	{ settings }: AgreementFacts,
): boolean {
	try {
		send(
			{ ...letter, replyTo: settings.text("contact.email") },
			settings.text("charity.name"),
		);
		return true;
	} catch (error) {
		console.error(`An agreement’s email: ${(error as Error)?.name}`);
		return false;
	}
}

const nothingNoted = { why: "", minute: "", rules: "" };

function groundsIn(body: string): typeof nothingNoted {
	try {
		return { ...nothingNoted, ...JSON.parse(body) };
	} catch {
		return nothingNoted;
	}
}

/**
 * Says of an email in doubt whether it is among the sent mail.
 * @throws UserError if none is in doubt (any more)
 */
export function settleSending(request: {
	as: string;
	place: Place;
	went: boolean;
}): StepOutcome {
	const at = takeUp(request.as, request.place, outboxBodies);
	const { facts, place, opened, moment, nextId, stepping } = at;
	const { ref } = facts.agreement;
	const row = doubtful(at);
	if (!row)
		throw new UserError(
			`No email about ${ref} is in doubt. Nothing was changed.`,
		);
	const { body = "" } = opened.find(outboxBodies, row.key) ?? {};
	if (!request.went) {
		const entries = [
			{
				action: "Not sent",
				record: ref,
				summary: "A person looked: it is not among the sent mail",
			},
		];
		commit(opened, { changes: [remove(outbox, row)], entries }, moment);
		return done("It did not go, so it can be sent again.", place);
	}
	const mark = update(outbox, row.key, row, { status: "Sent" });
	const sentOn = row.at.slice(0, 10) as Day;
	const step = sentStep(at, groundsIn(body), sentOn);
	const { changes, entries } = stepped(stepping, step, moment, nextId);
	commit(opened, { changes: [...changes, ...mark], entries }, moment);
	return done(`${ref} is with the partner.`, place);
}
