/** When two placeholder names are the same, and which known name is nearest. */

/**
 * "Partner name", "partner-name" and "partnerName" are one name. Invisible
 * characters go too, because word processors put them inside long words.
 */
export const nameKey = (name: string): string =>
	name.toLowerCase().replace(/[\s._\p{Pd}\p{Cf}]/gu, "");

/** How many letters must be added, dropped or changed. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (const [i, letter] of [...a].entries()) {
		const next = [i + 1];
		for (let j = 1; j <= b.length; j++) {
			const changed = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
			next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** @returns the known name that was probably meant, if one is near enough */
export function nearestName(
	name: string,
	known: readonly string[],
): string | undefined {
	const key = nameKey(name);
	const most = Math.floor(key.length / 3);
	const scored = known
		.filter((other) => Math.abs(nameKey(other).length - key.length) <= most)
		.map((other) => ({ other, letters: distance(key, nameKey(other)) }))
		.filter(({ letters }) => letters <= most)
		.sort((a, b) => a.letters - b.letters);
	const begun = (other: string) =>
		key.length >= 3 && nameKey(other).startsWith(key);
	return scored[0]?.other ?? known.find(begun);
}
