/** How far the register meets the policy, section by section. */
import type { Day } from "../register/days";
import type { Register, Want } from "../register/register";
import { sections } from "./policy";
import { ourPeople } from "./scope/section";
import type { Measure } from "./section";
import { settingRows } from "./settings";

export type CoverageState =
	| "Met"
	| "Partly met"
	| "Not met"
	| "Nothing to measure";

export interface MeasuredDemand extends Measure {
	state: CoverageState;
}

export interface MeasuredSection {
	number: number;
	title: string;
	state: CoverageState;
	measures: readonly MeasuredDemand[];
}

/** What has to be read before `coverageOf` is asked. */
export const coverageReads: readonly Want[] = [
	ourPeople,
	settingRows,
	...sections.flatMap((section) => section.coverageReads),
];

/** A demand that the register cannot tell about keeps a section from being met. */
export function stateOf(measures: readonly Measure[]): CoverageState {
	const some = (key: "met" | "unmet") =>
		measures.some((measure) => measure[key].length > 0);
	if (!some("met") && !some("unmet")) return "Nothing to measure";
	if (!some("met")) return "Not met";
	const isWhole = !some("unmet") && !measures.some(({ notKept }) => notKept);
	return isWhole ? "Met" : "Partly met";
}

/** All twelve sections in the policy's order. */
export const coverageOf = (register: Register, today: Day): MeasuredSection[] =>
	sections.map(({ number, title, coverage }) => {
		const measures = coverage(register, today).map((measure) => ({
			...measure,
			state: stateOf([measure]),
		}));
		return { number, title, state: stateOf(measures), measures };
	});
