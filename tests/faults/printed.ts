/** What the sweep prints: a table, what went wrong, and how to see it again. */
import type { Fault } from "../../local/faults/faults";
import { type Scene, scenes } from "./scenes";
import { stageOf } from "./stage";
import type { Found, Row } from "./sweep";
import { begin, finish } from "./trial";

const number = (count: number) => count.toLocaleString("en-GB");

const headings = [
	"job",
	"calls",
	"faults",
	"pairs",
	"trials for them",
	"violations",
	"deviations",
	"seconds",
];

const cellsOf = (row: Row): string[] => [
	row.scene,
	number(row.calls),
	number(row.singles),
	row.pairs ? number(row.pairs) : "",
	row.pairTrials ? number(row.pairTrials) : "",
	number(row.found.length),
	String(row.deviations.length),
	(row.ms / 1_000).toFixed(1),
];

function aligned(lines: readonly (readonly string[])[]): string {
	const widths = headings.map((_, at) =>
		Math.max(...lines.map((line) => line[at]?.length ?? 0)),
	);
	return lines
		.map((line) =>
			line
				.map((cell, at) =>
					at === 0
						? cell.padEnd(widths[at] ?? 0)
						: cell.padStart(widths[at] ?? 0),
				)
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

const mostShown = 20;

const foundText = ({ scene, faults, struck, violations }: Found): string =>
	[
		`${scene}: ${faults.map((fault, at) => `${fault} (${struck[at] ?? "never reached"})`).join(", then ")}`,
		...violations
			.slice(0, 4)
			.map(({ invariant, what }) => `  ${invariant} ${what}`),
		`  npm run faults -- ${[scene, ...faults].map((word) => `"${word}"`).join(" ")}`,
	].join("\n");

/** @param ms how long it took, with all processes side by side */
export function table(
	rows: readonly Row[],
	ms: number,
	missing: readonly string[],
): string {
	const found = rows.flatMap((row) => row.found);
	const total = (key: "singles" | "pairs") =>
		rows.reduce((sum, row) => sum + row[key], 0);
	return [
		aligned([headings, ...rows.map(cellsOf)]),
		"",
		...found.slice(0, mostShown).map(foundText),
		...(found.length > mostShown
			? [`… and ${found.length - mostShown} more.`]
			: []),
		...rows.flatMap(({ scene, deviations }) =>
			deviations.map(
				(deviation) => `Left for a person: ${scene} | ${deviation}`,
			),
		),
		...missing.map((one) => `Listed, but never seen: ${one}`),
		`${number(total("singles"))} single faults and ${number(total("pairs"))} pairs tried in ${Math.round(ms / 1_000)} seconds: ${number(found.length)} violations.`,
	].join("\n");
}

/** One trial, call by call. */
export async function oneTrial(
	scene: Scene,
	faults: readonly Fault[],
): Promise<{ text: string; isRight: boolean }> {
	const stage = await stageOf(scene, scenes, "dist");
	const begun = begin(stage, faults);
	const { first, armed } = begun;
	const { violations, deviations } = finish(stage, begun);
	const said = first.ok ? JSON.stringify(first.value) : first.error.message;
	return {
		isRight: violations.length === 0,
		text: [
			`The first run of “${scene.name}”:`,
			...first.calls.map(
				({ n, service, method, error }) =>
					`${String(n).padStart(3)}  ${service}.${method}${error ? `  – ${error}` : ""}`,
			),
			`It said: ${said}`,
			...armed.fired.map(
				({ fault, call }) => `${fault.kind} struck at ${call}.`,
			),
			...violations.map(({ invariant, what }) => `${invariant} ${what}`),
			...deviations.map((deviation) => `Left for a person: ${deviation}`),
			violations.length === 0
				? "Everything is as it must be once it is quiet."
				: "",
		].join("\n"),
	};
}
