/** How cells look, translated from Google's words into those of Excel. */
import type { Alignment, Color, Style } from "exceljs";
import type { CellFormat, ColorStyle } from "../sheets/model";

/** Undefined for colours of a theme, which we do not know. */
export function colour(style: ColorStyle | undefined): Color | undefined {
	const rgb = style?.rgbColor;
	if (rgb === undefined) return undefined;
	const hex = [rgb.red, rgb.green, rgb.blue].map((share) =>
		Math.round((share ?? 0) * 255)
			.toString(16)
			.padStart(2, "0"),
	);
	// The type asks for a theme as well, which would hide the colour.
	return { argb: `ff${hex.join("")}` } as Color;
}

const usualPatterns: Readonly<Record<string, string>> = {
	DATE: "dd/mm/yyyy",
	DATE_TIME: "dd/mm/yyyy hh:mm:ss",
	TIME: "hh:mm:ss",
	CURRENCY: '"£"#,##0.00',
	PERCENT: "0.00%",
	NUMBER: "#,##0.00",
	SCIENTIFIC: "0.00E+00",
	TEXT: "@",
};

/** Excel reads the patterns of Google as they are. */
export function numberFormat(
	format: CellFormat | undefined,
): string | undefined {
	const { type, pattern } = format?.numberFormat ?? {};
	return pattern || usualPatterns[type ?? ""];
}

export function cellStyle(format: CellFormat | undefined): Partial<Style> {
	const pattern = numberFormat(format);
	const ground = colour(format?.backgroundColorStyle);
	return {
		...(pattern === undefined ? {} : { numFmt: pattern }),
		...(format?.textFormat === undefined ? {} : { font: fontOf(format) }),
		...(ground === undefined
			? {}
			: { fill: { type: "pattern", pattern: "solid", fgColor: ground } }),
		alignment: alignmentOf(format),
	};
}

function fontOf(format: CellFormat): Partial<Style["font"]> {
	const { bold, italic, strikethrough, underline, ...rest } =
		format.textFormat ?? {};
	const written = colour(rest.foregroundColorStyle);
	return {
		// Excel guesses badly when a font has neither name nor size.
		name: rest.fontFamily ?? "Calibri",
		size: rest.fontSize ?? 11,
		...(bold ? { bold } : {}),
		...(italic ? { italic } : {}),
		...(strikethrough ? { strike: true } : {}),
		...(underline ? { underline } : {}),
		...(written === undefined ? {} : { color: written }),
	};
}

const verticals: Readonly<Record<string, Alignment["vertical"]>> = {
	TOP: "top",
	MIDDLE: "middle",
	BOTTOM: "bottom",
};

const horizontals: Readonly<Record<string, Alignment["horizontal"]>> = {
	LEFT: "left",
	CENTER: "center",
	RIGHT: "right",
};

function alignmentOf(format: CellFormat | undefined): Partial<Alignment> {
	const vertical = verticals[format?.verticalAlignment ?? ""];
	const horizontal = horizontals[format?.horizontalAlignment ?? ""];
	return {
		...(vertical === undefined ? {} : { vertical }),
		...(horizontal === undefined ? {} : { horizontal }),
		...(format?.wrapStrategy === "WRAP" ? { wrapText: true } : {}),
	};
}
