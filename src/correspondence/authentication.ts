/** Whether Gmail itself vouches for the sender of a message. */
import { isDomain } from "../register/check";
import { domainOf, soleSender } from "./addresses";
import { type Result, readResults } from "./authenticationResults";
import { isBareSuffix, isWithin } from "./domains";
import { type Message, wholeHeadersNamed } from "./message";
import { plainDomain } from "./plainDomain";

/** The server whose word counts; lower headers may be the sender's own. */
const trusted = "mx.google.com";

/** Whether somebody who signs for a domain may speak for a sender of another. */
function speaksFor(signer: string, domain: string): boolean {
	return isDomain(signer) && isWithin(domain, signer) && !isBareSuffix(signer);
}

/** "@example.org" or "jo@example.org" */
const afterAt = (identity: string): string =>
	/^[^@]*@([^@]+)$/.exec(identity)?.[1] ?? "";

/** Both who signed and on whose behalf have to be the sender's, as far as told. */
function isSignedFor({ result, properties }: Result, domain: string): boolean {
	const signer = properties.get("header.d");
	const identity = properties.get("header.i");
	const told = [
		...(signer === undefined ? [] : [signer]),
		...(identity === undefined ? [] : [afterAt(identity)]),
	];
	return (
		result === "pass" &&
		told.length > 0 &&
		told.every((one) => speaksFor(plainDomain(one), domain))
	);
}

const passesFor = ({ result, properties }: Result, domain: string): boolean =>
	result === "pass" &&
	plainDomain(properties.get("header.from") ?? "") === domain;

/**
 * True if the topmost Authentication-Results is Gmail's own and says that
 * DMARC passed for the domain of the one sender; where there is no DMARC, that
 * DKIM passed for that domain or its parent.
 * @see
 */
export function isVerified(message: Message): boolean {
	const sender = soleSender(message);
	const [topmost = ""] = wholeHeadersNamed(message, "Authentication-Results");
	const said = sender ? readResults(topmost) : undefined;
	if (!sender || said?.server !== trusted) return false;
	const domain = domainOf(sender);
	const about = (method: string) =>
		said.results.filter((result) => result.method === method);
	const [dmarc, ...more] = about("dmarc");
	if (more.length > 0) return false;
	return dmarc && dmarc.result !== "none"
		? passesFor(dmarc, domain)
		: about("dkim").some((result) => isSignedFor(result, domain));
}
