/** Duties that somebody put off, or handed over: what was said, and what follows. */
import { type Day, daysBetween } from "../register/days";
import { pick } from "../register/register";
import { day, longText, type Row, ref, table, text } from "../register/table";
import type { Duty, Stages } from "./duty";
import { isCurrent } from "./scope/partners";
import type { Person } from "./scope/tables";
import type { Setting } from "./settings";

const byAddOn = { addOn: true } as const;

/** A row for each duty that somebody said something about; it lapses with the duty. */
export const dutyNotes = table(
	"Put off and handed over",
	"PO",
	{
		rule: text("Rule", byAddOn),
		record: text("Record", byAddOn),
		dueOn: day("Due on", byAddOn),
		until: day("Put off until", byAddOn),
		to: ref("Handed over to", "People", byAddOn),
		why: longText("Why", byAddOn),
	},
	{ sheetId: 108, shown: "asked" },
);
export type DutyNote = Row<typeof dutyNotes>;

export const noteRows = pick(
	dutyNotes,
	"rule",
	"record",
	"dueOn",
	"until",
	"to",
	"why",
);

export const dutyNoteSettings: readonly Setting[] = [
	{
		name: "duty.putOffDays",
		kind: "number",
		standard: "30",
		meaning: "Days for which something that is due can be put off at a time.",
	},
];

/** A duty with what people said about it. */
export interface NotedDuty extends Duty {
	/** Rule, record and day: a moved day is another duty. */
	key: string;
	/** The day to which it was put off, be it past or to come. */
	putOffUntil: Day | null;
	/** Of its partner nothing but the reference leaves the register. */
	restricted: boolean;
}

export const dutyKey = ({
	rule,
	record,
	dueOn,
}: {
	rule: string;
	record: string;
	dueOn: Day | null;
}): string => [rule, record, dueOn].join("|");

type Noted = Pick<DutyNote, "rule" | "record" | "dueOn" | "until" | "to">;

/** Duties with their notes; one that was handed to somebody who has left goes back. */
export function withNotes(
	duties: readonly Duty[],
	notes: readonly Noted[],
	{
		people,
		restricted,
		today,
	}: {
		people: readonly (Pick<Person, "to"> & { ref: string })[];
		/** Ids of restricted partners. */
		restricted: ReadonlySet<string>;
		today: Day;
	},
): NotedDuty[] {
	const byKey = new Map(notes.map((note) => [dutyKey(note), note]));
	const here = new Set(
		people.filter((person) => isCurrent(person, today)).map(({ ref }) => ref),
	);
	return duties.map((duty) => {
		const key = dutyKey(duty);
		const note = byKey.get(key);
		const isHanded = note?.to && here.has(note.to);
		return {
			...duty,
			key,
			whom: isHanded ? { person: note.to } : duty.whom,
			putOffUntil: note?.until ?? null,
			restricted: restricted.has(duty.partner ?? ""),
		};
	});
}

/** Nobody is told of it, and no list shows it, until that day. */
export const isPutOff = (
	{ putOffUntil }: Pick<NotedDuty, "putOffUntil">,
	today: Day,
): boolean => putOffUntil !== null && putOffUntil > today;

/** The day to which it was put off is a stage of its own. */
export const stagesWith = (
	stages: Stages,
	{ dueOn, putOffUntil }: Pick<NotedDuty, "dueOn" | "putOffUntil">,
): Stages =>
	putOffUntil === null
		? stages
		: {
				...stages,
				once: [...stages.once, daysBetween(dueOn, putOffUntil)].sort(
					(a, b) => a - b,
				),
			};
