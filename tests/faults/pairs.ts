/** All pairs of faults on a scene; what comes to the same state is judged once. */
import { createHash } from "node:crypto";
import type { Fault } from "../../local/faults/faults";
import type { Ran } from "../../local/office";
import { isTelling } from "./alike";
import { faultsAt } from "./faultsFor";
import { fingerprint } from "./fingerprint";
import type { Judged } from "./judge";
import type { Stage } from "./stage";
import {
	type Begun,
	begin,
	branch,
	context,
	finish,
	goOn,
	rest,
	struckIn,
	type Tried,
} from "./trial";

export interface Pair {
	faults: readonly Fault[];
	/** How many pairs it stands for. */
	count: number;
	judged: Tried;
}

const membersOf = ({ calls }: Ran): string[] =>
	calls.map(({ service, method }) => `${service}.${method}`);

/** Remembers what came of each state, over all pairs of a scene. */
export class Pairs {
	private readonly verdicts = new Map<string, Judged>();
	private readonly heads = new Map<string, number>();
	/** How often the scene's job was run with a fault. */
	trials = 0;

	constructor(
		private readonly stage: Stage,
		private readonly jobs: readonly string[],
	) {}

	/** The first faults that are tried: those that may lead elsewhere. */
	firsts(): Fault[] {
		const ran = this.stage.act(this.stage.ready.google.copy());
		return membersOf(ran).flatMap((member, at) => this.at(at + 1, member));
	}

	/** Every second fault after a first one: in the same run, and in the next. */
	*after(first: Fault): Generator<Pair> {
		const head = this.begun([first]);
		yield* this.inTheSameRun(first, head);
		yield* this.inTheNextRun(head);
	}

	private *inTheSameRun(first: Fault, head: Begun): Generator<Pair> {
		const members = membersOf(head.first);
		for (let at = first.at; at <= members.length; at++)
			for (const second of this.at(at, members[at - 1] ?? ""))
				yield this.judged(this.begun([first, second]));
	}

	private *inTheNextRun(head: Begun): Generator<Pair> {
		rest(head);
		const key = keyOf(head);
		const known = this.heads.get(key);
		if (known !== undefined) {
			// The same office, and the same faults are still to come.
			yield { faults: head.faults, count: known, judged: nothing };
			return;
		}
		let count = 0;
		for (const [at, member] of this.nextRun(head).entries())
			for (const fault of this.at(at + 1, member)) {
				const later = { ...fault, at: head.armed.calls + at + 1 };
				this.trials += 1;
				count += 1;
				const next = branch(this.stage, head, later);
				goOn(this.stage, next);
				yield this.judged(next);
			}
		this.heads.set(key, count);
	}

	/** What the next run calls when nothing more goes wrong. */
	private nextRun({ google }: Begun): string[] {
		const copy = google.copy();
		copy.interfere = undefined;
		return membersOf(this.stage.act(copy));
	}

	private judged(begun: Begun): Pair {
		rest(begun);
		const key = keyOf(begun);
		const known = this.verdicts.get(key);
		const judged = known ?? finish(this.stage, begun);
		if (!known) this.verdicts.set(key, judged);
		return {
			faults: begun.faults,
			count: 1,
			judged: { ...judged, struck: struckIn(begun) },
		};
	}

	private at(at: number, member: string): Fault[] {
		return faultsAt(at, this.stage.scene, this.jobs).filter((fault) =>
			isTelling(fault, member),
		);
	}

	private begun(faults: readonly Fault[]): Begun {
		this.trials += 1;
		return begin(this.stage, faults);
	}
}

const nothing: Tried = { violations: [], deviations: [], struck: [] };

/** What was seen go wrong on the way counts too. */
const keyOf = (begun: Begun): string =>
	createHash("sha256")
		.update(context(begun))
		.update(JSON.stringify(begun.watch.violations))
		.update(fingerprint(begun.google))
		.digest("base64");
