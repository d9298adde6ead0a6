/** A file of partners: read in the browser, asked about, and reported on. */
import type {
	ImportCheck,
	ImportFile,
	ImportLine,
	ImportReport,
	ImportRequest,
} from "../contract";
import { partnerDetails, partners } from "../policy/scope/tables";
import { type Field, fieldOf, type Group, type Values } from "./form/fields";
import * as say from "./words/file";

/** How far a file has come. */
export type ImportStep =
	| { at: "choose" }
	| { at: "check"; file: ImportFile; check: ImportCheck }
	| {
			at: "report";
			file: ImportFile;
			rows: number;
			asked: AskedOnce;
			report: ImportReport;
	  };

/** Google takes far more, but a list of partners never needs it. */
const mostBytes = 5_000_000;

/** Why a file cannot be what is wanted; undefined if it can. */
export function fileFault({
	name,
	size,
}: Pick<File, "name" | "size">): string | undefined {
	if (!/\.csv$/i.test(name)) return say.notCsv(name);
	return size > mostBytes ? say.tooLarge(name) : undefined;
}

/** The bytes of a chosen file in base64; undefined if it cannot be read. */
export const readFile = (chosen: File): Promise<ImportFile | undefined> =>
	new Promise((answer) => {
		const reader = new FileReader();
		reader.onerror = () => answer(undefined);
		reader.onload = () => {
			const [, bytes = ""] = String(reader.result).split(",");
			answer({ file: bytes, fileName: chosen.name });
		};
		reader.readAsDataURL(chosen);
	});

const required = (field: Field): Field => ({
	...field,
	column: { ...field.column, required: true },
});

const askable: Readonly<Record<ImportCheck["asks"][number], Field>> = {
	lead: required(fieldOf("import", partners, "lead")),
	source: required(fieldOf("import", partnerDetails, "source")),
	type: required(fieldOf("import", partners, "type")),
};

/** What the file does not say and is asked once for all of it. */
export const askedGroup = ({ asks }: Pick<ImportCheck, "asks">): Group => ({
	heading: asks.length > 0 ? say.asks : "",
	folded: false,
	fields: asks.map((ask) => askable[ask]),
});

/** What the file left open: "" for what it says itself. */
export type AskedOnce = Pick<ImportRequest, "lead" | "source" | "type">;

export function askedOnce(values: Values): AskedOnce {
	const text = (key: keyof AskedOnce) => String(values[`import.${key}`] ?? "");
	return { lead: text("lead"), source: text("source"), type: text("type") };
}

/**
 * What has happened to a file so far. A second run finds what the first one
 * added "already here": such lines stay where they were.
 */
export function together(
	before: ImportReport | null,
	now: ImportReport,
): ImportReport {
	if (!before) return now;
	const taken = [...before.taken, ...now.taken];
	const known = new Set(taken.map(({ line }) => line));
	return {
		...now,
		notice: say.inAll(taken.length),
		taken,
		already: now.already.filter(({ line }) => !known.has(line)),
	};
}

/** How many lines have been dealt with, one way or the other. */
export const dealtWith = (report: ImportReport): number =>
	new Set(
		[...report.taken, ...report.already, ...report.refused].map(
			({ line }: ImportLine) => line,
		),
	).size;
