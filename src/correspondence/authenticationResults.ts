/** An Authentication-Results header in its parts, or nothing if anything is odd. */
import { hasControls, unfolded } from "./addressText";

/** One check and what came of it: dmarc=pass header.from=example.org */
export interface Result {
	method: string;
	result: string;
	/** By names in small letters; values as written. */
	properties: ReadonlyMap<string, string>;
}

export interface Results {
	/** The server that speaks. */
	server: string;
	results: readonly Result[];
}

/** Gmail writes some hundred characters; what is cut off could say "fail". */
const longest = 10_000;
const check = /^([a-z][a-z0-9-]*)=([a-z]+)$/i;
const property = /^(reason|[a-z]+\.[a-z][a-z0-9-]*)=(.*)$/i;
const words = /(?:"[^"]*"|[^"\s])+/g;

/**
 * The statements between semicolons, without comments, however nested. A
 * backslash, or a quotation mark in a comment, may be a sender's who wants the
 * comment to end early; Gmail writes neither.
 * @returns undefined if it cannot be told where comments and quotations end
 */
function statementsIn(value: string): string[] | undefined {
	const statements = [""];
	let depth = 0;
	let quoted = false;
	const keep = (letter: string) => {
		statements[statements.length - 1] += letter;
	};
	for (const letter of value) {
		if (letter === "\\" || (letter === '"' && depth > 0)) return undefined;
		if (letter === '"') quoted = !quoted;
		if (quoted) keep(letter);
		else if (letter === "(") depth += 1;
		else if (letter === ")") {
			depth -= 1;
			if (depth < 0) return undefined;
			keep(" ");
		} else if (depth > 0) continue;
		else if (letter === ";") statements.push("");
		else keep(letter);
	}
	return quoted || depth > 0 ? undefined : statements;
}

/** @returns undefined if it is not a check followed by properties */
function resultOf([first = "", ...rest]: readonly string[]):
	| Result
	| undefined {
	const [, method, result] = check.exec(first) ?? [];
	const pairs = rest.map((word) => property.exec(word));
	const properties = new Map(
		pairs.map((pair) => [(pair?.[1] ?? "").toLowerCase(), pair?.[2] ?? ""]),
	);
	// Said twice, nobody can know which of them counts.
	const isSaidOnce = properties.size === pairs.length;
	return method && result && pairs.every(Boolean) && isSaidOnce
		? {
				method: method.toLowerCase(),
				result: result.toLowerCase(),
				properties,
			}
		: undefined;
}

/**
 * Reads a header the way Gmail writes it.
 * @returns undefined for any other: a sender may have had a hand in it
 * @see https://www.rfc-editor.org/rfc/rfc8601
 */
export function readResults(value: string): Results | undefined {
	const text = unfolded(value);
	if (text.length > longest || hasControls(text)) return undefined;
	const statements = statementsIn(text)?.map((one) => one.match(words) ?? []);
	const [[server = "", ...version] = [], ...checks] = statements ?? [];
	const results = checks.filter(({ length }) => length > 0).map(resultOf);
	const understood = results.flatMap((result) => result ?? []);
	return server && version.length === 0 && understood.length === results.length
		? { server: server.toLowerCase(), results: understood }
		: undefined;
}
