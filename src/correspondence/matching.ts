/** Whose letter it is: by a contact's exact address, else by a registered domain. */
import { comparable, domainOf } from "./addresses";
import { domainRefusal, registeredDomain } from "./domains";

/** How the register can be found by address. */
export interface AddressIndex {
	/** Comparable address → the contacts that have it. */
	contacts: ReadonlyMap<string, readonly { partner: string; ref: string }[]>;
	/** Domain → the partners that registered it. */
	domains: ReadonlyMap<string, readonly string[]>;
}

export interface Match {
	partners: readonly string[];
	/** The one contact who wrote or was written to, if it is one. */
	contact: string;
	matchedBy: "Address" | "Domain";
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
): AddressIndex {
	const byAddress = new Map<string, { partner: string; ref: string }[]>();
	for (const { ref, partner, emails } of contacts)
		for (const email of emails) {
			const address = comparable(email);
			byAddress.set(address, [
				...(byAddress.get(address) ?? []),
				{ partner, ref },
			]);
		}
	const byDomain = new Map<string, string[]>();
	for (const { ref, domains } of partners)
		for (const domain of domains.filter((one) => !domainRefusal(one)))
			byDomain.set(domain, [...(byDomain.get(domain) ?? []), ref]);
	return { contacts: byAddress, domains: byDomain };
}

function byDomain(address: string, index: AddressIndex): readonly string[] {
	const domain = registeredDomain(domainOf(address), index.domains.keys());
	const holders = domain ? (index.domains.get(domain) ?? []) : [];
	const unlike = unique(holders);
	return unlike.length === 1 ? unlike : [];
}

/**
 * The partners that the outsiders of a message belong to. A domain that two
 * partners hold matches neither: that is for a person to choose.
 * @returns undefined when nobody is known
 * @see
 */
export function match(
	outsiders: readonly string[],
	index: AddressIndex,
): Match | undefined {
	const known = outsiders.flatMap(
		(address) => index.contacts.get(comparable(address)) ?? [],
	);
	const unexplained = outsiders.filter(
		(address) => !index.contacts.has(comparable(address)),
	);
	const ofDomains = unexplained.flatMap((address) => byDomain(address, index));
	const partners = unique([
		...known.map(({ partner }) => partner),
		...ofDomains,
	]).filter(Boolean);
	if (partners.length === 0) return undefined;
	const contacts = unique(known.map(({ ref }) => ref));
	return {
		partners,
		contact: contacts.length === 1 ? (contacts[0] ?? "") : "",
		matchedBy: known.length > 0 ? "Address" : "Domain",
	};
}
