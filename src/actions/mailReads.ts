/** What of the register every email is held against. */
import { comparable } from "../correspondence/addresses";
import { type AddressIndex, indexOf } from "../correspondence/matching";
import type { Memory } from "../correspondence/memory";
import type { Message } from "../correspondence/message";
import { typedDomain } from "../correspondence/plainDomain";
import { referencesIn } from "../correspondence/references";
import type { Known } from "../correspondence/sift";
import { londonDay } from "../google/clock";
import type { Label } from "../google/mailbox";
import { agreements } from "../policy/agreements/tables";
import { charityAddress } from "../policy/contact/charity";
import { unmatched } from "../policy/managing/tables";
import { settingsOf } from "../policy/policy";
import { ourPeople } from "../policy/scope/section";
import { contacts, partners } from "../policy/scope/tables";
import { listed, settingRows } from "../policy/settings";
import { pick, type Register } from "../register/register";
import { answerReads, givesAnswer } from "./mailedAnswers";

export const domainRows = pick(partners, "domains", "lastContact", "inTouch");
export const addressRows = pick(contacts, "partner", "emails");
/** Where each address of the queue stands. */
export const queueRows = pick(unmatched, "address");
const agreementPartners = pick(agreements, "partner");

export const mailReads = [
	ourPeople,
	addressRows,
	domainRows,
	queueRows,
	settingRows,
] as const;

const namesAgreement = (message: Message) =>
	referencesIn(message).some((ref) => ref.startsWith("AGR-"));

/** Agreements are read only if a subject names one, or gives an answer. */
export const readsFor = (messages: readonly Message[]) => [
	...mailReads,
	...(messages.some(namesAgreement) ? [agreementPartners] : []),
	...(messages.some(givesAnswer) ? answerReads : []),
];

export const addressIndex = (register: Register): AddressIndex =>
	indexOf(
		register.rows(addressRows),
		register.rows(domainRows),
		listed(settingsOf(register).text("mail.shared")),
	);

/** Our own addresses: the shared one, our people's, and where reminders go. */
const oursIn = (register: Register): ReadonlySet<string> =>
	new Set(
		[
			charityAddress,
			settingsOf(register).text("contact.email"),
			settingsOf(register).text("digest.fallback"),
			...register.rows(ourPeople).map(({ email }) => email),
		]
			.filter(Boolean)
			.map(comparable),
	);

/** Addresses and domains that are never logged. */
export function neverIn(text: string): Known["never"] {
	const entries = listed(text);
	return {
		addresses: new Set(
			entries.filter((entry) => entry.includes("@")).map(comparable),
		),
		domains: entries.filter((entry) => !entry.includes("@")).map(typedDomain),
	};
}

/** Emails, and what people said about them. */
interface Told {
	messages: readonly Message[];
	/** Labels that people made, if any message has one. */
	labels: readonly Label[];
	/** Partners that people chose, by Gmail's id. */
	chosen?: ReadonlyMap<string, string>;
}

export function knownIn(
	register: Register,
	memory: Memory,
	{ messages, labels, chosen = new Map() }: Told,
): Known {
	const settings = settingsOf(register);
	const skip = settings.text("mail.skipLabel").toLowerCase();
	const hasAgreements = messages.some(namesAgreement);
	return {
		today: londonDay(),
		ours: oursIn(register),
		never: neverIn(settings.text("mail.never")),
		skipLabel: labels.find(({ name }) => name.toLowerCase() === skip)?.id ?? "",
		unlogged: memory.unlogged,
		keepSubjects: settings.yes("mail.subjects"),
		withhold: settings.yes("mail.withhold"),
		index: addressIndex(register),
		partnerOf: (ref) => {
			const partner =
				hasAgreements && ref.startsWith("AGR-")
					? register.find(agreementPartners, ref)?.partner
					: ref;
			return partner && register.find(domainRows, partner)
				? partner
				: undefined;
		},
		chosen,
	};
}
