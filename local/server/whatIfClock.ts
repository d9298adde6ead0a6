/** Lets time go on, with what is armed in the way of the clock's own runs. */

import { lastNumber } from "../log";
import type { Office } from "../office";
import type { Rung } from "../triggers";
import type { WhatIf } from "./whatIf";

/** @param until ISO */
export function advanceArmed(
	office: Office,
	whatIf: WhatIf,
	until: string,
): Rung[] {
	const rung: Rung[] = [];
	const end = Date.parse(until);
	for (;;) {
		const at = nextOf(whatIf.awaited?.function, office);
		if (at === undefined || at > end) break;
		// Up to just before it, so that what is armed meets no other run.
		rung.push(...advanceTo(office, at - 1));
		rung.push(...ringAwaited(office, whatIf, at));
	}
	rung.push(...whatIf.inAnyRun(() => advanceTo(office, end)));
	return rung;
}

/** When the clock next starts a run of this function. */
function nextOf(name: string | undefined, { workspace }: Office) {
	const times = workspace.state.triggers
		.filter(({ handler }) => handler === name)
		.flatMap(({ nextAt }) => nextAt ?? []);
	return times.length > 0 ? Math.min(...times) : undefined;
}

/** Others may fall due at the same moment: the order tells them apart. */
function ringAwaited(office: Office, whatIf: WhatIf, at: number): Rung[] {
	const { state } = office.workspace;
	const name = whatIf.awaited?.function;
	const now = Math.max(state.now, at);
	const due = state.triggers
		.filter(({ nextAt }) => nextAt !== undefined && nextAt <= now)
		.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
	const turn =
		lastNumber(state.log) + due.findIndex(({ handler }) => handler === name);
	const isTurn = () => lastNumber(state.log) === turn;
	return whatIf.during(isTurn, () => advanceTo(office, now));
}

/** A run that took long may have gone past it already. */
const advanceTo = (office: Office, time: number): Rung[] => {
	const { now } = office.workspace.state;
	return office.advance({ until: new Date(Math.max(now, time)).toISOString() });
};
