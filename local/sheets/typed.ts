/** How Sheets understands what a person types, in British English. */

import { longestText } from "./grid";
import type { Cell, CellValue } from "./model";
import { serialDay } from "./serial";

interface Typed {
	value: CellValue | undefined;
	/** The number format that the typing itself brings along. */
	format?: { type: string; pattern: string };
}

const numberPattern =
	/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;

export function typed(text: string, cell: Cell): Typed {
	if (text === "") return { value: undefined };
	if (text.startsWith("'")) return { value: text.slice(1) };
	if (cell.format?.numberFormat?.type === "TEXT") return { value: text };
	if (text.startsWith("=") && text.length > 1) {
		return { value: { formula: text } };
	}
	const bare = text.trim();
	if (/^(?:true|false)$/i.test(bare)) {
		return { value: bare.toLowerCase() === "true" };
	}
	return (
		asNumber(bare) ??
		asDay(bare) ??
		asTime(bare) ??
		asSignedFormula(bare) ?? { value: text }
	);
}

function asNumber(text: string): Typed | undefined {
	const [, sign = "", pounds, digits = "", percent] =
		/^([+-]?)(£?)([\d.,e+-]+?)(%?)$/i.exec(text) ?? [];
	if (!/\d/.test(digits) || !numberPattern.test(digits)) return undefined;
	const size = Number(digits.replaceAll(",", ""));
	const value = sign === "-" ? -size : size;
	if (percent) {
		const pattern = digits.includes(".") ? "0.00%" : "0%";
		return { value: value / 100, format: { type: "PERCENT", pattern } };
	}
	if (pounds) {
		const pattern = digits.includes(".") ? "£#,##0.00" : "£#,##0";
		return { value, format: { type: "CURRENCY", pattern } };
	}
	if (digits.includes(",")) {
		const pattern = digits.includes(".") ? "#,##0.00" : "#,##0";
		return { value, format: { type: "NUMBER", pattern } };
	}
	return { value };
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const dayFormat = { type: "DATE", pattern: "dd/mm/yyyy" };

function asDay(text: string): Typed | undefined {
	const serial = britishDay(text) ?? isoDay(text) ?? namedDay(text);
	return serial === undefined
		? undefined
		: { value: serial, format: dayFormat };
}

function britishDay(text: string) {
	const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
	return parts ? dayFrom(parts[3], Number(parts[2]), parts[1]) : undefined;
}

function isoDay(text: string) {
	const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
	return parts ? dayFrom(parts[1], Number(parts[2]), parts[3]) : undefined;
}

function namedDay(text: string) {
	const parts = /^(\d{1,2})[ -]([a-z]{3,9})[ ,-]*(\d{4}|\d{2})$/i.exec(text);
	const word = parts?.[2]?.toLowerCase() ?? "";
	const month = months.indexOf(word.slice(0, 3)) + 1;
	return parts && month > 0 ? dayFrom(parts[3], month, parts[1]) : undefined;
}

function dayFrom(
	year: string | undefined,
	month: number,
	day: string | undefined,
) {
	const number = Number(year);
	const century = number < 30 ? 2000 : 1900;
	return serialDay(
		number < 100 ? number + century : number,
		month,
		Number(day),
	);
}

function asTime(text: string): Typed | undefined {
	const parts = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
	if (!parts) return undefined;
	const [hours, minutes, seconds] = parts.slice(1).map((p) => Number(p ?? 0));
	const value =
		((hours ?? 0) + ((minutes ?? 0) + (seconds ?? 0) / 60) / 60) / 24;
	const pattern = parts[3] ? "hh:mm:ss" : "hh:mm";
	return { value, format: { type: "TIME", pattern } };
}

// "+A1+B1" and "-2*3" are formulas; "- see notes" and "+44 20 ..." are not.
function asSignedFormula(text: string): Typed | undefined {
	const isFormula =
		/^[+-]/.test(text) &&
		/^(?:[+\-*/^&]?\s*(?:\d+(?:\.\d+)?|\$?[A-Z]{1,3}\$?\d+|[A-Z]+\([^()]*\))\s*)+$/i.test(
			text,
		);
	return isFormula && /[A-Z]|\d\s*[-+*/^&]/i.test(text)
		? { value: { formula: `=${text}` } }
		: undefined;
}

/** @returns what Sheets says when the cell's rule is strict */
export function whyNotAllowed(
	value: CellValue | undefined,
	{ validation }: Cell,
): string | undefined {
	if (typeof value === "string" && value.length > longestText) {
		return `Your input contains more than the maximum of ${longestText} characters in a single cell.`;
	}
	const { condition, strict } = validation ?? {};
	if (!strict || value === undefined) return undefined;
	const listed = condition?.values?.map((each) => each.userEnteredValue) ?? [];
	const fits: Record<string, () => boolean> = {
		ONE_OF_LIST: () => listed.includes(String(value)),
		BOOLEAN: () => typeof value === "boolean",
		DATE_IS_VALID: () => typeof value === "number",
	};
	const isAllowed = fits[condition?.type ?? ""]?.() ?? true;
	return isAllowed
		? undefined
		: "The data that you entered violates the data validation rules set on this cell.";
}
