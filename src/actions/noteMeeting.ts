/** Noting a meeting or call by hand, which is contact like an email; and taking it back. */
import type { MailChange, NoteMeeting, TakeBackMeeting } from "../contract";
import { type Meeting, meetings } from "../policy/development/tables";
import { personNames } from "../policy/scope/section";
import { partners } from "../policy/scope/tables";
import { add, remove, sameValue } from "../register/change";
import { type Day, longDay } from "../register/days";
import { type FieldFault, UserError } from "../register/errors";
import { faultsAt, formKeys, readForm } from "../register/form";
import { newIds } from "../register/ids";
import { all, pick, type Register } from "../register/register";
import { blankRow } from "../register/table";
import { act, registerAfter, requirePerson } from "./act";
import { contactChanges, contactReads } from "./contactFacts";
import { memoryIn, memoryState } from "./mailState";
import { requirePartner } from "./showPartner";

const names = pick(partners, "name");
const everyMeeting = all(meetings);
const reads = [personNames, names, everyMeeting, ...contactReads] as const;

const kinds: Readonly<Record<string, string>> = {
	Meeting: "meeting",
	Call: "call",
	Video: "video call",
	Visit: "visit",
};

function faultsOf(
	row: Partial<Meeting>,
	register: Register,
	today: Day,
): FieldFault[] {
	const { on, owner } = row;
	return [
		...(on && on > today
			? [
					{
						field: "meeting.on",
						sentence: `On: ${longDay(on)} has not come yet. Note it once it has happened.`,
					},
				]
			: []),
		...(owner && !register.find(personNames, owner)
			? [
					{
						field: "meeting.owner",
						sentence: `Who does it: ${owner} is not in the tab People.`,
					},
				]
			: []),
	];
}

/** @throws UserError with the fields that do not fit; nothing is saved then */
function readMeeting(
	request: NoteMeeting,
	register: Register,
	today: Day,
): Meeting {
	const partner = request.place.ref;
	const given = { ...request.values, partner };
	const { row, faults } = readForm(meetings, formKeys(meetings), given);
	const found = [
		...faultsAt("meeting", faults),
		...faultsOf(row, register, today),
	];
	if (found.length > 0)
		throw new UserError("There is a problem. Nothing was saved yet.", found);
	return { ...blankRow(meetings), ...row, ref: newIds(register)(meetings) };
}

/** The same note, if somebody pressed twice. */
const sameIn = (register: Register, meeting: Meeting): Meeting | undefined =>
	register
		.rows(everyMeeting)
		.find((other) =>
			formKeys(meetings).every((key) => sameValue(other[key], meeting[key])),
		);

/**
 * Notes what has happened; it resets the contact clock.
 * @see policy sections 5 and 7
 */
export function noteMeeting(request: NoteMeeting): MailChange {
	const { ref } = request.place;
	const { result } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const partner = requirePartner(opened.find(names, ref), ref);
		const meeting = readMeeting(request, opened, moment.today);
		const noted = sameIn(opened, meeting);
		if (noted)
			return {
				changes: [],
				result: {
					ref: noted.ref,
					row: 0,
					notice: `That is noted already, as ${noted.ref}.`,
				},
			};
		const changes = [add(meetings, meeting)];
		const contact = contactChanges(
			opened,
			registerAfter(opened, changes),
			[ref],
			{ memory: memoryIn(opened), today: moment.today },
		);
		return {
			changes: [...changes, ...contact.changes],
			result: {
				ref: meeting.ref,
				row: 0,
				notice: `The ${kinds[meeting.kind] ?? "meeting"} with ${partner.name} was noted.`,
			},
		};
	});
	const { notice, ...place } = result;
	return {
		notice,
		undo: { name: "takeBackMeeting", request: { as: request.as, place } },
	};
}

/** A note that somebody types in at that very moment stays. @throws UserError if it is not there any more */
export function takeBackMeeting(request: TakeBackMeeting): MailChange {
	const { ref } = request.place;
	const { result, overtaken } = act(request.as, reads, (opened, moment) => {
		requirePerson(opened, moment);
		const meeting = opened.find(everyMeeting, ref);
		if (!meeting)
			throw new UserError(
				`${ref} is not in the tab Meetings any more. Nothing was changed.`,
			);
		const changes = [remove(meetings, meeting)];
		const memory = memoryIn(opened);
		const contact = contactChanges(
			opened,
			registerAfter(opened, changes),
			[meeting.partner],
			{ memory, today: moment.today },
		);
		return {
			changes: [...changes, ...contact.changes],
			state: memoryState(opened, { ...memory, clocks: contact.clocks }),
			result: meeting.partner,
		};
	});
	if (overtaken.length > 0) contactAgain(request.as, result);
	return {
		notice:
			overtaken.length === 0
				? "The note was taken back."
				: "Somebody has changed the note meanwhile, so it stays.",
		undo: null,
	};
}

/** The note stayed, and so does the contact that it was. */
function contactAgain(as: string, partner: string): void {
	act(as, reads, (opened, { today }) => {
		const memory = memoryIn(opened);
		const at = { memory, today };
		const { changes, clocks } = contactChanges(opened, opened, [partner], at);
		const state = memoryState(opened, { ...memory, clocks });
		return { changes, state, result: undefined };
	});
}
