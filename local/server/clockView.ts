/** What runs by itself, when it runs next, and what ran. */

import type { Rhythm, State, Trigger } from "../state";
import type { ClockView, RunLine, TriggerLine } from "./contract";
import { runLines, starters } from "./runs";
import { dayAndTime } from "./times";

const mostRuns = 30;

export const clockView = (state: State): ClockView => ({
	triggers: state.triggers
		.filter(({ owner }) => owner === state.account)
		.sort((a, b) => soonest(a) - soonest(b))
		.map(triggerLine),
	ran: runLines(state).filter(isOfTheClock).slice(0, mostRuns),
});

/** By the clock, or by hand in its place. */
const isOfTheClock = ({ source }: RunLine) =>
	source === starters.clock || source === starters.editor;

const soonest = ({ nextAt }: Trigger) => nextAt ?? Number.POSITIVE_INFINITY;

const triggerLine = ({
	id,
	handler,
	rhythm,
	nextAt,
}: Trigger): TriggerLine => ({
	id,
	run: handler,
	rhythm: rhythmWords(rhythm),
	next: nextAt === undefined ? "" : dayAndTime(nextAt),
});

const weekDays = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday",
];

/** "Every 10 minutes", "Every day at 07:00". */
export function rhythmWords(rhythm: Rhythm): string {
	if (rhythm.every === "spreadsheet") {
		return rhythm.event === "onEdit"
			? "When the sheet is edited"
			: "When the sheet is opened";
	}
	if (!("hour" in rhythm)) return `Every ${many(rhythm.count, rhythm.every)}`;
	const at = `at ${two(rhythm.hour)}:${two(rhythm.minute)}`;
	const often = many(rhythm.count, rhythm.every);
	const day =
		rhythm.weekDay === undefined ? undefined : weekDays[rhythm.weekDay];
	if (day === undefined) return `Every ${often} ${at}`;
	return rhythm.count === 1
		? `Every ${day} ${at}`
		: `Every ${often} on ${day} ${at}`;
}

/** "day", "2 days": of "days". */
const many = (count: number, units: string) =>
	count === 1 ? units.slice(0, -1) : `${count} ${units}`;

const two = (number: number) => String(number).padStart(2, "0");
