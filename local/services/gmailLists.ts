/** What Gmail's lists and lookups have in common. */

import { systemLabels } from "../labels";
import { ApiRefusal, badRequest, notFound } from "../refusal";
import type { Running } from "../running";
import { mailboxOf } from "../workspace";

export const gone = () => notFound("Requested entity was not found.");

export const forbidden = (message: string) =>
	new ApiRefusal(403, "forbidden", message);

export function checkUser({ workspace }: Running, user: string) {
	if (user === "me" || user === workspace.state.account) return;
	throw forbidden(`Delegation denied for ${workspace.state.account}`);
}

/** @throws when a list is asked for by a label that the mailbox has not */
export function checkLabels({ workspace }: Running, ids: readonly string[]) {
	const { userLabels } = mailboxOf(workspace);
	const known = [...systemLabels, ...userLabels.map(({ id }) => id)];
	const unknown = ids.find((id) => !known.includes(id));
	if (unknown !== undefined) {
		throw new ApiRefusal(400, "invalidArgument", `Invalid label: ${unknown}`);
	}
}

const mostResults = 500;

/** A page of a list, newest first; new mail does not shift what follows. */
export function page<T>(
	items: readonly T[],
	keyOf: (item: T) => string,
	{ maxResults = 100, pageToken }: { maxResults?: number; pageToken?: string },
): { items: readonly T[]; nextPageToken?: string } {
	if (maxResults < 1 || maxResults > mostResults) {
		throw badRequest(`Invalid maxResults: ${maxResults}`);
	}
	const size = maxResults;
	const after = pageToken
		? items.findIndex((item) => keyOf(item) === pageToken)
		: -1;
	if (pageToken && after < 0) throw badRequest("Invalid pageToken");
	const found = items.slice(after + 1, after + 1 + size);
	const last = found.at(-1);
	const isMore = items.length > after + 1 + size;
	return isMore && last
		? { items: found, nextPageToken: keyOf(last) }
		: { items: found };
}

export const listOf = (given: string | string[] | undefined) =>
	typeof given === "string" ? [given] : given;
