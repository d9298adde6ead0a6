/** What a default template is made of, before it becomes a Word file. */

/** Text may hold placeholders; words in [square brackets] are guidance. */
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

/** Kept together on one page. */
export interface SignaturesBlock {
	readonly kind: "signatures";
	readonly parties: readonly {
		readonly heading: string;
		readonly signatories: readonly string[];
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

/** The value, or guidance for a person to replace by hand. */
export const orGuidance = (name: string, guidance: string): string =>
	`{{${name}}}{{^${name}}}[${guidance}]{{/${name}}}`;
