/** Emails to our lead, and to whoever signed an agreement off, about a partner's answer. */
import { registerUrl } from "../google/ui";
import type { PartnerFacts } from "../policy/agreements/facts";
import { type LetterText, toldLetter } from "../policy/agreements/letters";
import type { AgreementStatus } from "../policy/agreements/tables";
import { isCurrent } from "../policy/scope/partners";
import { add, type Change } from "../register/change";
import { isEmail } from "../register/check";
import type { Day } from "../register/days";
import { outbox } from "../register/scriptTabs";

/** What became of an agreement, in the words of an email. */
const words: Readonly<
	Partial<Record<AgreementStatus, { happened: string; next: string }>>
> = {
	Agreed: {
		happened: "agrees",
		next: "Next, it is signed: record each signature in the panel.",
	},
	"Changes requested": {
		happened: "asks for changes",
		next: "Read their email, then go back to drafting: that makes a new version.",
	},
	Draft: {
		happened: "did not approve",
		next: "Read their email, write down why in the panel, and change the draft.",
	},
	Declined: {
		happened: "has declined",
		next: "Read their email, and write down why in the panel.",
	},
};

export interface Told {
	agreement: { ref: string; title: string; version: string };
	partner: { ref: string; name: string; class: string; lead: string };
	/** Our lead for it, and who signed it off. */
	persons: readonly string[];
	to: AgreementStatus;
	why: string;
	/** One of us who answered; "" if the partner did. */
	who?: string;
}

/** Told apart, so that the same news goes to nobody twice. */
const keyOf = ({ agreement: { ref, version }, to }: Told, person: string) =>
	`told|${ref}|${version}|${to}|${person}`;

/**
 * Letters for the outbox, each person once.
 * @param known keys that are in the outbox already
 */
export function toldChanges(
	told: Told,
	people: PartnerFacts["people"],
	known: ReadonlySet<string>,
	{ today, at }: { today: Day; at: string },
): Change[] {
	const said = words[told.to];
	if (!said) return [];
	const { why, who = "" } = told;
	// Going back to drafting by hand is nobody's answer.
	if (told.to === "Draft" && !who) return [];
	const url = registerUrl();
	const { subject, text, html }: LetterText = toldLetter(told, {
		...said,
		who,
		why,
		registerUrl: url,
	});
	return [...new Set([told.partner.lead, ...told.persons])].flatMap((ref) => {
		const person = people.find((one) => one.ref === ref);
		const key = keyOf(told, ref);
		if (!person || !isCurrent(person, today) || !isEmail(person.email))
			return [];
		if (known.has(key)) return [];
		return [
			add(outbox, {
				key,
				to: person.email,
				subject,
				body: text,
				html,
				kind: "Automatic" as const,
				status: "Queued" as const,
				at,
			}),
		];
	});
}
