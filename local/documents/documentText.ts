/** A document as plain text that a person can read and a program can search. */
import {
	type Block,
	type Edge,
	isText,
	plainText,
	type Row,
	type Run,
	type Table,
	type TextBlock,
} from "./model";
import { readDocument } from "./readDocument";

/**
 * The header first, the footer last, each once; cells are parted by tabs.
 * @throws Error that says why it is not a .docx that we can read
 */
export function documentText(docx: Uint8Array): string {
	const { headers, blocks, footers } = readDocument(docx);
	const parts = [
		...edgeTexts(headers),
		blocksText(blocks),
		...edgeTexts(footers),
	];
	const text = parts.filter((part) => part !== "").join("\n\n");
	return text === "" ? "" : `${text}\n`;
}

const edgeTexts = (edges: readonly Edge[]): string[] => [
	...new Set(edges.map(({ blocks }) => blocksText(blocks))),
];

/** Blocks, one under the other, with an empty line where one is due. */
export function blocksText(blocks: readonly Block[]): string {
	let text = "";
	let previous: Block | undefined;
	for (const block of blocks) {
		const words = blockText(block);
		if (words === "") continue;
		text += previous === undefined ? "" : gap(previous, block);
		text += words;
		previous = block;
	}
	return text;
}

const gap = (above: Block, below: Block): string =>
	above.kind === below.kind && below.kind === "item" ? "\n" : "\n\n";

function blockText(block: Block): string {
	if (block.kind === "table") return tableText(block);
	return isText(block) ? textOf(block) : "";
}

function textOf(block: TextBlock): string {
	const words = linkedText(block.runs).trim();
	if (block.kind === "heading") return `${block.label} ${words}`.trim();
	if (block.kind !== "item") return words;
	return `${"  ".repeat(block.level)}${block.label} ${words}`.trimEnd();
}

/** An address that the words do not show is added to them. */
const linkedText = (runs: readonly Run[]): string =>
	runs
		.map(({ text, link }) => {
			const address = link?.replace(/^mailto:/i, "") ?? "";
			return text.includes(address) ? text : `${text} (${address})`;
		})
		.join("");

const tableText = (table: Table): string =>
	table.rows.map(rowText).filter(hasWords).join("\n");

const hasWords = (line: string): boolean => line.trim() !== "";

/** A cell that spans columns leaves the places it covers empty. */
const rowText = ({ cells }: Row): string =>
	cells
		.flatMap(({ blocks, columns }) => [
			cellText(blocks),
			...Array.from({ length: columns - 1 }, () => ""),
		])
		.join("\t");

const cellText = (blocks: readonly Block[]): string =>
	blocks
		.map((block) =>
			block.kind === "table" ? tableText(block) : blockText(block),
		)
		.filter((text) => text !== "")
		.join(" ")
		.replace(/\s+/g, " ")
		.trim();

/** What the document calls itself: its title, else its first heading. */
export function titleOf(blocks: readonly Block[]): string {
	const wordsOf = (kind: Block["kind"]): string[] =>
		blocks
			.filter(isText)
			.filter((block) => block.kind === kind)
			.map(({ runs }) => plainText(runs).trim());
	return [...wordsOf("title"), ...wordsOf("heading")].find(hasWords) ?? "";
}
