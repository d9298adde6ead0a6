/** What runs by itself, when it runs next, and what ran. */

import type { ExecutionRecord, Rhythm, State, Trigger } from "../state";
import type { ClockView, RunLine, TriggerLine } from "./contract";
import { dayAndTime } from "./times";

const mostRuns = 100;

export const clockView = ({ triggers, log, account }: State): ClockView => ({
	triggers: triggers
		.filter(({ owner }) => owner === account)
		.sort((a, b) => soonest(a) - soonest(b))
		.map(triggerLine),
	ran: log.slice(-mostRuns).reverse().map(runLine),
});

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

const starters: Readonly<Record<string, string>> = {
	clock: "The clock",
	page: "The sidebar",
	menu: "The menu",
	edit: "An edit",
	open: "Opening the sheet",
	editor: "You",
};

function runLine(record: ExecutionRecord): RunLine {
	return {
		at: dayAndTime(Date.parse(record.at)),
		run: record.function,
		source: starters[record.source] ?? record.source,
		result: record.error ?? doneIn(record.ms),
		isTrouble: record.error !== undefined,
		said: record.console,
	};
}

/** @param ms modelled */
function doneIn(ms: number): string {
	const seconds = (ms / 1000).toFixed(1);
	return seconds === "0.0"
		? "Done."
		: `Done. At Google it would take about ${seconds} seconds.`;
}
