/** Google at half and at twice its usual speed, so that runs really end there. */
import { type Cost, costs } from "../../local/costs";
import type { Call, Interference } from "../../local/gate";
import type { State } from "../../local/state";

/** How many times as long as the table of costs says. */
export const speeds = { "0.5x": 0.5, "1x": 1, "2x": 2 } as const;
export type Speed = keyof typeof speeds;

/** When each call began, in virtual milliseconds. */
export type Beginnings = Map<Call, number>;

/** Waiting for a lock is as long as it is, however slow Google is. */
const hasWaited = ({ service }: Call): boolean =>
	service === "LockService.Lock";

/** What the gate charges for a call at 1x. */
const charged = (call: Call, cost: Cost): number =>
	cost.ms +
	(call.cellsRead ?? 0) * (cost.msPerCellRead ?? 0) +
	(call.cellsWritten ?? 0) * (cost.msPerCellWritten ?? 0) +
	(hasWaited(call) ? 0 : call.ms);

/**
 * Lengthens or shortens every call just before the gate charges it.
 * @param began is told when each call begins
 */
export const atSpeed =
	(speed: Speed, state: State, began: Beginnings): Interference =>
	(call, effect) => {
		began.set(call, state.now);
		try {
			return effect();
		} finally {
			const cost = costs[`${call.service}.${call.method}`];
			if (cost) call.ms += (speeds[speed] - 1) * charged(call, cost);
		}
	};
