/** Reading what a cell, a form or a file holds as the value of a column. */
import { type Day, dayOfSerial, readDay } from "./days";
import { blankOf, type Column, type Value } from "./table";

/** A value as it comes from a sheet, a form or a CSV file. */
export type Raw = string | number | boolean | null | undefined | readonly Raw[];

/** What it means; or what it was, when it means nothing in this column. */
export type Reading = { value: Value } | { unreadable: string };

const decimal = /^-?\d+(\.\d+)?$/;
const yes = ["yes", "y", "true"];
const no = ["no", "n", "false"];

const unreadable = (raw: Raw): Reading => ({ unreadable: String(raw) });

function readNumber(raw: Raw): Reading {
	if (typeof raw === "number" && Number.isFinite(raw)) return { value: raw };
	const plain = String(raw).replace(/[£,\s]/g, "");
	const percent = plain.endsWith("%");
	const digits = percent ? plain.slice(0, -1) : plain;
	if (!decimal.test(digits)) return unreadable(raw);
	const value = percent ? Number(digits) / 100 : Number(digits);
	return Number.isFinite(value) ? { value } : unreadable(raw);
}

function readYesNo(raw: Raw): Reading {
	const word = String(raw).trim().toLowerCase();
	if (yes.includes(word)) return { value: true };
	if (no.includes(word)) return { value: false };
	return unreadable(raw);
}

function readChoice(raw: Raw, options: readonly string[]): Reading {
	const word = String(raw).trim().toLowerCase();
	const option = options.find((known) => known.toLowerCase() === word);
	return option === undefined ? unreadable(raw) : { value: option };
}

function readDayValue(raw: Raw): Reading {
	const day: Day | null =
		typeof raw === "number" ? dayOfSerial(raw) : readDay(String(raw));
	return day ? { value: day } : unreadable(raw);
}

const readList = (raw: Raw): Reading => {
	const parts = Array.isArray(raw)
		? raw.map(String)
		: String(raw).split(/[,;\n]/);
	const known = parts.map((part) => part.trim().toLowerCase()).filter(Boolean);
	return { value: known.filter((part, at) => known.indexOf(part) === at) };
};

/**
 * Reads any raw value as a column's value; a blank reads as the blank.
 * Words of a choice and yes or no are read in any case; text is kept as it is.
 */
export function readValue(column: Column, raw: Raw): Reading {
	const empty = typeof raw === "string" && raw.trim() === "";
	if (raw === null || raw === undefined) return { value: blankOf(column) };
	switch (column.type) {
		case "text":
		case "longText":
			return {
				value:
					typeof raw === "boolean" ? String(raw).toUpperCase() : String(raw),
			};
		case "email":
			return { value: String(raw).trim().toLowerCase() };
		case "ref":
		case "link":
			return { value: String(raw).trim() };
		case "emails":
		case "domains":
			return readList(raw);
		default:
			if (empty) return { value: blankOf(column) };
	}
	switch (column.type) {
		case "number":
		case "money":
		case "percent":
			return readNumber(raw);
		case "yesNo":
			return readYesNo(raw);
		case "day":
			return readDayValue(raw);
		default:
			return readChoice(raw, column.options ?? []);
	}
}
