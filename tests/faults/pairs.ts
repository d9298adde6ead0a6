/** All pairs of faults on a scene; what comes to the same state is judged once. */
import type { Fault } from "../../local/faults/faults";
import { faultsAt } from "./faultsFor";
import { fingerprint } from "./fingerprint";
import type { Judged } from "./judge";
import type { Stage } from "./stage";
import { type Begun, begin, branch, context, finish } from "./trial";

export interface Pair {
	faults: readonly Fault[];
	/** How many pairs it stands for. */
	count: number;
	judged: Judged;
}

/** Remembers what came of each state, over all pairs of a scene. */
export class Pairs {
	private readonly verdicts = new Map<string, Judged>();
	private readonly heads = new Map<string, number>();
	/** How often the scene's job was begun or gone on with. */
	trials = 0;

	constructor(
		private readonly stage: Stage,
		private readonly jobs: readonly string[],
	) {}

	/** Every second fault after a first one: in the same run, and in the next. */
	*after(first: Fault): Generator<Pair> {
		const head = this.count(begin(this.stage, [first]));
		yield* this.inTheSameRun(first, head.armed.calls);
		yield* this.inTheNextRun(head);
	}

	private *inTheSameRun(first: Fault, calls: number): Generator<Pair> {
		for (let at = first.at; at <= calls; at++)
			for (const second of this.at(at)) {
				const begun = this.count(begin(this.stage, [first, second]));
				yield this.judged(begun);
			}
	}

	private *inTheNextRun(head: Begun): Generator<Pair> {
		const key = keyOf(head);
		const known = this.heads.get(key);
		if (known !== undefined) {
			// The same office, and the same faults are still to come.
			yield { faults: head.faults, count: known, judged: nothing };
			return;
		}
		const calls = this.callsOfNextRun(head);
		let count = 0;
		for (let at = 1; at <= calls; at++)
			for (const { kind, on } of this.at(at)) {
				const fault = { kind, at: head.armed.calls + at, ...(on && { on }) };
				count += 1;
				const begun = this.count(branch(this.stage, head, fault));
				const judged = finish(this.stage, begun);
				yield { faults: begun.faults, count: 1, judged };
			}
		this.heads.set(key, count);
	}

	private callsOfNextRun({ google, armed }: Begun): number {
		const copy = google.copy();
		armed.on(copy.workspace, []).repair();
		copy.interfere = undefined;
		copy.workspace.state.now += 20 * 60_000;
		return this.stage.act(copy).calls.length;
	}

	private judged(begun: Begun): Pair {
		const key = keyOf(begun);
		const known = this.verdicts.get(key);
		const judged = known ?? finish(this.stage, begun);
		if (!known) this.verdicts.set(key, judged);
		return { faults: begun.faults, count: 1, judged };
	}

	private at(at: number): Fault[] {
		return faultsAt(at, this.stage.scene, this.jobs);
	}

	private count(begun: Begun): Begun {
		this.trials += 1;
		return begun;
	}
}

const nothing: Judged = { violations: [], deviations: [] };

/** What was seen go wrong on the way counts too. */
const keyOf = (begun: Begun): string =>
	[
		context(begun),
		JSON.stringify(begun.watch.violations),
		fingerprint(begun.google),
	].join("\n");
