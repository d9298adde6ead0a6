/** A message as Gmail tells it: its headers and labels, never its text. */
import type { Day } from "../register/days";

export interface Header {
	name: string;
	value: string;
}

export interface Message {
	gmailId: string;
	threadId: string;
	labels: readonly string[];
	/** When Gmail received it: the day in London, and the moment in UTC. */
	on: Day;
	at: string;
	/** In their order on the wire, repeated ones repeated. */
	headers: readonly Header[];
}

/** Longer headers are cut before anything looks at them. */
const mostRead = 2_000;
/** The newest ids come last, so these are cut at their beginning. */
const idsAtTheEnd = /^references$/i;

const cut = ({ name, value }: Header) =>
	idsAtTheEnd.test(name) ? value.slice(-mostRead) : value.slice(0, mostRead);

/** Every header of this name, in order, whatever the case of the name. */
function named(message: Message, name: string): Header[] {
	const wanted = name.toLowerCase();
	return message.headers.filter(
		(header) => header.name.trim().toLowerCase() === wanted,
	);
}

/** Every value of a header, in order; of a long one, what is read of it. */
export const headersNamed = (message: Message, name: string): string[] =>
	named(message, name).map(cut);

/** The same uncut, for what has a limit of its own. */
export const wholeHeadersNamed = (message: Message, name: string): string[] =>
	named(message, name).map(({ value }) => value);

export const headerOf = (message: Message, name: string): string =>
	headersNamed(message, name)[0] ?? "";
