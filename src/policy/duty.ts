/** What is due, when and for whom; and which of its stages today has reached. */
import { addDays, type Day, daysBetween } from "../register/days";

/** A person's id, the whole board, or whoever stands in when nobody is named. */
export type Whom = { person: string } | "board" | "fallback";

export interface Duty {
	/** The permanent key of the rule, such as "review.due". */
	rule: string;
	/** The record it is about. */
	record: string;
	/** Whose name stands in front: a partner, or the policy itself. */
	about: string;
	/** What to do, beginning with a verb. */
	what: string;
	dueOn: Day;
	whom: Whom;
	/** The partner to open, if it is about one. */
	partner?: string;
	/** What settles it straight from the list, if anything does. */
	settle?: Settle;
}

/** How a duty is settled; without it, on the screen of its record. */
export type Settle =
	| "review"
	| "policyReview"
	| "readPolicy"
	| "step"
	| "agreement"
	| "emails"
	| "meeting";

/** Days from the due day: once each, and then every so many days. */
export interface Stages {
	once: readonly number[];
	every?: number;
}

const stageWord = /^(-?\d{1,4}|~\d{1,4})$/;

/**
 * Reads "-30,-7,0,~14": thirty and seven days before, on the day, and every
 * fourteen days when overdue.
 * @returns undefined if the text is no such list
 */
export function readStages(text: string): Stages | undefined {
	const words = text.split(",").map((word) => word.trim().replace("+", ""));
	if (!words.every((word) => stageWord.test(word))) return undefined;
	const once = words
		.filter((word) => !word.startsWith("~"))
		.map(Number)
		.sort((a, b) => a - b);
	const every = words.find((word) => word.startsWith("~"));
	const days = every ? Number(every.slice(1)) : 0;
	return days > 0 ? { once, every: days } : { once };
}

/**
 * The latest stage that today has reached, in days from the due day.
 * Stages passed during missed days are dropped: only the latest is told.
 * @returns undefined before the first stage
 */
export function stageReached(
	dueOn: Day,
	stages: Stages,
	today: Day,
): number | undefined {
	const age = daysBetween(dueOn, today);
	const passed = stages.once.filter((stage) => stage <= age);
	const latest = passed[passed.length - 1];
	const repeated =
		stages.every && age >= stages.every
			? age - (age % stages.every)
			: undefined;
	if (repeated === undefined) return latest;
	return latest === undefined ? repeated : Math.max(latest, repeated);
}

/** Moving the day arms a reminder again; running twice does not. */
export const reminderKey = (duty: Duty, stage: number): string =>
	[duty.rule, duty.record, duty.dueOn, stage].join("|");

export const isOverdue = (duty: Duty, today: Day): boolean =>
	duty.dueOn < today;

const isDueBy = (duty: Duty, day: Day): boolean => duty.dueOn <= day;

/** Due today or in the six days after it. */
export const isThisWeek = (duty: Duty, today: Day): boolean =>
	!isOverdue(duty, today) && isDueBy(duty, addDays(today, 6));

/** Most late first; the order within a day does not change from run to run. */
export const byLateness = (a: Duty, b: Duty): number =>
	compare(a.dueOn, b.dueOn) ||
	compare(a.record, b.record) ||
	compare(a.rule, b.rule);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
