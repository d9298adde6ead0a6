/** How long a person waits at the local workspace. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { letters } from "../../src/policy/managing/tables";
import { type Times, timed, timesOf, usualTries } from "./localTimes";
import { changedForm, draftRequest, place } from "./panelJobs";
import { type Served, served } from "./served";
import { type Verdict, verdict } from "./verdict";

export interface Waiting {
	/** Taken several times, so that they can be compared. */
	times: readonly Times[];
	/** Each done once at the largest size, in real milliseconds. */
	steps: Readonly<Record<string, number>>;
	/** Bytes at most, by size; empty where the system does not tell. */
	memory: Readonly<Record<string, number>>;
}

/** The panel asks like an office, but later. */
async function formFor(office: Served, notes: string) {
	const view = await office.panel("showPartner", place);
	return changedForm({ ask: () => view } as never, { notes });
}
