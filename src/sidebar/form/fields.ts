/** A form's fields from the tables' columns, and what is entered in them. */
import type { FieldFault, FormValues } from "../../contract";
import { faultOf } from "../../register/check";
import { longDay, readDay } from "../../register/days";
import {
	type Column,
	columnOf,
	keysOf,
	type Table,
	type Value,
} from "../../register/table";
import { type Reading, readValue } from "../../register/values";
import * as words from "../words/common";
import * as formWords from "../words/form";

export interface Field {
	/** As the server calls it in its faults: "partner.name". */
	id: string;
	column: Column;
	/** Said beside its name, where it is neither asked for now nor optional. */
	mark?: string;
	/** What no choice is called, if it is more than not said. */
	blank?: string;
	/** What a browser may fill in, for what people enter about themselves. */
	autocomplete?: string;
}

/** Fields that belong together. */
export interface Group {
	/** "" when the title of the screen says it. */
	heading: string;
	/** Rarely used: folded away until somebody opens it. */
	folded: boolean;
	fields: readonly Field[];
}

/** Another record that a field may name. */
export interface Choice {
	ref: string;
	name: string;
}

/** The records to choose from, by the title of their tab. */
export type Records = Readonly<Record<string, readonly Choice[]>>;

/** What stands in each field, as text. */
export type Entries = Readonly<Record<string, string>>;

export type Values = Readonly<Record<string, Value>>;

export const fieldOf = (prefix: string, of: Table, key: string): Field => ({
	id: `${prefix}.${key}`,
	column: columnOf(of, key),
});

/** The columns of a table that people fill in. */
export const fieldsOf = (prefix: string, of: Table): Field[] =>
	keysOf(of)
		.filter((key) => !columnOf(of, key).addOn)
		.map((key) => fieldOf(prefix, of, key));

/** The values of one table as the server takes them: "partner.name" is "name". */
export const byKey = (prefix: string, values: Values): FormValues =>
	Object.fromEntries(
		Object.entries(values)
			.filter(([id]) => id.startsWith(`${prefix}.`))
			.map(([id, value]) => [id.slice(prefix.length + 1), value]),
	);

/** A record that is kept in several tables, each under its name in the form. */
export type Parts<K extends string = string> = Readonly<Record<K, FormValues>>;

/** Values of several tables by the names of their fields. */
export const flat = (parts: Parts): Values =>
	Object.fromEntries(
		Object.entries(parts).flatMap(([prefix, values]) =>
			Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]),
		),
	);

const choicesFor = (column: Column, records: Records) =>
	records[column.to ?? ""] ?? [];

/** The name of a record; with its id where two are called the same. */
export function choiceName(choice: Choice, all: readonly Choice[]): string {
	const twins = all.filter(({ name }) => name === choice.name).length > 1;
	return twins ? `${choice.name} (${choice.ref})` : choice.name;
}

export function choiceNames(column: Column, records: Records): string[] {
	const all = choicesFor(column, records);
	return all.map((choice) => choiceName(choice, all));
}

const nameOfRef = (column: Column, ref: string, records: Records) => {
	const all = choicesFor(column, records);
	const choice = all.find((known) => known.ref === ref);
	return choice ? choiceName(choice, all) : ref;
};

/** A share as people write it: 0.78 is "78%". */
const percentOf = (share: number) =>
	`${Number((share * 100).toPrecision(12))}%`;

/** What a field shows for a value; a blank shows nothing. */
export function entryOf(
	column: Column,
	value: Value | undefined,
	records: Records,
): string {
	if (value === undefined || value === null) return "";
	if (typeof value === "boolean") return value ? words.yes : words.no;
	if (typeof value === "object") return value.join(", ");
	if (column.type === "percent" && typeof value === "number")
		return percentOf(value);
	return column.type === "ref"
		? nameOfRef(column, String(value), records)
		: String(value);
}

/** A value as it is read rather than edited: "7 July 2026", "£1,200". */
export function shownValue(
	column: Column,
	value: Value | undefined,
	records: Records,
): string {
	const entry = entryOf(column, value, records);
	if (entry === "") return words.empty;
	const day = column.type === "day" ? readDay(entry) : null;
	if (day) return longDay(day);
	return column.type === "money"
		? `£${Number(entry).toLocaleString("en-GB")}`
		: entry;
}

function readRef(column: Column, entry: string, records: Records): Reading {
	const all = choicesFor(column, records);
	const wanted = entry.trim().toLowerCase();
	const choice = all.find(
		(known) =>
			choiceName(known, all).toLowerCase() === wanted ||
			known.ref.toLowerCase() === wanted,
	);
	if (choice) return { value: choice.ref };
	return wanted === "" ? { value: "" } : { unreadable: entry.trim() };
}

/** What an entry means as a value of its column. */
export function readEntry(
	column: Column,
	entry: string,
	records: Records,
): Reading {
	if (column.type === "ref") return readRef(column, entry, records);
	const blank = entry.trim() === "";
	if (column.type === "text" || blank) return readValue(column, entry.trim());
	return readValue(column, entry);
}

/** What an unreadable entry should look like, as one sentence. */
function unreadableFault(column: Column, entry: string): string {
	if (column.type === "day") return formWords.notADay(column.heading, entry);
	if (column.type === "ref") return formWords.notInList(column.heading, entry);
	return formWords.notANumber(column.heading, entry);
}

/** A form when Save is pressed. */
export interface Filled {
	fields: readonly Field[];
	entries: Entries;
	/** What it was opened with. */
	opened: Values;
	records: Records;
	/** Fields whose day is typed only in part: the browser hides such text. */
	unfinished: readonly string[];
}

/**
 * The values of a form and what is wrong with them, in the form's order.
 * A field that nobody touched keeps the very value that it was opened with.
 */
export function readForm(form: Filled): {
	values: Values;
	faults: FieldFault[];
} {
	const { entries, opened, records } = form;
	const values: Record<string, Value> = {};
	const faults: FieldFault[] = [];
	for (const { id, column } of form.fields) {
		const entry = entries[id] ?? "";
		const before = opened[id];
		const touched =
			before === undefined || entry !== entryOf(column, before, records);
		const reading = touched
			? readEntry(column, entry, records)
			: { value: before };
		const sentence = form.unfinished.includes(id)
			? formWords.unfinishedDay(column.heading)
			: "value" in reading
				? faultOf(column, reading.value)
				: unreadableFault(column, reading.unreadable);
		if (sentence) faults.push({ field: id, sentence });
		if ("value" in reading) values[id] = reading.value;
	}
	return { values, faults };
}

/** The fields of groups, in their order. */
export const fieldsIn = (groups: readonly Group[]): Field[] =>
	groups.flatMap(({ fields }) => fields);

/** What a form's fields show for the values that it is opened with. */
export const entriesOf = (
	fields: readonly Field[],
	opened: Values,
	records: Records,
): Entries =>
	Object.fromEntries(
		fields.map(({ id, column }) => [id, entryOf(column, opened[id], records)]),
	);

/**
 * Faults under the form's own names: the server may say "startsOn" where the
 * form says "agreement.startsOn".
 */
export const faultsOn = (
	fields: readonly Field[],
	faults: readonly FieldFault[],
): FieldFault[] =>
	faults.map((fault) => {
		const key = fault.field.split(".").pop() ?? "";
		const field =
			fields.find(({ id }) => id === fault.field) ??
			fields.find(({ id }) => id.split(".").pop() === key);
		return { ...fault, field: field?.id ?? fault.field };
	});
