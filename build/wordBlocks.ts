/** Draws a template's blocks: paragraphs, clauses, tables, signatures. */
import {
	HeightRule,
	type Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
} from "docx";
import {
	type Block,
	rowWhen,
	type Section,
	type SignaturesBlock,
	type TableBlock,
} from "../src/documents/templates/template";
import { drawPictures } from "./wordPictures";
import { borders, colours, pageWidth } from "./wordStyles";
import { paragraph, shade, twips } from "./wordText";

type Drawn = Paragraph | Table;

const clauses = (level: number) => ({ reference: "clauses", level });
const bullets = { reference: "bullets", level: 0 };

export const drawSection = (
	{ heading, blocks }: Section,
	isNumbered: boolean,
): Drawn[] => [
	paragraph(heading, {
		style: "Heading1",
		...(isNumbered ? { numbering: clauses(0) } : {}),
	}),
	...drawBlocks(blocks),
];

const announced = ["table", "points", "each", "signatures", "pictures"];

/** A clause that announces a table or points stays on their page. */
export const drawBlocks = (blocks: readonly Block[]): Drawn[] =>
	blocks.flatMap((block, index) => draw(block, isAnnounced(blocks[index + 1])));

const isAnnounced = (block: Block | undefined): boolean =>
	block?.kind === "when"
		? isAnnounced(block.blocks[0])
		: announced.includes(block?.kind ?? "");

function draw(block: Block, keepNext: boolean): Drawn[] {
	switch (block.kind) {
		case "text":
			return [paragraph(block.text, { style: "Words", keepNext })];
		case "notice":
			return [paragraph(block.text, { style: "Notice", keepNext })];
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
		case "each":
			return enclosed(`#${block.list}`, block.list, [
				paragraph(block.text, { style: "Bullet", numbering: bullets }),
			]);
		case "table":
			return [drawTable(block)];
		case "pictures":
			return [drawPictures(block)];
		case "signatures":
			return drawSignatures(block);
		case "when":
			return drawCondition(block);
	}
}

const drawCondition = ({
	condition,
	holds,
	blocks,
}: Block & { kind: "when" }): Drawn[] =>
	enclosed(`${holds ? "#" : "^"}${condition}`, condition, drawBlocks(blocks));

/** Tags in paragraphs of their own: filling takes these paragraphs away. */
const enclosed = (opening: string, name: string, drawn: Drawn[]): Drawn[] => [
	paragraph(`{{${opening}}}`, { style: "Condition", keepNext: true }),
	...drawn,
	paragraph(`{{/${name}}}`, { style: "Condition" }),
];

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

/** A table stays on one page if it can; one that grows breaks between its rows. */
function drawTable({ widths, heading, rows, each }: TableBlock): Table {
	const columns = twips(widths);
	const all = [
		...(heading ? [heading] : []),
		...rows,
		...(each ? [rowWhen(each.list, ...each.cells)] : []),
	];
	const drawn = all.map((cells, index) => {
		const isHeading = heading !== undefined && index === 0;
		const keepNext = index < all.length - 1;
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

type Parties = SignaturesBlock["parties"];

function drawSignatures({ parties, abreast }: SignaturesBlock): Drawn[] {
	if (abreast) return [signatureTable(parties)];
	return parties.flatMap((party, index) => [
		paragraph(party.heading, {
			style: "SignedFor",
			bold: true,
			keepNext: true,
		}),
		signatureTable([party], index < parties.length - 1),
	]);
}

/** For each party a column of labels, and one for each who signs. */
function signatureTable(parties: Parties, keepNext = false): Table {
	const label = parties.length > 1 ? 13 : 18;
	const signatories = parties.flatMap((party) => party.signatories);
	const share = (100 - label * parties.length) / signatories.length;
	const columns = parties.flatMap(({ signatories, names = [] }) => [
		{ width: label, label: true, top: "", name: "" },
		...signatories.map((top, at) => ({
			width: share,
			label: false,
			top,
			name: names[at] ?? "",
		})),
	]);
	const widths = columns.map(({ width }) => width);
	const row = (words: string, height?: number, isLast = false) =>
		new TableRow({
			cantSplit: true,
			...(height
				? { height: { value: height, rule: HeightRule.ATLEAST } }
				: {}),
			children: columns.map(({ label, top, name }, column) => {
				const value = words === "Name" ? name : "";
				return cell(label ? words : height ? value : top, {
					width: twips(widths)[column] ?? 0,
					heading: label || !height,
					keepNext: keepNext || !isLast,
				});
			}),
		});
	return wholeTable(widths, [
		row(""),
		// Room to sign by hand.
		row("Signature", 800),
		row("Name", 440),
		row("Role", 440),
		row("Date", 440, true),
	]);
}
