/** How a cell's format looks on a page. */

import type { CellFormat, ColorStyle } from "../sheets/model";
import type { Look } from "./contract";

/**
 * @param over what a rule lays over the cell's own format
 * @returns undefined when it looks like any other cell
 */
export function lookOf(
	format: CellFormat | undefined,
	over?: CellFormat,
): Look | undefined {
	const text = { ...format?.textFormat, ...over?.textFormat };
	const background =
		colourOf(over?.backgroundColorStyle) ??
		colourOf(format?.backgroundColorStyle);
	const colour = colourOf(text.foregroundColorStyle);
	const look: Look = {
		...(background && { background }),
		...(colour && { colour }),
		...(text.bold && { bold: true }),
		...(text.italic && { italic: true }),
		...(format?.wrapStrategy === "WRAP" && { wrap: true }),
	};
	return Object.keys(look).length > 0 ? look : undefined;
}

export function colourOf(style: ColorStyle | undefined): string | undefined {
	const colour = style?.rgbColor;
	if (!colour) return undefined;
	// Google leaves out what is nought.
	const parts = [colour.red, colour.green, colour.blue].map((part) =>
		Math.round((part ?? 0) * 255),
	);
	return `rgb(${parts.join(" ")})`;
}
