/** How long a person waits at the local workspace. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { letters } from "../../src/policy/managing/tables";
import { partners } from "../../src/policy/scope/tables";
import { drawnPage } from "./drawnPage";
import { mustBe } from "./job";
import { type Times, timed, timesOf, usualTries } from "./localTimes";
import { changedForm, draftRequest, place } from "./panelJobs";
import { type Served, served } from "./served";
import { type Verdict, verdict } from "./verdict";

/** In a folder of its own, which goes away afterwards. */
export async function inNewFolder<T>(
	work: (folder: string) => Promise<T>,
): Promise<T> {
	const folder = mkdtempSync(join(tmpdir(), "partnerships-bench-"));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function visited<T>(
	folder: string,
	visit: (workspace: Served) => T | Promise<T>,
): Promise<T> {
	const workspace = await served(folder);
	try {
		return await visit(workspace);
	} finally {
		await workspace.stop();
	}
}

async function oneAfterAnother<T>(
	tries: number,
	one: (n: number) => Promise<T>,
): Promise<T[]> {
	const results: T[] = [];
	for (let n = 0; n < tries; n++) results.push(await one(n));
	return results;
}

/** Each takes a second, and nobody makes the sample twice. */
const firstTries = 5;

/** The very first start, which makes the sample charity as well. */
export const firstStarts = async (): Promise<Times> =>
	timesOf(
		"first start, with the sample made",
		await oneAfterAnother(firstTries, () =>
			inNewFolder((folder) =>
				visited(join(folder, "charity"), ({ startMs }) => startMs),
			),
		),
	);

export const starts = async (folder: string): Promise<Times> =>
	timesOf(
		"start",
		await oneAfterAnother(usualTries, () =>
			visited(folder, ({ startMs }) => startMs),
		),
	);

async function save({ panel }: Served, notes: string): Promise<number> {
	const view = await panel("showPartner", place);
	const form = changedForm(view, { notes });
	return timed(async () => {
		const { kind } = await panel("savePartner", form);
		mustBe(kind === "saved", `The save ended as ${kind}.`);
	});
}

export interface SmallActions {
	show: Times;
	save: Times;
	/** The register in a browser; undefined where there is none. */
	drawn: Times | undefined;
	/** Bytes at most, where the system tells. */
	memory: number | undefined;
}

/** What a person does most, once the workspace is warm. */
export const smallActions = (folder: string): Promise<SmallActions> =>
	visited(folder, async (workspace) => {
		const shown = () => timed(() => workspace.panel("showPartner", place));
		await shown();
		await save(workspace, "The first one is not counted.");
		const show = await oneAfterAnother(usualTries, shown);
		const saved = await oneAfterAnother(usualTries, (n) =>
			save(workspace, `Rang for the ${n}th time.`),
		);
		return {
			drawn: await drawnPage(workspace),
			show: timesOf("open one partner, warm", show),
			save: timesOf("save one partner, warm", saved),
			memory: workspace.mostMemory(),
		};
	});

/** What waits in the workspace whose steps are taken. */
export const waiting = { letters: 50, reviews: 5 } as const;

const oneMore = {
	fileName: "one-more.eml",
	base64: Buffer.from(
		"From: sam@partner1.example\r\nSubject: One more\r\n\r\nHello\r\n",
	).toString("base64"),
};

export interface Steps {
	/** Real milliseconds, each step taken once. */
	ms: Readonly<Record<string, number>>;
	memory: number | undefined;
}

/** @param folder a workspace in which letters and reviews are waiting */
export const stepsIn = (folder: string): Promise<Steps> =>
	visited(folder, async (workspace) => {
		const { page, panel, startMs } = workspace;
		const ms: Record<string, number> = { start: startMs };
		const step = async (name: string, act: () => Promise<unknown>) => {
			ms[name] = await timed(act);
		};
		const said = async (run: string, words: string) => {
			const { notice } = await page("chooseItem", { run });
			mustBe(notice.includes(words), notice);
		};
		await step("open the page", () => page("open", {}));
		for (const { title, sheetId } of [partners, letters])
			await step(`the tab ${title}`, () => page("showTab", { sheetId }));
		await step("open the panel", () => panel("openHome", {}));
		await step("list the partners", () => panel("listPartners", {}));
		await step("open one partner", () => panel("showPartner", place));
		ms["save one partner"] = await save(workspace, "Rang once.");
		ms["save it again"] = await save(workspace, "Rang twice.");
		const request = draftRequest(await panel("checkDraft", place));
		await step("draft one agreement", () => panel("draftAgreement", request));
		await step(`log ${waiting.letters} new`, () =>
			said("logFromMenu", `${waiting.letters} emails were logged`),
		);
		await step("receive a letter", () => page("receive", oneMore));
		await step(`daily round, ${waiting.reviews} emails`, () =>
			said("checkFromMenu", `${waiting.reviews} emails sent`),
		);
		await step("go on to tomorrow", () =>
			page("goForward", { to: "tomorrow" }),
		);
		return { ms, memory: workspace.mostMemory() };
	});

export const servedVerdicts = (
	starting: readonly Times[],
	warm: readonly Times[],
): Verdict[] => [
	...starting.map(({ what, median }) =>
		verdict(`${what}, median`, median, 5_000, "ms"),
	),
	...warm.map(({ what, median }) =>
		verdict(`${what}, median`, median, 150, "ms"),
	),
];

const longestStep = 2_000;

export const stepsVerdict = ({ ms }: Steps): Verdict => {
	const slow = Object.entries(ms).filter(([, taken]) => taken > longestStep);
	const slowest = Math.max(...Object.values(ms));
	return verdict(
		"slowest step at the largest size",
		slowest,
		longestStep,
		"ms",
		{ note: slow.map(([step]) => step).join("; ") },
	);
};
