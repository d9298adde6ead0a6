/** The tab Due: everything that is due, for people to sort, filter and print. */
import type { Day } from "../register/days";
import { pick } from "../register/register";
import { bareTable, day, type Row, text } from "../register/table";
import { isOverdue, isThisWeek } from "./duty";
import { isPutOff, type NotedDuty } from "./dutyNotes";

const byAddOn = { addOn: true } as const;

/** The daily round renews it; what people type here is written over. */
export const dueList = bareTable(
	"Due",
	{
		duty: text("Duty", { addOn: true, width: 110 }),
		state: text("State", byAddOn),
		dueOn: day("Due on", byAddOn),
		about: text("About", { addOn: true, width: 200 }),
		what: text("What to do", { addOn: true, width: 320 }),
		whom: text("Whose", byAddOn),
		record: text("Reference", byAddOn),
	},
	{ sheetId: 109, shown: "always" },
);
export type DueRow = Row<typeof dueList>;

export const dueRows = pick(
	dueList,
	"duty",
	"state",
	"dueOn",
	"about",
	"what",
	"whom",
	"record",
);

/** More than anybody reads, and as many as one write takes easily. */
const most = 1_000;

const stateOf = (duty: NotedDuty, today: Day): string => {
	if (isPutOff(duty, today)) return "Put off";
	if (isOverdue(duty, today)) return "Overdue";
	return isThisWeek(duty, today) ? "This week" : "Later";
};

/** @param whoseOf a person's name, "The board", or "" */
export const dueLines = (
	duties: readonly NotedDuty[],
	today: Day,
	whoseOf: (duty: NotedDuty) => string,
): DueRow[] =>
	duties.slice(0, most).map((duty) => ({
		duty: duty.key,
		state: stateOf(duty, today),
		dueOn: duty.dueOn,
		about: duty.about,
		what: duty.what,
		whom: whoseOf(duty),
		record: duty.record,
	}));
