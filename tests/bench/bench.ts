/** Counts what each job asks of Google, and holds it against the goals. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { stepsAsked } from "./apart";
import { type Baseline, baselineOf, rises, timesCompare } from "./compare";
import { large, measured, small } from "./measured";
import { printed } from "./printed";

const path = "tests/bench/baseline.json";

/** @returns false if something has become worse */
function compared(now: Baseline): boolean {
	if (!existsSync(path)) {
		console.error(
			"There is no baseline yet: npm run bench -- --write-baseline writes it.",
		);
		return true;
	}
	const before: Baseline = JSON.parse(readFileSync(path, "utf8"));
	const worse = rises(before, now);
	if (!timesCompare(before, now))
		console.error(
			"Local times were not compared: this is another computer, or a busy one.",
		);
	console.error(
		worse.length === 0
			? "Nothing has become worse since the baseline."
			: `Worse than the baseline:\n${worse.join("\n")}`,
	);
	return worse.length === 0;
}

const asJson = (value: unknown) => JSON.stringify(value, null, "\t");

async function bench(words: readonly string[]) {
	const report = await measured();
	console.log(
		words.includes("--json") ? asJson(report) : printed(report, [small, large]),
	);
	const baseline = baselineOf(report);
	if (words.includes("--write-baseline"))
		writeFileSync(path, `${asJson(baseline)}\n`);
	else if (!compared(baseline)) process.exitCode = 1;
}

const words = process.argv.slice(2);
if (!(await stepsAsked(words))) await bench(words);
