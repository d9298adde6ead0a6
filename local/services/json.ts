/** Plain JSON, as it goes to Google's servers. */

/** To Google, null is the same as not being there. */
export function withoutNulls<T>(value: T): T {
	if (typeof value !== "object" || value === null) return value;
	const isList = Array.isArray(value);
	// A blob among the parts stays what it is.
	if (!isList && Object.getPrototypeOf(value) !== Object.prototype)
		return value;
	const kept = isList
		? value.map(withoutNulls)
		: Object.fromEntries(
				Object.entries(value)
					.filter(([, part]) => part !== null && typeof part !== "function")
					.map(([name, part]) => [name, withoutNulls(part)]),
			);
	// The same parts, without those that were null.
	return kept as T;
}
