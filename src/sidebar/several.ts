/** Drafting for several partners: which, with what, and how far it has come. */
import type {
	DraftCheck,
	DraftSeveral,
	DraftSeveralOutcome,
	PartnerLine,
	Place,
} from "../contract";
import { lastOf } from "./journey";
import { meIn, type Panel } from "./panel";
import { leave, read, renew } from "./visits";
import * as severalWords from "./words/several";

/** As many as a run of the server manages. */
const atOnce = 25;
/** After so many runs in which nothing was drafted, a person has to look. */
const mostIdle = 2;

export type SeveralAnswers = Omit<DraftSeveral, "as" | "places">;
export type SeveralLine = DraftSeveralOutcome["lines"][number];

export interface SeveralRun {
	at: "run";
	answers: SeveralAnswers;
	left: readonly Place[];
	lines: readonly SeveralLine[];
	/** A run is being made; "stopping" if it is to be the last. */
	going: "" | "going" | "stopping";
	/** Why it does not go on; "" if it does or is done. */
	halted: string;
}

export type SeveralStep =
	| { at: "choose"; chosen: readonly string[] }
	| {
			at: "form";
			chosen: readonly string[];
			places: readonly Place[];
			check: DraftCheck;
	  }
	| SeveralRun;

/** The stop of the journey that it is on, while that is still there. */
function runOn(panel: Panel, id: number): SeveralRun | undefined {
	const stop = panel.state.journey.find((one) => one.id === id);
	if (stop?.screen.at !== "several") return undefined;
	return stop.screen.step.at === "run" ? stop.screen.step : undefined;
}

const put = (panel: Panel, id: number, step: SeveralStep): void =>
	renew(panel, id, { at: "several", step });

/** Goes on from the partners to the form, which begins as for the first. */
export function askFor(
	panel: Panel,
	id: number,
	lines: readonly PartnerLine[],
): void {
	const [first] = lines;
	if (!first) return;
	const places = lines.map(({ ref, row }) => ({ ref, row }));
	const chosen = lines.map(({ ref }) => ref);
	leave(panel, async () => {
		const place = { ref: first.ref, row: first.row };
		const found = await read(panel, "checkDraft", place);
		if (!found) return;
		const title = found.request.title.split(first.name).join("{partner}");
		const check = { ...found, request: { ...found.request, title } };
		put(panel, id, { at: "form", chosen, places, check });
	});
}

/** One run of the server. */
async function turn(panel: Panel, id: number, run: SeveralRun) {
	const places = run.left.slice(0, atOnce);
	const request = { as: meIn(panel), places, ...run.answers };
	const reply = await panel.call("draftSeveral", request);
	const now = runOn(panel, id);
	if (!now) return undefined;
	if (!reply.ok) {
		const halted = reply.message;
		put(panel, id, { ...now, going: "", halted });
		return undefined;
	}
	panel.changes += 1;
	const { lines, left } = reply.value;
	const next: SeveralRun = {
		...now,
		lines: [...now.lines, ...lines],
		left: [...left, ...run.left.slice(places.length)],
	};
	put(panel, id, next);
	return next;
}

/** Drafts until none is left, somebody stops it, or goes elsewhere for good. */
export async function draftAll(
	panel: Panel,
	id: number,
	begin: Pick<SeveralRun, "answers" | "left" | "lines">,
): Promise<void> {
	let run: SeveralRun = { ...begin, at: "run", going: "going", halted: "" };
	panel.unsaved = false;
	panel.set({ done: null, trouble: null });
	put(panel, id, run);
	for (let idle = 0; run.going === "going" && run.left.length > 0; ) {
		const next = await turn(panel, id, run);
		if (!next) return;
		idle = next.left.length < run.left.length ? 0 : idle + 1;
		run = next;
		if (idle === mostIdle)
			return put(panel, id, {
				...run,
				going: "",
				halted: severalWords.notMoving,
			});
	}
	put(panel, id, { ...run, going: "" });
}

/** Stops after the run that is being made; what is drafted stays. */
export function stopDrafting(panel: Panel): void {
	const stop = lastOf(panel.state.journey);
	const run = stop && runOn(panel, stop.id);
	if (run) put(panel, stop.id, { ...run, going: "stopping" });
}
