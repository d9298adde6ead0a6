/** Where a key takes the cursor in the grid, as in Sheets. */

export interface At {
	row: number;
	column: number;
}

export interface Bounds {
	rows: number;
	columns: number;
	/** The last column of a row that holds something. */
	lastFull: (row: number) => number;
	/** The last row that holds something. */
	lastFullRow: number;
	/** How many rows a page is. */
	page: number;
}

interface Key {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	shiftKey: boolean;
}

/** @returns undefined when the key does not move the cursor */
export function moved(at: At, pressed: Key, bounds: Bounds): At | undefined {
	const isFar = pressed.ctrlKey || pressed.metaKey;
	const to = isFar
		? movedFar(at, pressed.key, bounds)
		: movedNear(at, pressed.key, bounds);
	return to && inside(to, bounds);
}

function movedNear(at: At, key: string, bounds: Bounds): At | undefined {
	const { row, column } = at;
	switch (key) {
		case "ArrowUp":
			return { row: row - 1, column };
		case "ArrowDown":
			return { row: row + 1, column };
		case "ArrowLeft":
			return { row, column: column - 1 };
		case "ArrowRight":
			return { row, column: column + 1 };
		case "Home":
			return { row, column: 0 };
		case "End":
			return { row, column: bounds.lastFull(row) };
		case "PageUp":
			return { row: row - bounds.page, column };
		case "PageDown":
			return { row: row + bounds.page, column };
		default:
			return undefined;
	}
}

function movedFar(at: At, key: string, bounds: Bounds): At | undefined {
	const last = bounds.lastFullRow;
	switch (key) {
		case "ArrowUp":
			return { row: 0, column: at.column };
		case "ArrowDown":
			return { row: last, column: at.column };
		case "ArrowLeft":
			return { row: at.row, column: 0 };
		case "ArrowRight":
			return { row: at.row, column: bounds.lastFull(at.row) };
		case "Home":
			return { row: 0, column: 0 };
		case "End":
			return { row: last, column: bounds.lastFull(last) };
		default:
			return undefined;
	}
}

/** The nearest place that is in the tab. */
export const inside = (
	{ row, column }: At,
	bounds: Pick<Bounds, "rows" | "columns">,
): At => ({
	row: Math.max(0, Math.min(row, bounds.rows - 1)),
	column: Math.max(0, Math.min(column, bounds.columns - 1)),
});

/** The column itself, or the next on the same way that is not hidden. */
export function shown(
	column: number,
	from: number,
	widths: readonly number[],
): number {
	const way = column < from ? -1 : 1;
	for (const step of [way, -way]) {
		let at = column;
		while (widths[at] === 0) at += step;
		if (widths[at] !== undefined) return at;
	}
	return from;
}

/** Where the cursor goes once a change has been kept. */
export const after: Readonly<Record<string, (at: At) => At>> = {
	stay: (at) => at,
	Enter: ({ row, column }) => ({ row: row + 1, column }),
	Tab: ({ row, column }) => ({ row, column: column + 1 }),
	ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
	ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
	ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
	ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
	"shift Enter": ({ row, column }) => ({ row: row - 1, column }),
	"shift Tab": ({ row, column }) => ({ row, column: column - 1 }),
};
