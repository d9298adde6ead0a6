/** The one place that every call of a service passes. */

import { type Cost, costs } from "./costs";
import { type AuthMode, checkPermission } from "./permissions";
import { useQuota } from "./quotas";
import { ApiRefusal, exception, fromApi, messageOf } from "./refusal";
import type { Call } from "./state";
import type { Workspace } from "./workspace";

export type { Call };

/**
 * What may come between a call and its effect: nothing, unless a test of
 * failures puts something there. It sees the numbered call, and either lets
 * the effect happen or not, and may throw a refusal before or after it.
 * @param kill ends the execution: no later call of it gets through
 */
export type Interference = <T>(
	call: Call,
	effect: () => T,
	kill: () => never,
) => T;

export interface GateRules {
	/** Virtual milliseconds that the execution may take. */
	limitMs: number;
	/** What the manifest asks for, and what of it was not given. */
	scopes: readonly string[];
	withheld: readonly string[];
	/** What people have agreed to where it runs; a simple trigger has little. */
	authMode: AuthMode;
	interfere?: Interference | undefined;
}

export const tooLong = () => exception("Exceeded maximum execution time");

export class Gate {
	readonly calls: Call[] = [];
	/** Virtual milliseconds so far. */
	spent = 0;
	private current: Call | undefined;
	private isKilled = false;

	constructor(
		private readonly workspace: Workspace,
		private readonly rules: GateRules,
	) {}

	/** Google has ended the execution: nothing gets through any more. */
	get isOver() {
		return this.isKilled || this.spent > this.rules.limitMs;
	}

	/** What has a cost is counted and charged; the rest just happens. */
	pass<T>(service: string, method: string, effect: () => T): T {
		if (this.isOver) throw tooLong();
		const member = `${service}.${method}`;
		checkPermission(member, this.rules);
		const cost = costs[member];
		if (!cost) return effect();
		const call = newCall(this.calls.length + 1, service, method, cost);
		this.calls.push(call);
		try {
			return this.attempt(call, cost, effect);
		} finally {
			this.charge(call, cost);
		}
	}

	/** Lets virtual time go by. @throws when that is more than Google gives */
	spend(ms: number) {
		this.spent += ms;
		this.workspace.state.now += ms;
		if (this.isOver) throw tooLong();
	}

	/** Adds to what is known about the call that is under way. */
	note(detail: Partial<Call>) {
		if (this.current) Object.assign(this.current, detail);
	}

	private attempt<T>(call: Call, cost: Cost, effect: () => T): T {
		const { interfere = harmless } = this.rules;
		this.current = call;
		try {
			useQuota(this.workspace.state, cost);
			return interfere(call, effect, () => this.kill());
		} catch (error) {
			const refusal =
				error instanceof ApiRefusal
					? fromApi(`${call.service}.${call.method}`, error)
					: error;
			call.error = messageOf(refusal);
			throw refusal;
		} finally {
			this.current = undefined;
		}
	}

	private kill(): never {
		this.isKilled = true;
		throw tooLong();
	}

	private charge(call: Call, cost: Cost) {
		const { cellsRead = 0, cellsWritten = 0 } = call;
		call.ms +=
			cost.ms +
			cellsRead * (cost.msPerCellRead ?? 0) +
			cellsWritten * (cost.msPerCellWritten ?? 0);
		this.spend(call.ms);
	}
}

const harmless: Interference = (_call, effect) => effect();

const newCall = (
	n: number,
	service: string,
	method: string,
	cost: Cost,
): Call => ({
	n,
	service,
	method,
	ms: 0,
	...(cost.units && { units: cost.units }),
	...(cost.small && { small: true }),
});
