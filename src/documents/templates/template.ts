/** What a default template is made of, before it becomes a Word file. */

/** Text may hold placeholders; the end of a line in it is one in Word. */
export type Block =
	| { readonly kind: "text"; readonly text: string }
	/** text that nobody should overlook */
	| { readonly kind: "notice"; readonly text: string }
	/** numbered below its section: 4.1, 4.2 */
	| { readonly kind: "clause"; readonly text: string }
	/** (a), (b), (c) under the clause before them */
	| { readonly kind: "points"; readonly points: readonly string[] }
	/** a point with a bullet for each entry of a list */
	| { readonly kind: "each"; readonly list: string; readonly text: string }
	| TableBlock
	| PicturesBlock
	| SignaturesBlock
	/** printed if the condition holds, or only if it does not */
	| {
			readonly kind: "when";
			readonly condition: string;
			readonly holds: boolean;
			readonly blocks: readonly Block[];
	  };

export interface TableBlock {
	readonly kind: "table";
	/** shares of the page's width */
	readonly widths: readonly number[];
	/** repeated on each page; without it the first column is the heading */
	readonly heading?: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** a row for each entry of a list */
	readonly each?: { readonly list: string; readonly cells: readonly string[] };
}

/** Easy Read: each sentence beside a place for a picture of it. */
export interface PicturesBlock {
	readonly kind: "pictures";
	readonly lines: readonly PictureLine[];
}

export interface PictureLine {
	/** what to show: "two people shaking hands" */
	readonly picture: string;
	readonly text: string;
	/** a condition, or a list: a line for each of its entries */
	readonly when?: string;
	/** printed if that does not hold */
	readonly unless?: string;
}

/** Kept together on one page. */
export interface SignaturesBlock {
	readonly kind: "signatures";
	/** in one table without its headings, where space is short */
	readonly abreast?: boolean;
	readonly parties: readonly {
		readonly heading: string;
		readonly signatories: readonly string[];
		/** who they are, if the register knows */
		readonly names?: readonly string[];
	}[];
}

export interface Section {
	readonly heading: string;
	readonly blocks: readonly Block[];
}

export interface DocumentTemplate {
	/** the name of its file */
	readonly name: string;
	readonly title: string;
	readonly subtitle: string;
	readonly header: { readonly left: string; readonly right: string };
	/** stands before "Page 1 of 5" */
	readonly footer: string;
	/** Easy Read prints large, a letter close together; neither numbers anything */
	readonly look?: "easyRead" | "letter";
	/** what a reader sees first, before the numbered sections */
	readonly summary: readonly Block[];
	readonly sections: readonly Section[];
}

export const text = (words: string): Block => ({ kind: "text", text: words });
export const notice = (words: string): Block => ({
	kind: "notice",
	text: words,
});
export const clause = (words: string): Block => ({
	kind: "clause",
	text: words,
});
export const points = (...items: string[]): Block => ({
	kind: "points",
	points: items,
});
export const when = (condition: string, ...blocks: Block[]): Block => ({
	kind: "when",
	condition,
	holds: true,
	blocks,
});
export const unless = (condition: string, ...blocks: Block[]): Block => ({
	kind: "when",
	condition,
	holds: false,
	blocks,
});

export const each = (list: string, words: string): Block => ({
	kind: "each",
	list,
	text: words,
});

/** The cells of a row that is printed only if a condition holds, or a value is there. */
export const rowWhen = (condition: string, ...cells: string[]): string[] =>
	enclosed(cells, `{{#${condition}}}`, `{{/${condition}}}`);
export const rowUnless = (condition: string, ...cells: string[]): string[] =>
	enclosed(cells, `{{^${condition}}}`, `{{/${condition}}}`);

/** Tags that begin in a row's first cell and end in its last enclose the row. */
const enclosed = (
	cells: readonly string[],
	opening: string,
	closing: string,
): string[] =>
	cells.map((words, column) => {
		const first = column === 0 ? opening : "";
		const last = column === cells.length - 1 ? closing : "";
		return first + words + last;
	});
