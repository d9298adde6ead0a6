/** Tables as data: the one description of every tab, form, check and type. */
import type { Day } from "./days";

export type ColumnType =
	| "text"
	| "longText"
	| "choice"
	| "day"
	| "number"
	| "money"
	| "percent"
	| "yesNo"
	| "ref"
	| "email"
	| "emails"
	| "domains"
	| "link";

export interface ColumnOptions {
	/** A row without it cannot be saved. */
	required?: boolean;
	/** Written by the add-on only; people see it, forms do not ask for it. */
	addOn?: boolean;
	/** One plain sentence, shown under the field. */
	help?: string;
	/** A day that turns red in the tab once it has passed. */
	late?: boolean;
	/** Pixels in the tab. */
	width?: number;
}

export interface Column<
	T extends ColumnType = ColumnType,
	O extends string = string,
> extends ColumnOptions {
	type: T;
	heading: string;
	/** The words of a choice, in order. */
	options?: readonly O[];
	/** The title of the tab that a reference points into. */
	to?: string;
}

const simple =
	<T extends ColumnType>(type: T) =>
	(heading: string, options: ColumnOptions = {}): Column<T> => ({
		type,
		heading,
		...options,
	});

export const text = simple("text");
export const longText = simple("longText");
export const day = simple("day");
export const number = simple("number");
export const money = simple("money");
export const percent = simple("percent");
export const yesNo = simple("yesNo");
export const email = simple("email");
export const emails = simple("emails");
export const domains = simple("domains");
export const link = simple("link");

export const choice = <const O extends string>(
	heading: string,
	choices: readonly O[],
	options: ColumnOptions = {},
): Column<"choice", O> => ({
	type: "choice",
	heading,
	options: choices,
	...options,
});

/** @param to the title of the tab that holds the record meant */
export const ref = (
	heading: string,
	to: string,
	options: ColumnOptions = {},
): Column<"ref"> => ({ type: "ref", heading, to, ...options });

export type Columns = Readonly<Record<string, Column>>;

/** What a cell of a column is in code; a blank is "", null or an empty list. */
export type ValueOf<C extends Column> =
	C extends Column<"choice", infer O>
		? O | ""
		: C extends Column<"day">
			? Day | null
			: C extends Column<"number" | "money" | "percent">
				? number | null
				: C extends Column<"yesNo">
					? boolean | null
					: C extends Column<"emails" | "domains">
						? readonly string[]
						: string;

export type Value = string | number | boolean | null | readonly string[];

/** A row, or part of one, without its types. */
export type Cells = Readonly<Record<string, Value>>;

/** Who sees a tab: everyone, those who unhide it, or only the script. */
export type Shown = "always" | "asked" | "never";

export interface Table<C extends Columns = Columns> {
	title: string;
	/** The letters of its ids, as in P-0001; none for a table keyed by name. */
	prefix: string;
	/** The tab's fixed number in the spreadsheet, so that a rename is survived. */
	sheetId: number;
	shown: Shown;
	/** The column that tells rows apart. */
	key: string;
	columns: C;
}

export const classes = [
	"Public",
	"Internal",
	"Confidential",
	"Restricted",
] as const;

const first = { ref: text("Ref", { addOn: true, width: 80 }) };
const last = {
	changedOn: day("Changed on", { addOn: true }),
	changedBy: text("Changed by", { addOn: true }),
	class: choice("Class", classes, {
		addOn: true,
		help: "How confidential the row is.",
	}),
};

type Framed<C extends Columns> = typeof first & C & typeof last;

/**
 * A table of records: `ref` first, then its own columns, then who changed it,
 * when, and its class of confidentiality.
 */
export const table = <const C extends Columns>(
	title: string,
	prefix: string,
	columns: C,
	tab: { sheetId: number; shown: Shown },
): Table<Framed<C>> => ({
	title,
	prefix,
	key: "ref",
	columns: { ...first, ...columns, ...last },
	...tab,
});

/** A table that is keyed by its first column and carries nothing else. */
export const bareTable = <const C extends Columns>(
	title: string,
	columns: C,
	tab: { sheetId: number; shown: Shown },
): Table<C> => ({
	title,
	prefix: "",
	key: Object.keys(columns)[0] as string,
	columns,
	...tab,
});

/** One row of a table, with the types its columns describe. */
export type Row<T extends Table> = {
	-readonly [K in keyof T["columns"]]: ValueOf<T["columns"][K]>;
};

export type Key<T extends Table> = Extract<keyof T["columns"], string>;

export const keysOf = <T extends Table>(of: T): Key<T>[] =>
	Object.keys(of.columns) as Key<T>[];

export const columnOf = (of: Table, key: string): Column => {
	const column = of.columns[key];
	if (!column) throw new Error(`${of.title} has no column "${key}"`);
	return column;
};

/** The blank of a column's type. */
export function blankOf(column: Column): Value {
	switch (column.type) {
		case "day":
		case "number":
		case "money":
		case "percent":
		case "yesNo":
			return null;
		case "emails":
		case "domains":
			return [];
		default:
			return "";
	}
}

export const isBlank = (value: Value | undefined): boolean =>
	value === undefined ||
	value === null ||
	value === "" ||
	(Array.isArray(value) && value.length === 0);

/** A row with every cell blank. */
export const blankRow = <T extends Table>(of: T): Row<T> =>
	Object.fromEntries(
		keysOf(of).map((key) => [key, blankOf(columnOf(of, key))]),
	) as Row<T>;
