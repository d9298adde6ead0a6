/** Puts duties off, hands them over, and takes either back. */
import type { DutyChange, DutyUndo, HandOver, PutOff } from "../contract";
import { meetings } from "../policy/development/tables";
import {
	type DutyNote,
	dutyKey,
	dutyNotes,
	type NotedDuty,
} from "../policy/dutyNotes";
import { settingsOf } from "../policy/policy";
import { isCurrent } from "../policy/scope/partners";
import { ourPeople, personNames } from "../policy/scope/section";
import { add, type Change, remove, update } from "../register/change";
import type { Decision } from "../register/commit";
import { addDays, type Day, longDay } from "../register/days";
import { UserError } from "../register/errors";
import { newIds } from "../register/ids";
import { all, type Register } from "../register/register";
import { blankRow } from "../register/table";
import { act, requirePerson } from "./act";
import { allDuties, allDutyReads } from "./allDuties";

const everyNote = all(dutyNotes);
const reads = [personNames, ...allDutyReads, everyNote] as const;

/** @throws UserError if it is settled by now, or its day has moved */
function requireDuty(register: Register, key: string, today: Day): NotedDuty {
	const found = allDuties(register, today).find((duty) => duty.key === key);
	if (found) return found;
	throw new UserError(
		"This is not due any more: somebody has settled it, or its day has moved. Go back to Home to see what is due. Nothing was saved.",
	);
}

/** @throws UserError if it is empty */
function requireWhy(why: unknown): string {
	const text = String(why ?? "")
		.trim()
		.slice(0, 2_000);
	if (text) return text;
	throw new UserError("Why is empty. Say it in a few words.", [
		{ field: "why", sentence: "Why is empty. Say it in a few words." },
	]);
}

/** The duty's note as it is to be; it has one row, whatever is said of it. */
function noted(
	register: Register,
	{ rule, record, dueOn }: NotedDuty,
	now: Pick<Partial<DutyNote>, "until" | "to" | "why">,
): { changes: Change[]; undo: Omit<DutyUndo["request"], "as"> } {
	const key = dutyKey({ rule, record, dueOn });
	const known = register.rows(everyNote).find((note) => dutyKey(note) === key);
	if (known)
		return {
			changes: update(dutyNotes, known.ref, known, now),
			undo: {
				place: { ref: known.ref, row: 0 },
				was: { until: known.until, to: known.to, why: known.why },
			},
		};
	const ref = newIds(register)(dutyNotes);
	const row = { ...blankRow(dutyNotes), ref, rule, record, dueOn, ...now };
	return {
		changes: [add(dutyNotes, row)],
		undo: { place: { ref, row: 0 }, was: null },
	};
}

const undoOf = (
	as: string,
	undo: Omit<DutyUndo["request"], "as">,
): DutyUndo => ({ name: "takeBackDuty", request: { as, ...undo } });

/**
 * @throws UserError if the day is past, or further off than the setting allows
 */
export function putOff(request: PutOff): DutyChange {
	const { result } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const { today } = moment;
		const duty = requireDuty(opened, request.key, today);
		const why = requireWhy(request.why);
		const most = addDays(today, settingsOf(opened).number("duty.putOffDays"));
		const { until } = request;
		if (
			!/^\d{4}-\d{2}-\d{2}$/.test(until ?? "") ||
			until <= today ||
			until > most
		)
			throw new UserError(
				`Choose a day from tomorrow to ${longDay(most)}. Nothing was saved.`,
				[
					{
						field: "until",
						sentence: `Choose a day from tomorrow to ${longDay(most)}.`,
					},
				],
			);
		const { changes, undo } = noted(opened, duty, { until, why });
		return {
			changes,
			result: {
				notice: `“${duty.what}” comes back on ${longDay(until)}.`,
				undo: undoOf(request.as, undo),
			},
		};
	});
	return result;
}

/** @throws UserError unless the other is one of us, and is still here */
export function handOver(request: HandOver): DutyChange {
	const { result } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const duty = requireDuty(opened, request.key, moment.today);
		const why = requireWhy(request.why);
		const person = opened.find(ourPeople, request.to);
		if (!person || !isCurrent(person, moment.today))
			throw new UserError(
				"Choose who does it from now on: somebody who is with us. Nothing was saved.",
				[{ field: "to", sentence: "Choose who does it from now on." }],
			);
		const { changes, undo } = noted(opened, duty, { to: request.to, why });
		return {
			changes,
			result: {
				notice: `“${duty.what}” is ${person.name}’s now.`,
				undo: undoOf(request.as, undo),
			},
		};
	});
	return result;
}

const everyMeeting = all(meetings);

/** @throws UserError if it is done already, or gone */
export function finishStep(request: {
	as: string;
	place: { ref: string; row: number };
}): DutyChange {
	const { ref } = request.place;
	const { result } = act(
		request.as,
		[personNames, everyMeeting],
		(opened, moment) => {
			requirePerson(opened, moment);
			const meeting = opened.find(everyMeeting, ref);
			if (!meeting)
				throw new UserError(
					`${ref} is not in the tab Meetings any more. Nothing was changed.`,
				);
			const changes = update(meetings, ref, meeting, {
				doneOn: meeting.doneOn ?? moment.today,
			});
			return {
				changes,
				result: {
					notice: `“${meeting.next}” is done.`,
					undo:
						changes.length > 0
							? undoOf(request.as, {
									place: { ref, row: 0 },
									was: { doneOn: null },
								})
							: null,
				},
			};
		},
	);
	return result;
}

/** The note as it was before; its row goes if there was none. */
export function noteTakenBack(
	opened: Register,
	{ place, was }: DutyUndo["request"],
): Decision {
	const { ref } = place;
	const note = opened.find(everyNote, ref);
	if (!note) return { changes: [] };
	return {
		changes: was
			? update(dutyNotes, ref, note, was as Partial<DutyNote>)
			: [remove(dutyNotes, note)],
	};
}

export function stepTakenBack(
	opened: Register,
	{ place }: DutyUndo["request"],
): Decision {
	const meeting = opened.find(everyMeeting, place.ref);
	return meeting
		? {
				changes: update(meetings, place.ref, meeting, {
					doneOn: null,
				}),
			}
		: { changes: [] };
}

export const takeBackReads = { notes: everyNote, meetings: everyMeeting };
