/** Whether values fit their columns, said so that a person can mend them. */
import { type Column, isBlank, type Value } from "./table";

/** The most characters that a Google Sheets cell holds. */
export const cellLimit = 50_000;

const emailShape = /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]{2,}$/;
const domainShape =
	/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
const linkShape = /^https:\/\/[^\s"<>]+$/i;
/** NUL and halves of a surrogate pair: no sheet can keep them. */
const unstorable =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
	/\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const isEmail = (text: string): boolean => emailShape.test(text);
export const isDomain = (text: string): boolean => domainShape.test(text);
export const isStorable = (text: string): boolean => !unstorable.test(text);

const firstOdd = (value: Value, fits: (part: string) => boolean) =>
	(Array.isArray(value) ? value : [String(value)]).find((part) => !fits(part));

function shapeFault(column: Column, value: Value): string | undefined {
	const name = column.heading;
	switch (column.type) {
		case "email":
		case "emails": {
			const odd = firstOdd(value, isEmail);
			return odd === undefined
				? undefined
				: `${name}: “${shown(odd)}” is not an email address. Write it like name@example.org.`;
		}
		case "domains": {
			const odd = firstOdd(value, isDomain);
			return odd === undefined
				? undefined
				: `${name}: “${shown(odd)}” is not a domain. Write only the part after the @, like example.org.`;
		}
		case "link":
			return linkShape.test(String(value))
				? undefined
				: `${name}: “${shown(String(value))}” is not a link. Start it with https://`;
		case "choice":
			return column.options?.includes(String(value))
				? undefined
				: `${name}: choose ${oneOf(column.options ?? [])}.`;
		default:
			return undefined;
	}
}

/** "Yes, No or Perhaps" */
export const oneOf = (words: readonly string[]): string =>
	words.length < 2
		? words.join()
		: `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;

/** The beginning of a text, short enough to repeat in a message. */
export const shown = (text: string, most = 60): string =>
	text.length > most ? `${text.slice(0, most - 1)}…` : text;

/**
 * What is wrong with a value in a column, as one sentence with the next step.
 * @returns undefined when nothing is
 */
export function faultOf(column: Column, value: Value): string | undefined {
	const name = column.heading;
	if (isBlank(value))
		return column.required ? `${name} is empty. Fill it in.` : undefined;
	const written = Array.isArray(value) ? value.join(", ") : String(value);
	if (written.length > cellLimit)
		return `${name} has ${written.length.toLocaleString("en-GB")} characters; a cell holds 50,000. Shorten it.`;
	if (!isStorable(written))
		return `${name} has a character that Google Sheets cannot keep. Delete it and type it again.`;
	if (column.required && written.trim() === "")
		return `${name} has only spaces. Fill it in.`;
	return shapeFault(column, value);
}
