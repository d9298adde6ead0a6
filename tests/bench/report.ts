/** Everything that was measured, as one object of JSON. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import os from "node:os";
import { conversion, costs, roundTrip } from "../../local/costs";
import type { Figures } from "./figures";
import type { Files, Times } from "./localTimes";
import { seed } from "./records";
import type { Size } from "./sampleRegister";
import type { Verdict } from "./verdict";

export interface JobReport extends Figures {
	verdicts: readonly Verdict[];
}

/** Real times on this computer, unlike those of the jobs. */
export interface LocalReport {
	times: readonly Times[];
	/** Milliseconds at the largest size, each step taken once. */
	steps: Readonly<Record<string, number>>;
	/** Bytes at most while serving; null where the system does not tell. */
	memory: { small: number | null; large: number | null };
}

export interface Surroundings {
	commit: string;
	node: string;
	cpu: string;
	/** How busy the computer was with other things, in cores. */
	load: number;
	seed: number;
	/** A digest of what each call is taken to cost. */
	costTable: string;
}

export interface Report extends Surroundings {
	sizes: readonly Size[];
	jobs: readonly JobReport[];
	/** What the clock does most, at every length of the log. */
	mailbox: readonly JobReport[];
	files: Files;
	local: LocalReport;
	/** On what concerns no single job. */
	verdicts: readonly Verdict[];
}

const git = (...words: string[]): string =>
	execFileSync("git", words, { encoding: "utf8" }).trim();

function commit(): string {
	try {
		const changed = git("status", "--porcelain", "--untracked-files=no");
		return git("rev-parse", "HEAD") + (changed ? " with changes" : "");
	} catch {
		// A copy of the files without their history is measured all the same.
		return "unknown";
	}
}

const digest = (value: unknown): string =>
	createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

export const surroundings = (): Surroundings => ({
	commit: commit(),
	node: process.version,
	cpu: `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "unknown"}`,
	load: os.loadavg()[0] ?? 0,
	seed,
	costTable: digest({ costs, conversion, roundTrip }),
});
