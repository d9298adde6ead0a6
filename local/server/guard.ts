/** Who may talk to the workspace: its own page on this computer, nobody else. */

import { timingSafeEqual } from "node:crypto";

const next = 'open the address that "start" has named.';

/** What of a request tells where it comes from. */
export interface Caller {
	method: string;
	host: string | undefined;
	origin: string | undefined;
	/** What it brought in its header or its address. */
	token: string | undefined;
}

/**
 * Loopback alone is no defence: any page in the same browser can reach it.
 * @param token what a caller has to bring; undefined for the page itself
 * @returns why the request is turned away, or undefined
 */
export function refusalOf(
	caller: Caller,
	port: number,
	token: string | undefined,
): string | undefined {
	const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
	const { host, origin } = caller;
	if (!host || !hosts.includes(host)) {
		return `This workspace answers only at its own address on this computer; ${next}`;
	}
	// A browser names the origin of everything but plain reading.
	const isRead = caller.method === "GET" && origin === undefined;
	if (!isRead && origin !== `http://${host}`) {
		return `This workspace answers only its own page; ${next}`;
	}
	if (token !== undefined && !isSame(caller.token ?? "", token)) {
		return "The workspace has been started again since this page was opened. Reload the page.";
	}
	return undefined;
}

function isSame(given: string, wanted: string): boolean {
	const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
	return a.length === b.length && timingSafeEqual(a, b);
}
