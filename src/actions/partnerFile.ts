/** A CSV file of partners: which of its headings go where, and its rows. */
import { textOf } from "../google/files";
import { partnerDetails, partners } from "../policy/scope/tables";
import { readCsv } from "../register/csv";
import { UserError } from "../register/errors";
import { formKeys } from "../register/form";
import { columnOf, type Table } from "../register/table";
import { entryKeys } from "./partnerForm";

/** Where a heading of the file goes: "partner.name", "details.source". */
export type Target = `${"partner" | "details"}.${string}` | "identifier";

export interface PartnerRow {
	/** Its row in the file; the headings are row 1. */
	line: number;
	partner: Record<string, string>;
	details: Record<string, string>;
	/** What was put elsewhere, if anything was. */
	remark: string;
}

export interface PartnerFile {
	headings: readonly { from: string; to: string; target: Target }[];
	unknown: readonly string[];
	rows: readonly PartnerRow[];
}

const plain = (heading: string) =>
	heading.toLowerCase().replace(/[^a-z0-9]/g, "");

/** What other people's files call our columns. */
const synonyms: Readonly<Record<string, Target>> = {
	organisation: "partner.name",
	organisationname: "partner.name",
	charityname: "partner.name",
	partner: "partner.name",
	regnumber: "partner.number",
	registrationnumber: "partner.number",
	charitynumber: "partner.number",
	web: "partner.website",
	url: "partner.website",
	websiteurl: "partner.website",
	domain: "partner.domains",
	domains: "partner.domains",
	emaildomain: "partner.domains",
	orgid: "identifier",
	identifier: "identifier",
	organisationidentifier: "identifier",
};

/** Registers by the prefix of an identifier (https://org-id.guide). */
const prefixes: Readonly<Record<string, string>> = {
	"GB-CHC": "CCEW",
	"GB-SC": "OSCR",
	"GB-NIC": "CCNI",
	"GB-COH": "Companies House",
};

function vocabulary(): Map<string, Target> {
	const words = new Map<string, Target>(Object.entries(synonyms));
	const learn = (half: "partner" | "details", table: Table) => {
		for (const key of [...formKeys(table), ...entryKeys[half]]) {
			words.set(plain(key), `${half}.${key}`);
			words.set(plain(columnOf(table, key).heading), `${half}.${key}`);
		}
	};
	learn("details", partnerDetails);
	learn("partner", partners);
	return words;
}

const headingOf = (target: Target): string => {
	if (target === "identifier") return "Register and number";
	const [half, key = ""] = target.split(".");
	return columnOf(half === "partner" ? partners : partnerDetails, key).heading;
};

/** "GB-SC-SC012345" names the register OSCR and the number SC012345. */
function readIdentifier(identifier: string) {
	const [, prefix = "", number = ""] =
		/^([A-Z]{2}-[A-Z]+)-(.+)$/i.exec(identifier.trim()) ?? [];
	return { register: prefixes[prefix.toUpperCase()] ?? "", number };
}

const hostShape = /^(https?:\/\/)?[^\s"<>/]+\.[^\s"<>]+$/i;

const asLink = (address: string) =>
	`https://${address.replace(/^https?:\/\//i, "")}`;

/** A website that is no address is kept where people can see it: in the notes. */
function withWebsite(row: PartnerRow): PartnerRow {
	const { website = "", notes = "", ...rest } = row.partner;
	const written = website.trim();
	if (written === "") return row;
	if (hostShape.test(written))
		return { ...row, partner: { ...row.partner, website: asLink(written) } };
	const note = `Website as the file has it: ${written}`;
	return {
		...row,
		remark: `“${written}” is not a web address; it was put into Notes.`,
		partner: { ...rest, notes: [notes, note].filter(Boolean).join("\n") },
	};
}

function rowOf(
	line: number,
	cells: readonly string[],
	targets: readonly (Target | undefined)[],
): PartnerRow {
	const row: PartnerRow = { line, partner: {}, details: {}, remark: "" };
	targets.forEach((target, at) => {
		const cell = cells[at] ?? "";
		if (!target || target === "identifier") return;
		const [half, key = ""] = target.split(".") as [
			"partner" | "details",
			string,
		];
		row[half][key] = cell;
	});
	const identifier = cells[targets.indexOf("identifier")] ?? "";
	const { register, number } = readIdentifier(identifier);
	if (register && !row.partner.register) row.partner.register = register;
	if (register && number && !row.partner.number) row.partner.number = number;
	return withWebsite(row);
}

const refuse = (sentence: string): never => {
	throw new UserError(`${sentence} Nothing was taken from it.`);
};

/** @throws UserError naming the headings that stand in each other's way */
function requireHeadings(
	targets: readonly (Target | undefined)[],
	headings: readonly string[],
) {
	const twice = targets.find(
		(target, at) => target && targets.indexOf(target) !== at,
	);
	if (twice) {
		const names = headings.filter((_, at) => targets[at] === twice);
		refuse(
			`The file has more than one column for “${headingOf(twice)}”: ${names.map((name) => `“${name}”`).join(" and ")}. Keep one of them.`,
		);
	}
	if (!targets.includes("partner.name"))
		refuse(
			"The file has no column for the partner’s name. Call one “Partner name”, in the first line.",
		);
}

/** Comma, semicolon or tab: whichever the headings are parted by. */
function delimiterOf(text: string): string {
	const headings = (text.split(/\r?\n|\r/)[0] ?? "").replace(/"[^"]*"/g, "");
	const count = (mark: string) => headings.split(mark).length;
	return [";", "\t"].reduce(
		(best, mark) => (count(mark) > count(best) ? mark : best),
		",",
	);
}

/**
 * Reads a file of partners: comma, semicolon or tab between the columns.
 * @param base64 the file's bytes
 * @throws UserError if it is empty, no table, or its headings do not fit
 */
export function readPartnerFile(base64: string): PartnerFile {
	const text = textOf(base64);
	if (text.trim() === "") refuse("The file is empty.");
	if (text.startsWith("PK\u0003\u0004"))
		refuse(
			"This is an Excel file. Save it as CSV first, then choose that file.",
		);
	const [first = [], ...below] = readCsv(text, delimiterOf(text));
	const rest = below
		.map((cells, at) => ({ cells, line: at + 2 }))
		.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
	const words = vocabulary();
	const targets = first.map((heading) => words.get(plain(heading)));
	requireHeadings(targets, first);
	if (rest.length === 0)
		refuse("The file has headings but no partners below them.");
	return {
		headings: first.flatMap((from, at) => {
			const target = targets[at];
			return target ? [{ from, to: headingOf(target), target }] : [];
		}),
		unknown: first.filter(
			(heading, at) => !targets[at] && heading.trim() !== "",
		),
		rows: rest.map(({ cells, line }) => rowOf(line, cells, targets)),
	};
}

/** What every partner needs and the file has no column for. */
export function asksOf({
	headings,
}: PartnerFile): ("lead" | "source" | "type")[] {
	const has = (target: Target) =>
		headings.some((heading) => heading.target === target);
	return [
		...(has("partner.lead") ? [] : (["lead"] as const)),
		...(has("details.source") ? [] : (["source"] as const)),
		...(has("partner.type") || has("identifier") ? [] : (["type"] as const)),
	];
}
