/** Rows by what they belong to, so that each is looked up and not searched for. */

/** @param keyOf the id of what a row belongs to */
export function grouped<R>(
	rows: readonly R[],
	keyOf: (row: R) => string,
): (key: string) => readonly R[] {
	const groups = new Map<string, R[]>();
	for (const row of rows) {
		const group = groups.get(keyOf(row));
		if (group) group.push(row);
		else groups.set(keyOf(row), [row]);
	}
	return (key) => groups.get(key) ?? [];
}

/** Rows of records that belong to a partner, by that partner. */
export const byPartner = <R extends { partner: string }>(rows: readonly R[]) =>
	grouped(rows, ({ partner }) => partner);
