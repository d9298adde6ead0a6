/** What is due, of one of us or of all, as a file for their calendars. */
import type { TextFile } from "../contract";
import { londonDay, timestamp } from "../google/clock";
import { read } from "../google/read";
import { calendarOf, toldDuties } from "../policy/calendar";
import type { Duty } from "../policy/duty";
import { isCurrent } from "../policy/scope/partners";
import { ourPeople } from "../policy/scope/section";
import type { Day } from "../register/days";
import { UserError } from "../register/errors";
import { type Picked, pick } from "../register/register";
import { reminders } from "../register/scriptTabs";
import { allDuties, allDutyReads, links } from "./allDuties";

const told = pick(reminders, "key", "sentOn");

type Ours = Picked<typeof ourPeople>;

/** As reminders go: a trustee has the board's; who has left has none. */
const isFor = ({ whom }: Duty, person: Ours, today: Day): boolean =>
	isCurrent(person, today) &&
	(whom === "board"
		? person.role === "Trustee"
		: whom !== "fallback" && whom.person === person.ref);

/**
 * @param person whose duties; "" for everybody's
 * @throws UserError if nothing is due, or they are not one of us
 */
export function calendarFile(request: { person: string }): TextFile {
	const register = read(...allDutyReads, told);
	const today = londonDay();
	const person = request.person && register.find(ourPeople, request.person);
	if (person === undefined)
		throw new UserError(
			"They are not in the tab People any more. Choose somebody who is.",
		);
	const duties = allDuties(register, today);
	const past = toldDuties(register.rows(told));
	const text = calendarOf({
		name: person ? `Partnerships, ${person.name}` : "Partnerships",
		duties: person
			? duties.filter((duty) => isFor(duty, person, today))
			: duties,
		told: person ? past.filter((one) => one.person === person.ref) : past,
		today,
		at: timestamp(),
		link: links().to,
	});
	if (!text)
		throw new UserError(
			"Nothing is due, and nothing was, so there is no calendar to download.",
		);
	return {
		name: "partnerships-duties.ics",
		type: "text/calendar;charset=utf-8",
		text,
	};
}
