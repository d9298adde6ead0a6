/** What a document says, without how it looks: blocks of runs of text. */

/** A stretch of text of one kind. Line breaks are `\n`, tabs `\t`. */
export interface Run {
	readonly text: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	/** An address that is safe to follow: http, https or mailto. */
	readonly link?: string;
	/** Stands for a number that only the printed page knows. */
	readonly field?: "page" | "pages";
	/** Marked with colour, as one marks what is still to do. */
	readonly highlighted?: boolean;
	/** Names something that we do not show, such as a picture. */
	readonly notShown?: boolean;
}

export type Alignment = "left" | "centre" | "right";

/** What all blocks of text share. */
interface Text {
	readonly runs: readonly Run[];
	readonly align: Alignment;
	/** Where the tabs of a header or footer lead, in order. */
	readonly tabs: readonly Alignment[];
	/** Not to be parted from the block that follows. */
	readonly keepNext: boolean;
}

export interface Paragraph extends Text {
	readonly kind: "title" | "subtitle" | "paragraph";
}

export interface Heading extends Text {
	readonly kind: "heading";
	/** 1 to 6 */
	readonly level: number;
	/** Its number as printed, such as "2.1"; empty when it has none. */
	readonly label: string;
}

export type Numbering =
	| "bullet"
	| "decimal"
	| "lowerLetter"
	| "upperLetter"
	| "lowerRoman"
	| "upperRoman";

export interface Item extends Text {
	readonly kind: "item";
	/** 0 is the outermost. */
	readonly level: number;
	readonly numbering: Numbering;
	/** Its place in its list; 0 for a bullet. */
	readonly number: number;
	/** As printed: "•", "3." or "3.1". */
	readonly label: string;
	/** Points from the margin to the label. */
	readonly indent: number;
	/** Points from the label to the words. */
	readonly hanging: number;
}

/** Which sides of a cell have a line. */
export interface Lines {
	readonly top: boolean;
	readonly right: boolean;
	readonly bottom: boolean;
	readonly left: boolean;
}

export interface Cell {
	readonly blocks: readonly Block[];
	readonly lines: Lines;
	/** On a ground of another colour than the page. */
	readonly shaded: boolean;
	/** How many columns it spans. */
	readonly columns: number;
	/** How many rows it spans; 0 when it continues the cell above. */
	readonly rows: number;
}

export interface Row {
	/** Repeated on each page. */
	readonly heading: boolean;
	/** Not to be split over two pages. */
	readonly whole: boolean;
	/** Points that it takes at least. */
	readonly height: number;
	readonly cells: readonly Cell[];
}

export interface Table {
	readonly kind: "table";
	/** The share of each column in the width; they add up to 1. */
	readonly widths: readonly number[];
	readonly rows: readonly Row[];
}

export interface PageBreak {
	readonly kind: "page break";
}

export type TextBlock = Paragraph | Heading | Item;
export type Block = TextBlock | Table | PageBreak;

export type Pages = "all" | "first" | "even";

/** A header or a footer, and the pages it belongs to. */
export interface Edge {
	readonly pages: Pages;
	readonly blocks: readonly Block[];
}

export interface Document {
	readonly headers: readonly Edge[];
	readonly blocks: readonly Block[];
	readonly footers: readonly Edge[];
}

export const isText = (block: Block): block is TextBlock =>
	block.kind !== "table" && block.kind !== "page break";

/** The words of runs, with the names of what is not shown. */
export const plainText = (runs: readonly Run[]): string =>
	runs.map(({ text }) => text).join("");
