/** Where the columns of a tab really are, found by their headings. */
import { keysOf, type Table } from "../register/table";

export interface Layout {
	/** The tab's name now; people rename tabs. */
	title: string;
	/** Column key → column, counted from 0. */
	at: ReadonlyMap<string, number>;
	headings: readonly string[];
	missing: readonly string[];
	doubled: readonly string[];
}

/** What set-up makes; the first guess at any tab. */
export const expectedLayout = (table: Table): Layout => ({
	title: table.title,
	at: new Map(keysOf(table).map((key, index) => [key, index])),
	headings: keysOf(table).map((key) => table.columns[key]?.heading ?? ""),
	missing: [],
	doubled: [],
});

const plain = (heading: unknown) => String(heading).trim();

/** Reads a tab's first row. */
export function layoutOf(
	table: Table,
	title: string,
	firstRow: readonly unknown[],
): Layout {
	const headings = firstRow.map(plain);
	const at = new Map<string, number>();
	const missing: string[] = [];
	const doubled: string[] = [];
	for (const key of keysOf(table)) {
		const heading = table.columns[key]?.heading ?? "";
		const index = headings.indexOf(heading);
		if (index < 0) missing.push(heading);
		else at.set(key, index);
		if (index >= 0 && headings.indexOf(heading, index + 1) > 0)
			doubled.push(heading);
	}
	return { title, at, headings, missing, doubled };
}

/** One past the last column in use. */
export const widthOf = ({ headings }: Layout): number => headings.length;

export const isWhole = ({ missing, doubled }: Layout): boolean =>
	missing.length === 0 && doubled.length === 0;

/** What is wrong with a tab's headings, and how to mend it. */
export function layoutFault({ title, missing, doubled }: Layout): string {
	const names = (headings: readonly string[]) =>
		headings.map((heading) => `“${heading}”`).join(", ");
	const what = [
		missing.length > 0 ? `${names(missing)} missing from` : "",
		doubled.length > 0 ? `${names(doubled)} more than once in` : "",
	]
		.filter(Boolean)
		.join(", and ");
	return `The tab ${title} cannot be written to, because there is a heading that does not fit: ${what} its first row. Put it right, or choose Partnerships, Set up or repair. Nothing was changed.`;
}

/** "A", "Z", "AA": the letters of a column counted from 0. */
export function columnLetters(index: number): string {
	const rest = index % 26;
	const letter = String.fromCharCode(65 + rest);
	return index < 26
		? letter
		: columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** "'Partner details'!B2:D", as the Sheets API takes it. */
export const rangeOf = (title: string, cells: string): string =>
	`'${title.replace(/'/g, "''")}'!${cells}`;

/** Every row of a tab. */
export const wholeTab = (title: string): string =>
	`'${title.replace(/'/g, "''")}'`;
