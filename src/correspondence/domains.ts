/** Which email domains can stand for one partner, and which never can. */
import { isDomain, shown } from "../register/check";
import { plainDomain, typedDomain } from "./plainDomain";
import { isFreeMail, isPublicSuffix, withParents } from "./sharedDomains";

/** Mail for everyone, as far as British people use it and lists forget it. */
const freeMail = new Set(
	`gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol proton
	protonmail gmx hey tutanota btinternet btopenworld sky talktalk virginmedia
	ntlworld blueyonder orange wanadoo tiscali lineone`.split(/\s+/),
);
const usualEndings = new Set(
	"com net org me ch de fr ie uk co.uk org.uk net.uk eu".split(" "),
);
/** Used by many organisations at once, or by anybody. */
const shared = new Set(
	"nhs.net nhs.scot cjsm.net googlegroups.com pm.me".split(" "),
);
/** Endings under which organisations have names, beyond the public list. */
const bareSuffixes = new Set("mod.uk gsi.gov.uk gcsx.gov.uk".split(" "));

/** @param domain as `plainDomain` gives it */
export const isBareSuffix = (domain: string): boolean =>
	bareSuffixes.has(domain) || isPublicSuffix(domain);

/** gmail.com, hotmail.co.uk: a provider's name before a usual ending. */
const isUsualFreeMail = (domain: string): boolean =>
	freeMail.has(domain.slice(0, domain.indexOf("."))) &&
	usualEndings.has(domain.slice(domain.indexOf(".") + 1));

const isShared = (domain: string, extra: readonly string[]): boolean =>
	isFreeMail(domain) ||
	withParents(domain).some((one) => isUsualFreeMail(one) || shared.has(one)) ||
	extra.some((one) => isWithin(domain, typedDomain(one)));

/** On whole labels: a.example.org is within example.org, badexample.org is not. */
export const isWithin = (domain: string, parent: string): boolean =>
	domain === parent || domain.endsWith(`.${parent}`);

/** No name has unseen characters, or disguises such as ｏ and 𝐨. */
const isDisguised = (name: string): boolean =>
	/[^\p{L}\p{M}\p{N}.-]/u.test(name) ||
	name.normalize("NFKC") !== name.normalize("NFC");

/** @returns why what was typed is no domain at all */
function shapeRefusal(typed: string): string | undefined {
	const domain = typedDomain(typed);
	if (/[/:?#]|^www\.[^.]*\./.test(domain))
		return `“${shown(typed)}” is a web address, and mail may come from elsewhere. Write the part after the @ of their email addresses.`;
	const isName = isDomain(domain) || /^[a-z0-9-]+$/.test(domain);
	if (!isName || isDisguised(typed.trim().replace(/^@/, "")))
		return `“${shown(typed)}” is not a domain. Write only the part after the @, like example.org.`;
	return undefined;
}

/**
 * Why a domain cannot be registered for a partner.
 * @param typed as people type it; `typedDomain` says what is kept of it
 * @param extra domains that the charity knows to be shared
 * @returns undefined if it can
 * @see
 */
export function domainRefusal(
	typed: string,
	extra: readonly string[] = [],
): string | undefined {
	const misshapen = shapeRefusal(typed);
	if (misshapen) return misshapen;
	const domain = typedDomain(typed);
	if (isBareSuffix(domain))
		return `“${shown(domain)}” is an ending that many organisations share. Write the whole domain, or add people’s addresses as contacts.`;
	if (isShared(domain, extra))
		return `“${shown(domain)}” is used by people of many organisations. Add their addresses as contacts instead.`;
	return undefined;
}

/**
 * The longest registered domain that an address belongs to, on whole labels:
 * a.example.org is within example.org, badexample.org is not.
 * @param registered as `typedDomain` gives them
 */
export function registeredDomain(
	domain: string,
	registered: Iterable<string>,
): string | undefined {
	const plain = plainDomain(domain);
	let longest: string | undefined;
	for (const known of registered)
		if (isWithin(plain, known) && known.length > (longest ?? "").length)
			longest = known;
	return longest;
}
