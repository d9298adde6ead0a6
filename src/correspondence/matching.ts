/** Whose letter it is, in a fixed order, and never by a guess. */
import { comparable, domainOf } from "./addresses";
import { domainRefusal, registeredDomain } from "./domains";
import { typedDomain } from "./plainDomain";

/** How the register can be found by address. */
export interface AddressIndex {
	/** Comparable address → the contacts that have it. */
	contacts: ReadonlyMap<string, readonly { partner: string; ref: string }[]>;
	/** Domain → the partners that registered it. */
	domains: ReadonlyMap<string, readonly string[]>;
}

export type MatchedBy =
	| "Reference"
	| "Address"
	| "Thread"
	| "Domain"
	| "By hand";

/** What is known of a message besides its addresses. */
export interface Clues {
	/** Partners whose reference, or whose agreement’s, is in the subject. */
	named: readonly string[];
	/** Partners of the conversation it belongs to. */
	thread: readonly string[];
	/** Who is to be known: who wrote it, or whom we wrote to. */
	outsiders: readonly string[];
	/** Who got a copy of what came in. */
	copied: readonly string[];
}

export interface Match {
	partners: readonly string[];
	/** Those of them that a sender belongs to, whose contact it is. */
	theirs: readonly string[];
	/** The one contact who wrote or was written to, if it is one. */
	contact: string;
	matchedBy: MatchedBy;
}

/** Nobody is known; or several could be meant, and a person has to choose. */
export interface NoMatch {
	candidates: readonly string[];
}

const unique = (words: readonly string[]) => [...new Set(words)].sort();

/** Puts the contacts' addresses and the partners' domains into an index. */
export function indexOf(
	contacts: readonly {
		ref: string;
		partner: string;
		emails: readonly string[];
	}[],
	partners: readonly { ref: string; domains: readonly string[] }[],
	shared: readonly string[] = [],
): AddressIndex {
	const byAddress = new Map<string, { partner: string; ref: string }[]>();
	for (const { ref, partner, emails } of contacts)
		for (const email of emails) {
			const address = comparable(email);
			const known = byAddress.get(address);
			if (known) known.push({ partner, ref });
			else byAddress.set(address, [{ partner, ref }]);
		}
	const byDomain = new Map<string, string[]>();
	for (const { ref, domains } of partners)
		for (const domain of domains
			.map(typedDomain)
			.filter((one) => !domainRefusal(one, shared)))
			byDomain.set(domain, [...(byDomain.get(domain) ?? []), ref]);
	return { contacts: byAddress, domains: byDomain };
}

const holdersOfAddress = (address: string, index: AddressIndex): string[] =>
	unique(
		(index.contacts.get(comparable(address)) ?? []).map(
			({ partner }) => partner,
		),
	).filter(Boolean);

function holdersOfDomain(address: string, index: AddressIndex): string[] {
	const domain = registeredDomain(domainOf(address), index.domains.keys());
	return unique(domain ? (index.domains.get(domain) ?? []) : []);
}

/** Whether the register knows this address, by itself or by its domain. */
export const isKnown = (address: string, index: AddressIndex): boolean =>
	holdersOfAddress(address, index).length === 1 ||
	(holdersOfAddress(address, index).length === 0 &&
		holdersOfDomain(address, index).length === 1);

/** One partner; or the one of several that other clues speak for. */
function settledBy(
	holders: readonly string[],
	clues: readonly string[],
): readonly string[] {
	if (holders.length < 2) return holders;
	const meant = holders.filter((one) => clues.includes(one));
	return meant.length === 1 ? meant : [];
}

/** The contact that every known outsider is, if it is one. */
function oneContact(outsiders: readonly string[], index: AddressIndex): string {
	const refs = unique(
		outsiders.flatMap((address) =>
			(index.contacts.get(comparable(address)) ?? []).map(({ ref }) => ref),
		),
	);
	return refs.length === 1 ? (refs[0] ?? "") : "";
}

/**
 * The partners of a message: those named in its subject and those whose
 * contacts' addresses it has; if none, those of its conversation; and whoever
 * registered the domain of an outsider that is still unexplained. An address or
 * domain that several partners have is for a person to choose.
 * @see domain 5.2, R-7.24, R-7.26
 */
export function match(clues: Clues, index: AddressIndex): Match | NoMatch {
	const { named, thread, outsiders, copied } = clues;
	const hints = [...named, ...thread];
	const byAddress = outsiders.map((address) =>
		holdersOfAddress(address, index),
	);
	const known = byAddress.flatMap((holders) => settledBy(holders, hints));
	const unexplained = outsiders.filter((_, at) => byAddress[at]?.length === 0);
	const domains = unexplained.map((address) => holdersOfDomain(address, index));
	const ofDomains = domains.flatMap((holders) => settledBy(holders, hints));
	const usesThread = named.length + known.length === 0 && thread.length > 0;
	const sure = [
		...named,
		...known,
		...(usesThread ? thread : []),
		...ofDomains,
	];
	if (sure.length === 0) {
		const several = [...byAddress, ...domains].filter(
			({ length }) => length > 1,
		);
		return { candidates: unique(several.flat()) };
	}
	const ofCopies = copied.flatMap((address) =>
		settledBy(holdersOfAddress(address, index), sure),
	);
	const explained = known.length + ofDomains.length > 0;
	return {
		partners: unique([...sure, ...ofCopies]),
		theirs: unique(
			explained ? [...known, ...ofDomains] : usesThread ? thread : [],
		),
		contact: oneContact(outsiders, index),
		matchedBy:
			named.length > 0
				? "Reference"
				: known.length > 0
					? "Address"
					: usesThread
						? "Thread"
						: "Domain",
	};
}
