/** What all our drawing shares: paragraphs, widths, grounds. */
import { type IParagraphOptions, Paragraph, ShadingType, TextRun } from "docx";
import { pageWidth } from "./wordStyles";

/** The end of a line in a text is one in Word. */
const runs = (text: string, bold: boolean): TextRun[] =>
	text.split("\n").map(
		(words, line) =>
			new TextRun({
				text: words,
				...(line > 0 ? { break: 1 } : {}),
				// A run that says "not bold" would overrule its paragraph's style.
				...(bold ? { bold } : {}),
			}),
	);

export const paragraph = (
	text: string,
	options: IParagraphOptions & { bold?: boolean } = {},
): Paragraph => {
	const { bold = false, ...rest } = options;
	return new Paragraph({ ...rest, children: runs(text, bold) });
};

/** From shares of the page's width. */
export const twips = (widths: readonly number[]): number[] =>
	widths.map((share) => Math.round((pageWidth * share) / 100));

export const shade = (fill: string) => ({
	type: ShadingType.CLEAR,
	color: "auto",
	fill,
});
