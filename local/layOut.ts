/** JSON that a person can read: one row, message or record a line. */

// Parts of the state are never changed in place, so their text can be kept.
const known = new WeakMap<object, string>();

/** @param depth how many levels are spread over lines; the rest is compact */
export function layOut(value: unknown, depth: number): string {
	if (depth === 0 || typeof value !== "object" || value === null) {
		return compact(value);
	}
	const lines = Array.isArray(value)
		? value.map((item) => layOut(item, depth - 1))
		: Object.entries(value)
				.filter(([, item]) => item !== undefined)
				.map(
					([key, item]) => `${JSON.stringify(key)}: ${layOut(item, depth - 1)}`,
				);
	const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
	return lines.length === 0
		? `${open}${close}`
		: `${open}\n${lines.join(",\n")}\n${close}`;
}

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
