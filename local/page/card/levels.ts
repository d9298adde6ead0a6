/** Which cards lie on top of which, and where an answer leads among them. */

import type { Card, Navigation } from "../../cards/model";

/** One card, or several to choose from; the last level is in sight. */
export type Level = readonly Card[];

export const afterStep = (
	levels: readonly Level[],
	step: Navigation,
): readonly Level[] => {
	if ("pushCard" in step) return [...levels, [step.pushCard]];
	if ("updateCard" in step) return [...levels.slice(0, -1), [step.updateCard]];
	// The first level always stays.
	const kept = "popToRoot" in step ? 1 : Math.max(1, levels.length - 1);
	return levels.slice(0, kept);
};

export const afterSteps = (
	levels: readonly Level[],
	steps: readonly Navigation[],
): readonly Level[] => steps.reduce(afterStep, levels);
