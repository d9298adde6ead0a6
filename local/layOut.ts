/** JSON that a person can read: one row, message or record a line. */

// Parts of the state are never changed in place, so their text can be kept.
const known = new WeakMap<object, string>();

const enoughAtOnce = 64 * 1024;

/**
 * The text as bytes, made a little at a time: a whole mailbox as one text
 * would stand in memory several times over.
 * @param depth how many levels are spread over lines; the rest is compact
 */
export function layOut(value: unknown, depth: number): Uint8Array {
	const made: Buffer[] = [];
	let text = "";
	for (const piece of pieces(value, depth)) {
		text += piece;
		if (text.length < enoughAtOnce) continue;
		made.push(Buffer.from(text));
		text = "";
	}
	return Buffer.concat([...made, Buffer.from(`${text}\n`)]);
}

function* pieces(value: unknown, depth: number): Generator<string> {
	if (depth === 0 || typeof value !== "object" || value === null) {
		yield compact(value);
		return;
	}
	const isList = Array.isArray(value);
	const [open, close] = isList ? ["[", "]"] : ["{", "}"];
	let before = `${open}\n`;
	for (const [name, item] of isList ? value.entries() : named(value)) {
		yield before;
		if (!isList) yield `${JSON.stringify(name)}: `;
		yield* pieces(item, depth - 1);
		before = ",\n";
	}
	yield before === ",\n" ? `\n${close}` : `${open}${close}`;
}

const named = (value: object): [string, unknown][] =>
	Object.entries(value).filter(([, item]) => item !== undefined);

function compact(value: unknown): string {
	if (typeof value !== "object" || value === null) {
		return JSON.stringify(value) ?? "null";
	}
	let text = known.get(value);
	if (text === undefined) {
		text = JSON.stringify(value);
		known.set(value, text);
	}
	return text;
}
