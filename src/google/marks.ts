/** The mark of each line of the tab Before: which write the line was kept for. */

/** Lines and columns that the tab Before is made with. */
export const linesKept = 1_000;
export const columnsKept = 60;

interface Mark {
	/** Which commit, and which round of it. */
	write: number;
	round: number;
	/** The table's own title, whatever its tab is called by now. */
	tab: string;
	/** What it was kept for has been put right. */
	settled?: true;
}

/** Kept for the first row of a tab. */
export interface HeadingsMark extends Mark {
	/** The headings as the commit knew them. */
	headings: readonly string[];
	/** Whether rows were added to the tab. */
	added: boolean;
}

/** Kept for a row. */
export interface RowMark extends Mark {
	/** The record that must stand there. */
	key: string;
	row: number;
	/** The columns that were overwritten, counted from 0. */
	columns: readonly number[];
	/** The whole row was taken out. */
	removed?: true;
}

export const markText = (mark: HeadingsMark | RowMark): string =>
	JSON.stringify(mark);

export const isRowMark = (mark: HeadingsMark | RowMark): mark is RowMark =>
	"key" in mark;

/** @returns undefined for a blank line */
export function readMark(cell: unknown): HeadingsMark | RowMark | undefined {
	const text = String(cell ?? "");
	return text.startsWith("{") ? JSON.parse(text) : undefined;
}
