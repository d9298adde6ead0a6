/** The words of emails about an agreement: to the partner, and to our own people. */
import { type Day, longDay } from "../../register/days";
import type { Settings } from "../settings";
import type { AgreementFacts } from "./facts";

export interface LetterText {
	subject: string;
	text: string;
	html: string;
}

/** An answer that somebody gives by sending an email with just this subject. */
export interface ReadyAnswer {
	label: string;
	subject: string;
}

const escaped = (text: string) =>
	text
		.replace(/&/g, "&amp;")
		.replace(/</g, "&lt;")
		.replace(/>/g, "&gt;")
		.replace(/"/g, "&quot;")
		.replace(/\n/g, "<br>");

const paragraph = (html: string) => `<p style="margin:0 0 16px">${html}</p>`;

const page = (parts: readonly string[]) =>
	`<div style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1f1f1f;max-width:560px">${parts.join("")}</div>`;

const mailto = (to: string, subject: string) =>
	`mailto:${to}?subject=${encodeURIComponent(subject)}`;

const button = (to: string, { label, subject }: ReadyAnswer) =>
	`<p style="margin:0 0 8px"><a href="${escaped(mailto(to, subject))}" style="display:inline-block;padding:10px 16px;border:1px solid #0b57d0;border-radius:4px;color:#0b57d0;text-decoration:none">${escaped(label)}</a></p>`;

const sender = (settings: Settings) => ({
	charity: settings.text("charity.name"),
	email: settings.text("contact.email"),
});

/** "Working together with Oak Trust [AGR-0001]" */
export const sendSubject = ({
	agreement: { ref, title, class: kept },
}: Pick<AgreementFacts, "agreement">): string =>
	`${kept === "Restricted" ? "Agreement" : title.slice(0, 150)} [${ref}]`.replace(
		/\s+/g,
		" ",
	);

/** What it is about, and what is asked of whoever reads it. */
function request(facts: AgreementFacts, note: string): string[] {
	const { agreement, details, settings } = facts;
	const { charity } = sender(settings);
	const { ref, version, title } = agreement;
	return [
		...(note ? [note] : []),
		`${charity} asks you to read this agreement and to say whether you agree: “${title}” (${ref}, version ${version}). It is attached as a PDF.`,
		...(details.changes.trim()
			? [`What is different from the version before: ${details.changes.trim()}`]
			: []),
	];
}

const howTo =
	"Press one of these. Each opens an email that is ready to send: please send it from this address, and leave its subject as it is. You may write to us in it.";

/**
 * What the partner is sent.
 * @param answers that its links open, with what each says
 * @param until the last day on which an answer counts
 */
export function sendLetter(
	facts: AgreementFacts,
	to: { name: string },
	{
		note,
		answers,
		until,
	}: { note: string; answers: readonly ReadyAnswer[]; until: Day },
): LetterText {
	const { charity, email } = sender(facts.settings);
	const opening = `Hello ${to.name || "there"},`;
	const parts = request(facts, note);
	const closing = [
		`Please answer by ${longDay(until)}. If you would rather talk about it, write to ${email}.`,
		`With kind regards,\n${charity}`,
		...(facts.policyLine
			? [`We work with partners as our policy asks: ${facts.policyLine}.`]
			: []),
	];
	const typed = answers.map(({ label, subject }) => `- ${label}: ${subject}`);
	return {
		subject: sendSubject(facts),
		text: [
			opening,
			...parts,
			`To answer, send an email to ${email} from this address, with one of these lines as its subject and nothing else in the subject:\n${typed.join("\n")}`,
			...closing,
		].join("\n\n"),
		html: page([
			...[opening, ...parts, howTo].map((part) => paragraph(escaped(part))),
			...answers.map((answer) => button(email, answer)),
			paragraph(
				`If they do not work, send an email to ${escaped(email)} with one of these as its subject:<br>${typed.map(escaped).join("<br>")}`,
			),
			...closing.map((part) => paragraph(escaped(part))),
		]),
	};
}

/** What our own people are told of a partner's answer. @see */
export function toldLetter(
	{
		agreement,
		partner,
	}: {
		agreement: { ref: string; title: string };
		partner: { ref: string; name: string; class: string };
	},
	{
		happened,
		who: answered,
		why,
		next,
		registerUrl,
	}: {
		happened: string;
		/** One of us who answered; "" if the partner did. */
		who: string;
		why: string;
		next: string;
		registerUrl: string;
	},
): LetterText {
	const isKept = partner.class === "Restricted";
	const who = answered || (isKept ? partner.ref : partner.name);
	const parts = [
		isKept
			? `${who} ${happened}: ${agreement.ref}.`
			: `${who} ${happened}: “${agreement.title}” (${agreement.ref}).`,
		...(why && !isKept ? [`Why: ${why}`] : []),
		next,
		`Open the register and choose Partnerships, Open partnerships:\n${registerUrl}`,
	];
	return {
		subject: `Partnerships: ${agreement.ref}, ${who} ${happened}`.slice(0, 200),
		text: parts.join("\n\n"),
		html: page(parts.map((part) => paragraph(escaped(part)))),
	};
}

/** What one of us is asked who has to agree before an agreement is sent. */
export function askLetter(
	{ agreement, partner, settings }: AgreementFacts,
	person: { name: string },
	{
		answers,
		until,
		document,
	}: {
		answers: readonly ReadyAnswer[];
		until: Day;
		/** Opens the document; whoever is asked has to be let in. */
		document: string;
	},
): LetterText {
	const { email } = sender(settings);
	const isKept =
		partner.class === "Restricted" || agreement.class === "Restricted";
	const what = isKept
		? `agreement ${agreement.ref}`
		: `“${agreement.title}” with ${partner.name} (${agreement.ref}, version ${agreement.version})`;
	const parts = [
		`Hello ${person.name},`,
		`Do you agree that ${what} is sent to the partner?`,
		`Read it first: ${document}`,
	];
	const typed = answers.map(({ label, subject }) => `- ${label}: ${subject}`);
	const closing = `Your answer counts until ${longDay(until)}, from this address, and once.`;
	return {
		subject: `Partnerships: please approve ${agreement.ref}`,
		text: [
			...parts,
			`To answer, send an email to ${email} from this address, with one of these lines as its subject and nothing else in the subject:\n${typed.join("\n")}`,
			closing,
		].join("\n\n"),
		html: page([
			...[...parts, howTo].map((part) => paragraph(escaped(part))),
			...answers.map((answer) => button(email, answer)),
			paragraph(
				`If they do not work, send an email to ${escaped(email)} with one of these as its subject:<br>${typed.map(escaped).join("<br>")}`,
			),
			paragraph(escaped(closing)),
		]),
	};
}

/** To the old and to the new address of somebody who approves. @see */
export const movedLetter = (name: string, registerUrl: string): LetterText => {
	const parts = [
		`Hello ${name},`,
		"In the register Partnerships, the address under which you approve agreements was changed. Both addresses are told.",
		"If you did not ask for that, tell the other trustees at once. For the next days the new address approves nothing.",
		registerUrl,
	];
	return {
		subject: "Partnerships: your address was changed",
		text: parts.join("\n\n"),
		html: page(parts.map((part) => paragraph(escaped(part)))),
	};
};
