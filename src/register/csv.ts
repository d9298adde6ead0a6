/** Tables as text with commas between their cells (RFC 4180): read and written. */

/** A cell: in quotes, which stand twice within it, or as it stands. */
const cellUpTo = (mark: string) =>
	new RegExp(
		`"([^"]*(?:""[^"]*)*)"?([^${mark}\\r\\n]*)|([^${mark}\\r\\n]*)`,
		"y",
	);

/**
 * The rows of a text, each line ending in any of the three usual ways. A quote
 * that is never closed goes on to the end: nothing is dropped.
 * @param mark the one character between cells
 */
export function readCsv(text: string, mark: string): string[][] {
	const cell = cellUpTo(mark);
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at <= text.length) {
		cell.lastIndex = at;
		const [all = "", quoted, after = "", bare = ""] = cell.exec(text) ?? [];
		row.push(quoted === undefined ? bare : quoted.replace(/""/g, '"') + after);
		at += all.length;
		if (text[at] !== mark) {
			rows.push(row);
			row = [];
			if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
		}
		at += 1;
	}
	return rows;
}

const written = (value: string): string =>
	/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;

/** Every row on a line of its own, the last one as well. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
