/** A figure beside its goal. */
export type Unit = "" | "ms" | "bytes" | "units";

export interface Verdict {
	what: string;
	value: number;
	/** The most that it may be. */
	goal: number;
	/** What we aim at, below the goal. */
	aim?: number;
	unit: Unit;
	isOver: boolean;
	/** What lies behind it, where a number alone does not say. */
	note?: string;
}

export const verdict = (
	what: string,
	value: number,
	goal: number,
	unit: Unit,
	more: { aim?: number; note?: string } = {},
): Verdict => ({ what, value, goal, unit, ...more, isOver: value > goal });
