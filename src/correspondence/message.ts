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

/** Every value of a header, in order, whatever the case of its name. */
export const headersNamed = (message: Message, name: string): string[] =>
	message.headers
		.filter((header) => header.name.toLowerCase() === name.toLowerCase())
		.map((header) => header.value.slice(0, mostRead));

export const headerOf = (message: Message, name: string): string =>
	headersNamed(message, name)[0] ?? "";
