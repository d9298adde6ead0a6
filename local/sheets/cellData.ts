/** Between a cell and the CellData that the Sheets API speaks. */

import { type Mask, replaceParts } from "../fields";
import { badRequest, NotHere } from "../refusal";
import { displayed } from "./display";
import { longestText, withValue } from "./grid";
import { type Cell, type CellValue, isFormula, plainValue } from "./model";

export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
type ExtendedValue = GoogleAppsScript.Sheets.Schema.ExtendedValue;

const parts = [
	"userEnteredValue",
	"userEnteredFormat",
	"dataValidation",
	"note",
];

/** The old cell with what the mask names taken from the new data. */
export function changedCell(old: Cell, data: CellData, mask: Mask): Cell {
	const named = mask === "all" ? parts : Object.keys(mask);
	const unknown = named.find((name) => !parts.includes(name));
	if (unknown) throw new NotHere(`fields ${unknown} of a cell`);
	const maskOf = (name: string) => (mask === "all" ? mask : mask[name]);
	let cell = old;
	if (maskOf("userEnteredValue")) {
		cell = withValue(cell, valueFrom(data.userEnteredValue));
	}
	const formatMask = maskOf("userEnteredFormat");
	if (formatMask) cell = withFormat(cell, data, formatMask);
	if (maskOf("dataValidation")) {
		cell = withPart(cell, "validation", data.dataValidation);
	}
	if (maskOf("note")) cell = withPart(cell, "note", data.note || undefined);
	return cell;
}

function withFormat(cell: Cell, data: CellData, mask: Mask): Cell {
	const given = data.userEnteredFormat ?? {};
	const format = replaceParts(cell.format ?? {}, given, mask);
	const isEmpty = Object.keys(format).length === 0;
	return withPart(cell, "format", isEmpty ? undefined : format);
}

export function withPart<Name extends "format" | "validation" | "note">(
	cell: Cell,
	name: Name,
	part: Cell[Name] | undefined,
): Cell {
	const { [name]: _old, ...rest } = cell;
	return part === undefined ? rest : { ...rest, [name]: part };
}

function valueFrom(given: ExtendedValue | undefined): CellValue | undefined {
	const text = given?.stringValue ?? given?.formulaValue;
	if (text !== undefined && text.length > longestText) {
		throw badRequest(
			`Your input contains more than the maximum of ${longestText} characters in a single cell.`,
		);
	}
	if (given?.formulaValue != null) return { formula: given.formulaValue };
	if (given?.stringValue != null) return sendable(given.stringValue);
	return given?.numberValue ?? given?.boolValue;
}

/** Half of a pair of surrogates cannot be sent: something else arrives. */
const sendable = (text: string) =>
	/\p{Surrogate}/u.test(text)
		? text.replace(/\p{Surrogate}/gu, "\ufffd")
		: text;

/** What a reader of grid data is given for a cell. */
export function cellDataOf(cell: Cell): CellData {
	const { value, format, validation, note } = cell;
	const shown = displayed(cell);
	return {
		...(value !== undefined && {
			userEnteredValue: extended(value),
			effectiveValue: isFormula(value)
				? { errorValue: { type: "NAME", message: "Unknown here" } }
				: extended(plainValue(cell)),
			...(shown !== undefined && { formattedValue: shown }),
		}),
		...(format && { userEnteredFormat: format, effectiveFormat: format }),
		...(validation && { dataValidation: validation }),
		...(note !== undefined && { note }),
	};
}

function extended(value: CellValue | undefined): ExtendedValue {
	if (isFormula(value)) return { formulaValue: value.formula };
	if (typeof value === "string") return { stringValue: value };
	if (typeof value === "number") return { numberValue: value };
	return typeof value === "boolean" ? { boolValue: value } : {};
}
