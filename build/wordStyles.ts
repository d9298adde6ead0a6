/** How our Word files look: page, fonts, numbers, space. */
import {
	AlignmentType,
	BorderStyle,
	type LevelFormat as Format,
	type INumberingOptions,
	type IParagraphStylePropertiesOptions,
	type IStylesOptions,
	LevelFormat,
	LineRuleType,
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
};

const font = "Arial";
const indent = 709;

interface Sizes {
	/** in half points */
	readonly text: number;
	readonly table: number;
	readonly margin: number;
	readonly title: number;
	readonly heading: number;
	/** between lines: 240 is single */
	readonly line: number;
	readonly tableLine: number;
	/** above a heading */
	readonly apart: number;
	/** between paragraphs */
	readonly between: number;
}

/** Said in full: without the rule some readers take it for points. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const cellSpacing = (line: number, apart = 50) => ({
	before: apart,
	after: apart,
	...lines(line),
});

const stylesOf = (sizes: Sizes): IStylesOptions => ({
	default: {
		document: {
			run: { font, size: sizes.text, language: { value: "en-GB" } },
			paragraph: { spacing: { after: 120, ...lines(sizes.line) } },
		},
		title: {
			run: { font, size: sizes.title, bold: true, color: colours.heading },
			paragraph: { spacing: { after: 60 }, keepNext: true },
		},
		heading1: {
			run: { font, size: sizes.heading, bold: true, color: colours.heading },
			paragraph: {
				spacing: { before: sizes.apart, after: sizes.between },
				keepNext: true,
			},
		},
	},
	paragraphStyles: [
		own(
			"Subtitle",
			{ size: sizes.heading, color: colours.quiet },
			{ after: sizes.between + 160 },
		),
		own("Words", {}, { before: sizes.between + 20, after: sizes.between }),
		own("Notice", { bold: true }, { before: 140, after: 60 }),
		own("Clause", {}, { before: 120, after: 100 }),
		own("Point", {}, { after: 60 }),
		own("Bullet", {}, { after: 20 }),
		own(
			"TableText",
			{ size: sizes.table },
			cellSpacing(sizes.tableLine, Math.min(50, sizes.between / 2)),
		),
		own("Picture", { color: colours.quiet }, cellSpacing(300)),
		own(
			"HeaderFooter",
			{ size: sizes.margin, color: colours.quiet },
			{ after: 0 },
		),
		own(
			"Condition",
			{ size: sizes.margin, color: colours.quiet },
			{ after: 0 },
		),
		own(
			"SignedFor",
			{ bold: true },
			{ before: sizes.between + 160, after: sizes.between - 20 },
		),
	],
});

export const styles = {
	plain: stylesOf({
		text: 22,
		table: 20,
		margin: 18,
		title: 44,
		heading: 26,
		line: 276,
		tableLine: 252,
		apart: 360,
		between: 120,
	}),
	easyRead: stylesOf({
		text: 32,
		table: 32,
		margin: 20,
		title: 56,
		heading: 44,
		line: 360,
		tableLine: 360,
		apart: 560,
		between: 120,
	}),
	letter: stylesOf({
		text: 21,
		table: 20,
		margin: 18,
		title: 32,
		heading: 23,
		line: 252,
		tableLine: 240,
		apart: 180,
		between: 50,
	}),
};

function own(
	id: string,
	run: { size?: number; bold?: boolean; color?: string },
	spacing: NonNullable<IParagraphStylePropertiesOptions["spacing"]>,
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
	style: { paragraph: { indent: { left, hanging: Math.min(left, indent) } } },
});

/** 1 for sections, 1.1 for clauses, (a) for points: one list in three levels; and bullets. */
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
		{
			reference: "bullets",
			levels: [level(0, LevelFormat.BULLET, "•", Math.round(indent / 2))],
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
