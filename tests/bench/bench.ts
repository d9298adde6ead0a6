/** Counts what each job asks of Google, and holds it against the goals. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clockJobs, letReviewsFallDue } from "./clockJobs";
import { rises } from "./compare";
import { type Figures, figuresOf } from "./figures";
import { sameWhateverTheLog, sameWritten, verdictsOn } from "./goals";
import type { Job } from "./job";
import { coldLoads, filesIn, fileVerdicts, loadVerdict } from "./localTimes";
import { lettersFrom, mailJobs } from "./mailJobs";
import { panelJobs } from "./panelJobs";
import { printed } from "./printed";
import { type JobReport, type Report, surroundings } from "./report";
import { type Size, sampleRegister } from "./sampleRegister";
import {
	firstStarts,
	inNewFolder,
	smallActions,
	starts,
	stepsIn,
	waiting,
} from "./servedTimes";
import type { Speed } from "./speeds";
import { verdict } from "./verdict";

const small: Size = { partners: 1_000, emails: 1_000 };
const longLog: Size = { partners: 1_000, emails: 100_000 };
const large: Size = { partners: 5_000, emails: 100_000 };
const baseline = "tests/bench/baseline.json";
const jobs: readonly Job[] = [...mailJobs, ...panelJobs, ...clockJobs];

type Register = ReturnType<typeof sampleRegister>;

async function allJobs(
	{ office: { workspace } }: Register,
	size: Size,
	speeds: readonly Speed[],
): Promise<Figures[]> {
	const figures: Figures[] = [];
	for (const job of jobs)
		figures.push(await figuresOf(job, workspace, size, speeds));
	return figures;
}

const judged = (figures: Figures): JobReport => ({
	...figures,
	verdicts: verdictsOn(
		figures,
		jobs.find(({ name }) => name === figures.job)?.goals,
	),
});

const atSmall = () =>
	inNewFolder(async (folder) => {
		const place = join(folder, "charity");
		const register = sampleRegister(small, place);
		const figures = await allJobs(register, small, ["0.5x", "1x", "2x"]);
		register.close();
		const start = await starts(place);
		return { figures, start, actions: await smallActions(place) };
	});

const atLarge = () =>
	inNewFolder(async (folder) => {
		const place = join(folder, "charity");
		const register = sampleRegister(large, place);
		const figures = await allJobs(register, large, ["1x"]);
		letReviewsFallDue(register.office, waiting.reviews);
		await register.office.receive(...lettersFrom(waiting.letters));
		register.close();
		return { figures, steps: await stepsIn(place) };
	});

async function measured(): Promise<Report> {
	const load = coldLoads("dist/Code.js");
	const { figures: few, start, actions } = await atSmall();
	const long = await allJobs(
		sampleRegister(longLog, { memory: true }),
		longLog,
		["1x"],
	);
	const { figures: many, steps } = await atLarge();
	const files = filesIn("dist");
	const first = await firstStarts();
	const perRecord = [...mailJobs, ...panelJobs].map(({ name }) => name);
	const slow = Object.entries(steps.ms).filter(([, ms]) => ms > 2_000);
	const memory = { small: actions.memory, large: steps.memory };
	return {
		...surroundings(),
		sizes: [small, longLog, large],
		jobs: [...few, ...long, ...many].map(judged),
		files,
		local: {
			times: [load, first, start, actions.show, actions.save],
			steps: steps.ms,
			memory: JSON.parse(JSON.stringify(memory)),
		},
		verdicts: [
			sameWhateverTheLog(few, long),
			sameWritten(few, many, perRecord),
			...fileVerdicts(files),
			loadVerdict(load),
			verdict("first start, median", first.median, 5_000, "ms"),
			verdict("start, median", start.median, 5_000, "ms"),
			verdict("open one partner, warm, median", actions.show.median, 150, "ms"),
			verdict("save one partner, warm, median", actions.save.median, 150, "ms"),
			verdict(
				"slowest step at the largest size",
				Math.max(...Object.values(steps.ms)),
				2_000,
				"ms",
				{ note: slow.map(([step]) => step).join("; ") },
			),
		],
	};
}

/** @returns false if something has become worse */
function compared(report: Report): boolean {
	if (!existsSync(baseline)) {
		console.error(
			"There is no baseline yet: npm run bench -- --write-baseline.",
		);
		return true;
	}
	const worse = rises(JSON.parse(readFileSync(baseline, "utf8")), report);
	console.error(
		worse.length === 0
			? "Nothing has become worse since the baseline."
			: `Worse than the baseline:\n${worse.join("\n")}`,
	);
	return worse.length === 0;
}

const report = await measured();
const json = JSON.stringify(report, null, "\t");
console.log(
	process.argv.includes("--json") ? json : printed(report, [small, large]),
);
if (process.argv.includes("--write-baseline"))
	writeFileSync(baseline, `${json}\n`);
else if (!compared(report)) process.exitCode = 1;
