/** Which email domains can stand for one partner, and which never can. */

/** Mail for everyone: such a domain says nothing about an organisation. */
const freeMail = new Set(
	`gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol proton
	protonmail gmx hey tutanota btinternet btopenworld sky talktalk virginmedia
	ntlworld blueyonder orange tiscali lineone`.split(/\s+/),
);
/** Used by many organisations at once. */
const shared = ["nhs.net", "cjsm.net", "googlegroups.com", "pm.me"];
const bareSuffixes = new Set(
	`gov.uk nhs.uk ac.uk sch.uk police.uk org.uk co.uk me.uk ltd.uk plc.uk net.uk
	mod.uk com org net uk info biz io eu scot wales cymru london`.split(/\s+/),
);
const usualEndings =
	/^(com|net|org|me|ch|de|fr|ie|uk|co\.uk|org\.uk|net\.uk|eu)$/;

export const isBareSuffix = (domain: string): boolean =>
	!domain.includes(".") || bareSuffixes.has(domain);

function isFreeMail(domain: string): boolean {
	const [name = "", ...ending] = domain.split(".");
	return freeMail.has(name) && usualEndings.test(ending.join("."));
}

const isWithin = (domain: string, parent: string) =>
	domain === parent || domain.endsWith(`.${parent}`);

/**
 * Why a domain cannot be registered for a partner.
 * @returns undefined if it can
 * @see
 */
export function domainRefusal(domain: string): string | undefined {
	if (isBareSuffix(domain))
		return `“${domain}” is an ending that many organisations share. Write the whole domain, or add people’s addresses as contacts.`;
	if (isFreeMail(domain) || shared.some((one) => isWithin(domain, one)))
		return `“${domain}” is used by people of many organisations. Add their addresses as contacts instead.`;
	return undefined;
}

/**
 * The longest registered domain that an address belongs to, on whole labels:
 * a.example.org is within example.org, badexample.org is not.
 */
export const registeredDomain = (
	domain: string,
	registered: Iterable<string>,
): string | undefined =>
	[...registered]
		.filter((known) => isWithin(domain, known))
		.sort((a, b) => b.length - a.length)[0];
