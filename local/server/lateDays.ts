/** The one rule of colour that is followed here: days that have passed. */

import { columnLetters } from "../sheets/a1";
import type { Cell, CellFormat, Tab } from "../sheets/model";

export interface LateRule {
	column: number;
	fromRow: number;
	format: CellFormat;
}

/** Rules made with this formula and no other: nothing here calculates. */
const lateFormula = (place: string) =>
	`=AND(ISNUMBER(${place}),${place}<TODAY())`;

export function lateRules(tab: Tab): LateRule[] {
	return tab.conditionalFormats.flatMap(({ ranges = [], booleanRule }) => {
		const { condition, format } = booleanRule ?? {};
		const formula = condition?.values?.[0]?.userEnteredValue;
		if (!format || condition?.type !== "CUSTOM_FORMULA") return [];
		return ranges.flatMap((range) => {
			const { startColumnIndex: column = 0, startRowIndex: fromRow = 0 } =
				range;
			const place = `$${columnLetters(column)}${fromRow + 1}`;
			const isOurs = formula === lateFormula(place);
			return isOurs ? [{ column, fromRow, format }] : [];
		});
	});
}

/** @param today the sheet's number of the day */
export const isLate = (
	rule: LateRule,
	{ value }: Cell,
	row: number,
	column: number,
	today: number,
): boolean =>
	column === rule.column &&
	row >= rule.fromRow &&
	typeof value === "number" &&
	value < today;
