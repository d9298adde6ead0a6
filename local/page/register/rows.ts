/** Which rows of a long tab are drawn, and how many are left out between. */

export const rowHeight = 26;
const drawnRows = 60;
/** How far the drawn rows reach above what is seen. */
const lead = 15;

export interface Gap {
	/** The first row left out. */
	from: number;
	count: number;
}

export type Piece = number | Gap;

interface Window {
	/** The rows that scroll: from the first to before the last. */
	from: number;
	to: number;
	/** How many pixels have been scrolled away. */
	scrolled: number;
	/** Drawn wherever it is, for it has the focus. */
	active: number;
}

/** Rows in order, and gaps in place of those that are not drawn. */
export function piecesOf({ from, to, scrolled, active }: Window): Piece[] {
	const top = from + Math.floor(scrolled / rowHeight) - lead;
	const start = Math.max(from, Math.min(top, to - drawnRows));
	const end = Math.min(to, start + drawnRows);
	const drawn = Array.from({ length: end - start }, (_, n) => start + n);
	if (active >= from && active < start) drawn.unshift(active);
	if (active >= end && active < to) drawn.push(active);
	return withGaps(drawn, from, to);
}

function withGaps(drawn: readonly number[], from: number, to: number): Piece[] {
	const pieces: Piece[] = [];
	let next = from;
	for (const row of [...drawn, to]) {
		if (row > next) pieces.push({ from: next, count: row - next });
		if (row < to) pieces.push(row);
		next = row + 1;
	}
	return pieces;
}
