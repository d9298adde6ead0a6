/** What may travel from a sidebar to the script: JSON and nothing else. */

/**
 * A copy as Google sends it: undefined becomes null.
 * @param property the name of the place it stands in, for the refusal
 * @throws TypeError in Google's words for anything that is not plain
 */
export function jsonOnly(
	value: unknown,
	property: string,
	above: readonly unknown[] = [],
): unknown {
	switch (typeof value) {
		case "string":
		case "boolean":
		case "number":
			return value;
		case "undefined":
			return null;
		case "object":
			return value === null ? null : copyOf(value, property, above);
		default:
			throw illegal(property);
	}
}

function copyOf(
	value: object,
	property: string,
	above: readonly unknown[],
): unknown {
	if (above.includes(value)) throw illegal(property);
	const inside = [...above, value];
	if (Array.isArray(value)) {
		return value.map((each, n) => jsonOnly(each, String(n), inside));
	}
	const kind = Object.getPrototypeOf(value);
	if (kind !== Object.prototype && kind !== null) throw illegal(property);
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [
			key,
			jsonOnly(each, key, inside),
		]),
	);
}

const illegal = (property: string) =>
	new TypeError(`Failed due to illegal value in property: ${property}`);
