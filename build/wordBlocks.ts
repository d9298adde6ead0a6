/** Draws a template's blocks: paragraphs, clauses, tables, signatures. */
import {
	HeightRule,
	type IParagraphOptions,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType,
} from "docx";
import type {
	Block,
	Section,
	SignaturesBlock,
	TableBlock,
} from "../src/documents/templates/template";
import { borders, colours, pageWidth } from "./wordStyles";

type Drawn = Paragraph | Table;

const clauses = (level: number) => ({ reference: "clauses", level });
const shade = (fill: string) => ({
	type: ShadingType.CLEAR,
	color: "auto",
	fill,
});

const tinted = { shading: shade(colours.guidance) };

/** Guidance stands on a tinted ground, and in brackets for those who print. */
const runs = (text: string, bold: boolean): TextRun[] =>
	text
		.split(/(\[[^\]]*\])/)
		.filter((words) => words !== "")
		.map((words) => {
			const look = words.startsWith("[") ? tinted : {};
			// A run that says "not bold" would overrule its paragraph's style.
			return new TextRun({ text: words, ...look, ...(bold ? { bold } : {}) });
		});

const paragraph = (
	text: string,
	options: IParagraphOptions & { bold?: boolean } = {},
) => {
	const { bold = false, ...rest } = options;
	return new Paragraph({ ...rest, children: runs(text, bold) });
};

export const drawSection = ({ heading, blocks }: Section): Drawn[] => [
	paragraph(heading, { style: "Heading1", numbering: clauses(0) }),
	...drawBlocks(blocks),
];

/** A clause that announces a table or points stays on their page. */
export const drawBlocks = (blocks: readonly Block[]): Drawn[] =>
	blocks.flatMap((block, index) => {
		const next = blocks[index + 1]?.kind ?? "";
		return draw(block, ["table", "points", "signatures"].includes(next));
	});

function draw(block: Block, keepNext: boolean): Drawn[] {
	switch (block.kind) {
		case "text":
			return [paragraph(block.text, { style: "Words", keepNext })];
		case "notice":
			return [paragraph(block.text, { style: "Words", bold: true })];
		case "clause":
			return [
				paragraph(block.text, {
					style: "Clause",
					numbering: clauses(1),
					keepNext,
				}),
			];
		case "points":
			return block.points.map((point, index) =>
				paragraph(point, {
					style: "Point",
					numbering: clauses(2),
					keepNext: index < block.points.length - 1,
				}),
			);
		case "table":
			return [drawTable(block)];
		case "signatures":
			return drawSignatures(block);
		case "when":
			return drawCondition(block);
	}
}

/** Tags in paragraphs of their own: filling takes these paragraphs away. */
function drawCondition(block: Block & { kind: "when" }): Drawn[] {
	const { condition, holds, blocks } = block;
	const tag = (text: string, keepNext: boolean) =>
		paragraph(text, { style: "Condition", keepNext });
	return [
		tag(`{{${holds ? "#" : "^"}${condition}}}`, true),
		...drawBlocks(blocks),
		tag(`{{/${condition}}}`, false),
	];
}

interface CellLook {
	width: number;
	heading?: boolean;
	keepNext?: boolean;
}

const cell = (text: string, { width, heading = false, keepNext }: CellLook) =>
	new TableCell({
		children: [
			paragraph(text, {
				style: "TableText",
				bold: heading,
				keepNext: keepNext ?? false,
			}),
		],
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		margins: { top: 40, bottom: 40, left: 110, right: 110 },
		...(heading ? { shading: shade(colours.shade) } : {}),
	});

const wholeTable = (widths: readonly number[], rows: readonly TableRow[]) =>
	new Table({
		rows,
		borders,
		layout: TableLayoutType.FIXED,
		width: { size: pageWidth, type: WidthType.DXA },
		columnWidths: twips(widths),
	});

const twips = (widths: readonly number[]) =>
	widths.map((share) => Math.round((pageWidth * share) / 100));

/** Our tables are short: each stays on one page if it can. */
function drawTable({ widths, heading, rows, each }: TableBlock): Table {
	const columns = twips(widths);
	const all = [
		...(heading ? [heading] : []),
		...rows,
		...(each ? [loopCells(each.list, each.cells)] : []),
	];
	const drawn = all.map((cells, index) => {
		const isHeading = heading !== undefined && index === 0;
		const keepNext = index < all.length - 1 || each !== undefined;
		return new TableRow({
			cantSplit: true,
			tableHeader: isHeading,
			children: columns.map((width, column) => {
				const bold = isHeading || (!heading && column === 0);
				return cell(cells[column] ?? "", { width, heading: bold, keepNext });
			}),
		});
	});
	return wholeTable(widths, drawn);
}

/** A loop that begins in a row's first cell and ends in its last repeats it. */
const loopCells = (list: string, cells: readonly string[]): string[] =>
	cells.map((text, column) => {
		const first = column === 0 ? `{{#${list}}}` : "";
		const last = column === cells.length - 1 ? `{{/${list}}}` : "";
		return first + text + last;
	});

const signatureLines = ["Signature", "Name", "Role", "Date"];

function drawSignatures({ parties }: SignaturesBlock): Drawn[] {
	return parties.flatMap(({ heading, signatories }, party) => {
		const share = 82 / signatories.length;
		const widths = [18, ...signatories.map(() => share)];
		const last = party === parties.length - 1;
		const lines = signatureLines.map((label, line) =>
			signatureRow([label, ...signatories.map(() => "")], widths, {
				// Room to sign by hand.
				height: line === 0 ? 800 : 440,
				keepNext: !last || line < signatureLines.length - 1,
			}),
		);
		const top = signatureRow(["", ...signatories], widths, { keepNext: true });
		return [
			paragraph(heading, { style: "SignedFor", bold: true, keepNext: true }),
			wholeTable(widths, [top, ...lines]),
		];
	});
}

function signatureRow(
	cells: readonly string[],
	widths: readonly number[],
	{ height, keepNext }: { height?: number; keepNext: boolean },
): TableRow {
	const columns = twips(widths);
	return new TableRow({
		cantSplit: true,
		...(height ? { height: { value: height, rule: HeightRule.ATLEAST } } : {}),
		children: cells.map((text, column) =>
			cell(text, {
				width: columns[column] ?? 0,
				heading: column === 0 || !height,
				keepNext,
			}),
		),
	});
}
