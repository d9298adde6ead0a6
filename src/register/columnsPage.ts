/** The page of docs that lists every tab and column, made from the tables. */
import { type Column, keysOf, type Shown, type Table } from "./table";

const shownWords: Readonly<Record<Shown, string>> = {
	always: "Everyone sees this tab.",
	asked: "Hidden until somebody asks for it (View, Hidden sheets).",
	never: "The add-on’s own tab: hidden, and protected against accidents.",
};

const typeWords = ({ type, options, to }: Column): string => {
	if (type === "choice") return `choice: ${options?.join(", ")}`;
	if (type === "ref") return `reference to ${to}`;
	const words: Partial<Record<Column["type"], string>> = {
		longText: "long text",
		yesNo: "yes or no",
		emails: "email addresses",
		domains: "domains",
		email: "email address",
	};
	return words[type] ?? type;
};

const rowFor = (key: string, column: Column) => {
	const marks = [
		column.required ? "required" : "",
		column.addOn ? "written by the add-on" : "",
	];
	const cells = [
		column.heading,
		`\`${key}\``,
		typeWords(column),
		marks.filter(Boolean).join(", "),
		column.help ?? "",
	];
	return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
};

const section = (table: Table): string =>
	[
		`## ${table.title}`,
		"",
		[
			shownWords[table.shown],
			table.prefix ? `References look like ${table.prefix}-0001.` : "",
		]
			.filter(Boolean)
			.join(" "),
		"",
		"| Heading | Key | Holds | | Help |",
		"|---|---|---|---|---|",
		...keysOf(table).map((key) => rowFor(key, table.columns[key] as Column)),
	].join("\n");

/** All tabs in their order, as Markdown. */
export const columnsPage = (tables: readonly Table[]): string =>
	`${[
		"# Tabs and columns",
		"This page is made from the tables in `src/` by `npm run check -- --write`; do not edit it by hand.",
		...tables.map(section),
	].join("\n\n")}\n`;
