/** The Home tab: how things stand, as plain words that the daily run renews. */
import { type Day, longDay } from "../register/days";
import { bareTable, text } from "../register/table";
import { type Duty, isOverdue, isThisWeek } from "./duty";

export const home = bareTable(
	"Home",
	{
		what: text("Partnerships", { addOn: true, width: 220 }),
		now: text("How things stand", { addOn: true, width: 520 }),
	},
	{ sheetId: 100, shown: "always" },
);

export const openingWords: readonly { what: string; now: string }[] = [
	{
		what: "To begin",
		now: "In the menu above choose Partnerships, then Open partnerships. The panel opens on the right.",
	},
	{
		what: "If the panel stays blank",
		now: "Perhaps two Google accounts are open. Use a window in which only the charity’s is signed in.",
	},
];

/** What the daily run writes below them. */
export function figures(
	duties: readonly Duty[],
	partnerCount: number,
	today: Day,
): { what: string; now: string }[] {
	const overdue = duties.filter((duty) => isOverdue(duty, today));
	const week = duties.filter((duty) => isThisWeek(duty, today));
	const policy = duties.find(({ rule }) => rule === "policy.review");
	const late = policy !== undefined && isOverdue(policy, today);
	return [
		{ what: "As at", now: longDay(today) },
		{ what: "Partners", now: String(partnerCount) },
		{ what: "Overdue", now: String(overdue.length) },
		{ what: "Due this week", now: String(week.length) },
		{
			what: "Review of the policy",
			now: policy
				? `${late ? "Overdue since" : "Due on"} ${longDay(policy.dueOn)}`
				: "",
		},
	];
}
