/** One trial: a job with faults at given calls, run until it is quiet, and judged. */
import { Faults } from "../../local/faults/arm";
import type { Fault } from "../../local/faults/faults";
import type { Office, Ran } from "../../local/office";
import { besideIn, endsFor, isLong } from "./ends";
import { runBeside } from "./jobs";
import { type Judged, judge } from "./judge";
import { nextDay, type Patience, settle, twentyMinutes } from "./settle";
import type { Stage } from "./stage";
import { storyOf } from "./story";
import { Watch } from "./watch";

export interface Tried extends Judged {
	/** The calls at which the faults struck. */
	struck: readonly string[];
}

/** A trial after its first run. */
export interface Begun {
	google: Office;
	faults: readonly Fault[];
	armed: Faults;
	watch: Watch;
	first: Ran;
	/** How much of what struck has been waited for. */
	seen: number;
}

/** Arms the office, and has every call looked at. */
function watched(google: Office, armed: Faults, watch: Watch) {
	google.interfere = (call, effect, kill) => {
		try {
			return armed.interfere(call, effect, kill);
		} finally {
			watch.look();
		}
	};
}

const besides = (stage: Stage, google: Office, watch: Watch) => (job: string) =>
	void runBeside(google.workspace, google.project, job, stage.acts, watch);

export function begin(stage: Stage, faults: readonly Fault[]): Begun {
	const google = stage.ready.google.copy();
	const watch = new Watch(google, stage.expected);
	const armed = new Faults(
		google.workspace,
		faults,
		besides(stage, google, watch),
	);
	watched(google, armed, watch);
	return { google, faults, armed, watch, first: stage.act(google), seen: 0 };
}

/** The same trial, with one more fault that is still to come. */
export function branch(stage: Stage, begun: Begun, fault: Fault): Begun {
	const google = begun.google.copy();
	const watch = new Watch(google, stage.expected);
	watch.violations.push(...begun.watch.violations);
	const armed = begun.armed.on(
		google.workspace,
		[fault],
		besides(stage, google, watch),
	);
	watched(google, armed, watch);
	return { ...begun, google, watch, armed, faults: [...begun.faults, fault] };
}

/** Twenty minutes, or until the next day once a day's limit is reached. */
function waited(begun: Begun): number {
	const fired = begun.armed.fired.slice(begun.seen);
	begun.seen = begun.armed.fired.length;
	begun.armed.repair();
	return isLong(fired.map(({ fault }) => fault)) ? nextDay : twentyMinutes;
}

/** Waits, as people do before they try again. */
export function rest(begun: Begun): void {
	begun.google.workspace.state.now += waited(begun);
}

/** The next run, with what is still to come of the faults. */
export function goOn(stage: Stage, begun: Begun): void {
	begun.first = stage.act(begun.google);
}

const patience = (begun: Begun): Patience => ({
	reruns: begun.faults.length > 1 ? 4 : 3,
	before: () => waited(begun),
	isDisturbed: () => begun.seen < begun.armed.fired.length,
});

/** Runs it until it is quiet, and says what is wrong then. */
export function finish(stage: Stage, begun: Begun): Judged {
	const { google, faults, armed, watch, first } = begun;
	const settled = settle(google, stage.act, first, patience(begun));
	armed.repair();
	google.interfere = undefined;
	stage.after?.(google);
	watch.look();
	const result = judge(google, stage.ready.google, settled, {
		found: storyOf(google, { dayTurned: isLong(faults) }),
		ends: endsFor(stage, faults),
		check: stage.acts.get("nightly"),
	});
	return { ...result, violations: [...watch.violations, ...result.violations] };
}

/** The calls at which faults have struck so far. */
export const struckIn = ({ armed }: Begun): string[] =>
	armed.fired.map(({ call }) => call);

export function tryOut(stage: Stage, faults: readonly Fault[]): Tried {
	const begun = begin(stage, faults);
	const judged = finish(stage, begun);
	return { struck: struckIn(begun), ...judged };
}

/** What of the faults still matters when the state is known. */
export const context = ({ faults, armed }: Begun): string =>
	JSON.stringify([
		isLong(faults),
		besideIn(faults).sort(),
		armed.isOver ? [] : faults,
	]);
