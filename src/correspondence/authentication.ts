/** Whether Gmail itself vouches for the sender of a message. */
import { domainOf, soleSender } from "./addresses";
import { isBareSuffix } from "./domains";
import { headersNamed, type Message } from "./message";

/** The server whose word counts; lower headers may be the sender's own. */
const trusted = "mx.google.com";

interface Result {
	method: string;
	result: string;
	properties: ReadonlyMap<string, string>;
}

/** Drops comments, however nested, and what is in quotation marks. */
function withoutComments(value: string): string {
	let depth = 0;
	let quoted = false;
	let kept = "";
	for (const letter of value) {
		if (letter === '"' && depth === 0) quoted = !quoted;
		else if (!quoted && letter === "(") depth += 1;
		else if (!quoted && letter === ")") depth = Math.max(0, depth - 1);
		else if (!quoted && depth === 0) kept += letter;
	}
	return quoted || depth > 0 ? "" : kept;
}

/** The results of one header (RFC 8601), none if another server wrote it. */
function resultsOf(value: string): Result[] {
	const [server = "", ...parts] = withoutComments(value).split(";");
	if (server.trim().toLowerCase() !== trusted) return [];
	return parts.flatMap((part) => {
		const [first = "", ...rest] = part.trim().toLowerCase().split(/\s+/);
		const [method, result] = first.split("=");
		if (!method || !result) return [];
		const pairs = rest.map((pair) => pair.split("=") as [string, string]);
		return [{ method, result, properties: new Map(pairs) }];
	});
}

const isOrParent = (domain: string, of: string) =>
	domain.length > 0 &&
	!isBareSuffix(domain) &&
	(of === domain || of.endsWith(`.${domain}`));

function dkimVouches({ result, properties }: Result, domain: string) {
	const signer =
		properties.get("header.d") ??
		properties.get("header.i")?.split("@").pop() ??
		"";
	return result === "pass" && isOrParent(signer, domain);
}

/**
 * True if the topmost Authentication-Results is Gmail's own and says that
 * DMARC passed for the domain of the one sender; where there is no DMARC, that
 * DKIM passed for that domain or its parent.
 * @see; https://www.rfc-editor.org/rfc/rfc8601
 */
export function isVerified(message: Message): boolean {
	const sender = soleSender(message);
	const [topmost] = headersNamed(message, "Authentication-Results");
	if (!sender || !topmost) return false;
	const domain = domainOf(sender);
	const results = resultsOf(topmost);
	const dmarc = results.filter(
		({ method, result }) => method === "dmarc" && result !== "none",
	);
	if (dmarc.length > 0)
		return dmarc.every(
			({ result, properties }) =>
				result === "pass" && properties.get("header.from") === domain,
		);
	return results.some(
		(result) => result.method === "dkim" && dkimVouches(result, domain),
	);
}
