/** One fault, armed by a person for the next run of its kind. */

import { execute } from "../execution";
import { Faults } from "../faults/arm";
import type { Fault } from "../faults/faults";
import type { Interference } from "../gate";
import {
	isSameKind,
	lastNumber,
	memberOf,
	numberAt,
	type RunName,
} from "../log";
import type { Office } from "../office";
import type { Call } from "../state";
import type { ArmedView } from "./contract";
import { faultWords } from "./runs";
import { dayAndTime } from "./times";
import { isPutRightByHand, lastsFor } from "./whatIfChoices";

/** Whether the run that now begins may be hit. */
export type IsMeant = () => boolean;

interface Armed {
	readonly fault: Fault;
	/** Undefined for any run. */
	readonly run: RunName | undefined;
	/** The number of the last run before it was armed. */
	readonly after: number;
	/** Makes it happen; anew for each run until it has. */
	faults: Faults | undefined;
	hit: { call: string; at: number } | undefined;
}

/** Nothing of it is kept: a restart of the workspace disarms it. */
export class WhatIf {
	private armed: Armed | undefined;

	constructor(private readonly office: Office) {}

	/** @param run the only kind of run that it waits for */
	arm(fault: Fault, run: RunName | undefined) {
		const after = lastNumber(this.office.workspace.state.log);
		this.armed = { fault, run, after, faults: undefined, hit: undefined };
	}

	disarm() {
		this.armed = undefined;
	}

	/** Undoes what the person did in the sheet. */
	putRight() {
		this.armed?.faults?.repair();
		this.office.workspace.save();
		this.disarm();
	}

	/** Which kind of run it waits for; undefined when it waits for none. */
	get awaited(): RunName | undefined {
		return this.armed?.hit ? undefined : this.armed?.run;
	}

	/** Does what starts a run of this kind, with what is armed in its way. */
	inRun<T>(name: RunName, act: () => T): T {
		return this.during(() => this.isFor(name), act);
	}

	/** Does what may start any runs at all. */
	inAnyRun<T>(act: () => T): T {
		return this.during(() => this.awaited === undefined, act);
	}

	during<T>(isMeant: IsMeant, act: () => T): T {
		const { office, armed } = this;
		if (!armed) return act();
		office.interfere = this.interference(armed, isMeant);
		try {
			return act();
		} finally {
			office.interfere = undefined;
		}
	}

	private isFor(name: RunName): boolean {
		const run = this.armed?.run;
		return run === undefined || isSameKind(run, name);
	}

	private interference(armed: Armed, isMeant: IsMeant): Interference {
		let isOurs = false;
		return (call, effect, kill) => {
			const isFirst = call.n === 1;
			if (isFirst) isOurs = armed.hit !== undefined || isMeant();
			if (!isOurs) return effect();
			if (isFirst && !armed.hit) armed.faults = this.newFaults(armed.fault);
			const { faults } = armed;
			if (!faults) return effect();
			const before = faults.fired.length;
			try {
				return faults.interfere(call, effect, kill);
			} finally {
				if (faults.fired.length > before) this.note(armed, call);
			}
		};
	}

	private note(armed: Armed, call: Call) {
		const { kind, on } = armed.fault;
		call.fault = { kind, ...(on !== undefined && { on }) };
		const { now } = this.office.workspace.state;
		armed.hit = { call: memberOf(call), at: now };
	}

	private newFaults(fault: Fault): Faults {
		const { workspace, project } = this.office;
		// Nothing is in the way of the run that comes in between.
		return new Faults(workspace, [fault], (job) =>
			execute(workspace, { project, function: job, source: "clock" }),
		);
	}

	/** What the page says about it; null when nothing is armed. */
	view(): ArmedView | null {
		const { armed } = this;
		if (!armed) return null;
		const { fault, run, hit } = armed;
		const { log, now } = this.office.workspace.state;
		const index = log.findIndex(
			(record, at) => record.hit && numberAt(log, at) > armed.after,
		);
		const until = hit && lastsFor(fault.kind, hit.at);
		return {
			what: faultWords(fault),
			at: fault.at,
			run: run ? { function: run.function, asked: run.asked ?? "" } : null,
			hit:
				hit && index >= 0
					? { call: hit.call, run: numberAt(log, index) }
					: null,
			lasts: until !== undefined && now < until,
			until:
				until === undefined || until === Number.POSITIVE_INFINITY
					? ""
					: dayAndTime(until),
			canPutRight: hit !== undefined && isPutRightByHand(fault.kind),
		};
	}
}
