/** How our Word files look: page, fonts, numbers, space. */
import {
	AlignmentType,
	BorderStyle,
	type LevelFormat as Format,
	type INumberingOptions,
	type IStylesOptions,
	LevelFormat,
} from "docx";

/** Sizes in twentieths of a point: A4 with margins of 2.2 cm. */
export const page = {
	size: { width: 11906, height: 16838 },
	margin: { top: 1474, bottom: 1304, left: 1247, right: 1247 },
	header: 680,
	footer: 624,
};
export const pageWidth = page.size.width - page.margin.left - page.margin.right;

export const colours = {
	heading: "1F3A5F",
	quiet: "595959",
	line: "BFC7D1",
	shade: "E9EEF4",
	guidance: "FFF2CC",
};

const font = "Arial";
const indent = 709;

/** Font sizes are in half points. */
export const styles: IStylesOptions = {
	default: {
		document: {
			run: { font, size: 22, language: { value: "en-GB" } },
			paragraph: { spacing: { after: 120, line: 276 } },
		},
		title: {
			run: { font, size: 44, bold: true, color: colours.heading },
			paragraph: { spacing: { after: 60 }, keepNext: true },
		},
		heading1: {
			run: { font, size: 26, bold: true, color: colours.heading },
			paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
		},
	},
	paragraphStyles: [
		own("Subtitle", { size: 26, color: colours.quiet }, { after: 280 }),
		own("Words", {}, { before: 140, after: 120 }),
		own("Clause", {}, { before: 120, after: 100 }),
		own("Point", {}, { after: 60 }),
		own("TableText", { size: 20 }, { before: 50, after: 50, line: 252 }),
		own("HeaderFooter", { size: 18, color: colours.quiet }, { after: 0 }),
		own("Condition", { size: 16, color: colours.quiet }, { after: 0 }),
		own("SignedFor", { bold: true }, { before: 280, after: 100 }),
	],
};

function own(
	id: string,
	run: { size?: number; bold?: boolean; color?: string },
	spacing: { before?: number; after?: number; line?: number },
) {
	const name = id.replace(/(?!^)([A-Z])/g, " $1");
	return { id, name, basedOn: "Normal", run, paragraph: { spacing } };
}

const level = (
	number: number,
	format: (typeof Format)[keyof typeof Format],
	text: string,
	left: number,
) => ({
	level: number,
	format,
	text,
	alignment: AlignmentType.LEFT,
	style: { paragraph: { indent: { left, hanging: indent } } },
});

/** 1 for sections, 1.1 for clauses, (a) for points: one list in three levels. */
export const numbering: INumberingOptions = {
	config: [
		{
			reference: "clauses",
			levels: [
				level(0, LevelFormat.DECIMAL, "%1.", indent),
				level(1, LevelFormat.DECIMAL, "%1.%2", indent),
				level(2, LevelFormat.LOWER_LETTER, "(%3)", indent * 2),
			],
		},
	],
};

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
export const borders = {
	top: line,
	bottom: line,
	left: line,
	right: line,
	insideHorizontal: line,
	insideVertical: line,
};
export const ruleBelow = { bottom: { ...line, space: 4 } };
