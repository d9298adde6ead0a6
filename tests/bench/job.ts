/** A job to measure, and what came of doing it once. */
import type { Ran } from "../../local/office";
import type { Call } from "../../local/state";
import type { Answer, Name, Request, Result } from "../../src/contract";
import { resultOf, type TestOffice } from "../anOffice";
import type { Size } from "./sampleRegister";

/** One execution, as far as it is counted. */
export interface Took {
	calls: readonly Call[];
	/** Modelled, without the way to the panel and back. */
	ms: number;
	roundTrips: number;
	/** What goes back to the panel. */
	answerBytes: number;
}

/** Does the job and looks whether it was done. @throws Error if it was not */
export type Act = () => readonly Took[] | Promise<readonly Took[]>;

export interface Job {
	name: string;
	/** Starts from an account without a register. */
	blank?: true;
	/** What has to be there before; it is not measured. */
	ready(office: TestOffice, size: Size): Act | Promise<Act>;
	goals?: Goals;
}

/** From the table of floors; nothing where it sets no figure. */
export interface Goals {
	calls?: number;
	/** Three for each run, if nothing is said. */
	small?: number;
	cellsRead?: (size: Size) => number;
	/** The most that any of its runs may read. */
	cellsReadInARun?: number;
	/** Modelled at 1x, with the way to the panel and back. */
	ms?: number;
	/** The mean of its runs, likewise. */
	meanRunMs?: number;
	/** How many messages are to be fetched, each once. */
	fetched?: number;
	/** How many runs it may take. */
	runs?: number;
}

/** P2: for what reads every partner. */
export const sixAPartner = ({ partners }: Size): number => 6 * partners;

/** @throws Error with the sentence, so that no failed job is measured */
export function mustBe(isSo: boolean, sentence: string): void {
	if (!isSo) throw new Error(`Not measured: ${sentence}`);
}

/** What a run of the clock, the menu or the editor took. */
export function ranAlone(ran: Ran): Took {
	resultOf(ran);
	return { calls: ran.calls, ms: ran.ms, roundTrips: 0, answerBytes: 0 };
}

/** What a call of the panel took, and its answer. */
export function asked<N extends Name>(
	{ google }: TestOffice,
	name: N,
	request: Request<N>,
): { took: Took; value: Result<N> } {
	const ran = google.page("callServer", name, request);
	const answer = resultOf(ran) as Answer<Result<N>>;
	if (!answer.ok) throw new Error(`Not measured: ${answer.message}`);
	const answerBytes = Buffer.byteLength(JSON.stringify(answer));
	const took = { calls: ran.calls, ms: ran.ms, roundTrips: 1, answerBytes };
	return { took, value: answer.value };
}
