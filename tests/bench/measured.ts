/** Takes every measurement, one register after the other. */
import { join } from "node:path";
import { stepsApart } from "./apart";
import { archiveJobs } from "./archiveJobs";
import { clockJobs, letReviewsFallDue } from "./clockJobs";
import { drawnVerdicts } from "./drawnPage";
import { type Figures, figuresOf } from "./figures";
import { fillTimes, fillVerdict } from "./fillTimes";
import {
	sameCalls,
	sameWhateverTheLog,
	sameWritten,
	verdictsOn,
} from "./goals";
import type { Job } from "./job";
import { coldLoads, filesIn, fileVerdicts, loadVerdict } from "./localTimes";
import { everyLength, mailJobs } from "./mailJobs";
import { panelJobs } from "./panelJobs";
import { pastJobs, wholePastJobs } from "./pastJobs";
import { type JobReport, type Report, surroundings } from "./report";
import { lettersFrom } from "./sampleLetters";
import {
	type SampleRegister,
	type Size,
	sampleRegister,
} from "./sampleRegister";
import {
	firstStarts,
	inNewFolder,
	servedVerdicts,
	smallActions,
	starts,
	stepsVerdict,
	waiting,
} from "./servedTimes";
import type { Speed } from "./speeds";
import { waitingJobs } from "./waitingJobs";

export const small: Size = { partners: 1_000, emails: 1_000 };
const longLog: Size = { partners: 1_000, emails: 100_000 };
export const large: Size = { partners: 5_000, emails: 100_000 };

/** Google's spreadsheet does not hold the longest of them in one tab. */
const lengths: readonly Size[] = [
	{ partners: 1_000, emails: 0 },
	{ partners: 1_000, emails: 10_000 },
	longLog,
	{ partners: 1_000, emails: 1_000_000, live: 100_000 },
];

/** What they write depends on the record alone. */
const perRecord: readonly Job[] = [...mailJobs, ...waitingJobs, ...panelJobs];
const jobs: readonly Job[] = [...perRecord, ...pastJobs, ...clockJobs];
/** They take minutes, so they are done once. */
const longJobs: readonly Job[] = [...wholePastJobs, ...archiveJobs];

async function figuresFor(
	some: readonly Job[],
	{ office: { workspace } }: SampleRegister,
	size: Size,
	speeds: readonly Speed[],
): Promise<Figures[]> {
	const figures: Figures[] = [];
	for (const job of some)
		figures.push(await figuresOf(job, workspace, size, speeds));
	return figures;
}

const judged = (figures: Figures): JobReport => {
	const job = [...jobs, ...longJobs].find(({ name }) => name === figures.job);
	return { ...figures, verdicts: verdictsOn(figures, job?.goals) };
};

const atSmall = () =>
	inNewFolder(async (folder) => {
		const place = join(folder, "charity");
		const register = sampleRegister(small, place);
		const figures = [
			...(await figuresFor(jobs, register, small, ["0.5x", "1x", "2x"])),
			...(await figuresFor(longJobs, register, small, ["1x"])),
		];
		register.close();
		const start = await starts(place);
		return { figures, start, actions: await smallActions(place) };
	});

const atLongLog = () =>
	figuresFor(jobs, sampleRegister(longLog, { memory: true }), longLog, ["1x"]);

async function atLengths(): Promise<Figures[]> {
	const figures: Figures[] = [];
	for (const size of lengths) {
		const register = sampleRegister(size, { memory: true });
		figures.push(...(await figuresFor(everyLength, register, size, ["1x"])));
	}
	return figures;
}

const atLarge = () =>
	inNewFolder(async (folder) => {
		const place = join(folder, "charity");
		const register = sampleRegister(large, place);
		const figures = await figuresFor(jobs, register, large, ["1x"]);
		letReviewsFallDue(register.office, waiting.reviews);
		await register.office.receive(...lettersFrom(waiting.letters));
		register.close();
		return { figures, steps: await stepsApart(place) };
	});

export async function measured(): Promise<Report> {
	// First of all: the measuring itself makes the computer busy.
	const around = surroundings();
	const files = filesIn("dist");
	const load = coldLoads("dist/Code.js");
	const fill = fillTimes();
	const first = await firstStarts();
	const { figures: few, start, actions } = await atSmall();
	const long = await atLongLog();
	const mailbox = await atLengths();
	const { figures: many, steps } = await atLarge();
	const { show, save, drawn } = actions;
	return {
		...around,
		sizes: [small, longLog, large],
		jobs: [...few, ...many].map(judged),
		mailbox: mailbox.map(judged),
		files,
		local: {
			times: [load, fill, first, start, show, save, ...(drawn ? [drawn] : [])],
			steps: steps.ms,
			memory: { small: actions.memory ?? null, large: steps.memory ?? null },
		},
		verdicts: [
			sameWhateverTheLog(few, long),
			sameCalls(mailbox),
			sameWritten(
				few,
				many,
				perRecord.map(({ name }) => name),
			),
			...fileVerdicts(files),
			loadVerdict(load),
			fillVerdict(fill),
			...servedVerdicts([first, start], [show, save]),
			...drawnVerdicts(drawn),
			stepsVerdict(steps),
		],
	};
}
