/** A tab of the spreadsheet as the page draws it. */

import { asTyped, displayed } from "../sheets/display";
import {
	type Cell,
	isFormula,
	type Tab,
	usualColumnWidth,
	type Validation,
} from "../sheets/model";
import { typed } from "../sheets/typed";
import type { Grid, GridCell, Look, RichCell, TabName } from "./contract";
import { isLate, type LateRule, lateRules } from "./lateDays";
import { colourOf, lookOf } from "./looks";

const formulaNote =
	"A formula is kept as it was typed. This workspace does not calculate.";

/** @param today the sheet's number of the day */
export function gridView(tab: Tab, today: number): Grid {
	const looks = new Numbered<Look>();
	const choices = new Numbered<readonly string[]>();
	const rules = lateRules(tab);
	const drawNew = (cell: Cell, rule?: LateRule): GridCell => {
		const { format, validation } = cell;
		const styled = rule ? { format, rule } : format;
		const look = looks.of(styled, () => lookOf(format, rule?.format));
		const offered = choices.of(validation, () => offeredBy(validation));
		return drawn(cell, look, offered);
	};
	// Days take longest to draw, and many are alike.
	const known = new Map<Cell["format"], Map<number, GridCell>>();
	const draw = (cell: Cell | null, row: number, column: number): GridCell => {
		if (!cell) return "";
		const rule = rules.find((each) => isLate(each, cell, row, column, today));
		const { value, format, validation, note } = cell;
		if (rule || typeof value !== "number" || validation || note)
			return drawNew(cell, rule);
		const alike = known.get(format) ?? new Map<number, GridCell>();
		known.set(format, alike);
		const made = alike.get(value) ?? drawNew(cell);
		alike.set(value, made);
		return made;
	};
	return {
		sheetId: tab.sheetId,
		title: tab.title,
		rowCount: tab.rowCount,
		frozenRows: tab.frozenRowCount,
		widths: widthsOf(tab),
		rows: tab.rows.map((cells, row) =>
			cells.map((cell, column) => draw(cell, row, column)),
		),
		looks: looks.all,
		choices: choices.all,
	};
}

function drawn(
	cell: Cell,
	look: number | undefined,
	choices: number | undefined,
): GridCell {
	if (isPlain(cell) && choices === undefined)
		return look === undefined ? cell.value : { text: cell.value, look };
	const text = asTyped(cell) ?? "";
	const edit = editText(cell, text);
	const note = isFormula(cell.value) ? formulaNote : cell.note;
	const rich: RichCell = {
		text,
		...(edit !== text && { edit }),
		...(typeof cell.value === "number" && { isNumber: true }),
		...(look !== undefined && { look }),
		...(choices !== undefined && { choices }),
		...(note && { note }),
	};
	return Object.keys(rich).length === 1 ? text : rich;
}

/** Text that stays what it is however it is typed: most cells by far. */
const isPlain = (cell: Cell): cell is Cell & { value: string } =>
	typeof cell.value === "string" &&
	cell.format?.numberFormat?.type === "TEXT" &&
	!cell.note;

/** The words of a cell's dropdown; undefined when it has none. */
export function offeredBy(
	validation: Validation | undefined,
): readonly string[] | undefined {
	const { type, values = [] } = validation?.condition ?? {};
	const given = values.map(({ userEnteredValue = "" }) => userEnteredValue);
	if (type === "ONE_OF_LIST") return given;
	if (type !== "BOOLEAN") return undefined;
	return given.length > 0 ? given : ["TRUE", "FALSE"];
}

/** Typed again, it becomes the same value. */
function editText(cell: Cell, text: string): string {
	const { value, format } = cell;
	if (typeof value === "string") {
		return typed(value, cell).value === value ? value : `'${value}`;
	}
	if (typeof value !== "number") return text;
	const { type } = format?.numberFormat ?? {};
	if (type === "DATE") {
		return displayed({ value, format: { numberFormat: { type } } }) ?? text;
	}
	return type === "PERCENT" ? `${tidy(value * 100)}%` : tidy(value);
}

const tidy = (value: number) => String(Number(value.toPrecision(15)));

const widthsOf = (tab: Tab) =>
	Array.from({ length: tab.columnCount }, (_, column) => {
		const { hidden, pixelSize } = tab.columnProperties[column] ?? {};
		return hidden ? 0 : (pixelSize ?? usualColumnWidth);
	});

export const tabNames = (tabs: readonly Tab[]): TabName[] =>
	tabs.map(({ sheetId, title, hidden, tabColorStyle }) => ({
		sheetId,
		title,
		hidden,
		colour: colourOf(tabColorStyle) ?? "",
	}));

/** Things that many cells share, each kept once under its number. */
class Numbered<T> {
	readonly all: T[] = [];
	private readonly byKey = new Map<object, number | undefined>();
	private readonly byText = new Map<string, number>();

	/** @returns undefined when there is nothing to keep */
	of(key: object | undefined, make: () => T | undefined): number | undefined {
		if (!key) return undefined;
		if (!this.byKey.has(key)) this.byKey.set(key, this.add(make()));
		return this.byKey.get(key);
	}

	private add(thing: T | undefined): number | undefined {
		if (thing === undefined) return undefined;
		const text = JSON.stringify(thing);
		const known = this.byText.get(text);
		if (known !== undefined) return known;
		this.byText.set(text, this.all.length);
		return this.all.push(thing) - 1;
	}
}
