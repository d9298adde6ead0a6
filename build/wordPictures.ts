/** Draws Easy Read: each sentence beside a place for its picture. */
import {
	BorderStyle,
	HeightRule,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	VerticalAlignTable,
	WidthType,
} from "docx";
import {
	type PictureLine,
	type PicturesBlock,
	rowUnless,
	rowWhen,
} from "../src/documents/templates/template";
import { borders, pageWidth } from "./wordStyles";
import { paragraph, twips } from "./wordText";

const [pictureWidth = 0, wordsWidth = 0] = twips([30, 70]);

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noBorders = { top: none, bottom: none, left: none, right: none };

function cellsOf({ picture, text, when, unless }: PictureLine): string[] {
	const cells = [`Picture: ${picture}`, text];
	if (when) return rowWhen(when, ...cells);
	return unless ? rowUnless(unless, ...cells) : cells;
}

const cell = (text: string, width: number, isPicture: boolean) =>
	new TableCell({
		children: [paragraph(text, { style: isPicture ? "Picture" : "TableText" })],
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		margins: { top: 80, bottom: 80, left: isPicture ? 110 : 340, right: 110 },
		borders: isPicture ? borders : noBorders,
	});

/** As high as a picture needs, and never torn by the end of a page. */
function row(line: PictureLine): TableRow {
	const [picture = "", words = ""] = cellsOf(line);
	return new TableRow({
		cantSplit: true,
		height: { value: 1900, rule: HeightRule.ATLEAST },
		children: [
			cell(picture, pictureWidth, true),
			cell(words, wordsWidth, false),
		],
	});
}

export const drawPictures = ({ lines }: PicturesBlock): Table =>
	new Table({
		rows: lines.map(row),
		borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
		layout: TableLayoutType.FIXED,
		width: { size: pageWidth, type: WidthType.DXA },
		columnWidths: [pictureWidth, wordsWidth],
	});
