/** How long a long template takes to be filled. */
import { fillTemplate } from "../../src/documents/fill";
import type { Values } from "../../src/documents/values";
import { paragraph, table, wordFile } from "../documents/wordFile";
import { mustBe } from "./job";
import { type Times, timesOf, usualTries } from "./localTimes";
import { type Verdict, verdict } from "./verdict";

/** What the template is to be like. */
const long = { pages: 15, placeholders: 200, rows: 100 } as const;

const sentence =
	"We keep to what we have agreed, we tell each other what changes, and write down what follows. ";

const columns = ["goal", "measure", "by", "owner"] as const;
const loop = "{{#goals}}";

/** Names outside the loop: each begins a clause, and with those the pages are full. */
const names = Array.from(
	{ length: long.placeholders - columns.length - 1 },
	(_, n) => `fact ${n + 1}`,
);

const row = columns.map((name) => `{{${name}}}`);

/** In runs, as a word processor keeps what was edited. */
const clause = (name: string, n: number): string =>
	paragraph(`${n + 1}. {{`, name, `}} `, sentence.repeat(n % 5 < 2 ? 3 : 2));

/** A template with a table at its end, whose second row repeats. */
export const longTemplate = (): Uint8Array =>
	wordFile({
		body: [
			...names.map(clause),
			table(
				[...columns],
				[`${loop}${row[0]}`, ...row.slice(1, -1), `${row.at(-1)}{{/}}`],
			),
			paragraph(""),
		].join(""),
		header: paragraph("An agreement of many pages"),
	});

export const longValues: Values = {
	...Object.fromEntries(names.map((name) => [name, `what ${name} says`])),
	goals: Array.from({ length: long.rows }, (_, n) =>
		Object.fromEntries(columns.map((name) => [name, `${name} ${n + 1}`])),
	),
};

export function fillTimes(): Times {
	const base64 = Buffer.from(longTemplate()).toString("base64");
	const ms = Array.from({ length: usualTries }, () => {
		const started = performance.now();
		const { ok } = fillTemplate(base64, longValues);
		const taken = performance.now() - started;
		mustBe(ok, "The template was not filled.");
		return taken;
	});
	const { pages, placeholders, rows } = long;
	return timesOf(
		`fill ${pages} pages, ${placeholders} placeholders, ${rows} rows`,
		ms,
	);
}

export const fillVerdict = ({ what, median }: Times): Verdict =>
	verdict(`${what}, median`, median, 300, "ms");
